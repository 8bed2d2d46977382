package org.estafeta.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form that has parts of the same kind, one below the other: those of a
 * part carry its place, from 0.
 *
 * @param whole the fields of the form itself
 * @param part the fields of a part, without their places
 * @param told the fields of a part by which it is not empty
 * @param most how many parts there are at most; with more typed, twice as many are looked
 * at, so that they can be counted
 */
record NumberedFields(List<String> whole, List<String> part, List<String> told, int most) {

	NumberedFields {
		whole = List.copyOf(whole);
		part = List.copyOf(part);
		told = List.copyOf(told);
	}

	/**
	 * The same fields without parts that were left empty.
	 * @param typed what was typed
	 * @return the fields, with parts numbered anew
	 */
	MultiValueMap<String, String> compact(MultiValueMap<String, String> typed) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		this.whole.forEach((field) -> put(values, field, typed.getFirst(field)));
		int next = 0;
		for (int i = 0; i < 2 * this.most; i++) {
			int place = i;
			if (this.told.stream().anyMatch((field) -> isTyped(typed.getFirst(field + '-' + place)))) {
				for (String field : this.part) {
					put(values, field + '-' + next, typed.getFirst(field + '-' + place));
				}
				next++;
			}
		}
		return values;
	}

	/**
	 * How many parts stand in a form.
	 * @param values its fields, without gaps
	 * @return the number
	 */
	int count(MultiValueMap<String, String> values) {
		int number = 0;
		while (stands(values, number)) {
			number++;
		}
		return number;
	}

	private boolean stands(MultiValueMap<String, String> values, int place) {
		return this.told.stream().anyMatch((field) -> values.containsKey(field + '-' + place));
	}

	/**
	 * Sets a field, unless there is nothing to set.
	 * @param values the fields
	 * @param field which
	 * @param value its value
	 */
	static void put(MultiValueMap<String, String> values, String field, @Nullable String value) {
		if (isTyped(value)) {
			values.set(field, value);
		}
	}

	private static boolean isTyped(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
