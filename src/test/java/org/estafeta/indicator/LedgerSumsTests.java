package org.estafeta.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbers of the ledger, compared with what stood at the end of each day while it was
 * written.
 */
class LedgerSumsTests {

	private static final LocalDate FIRST = LocalDate.of(2027, 9, 1);

	private static final int DAYS = 60;

	@Test
	void eachDayIsToldAsItStood() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<LedgerSums.Sum> written = new ArrayList<>();
		List<Long> stood = new ArrayList<>();
		long number = 0;
		LocalDate since = FIRST;
		for (int day = 0; day < DAYS; day++) {
			LocalDate today = FIRST.plusDays(day);
			if (random.nextBoolean()) {
				if (number > 0) {
					written.add(sum(false, since, today, number));
				}
				number = random.nextInt(9);
				since = today;
			}
			stood.add(number);
		}
		if (number > 0) {
			written.add(sum(false, since, null, number));
		}
		written.add(sum(true, FIRST, null, 40));
		LedgerSums sums = new LedgerSums(FIRST, written);
		for (int day = 0; day < DAYS; day++) {
			assertThat(sums.at(Indicator.CALENDAR, 2027, false, FIRST.plusDays(day)))
				.as("day " + day + ", seed " + seed)
				.isEqualTo(stood.get(day));
		}
		assertThat(sums.at(Indicator.CALENDAR, 2027, true, FIRST.plusYears(1))).isEqualTo(40);
	}

	private static LedgerSums.Sum sum(boolean base, LocalDate since, LocalDate until, long number) {
		return new LedgerSums.Sum("3.2", 2027, base, since, until, number);
	}

	@Test
	void beforeTheFirstCountNothingIsKnown() {
		LedgerSums sums = new LedgerSums(FIRST, List.of(sum(false, FIRST, null, 3)));
		assertThat(sums.at(Indicator.CALENDAR, 2027, false, FIRST.minusDays(1))).isNull();
		assertThat(sums.at(Indicator.CALENDAR, 2026, false, FIRST)).as("of another year").isZero();
		assertThat(sums.at(Indicator.CONTESTS, 2027, false, FIRST)).as("of another indicator").isZero();
		assertThat(new LedgerSums(null, List.of()).at(Indicator.CALENDAR, 2027, false, FIRST)).isNull();
	}

	@Test
	void aShareOfNothingIsNoNumberAndATargetOfNothingIsReached() {
		assertThat(IndicatorFigure.value(Indicator.INNOVATION_SITES, 0L, 0L)).isNull();
		assertThat(IndicatorFigure.value(Indicator.INNOVATION_SITES, 1L, 8L)).isEqualTo(12.5);
		assertThat(IndicatorFigure.value(Indicator.REVIEW_MATERIALS, 7L, null)).isEqualTo(1);
		IndicatorTarget none = new IndicatorTarget(Indicator.CONTESTS, 2027, 0, null, 1, Instant.EPOCH, "x");
		assertThat(new IndicatorFigure(Indicator.CONTESTS, 2027, 0L, null, false, none, null, null).reached())
			.isEqualTo(100);
		IndicatorTarget much = new IndicatorTarget(Indicator.CONTESTS, 2027, 3, null, 1, Instant.EPOCH, "x");
		assertThat(new IndicatorFigure(Indicator.CONTESTS, 2027, 2L, null, false, much, null, null).reached())
			.as("never more than there is")
			.isEqualTo(66);
	}

}
