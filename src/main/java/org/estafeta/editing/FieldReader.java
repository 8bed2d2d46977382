package org.estafeta.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.TypedDate;

/**
 * Reads what was typed into the fields of a form and collects all that is wrong with it,
 * so that a person is told once and not field by field.
 */
final class FieldReader {

	/** The longest line. */
	static final int LINE = 300;

	/** The longest remark. */
	static final int TEXT = 2000;

	/** The most values of a field. */
	static final int MANY = 30;

	private final List<FieldsRefused.Problem> problems = new ArrayList<>();

	/**
	 * Notes a problem.
	 * @param field the field
	 * @param key the key of the sentence
	 * @param arguments what fills it
	 */
	void problem(String field, String key, Object... arguments) {
		this.problems.add(new FieldsRefused.Problem(field, key, List.of(arguments)));
	}

	/**
	 * Refuses when anything was wrong.
	 * @throws FieldsRefused with kind BAD_REQUEST and all problems
	 */
	void check() {
		if (!this.problems.isEmpty()) {
			throw new FieldsRefused(ErrorKind.BAD_REQUEST, this.problems);
		}
	}

	/**
	 * Reads a text.
	 * @param field the field
	 * @param typed as it was typed
	 * @param most the most characters
	 * @return the text without control characters and blanks at its ends; null when
	 * nothing was typed
	 */
	@Nullable String text(String field, @Nullable String typed, int most) {
		if (typed == null) {
			return null;
		}
		String text = typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", " ").strip();
		if (text.length() > most) {
			problem(field, "field-long", most, field);
		}
		return text.isEmpty() ? null : text;
	}

	/**
	 * Reads a line that must be there.
	 * @param field the field
	 * @param typed as it was typed
	 * @return the line; empty when it is missing, which is noted
	 */
	String needed(String field, @Nullable String typed) {
		String text = line(field, typed);
		if (text == null) {
			problem(field, "field-needed", field);
			return "";
		}
		return text;
	}

	@Nullable String line(String field, @Nullable String typed) {
		String text = text(field, typed, LINE);
		return (text != null) ? text.replaceAll("\\s+", " ") : null;
	}

	/**
	 * Reads several lines.
	 * @param field the field
	 * @param typed the lines
	 * @return those that are not empty, each once
	 */
	List<String> lines(String field, List<String> typed) {
		List<String> lines = typed.stream()
			.map((one) -> Optional.ofNullable(line(field, one)).orElse(""))
			.filter((one) -> !one.isEmpty())
			.distinct()
			.toList();
		if (lines.size() > MANY) {
			problem(field, "field-many", MANY, field);
		}
		return lines;
	}

	/**
	 * Reads a date.
	 * @param field the field
	 * @param typed a day, month, year or school year in any usual form
	 * @return the date; null when nothing was typed or it is no date, which is noted
	 */
	@Nullable ImpreciseDate date(String field, @Nullable String typed) {
		String text = line(field, typed);
		if (text == null) {
			return null;
		}
		Optional<ImpreciseDate> date = TypedDate.read(text);
		if (date.isEmpty()) {
			problem(field, "field-date", field);
		}
		return date.orElse(null);
	}

	/**
	 * Reads a beginning and an end.
	 * @param field the field of the end
	 * @param from the beginning, null when unknown
	 * @param to the end, null when unknown
	 */
	void order(String field, @Nullable ImpreciseDate from, @Nullable ImpreciseDate to) {
		if (from != null && to != null && from.isCertainlyAfter(to)) {
			problem(field, "field-order", field);
		}
	}

	/**
	 * Reads a place: a city without its region cannot be told from others of its name.
	 * @param city the city, null when unknown
	 * @param region the region, null when unknown
	 */
	void place(@Nullable String city, @Nullable String region) {
		if (city != null && region == null) {
			problem("region", "field-region", "region");
		}
	}

	static @Nullable String edtf(@Nullable ImpreciseDate date) {
		return (date != null) ? date.edtf() : null;
	}

}
