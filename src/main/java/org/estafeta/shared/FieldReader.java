package org.estafeta.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into the fields of a form and collects all that is wrong with it,
 * so that a person is told once and not field by field.
 */
public final class FieldReader {

	/** The longest line. */
	public static final int LINE = 300;

	/** The longest remark. */
	public static final int TEXT = 2000;

	/** The most values of a field. */
	public static final int MANY = 30;

	private final List<FieldsRefused.Problem> problems = new ArrayList<>();

	/**
	 * Notes a problem.
	 * @param field the field
	 * @param key the key of the sentence
	 * @param arguments what fills it
	 */
	public void problem(String field, String key, Object... arguments) {
		this.problems.add(new FieldsRefused.Problem(field, key, List.of(arguments)));
	}

	/**
	 * Refuses when anything was wrong.
	 * @throws FieldsRefused with kind BAD_REQUEST and all problems
	 */
	public void check() {
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
	public @Nullable String text(String field, @Nullable String typed, int most) {
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
	public String needed(String field, @Nullable String typed) {
		String text = line(field, typed);
		if (text == null) {
			problem(field, "field-needed", field);
			return "";
		}
		return text;
	}

	/**
	 * Reads a line.
	 * @param field the field
	 * @param typed as it was typed
	 * @return the line with single blanks; null when nothing was typed
	 */
	public @Nullable String line(String field, @Nullable String typed) {
		String text = text(field, typed, LINE);
		return (text != null) ? text.replaceAll("\\s+", " ") : null;
	}

	/**
	 * Reads the address of a page.
	 * @param field the field
	 * @param typed as it was typed
	 * @return the address; null when nothing was typed or it is none that begins with
	 * https, which is noted
	 */
	public @Nullable String https(String field, @Nullable String typed) {
		String text = line(field, typed);
		if (text == null) {
			return null;
		}
		try {
			URI address = new URI(text);
			if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null) {
				return text;
			}
		}
		catch (URISyntaxException ex) {
			// told below, as any other text that is no address
		}
		problem(field, "field-https");
		return null;
	}

	/**
	 * Reads several lines.
	 * @param field the field
	 * @param typed the lines
	 * @return those that are not empty, each once
	 */
	public List<String> lines(String field, List<String> typed) {
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
	public @Nullable ImpreciseDate date(String field, @Nullable String typed) {
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
	 * Reads a day.
	 * @param field the field
	 * @param typed a day in any usual form
	 * @return the day; null when nothing was typed or it is no single day, which is noted
	 */
	public @Nullable LocalDate day(String field, @Nullable String typed) {
		ImpreciseDate date = date(field, typed);
		if (date == null) {
			return null;
		}
		LocalDate first = date.earliest();
		if (first == null || !first.equals(date.latest())) {
			problem(field, "field-day");
		}
		return first;
	}

	/**
	 * Reads a beginning and an end.
	 * @param field the field of the end
	 * @param from the beginning, null when unknown
	 * @param to the end, null when unknown
	 */
	public void order(String field, @Nullable ImpreciseDate from, @Nullable ImpreciseDate to) {
		if (from != null && to != null && from.isCertainlyAfter(to)) {
			problem(field, "field-order", field);
		}
	}

	/**
	 * Reads a place: a city without its region cannot be told from others of its name.
	 * @param city the city, null when unknown
	 * @param region the region, null when unknown
	 */
	public void place(@Nullable String city, @Nullable String region) {
		if (city != null && region == null) {
			problem("region", "field-region", "region");
		}
	}

	/**
	 * Writes a date.
	 * @param date the date, null when unknown
	 * @return the date in EDTF; null when unknown
	 */
	public static @Nullable String edtf(@Nullable ImpreciseDate date) {
		return (date != null) ? date.edtf() : null;
	}

}
