package org.estafeta.programme;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.FieldReader;

/**
 * What a line of a plan says in numbers.
 *
 * @param groups how many groups
 * @param places how many places they have together
 * @param hours academic hours of each; null for those of the programme
 */
public record Figures(int groups, int places, @Nullable Integer hours) {

	static @Nullable Integer number(FieldReader reader, String field, @Nullable String typed, int most) {
		String text = reader.line(field, typed);
		if (text == null) {
			return null;
		}
		if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
			reader.problem(field, "field-number", most);
			return null;
		}
		return Integer.valueOf(text);
	}

}
