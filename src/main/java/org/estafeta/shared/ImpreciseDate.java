package org.estafeta.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date that is known only so well: the first and the last day it may be. Written as
 * EDTF (Library of Congress Extended Date/Time Format, levels 0 and 1; ISO 8601-2):
 * {@code 2018-02-06} a day, {@code 2018-02} a month, {@code 2018} a year,
 * {@code 2017-09/2018-08} a school year, {@code ../2020} not later than 2020,
 * {@code XXXX} quite unknown.
 *
 * @param earliest the first day it may be, null when there is no such bound
 * @param latest the last day it may be, null when there is no such bound
 * @param precision how the date was given
 */
public record ImpreciseDate(@Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision) {

	/** It happened, nobody knows when. */
	public static final ImpreciseDate UNKNOWN = new ImpreciseDate(null, null, Precision.UNKNOWN);

	private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})-09/(\\d{4})-08");

	public ImpreciseDate {
		if (earliest != null && latest != null && earliest.isAfter(latest)) {
			throw new IllegalArgumentException("A date from " + earliest + " to " + latest + " is empty");
		}
	}

	/**
	 * How a date was given.
	 */
	public enum Precision {

		/** To the day. */
		DAY,
		/** To the month. */
		MONTH,
		/** To the school year: 1 September to 31 August. */
		SCHOOL_YEAR,
		/** To the calendar year. */
		YEAR,
		/** Not later than the latest day. */
		BEFORE,
		/** Not at all. */
		UNKNOWN

	}

	/**
	 * A date known to the day.
	 * @param day the day
	 * @return the date
	 */
	public static ImpreciseDate day(LocalDate day) {
		return new ImpreciseDate(day, day, Precision.DAY);
	}

	/**
	 * A date known to the month.
	 * @param month the month
	 * @return the date
	 */
	public static ImpreciseDate month(YearMonth month) {
		return new ImpreciseDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
	}

	/**
	 * A date known to the calendar year.
	 * @param year the year, for example 2020
	 * @return the date
	 */
	public static ImpreciseDate year(int year) {
		return new ImpreciseDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
	}

	/**
	 * A date known to the school year.
	 * @param startYear the year of its September
	 * @return the date
	 */
	public static ImpreciseDate schoolYear(int startYear) {
		return new ImpreciseDate(LocalDate.of(startYear, Month.SEPTEMBER, 1),
				LocalDate.of(startYear + 1, Month.AUGUST, 31), Precision.SCHOOL_YEAR);
	}

	/**
	 * A date of which only the end of its possible time is known: by then it had
	 * happened.
	 * @return the date without an earliest day
	 */
	public ImpreciseDate orBefore() {
		return (this.latest != null) ? new ImpreciseDate(null, this.latest, Precision.BEFORE) : UNKNOWN;
	}

	/**
	 * Reads a date in EDTF.
	 * @param text the text
	 * @return the date, or empty when the text is not a date of the forms named above
	 */
	public static Optional<ImpreciseDate> parse(String text) {
		try {
			Matcher schoolYear = SCHOOL_YEAR.matcher(text);
			if (schoolYear.matches()) {
				int start = Integer.parseInt(schoolYear.group(1));
				return (Integer.parseInt(schoolYear.group(2)) == start + 1) ? Optional.of(schoolYear(start))
						: Optional.empty();
			}
			if (text.startsWith("../")) {
				return parse(text.substring(3)).map(ImpreciseDate::orBefore);
			}
			return switch (text.length()) {
				case 4 -> Optional.of("XXXX".equals(text) ? UNKNOWN : year(Year.parse(text).getValue()));
				case 7 -> Optional.of(month(YearMonth.parse(text)));
				case 10 -> Optional.of(day(LocalDate.parse(text)));
				default -> Optional.empty();
			};
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Writes the date in EDTF.
	 * @return the text, which {@link #parse(String)} reads back
	 */
	public String edtf() {
		return switch (this.precision) {
			case DAY -> String.valueOf(this.latest);
			case MONTH -> YearMonth.from(bound(this.latest)).toString();
			case YEAR -> Year.from(bound(this.latest)).toString();
			case SCHOOL_YEAR -> YearMonth.from(bound(this.earliest)) + "/" + YearMonth.from(bound(this.latest));
			case BEFORE -> "../" + this.latest;
			case UNKNOWN -> "XXXX";
		};
	}

	/**
	 * Whether this date is certainly later than another: even its first possible day
	 * stands after the other's last.
	 * @param other the other date
	 * @return true only when no choice of days could put them in the other order
	 */
	public boolean isCertainlyAfter(ImpreciseDate other) {
		return this.earliest != null && other.latest != null && this.earliest.isAfter(other.latest);
	}

	private static LocalDate bound(@Nullable LocalDate bound) {
		return Objects.requireNonNull(bound, "a date of this precision has both bounds");
	}

}
