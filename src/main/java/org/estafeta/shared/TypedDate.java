package org.estafeta.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people write them: «6.02.2018», «2018», «2017/18», «II кв. 2018», «около
 * 2018», «до 2018», or in EDTF.
 */
public final class TypedDate {

	private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})\\s*[/–-]\\s*(\\d{2}|\\d{4})");

	private static final Pattern LOOSE_DATE = Pattern.compile("(?iu)(около|до)\\s+(.+)");

	private static final Pattern QUARTER = Pattern
		.compile("(?iu)(I|II|III|IV|[1-4])[-й]*\\s+кв(?:\\.|артал)\\s+(\\d{4})");

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

	private TypedDate() {
	}

	/**
	 * Reads a date.
	 * @param text a day, month, quarter, year or school year in any usual form
	 * @return the date; empty when it is none
	 */
	public static Optional<ImpreciseDate> read(String text) {
		Matcher loose = LOOSE_DATE.matcher(text);
		if (loose.matches()) {
			Optional<ImpreciseDate> date = read(loose.group(2));
			return "до".equalsIgnoreCase(loose.group(1)) ? date.map(ImpreciseDate::orBefore)
					: date.map(ImpreciseDate::approximately);
		}
		Matcher quarter = QUARTER.matcher(text);
		if (quarter.matches()) {
			int number = ROMAN.indexOf(quarter.group(1)) + 1;
			return Optional.of(ImpreciseDate.quarter(Integer.parseInt(quarter.group(2)),
					(number > 0) ? number : Integer.parseInt(quarter.group(1))));
		}
		Matcher schoolYear = SCHOOL_YEAR.matcher(text);
		if (schoolYear.matches()) {
			int start = Integer.parseInt(schoolYear.group(1));
			int end = Integer.parseInt(schoolYear.group(2)) % 100;
			if ((start + 1) % 100 == end && !text.matches("\\d{4}-\\d{2}")) {
				return Optional.of(ImpreciseDate.schoolYear(start));
			}
		}
		try {
			return Optional.of(ImpreciseDate.day(LocalDate.parse(text, RUSSIAN_DAY)));
		}
		catch (DateTimeParseException ex) {
			return ImpreciseDate.parse(text);
		}
	}

}
