package org.estafeta.search;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

import org.estafeta.shared.ImpreciseDate;

/**
 * Where a date stands among the values of {@link Facet#DATE}. A date stands only where it
 * certainly is:
 * <ul>
 * <li>in its school year, 1 September to 31 August, written {@code 2023-2024}, and below
 * it in its month, {@code 2023-10}, when it cannot be in another;</li>
 * <li>when it may be in two school years, in the calendar year that was given, written
 * {@code 2023}: «2023, not known closer». A bare year, the third quarter and «about 2023»
 * are such dates. In the order of the values it stands between the school years that it
 * may be in;</li>
 * <li>else nowhere: «not later than 2020», «about 2017/18», an unknown date.</li>
 * </ul>
 */
final class FacetDate {

	private FacetDate() {
	}

	static Optional<FacetPath> path(String edtf) {
		return ImpreciseDate.parse(edtf).flatMap(FacetDate::path);
	}

	private static Optional<FacetPath> path(ImpreciseDate date) {
		LocalDate earliest = date.earliest();
		LocalDate latest = date.latest();
		if (earliest == null || latest == null) {
			return Optional.empty();
		}
		int start = september(earliest);
		if (start == september(latest)) {
			FacetPath year = FacetPath.of("%04d-%04d".formatted(start, start + 1));
			YearMonth month = YearMonth.from(earliest);
			return Optional.of(month.equals(YearMonth.from(latest)) ? year.child(month.toString()) : year);
		}
		return calendarYear(date.withoutAbout());
	}

	// The year in which the school year of a day begins.
	private static int september(LocalDate day) {
		return (day.getMonthValue() >= Month.SEPTEMBER.getValue()) ? day.getYear() : day.getYear() - 1;
	}

	private static Optional<FacetPath> calendarYear(ImpreciseDate given) {
		LocalDate earliest = given.earliest();
		LocalDate latest = given.latest();
		return (earliest != null && latest != null && earliest.getYear() == latest.getYear())
				? Optional.of(FacetPath.of("%04d".formatted(latest.getYear()))) : Optional.empty();
	}

}
