package org.estafeta.cyclogram;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The twenty rows of the order against the calendar.
 */
class SchoolYearTests {

	// row by row, as a person reads the order: the months from the first to the last one,
	// counted from August of the year in which the school year begins
	private static final List<int[]> READ = List.of(span(0, 1), span(2, 8), span(0, 1), span(2, 8), span(2, 8),
			span(0, 11), span(0, 11), span(2, 2), span(3, 4), span(0, 11), span(0, 1), span(2, 9), span(9, 10),
			span(5, 7), span(8, 8), span(0, 11), span(9, 12), span(0, 0), span(0, 11), span(0, 11));

	private static int[] span(int from, int to) {
		return new int[] { from, to };
	}

	@Test
	void eachRowOfTheOrderStandsAsACalendarOnTheWallWouldSay() throws IOException {
		List<List<Integer>> rows = rows();
		assertThat(rows).hasSameSizeAs(READ);
		int seen = 0;
		for (int start : List.of(2023, 2026)) {
			for (LocalDate day = LocalDate.of(start, 7, 1); day.getYear() < start + 2; day = day.plusDays(1)) {
				for (int i = 0; i < rows.size(); i++) {
					Window window = new SchoolYear(start).window(rows.get(i));
					ItemState state = ItemState.of(Mark.PLANNED, window.opens(), window.closes(), day);
					assertThat(state).as("row %d of %d on %s", i + 1, start, day)
						.isEqualTo(naive(start, READ.get(i), day));
					seen++;
				}
			}
		}
		assertThat(seen).isEqualTo(20 * (549 + 549 + 1));
	}

	// Goes month by month, without any arithmetic of dates.
	private static ItemState naive(int start, int[] span, LocalDate day) {
		int month = (day.getYear() - start) * 12 + day.getMonthValue() - 8;
		if (month > span[1]) {
			return ItemState.OVERDUE;
		}
		if (month == span[1]) {
			return ItemState.DUE;
		}
		return (month < span[0]) ? ItemState.WAITING : ItemState.RUNNING;
	}

	@Test
	void everyRowIsDueExactlyOnceForEachYear() throws IOException {
		for (List<Integer> months : rows()) {
			List<LocalDate> due = new ArrayList<>();
			for (int start = 2020; start < 2030; start++) {
				Window window = new SchoolYear(start).window(months);
				assertThat(SchoolYear.of(window.opens())).isEqualTo(new SchoolYear(start));
				due.add(window.closes());
			}
			for (int i = 1; i < due.size(); i++) {
				assertThat(YearMonth.from(due.get(i))).isEqualTo(YearMonth.from(due.get(i - 1)).plusYears(1));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-07-31,2025", "2026-08-01,2026", "2026-12-31,2026", "2027-01-01,2026", "2027-07-31,2026" })
	void aYearRunsFromAugustToJuly(LocalDate day, int start) {
		assertThat(SchoolYear.of(day).start()).isEqualTo(start);
	}

	@ParameterizedTest
	@CsvSource({ "11 3,2026-11-01,2027-03-31", "6 7 8 9 10,2027-06-01,2027-10-31", "7,2027-07-01,2027-07-31",
			"8 7,2027-07-01,2027-08-31", "9 10 11 12 1 2 3 4 5 6 7,2026-09-01,2027-07-31" })
	void monthsThatFollowOneAnotherStayTogether(String months, LocalDate opens, LocalDate closes) {
		Window window = new SchoolYear(2026)
			.window(Arrays.stream(months.split(" ", -1)).map(Integer::valueOf).toList());
		assertThat(window.opens()).isEqualTo(opens);
		assertThat(window.closes()).isEqualTo(closes);
		assertThat(window.holds(closes)).isTrue();
		assertThat(window.holds(closes.plusDays(1))).isFalse();
	}

	@Test
	void whatWasSaidCountsMoreThanTheDay() {
		LocalDate day = LocalDate.of(2026, 11, 27);
		for (LocalDate due : List.of(day.minusYears(1), day, day.plusYears(1))) {
			assertThat(ItemState.of(Mark.DONE, due.withDayOfMonth(1), due, day)).isEqualTo(ItemState.DONE);
			assertThat(ItemState.of(Mark.CANCELLED, due.withDayOfMonth(1), due, day)).isEqualTo(ItemState.CANCELLED);
		}
		// with a day of its own: in time on that day, late on the next
		assertThat(ItemState.of(Mark.PLANNED, day.withDayOfMonth(1), day, day)).isEqualTo(ItemState.DUE);
		assertThat(ItemState.of(Mark.PLANNED, day.withDayOfMonth(1), day, day.plusDays(1)))
			.isEqualTo(ItemState.OVERDUE);
		assertThatThrownBy(() -> new SchoolYear(2026).window(List.of())).isInstanceOf(IllegalArgumentException.class);
	}

	private static List<List<Integer>> rows() throws IOException {
		try (InputStream model = Objects
			.requireNonNull(SchoolYearTests.class.getResourceAsStream("/starter/model_898u.json"))) {
			JsonNode cyclogram = JsonMapper.shared().readTree(model.readAllBytes()).path("cyclogram");
			return cyclogram.valueStream()
				.map((row) -> row.path("months").valueStream().map(JsonNode::asInt).toList())
				.toList();
		}
	}

}
