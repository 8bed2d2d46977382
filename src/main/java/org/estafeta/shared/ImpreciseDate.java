package org.estafeta.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
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
 * EDTF (Library of Congress Extended Date/Time Format, levels 0 to 2; ISO 8601-2):
 * {@code 2018-02-06} a day, {@code 2018-02} a month, {@code 2018-33} to {@code 2018-36} a
 * quarter, {@code 2018} a year, {@code 2017-09/2018-08} a school year, any of these
 * followed by {@code ~} about then, {@code ../2020} not later than 2020, {@code XXXX}
 * quite unknown.
 *
 * <p>
 * EDTF does not say how far «about» reaches, yet dates are compared by their bounds. Here
 * it reaches as far as the thing itself is long, on either side: about 2020 is 2019 to
 * 2021, about May is April to June; a day reaches a week.
 *
 * @param earliest the first day it may be, null when there is no such bound
 * @param latest the last day it may be, null when there is no such bound
 * @param precision how the date was given
 * @param about whether it was given as approximate; the bounds hold that already
 */
public record ImpreciseDate(@Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision,
		boolean about) {

	/** It happened, nobody knows when. */
	public static final ImpreciseDate UNKNOWN = new ImpreciseDate(null, null, Precision.UNKNOWN);

	private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})-09/(\\d{4})-08");

	private static final Pattern QUARTER = Pattern.compile("(\\d{4})-3([3-6])");

	private static final int FIRST_QUARTER = 33;

	private static final int MONTHS_OF_QUARTER = 3;

	public ImpreciseDate {
		if (earliest != null && latest != null && earliest.isAfter(latest)) {
			throw new IllegalArgumentException("A date from " + earliest + " to " + latest + " is empty");
		}
	}

	/**
	 * A date that was given as exact within its bounds.
	 * @param earliest the first day it may be, null when there is no such bound
	 * @param latest the last day it may be, null when there is no such bound
	 * @param precision how the date was given
	 */
	public ImpreciseDate(@Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision) {
		this(earliest, latest, precision, false);
	}

	/**
	 * How a date was given.
	 */
	public enum Precision {

		/** To the day. */
		DAY,
		/** To the month. */
		MONTH,
		/** To the quarter of a calendar year. */
		QUARTER,
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
	 * A date known to the quarter.
	 * @param year the year, for example 2020
	 * @param quarter the quarter, 1 to 4
	 * @return the date
	 */
	public static ImpreciseDate quarter(int year, int quarter) {
		YearMonth first = YearMonth.of(year, 1 + (quarter - 1) * MONTHS_OF_QUARTER);
		return new ImpreciseDate(first.atDay(1), first.plusMonths(MONTHS_OF_QUARTER - 1L).atEndOfMonth(),
				Precision.QUARTER);
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
	 * A date that was given as approximate.
	 * @return the date with wider bounds; one that has not both bounds as it is
	 */
	public ImpreciseDate approximately() {
		if (this.earliest == null || this.latest == null || this.about) {
			return this;
		}
		Period reach = reach();
		LocalDate wide = this.latest.plus(reach);
		return new ImpreciseDate(this.earliest.minus(reach),
				(this.precision == Precision.DAY) ? wide : YearMonth.from(wide).atEndOfMonth(), this.precision, true);
	}

	// How far «about» goes to either side.
	private Period reach() {
		return switch (this.precision) {
			case DAY -> Period.ofWeeks(1);
			case MONTH -> Period.ofMonths(1);
			case QUARTER -> Period.ofMonths(MONTHS_OF_QUARTER);
			case YEAR, SCHOOL_YEAR -> Period.ofYears(1);
			case BEFORE, UNKNOWN -> Period.ZERO;
		};
	}

	/**
	 * What was given, without the reach of «about».
	 * @return this date when it was given as exact, else the narrower one
	 */
	public ImpreciseDate withoutAbout() {
		if (!this.about) {
			return this;
		}
		LocalDate latest = bound(this.latest).minus(reach());
		return new ImpreciseDate(bound(this.earliest).plus(reach()),
				(this.precision == Precision.DAY) ? latest : YearMonth.from(latest).atEndOfMonth(), this.precision);
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
			if (text.endsWith("~")) {
				return parse(text.substring(0, text.length() - 1))
					.filter((date) -> date.earliest != null && !date.about)
					.map(ImpreciseDate::approximately);
			}
			Matcher quarter = QUARTER.matcher(text);
			if (quarter.matches()) {
				return Optional.of(quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) - 2));
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
		if (this.about) {
			return withoutAbout().edtf() + '~';
		}
		return switch (this.precision) {
			case DAY -> String.valueOf(this.latest);
			case MONTH -> YearMonth.from(bound(this.latest)).toString();
			case QUARTER -> "%04d-%d".formatted(bound(this.latest).getYear(),
					FIRST_QUARTER + bound(this.earliest).getMonthValue() / MONTHS_OF_QUARTER);
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
