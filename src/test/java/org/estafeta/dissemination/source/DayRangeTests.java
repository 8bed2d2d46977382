package org.estafeta.dissemination.source;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class DayRangeTests {

	private static final DayRange YEAR = new DayRange(1000, 1364);

	private static final DayRange BEFORE = new DayRange(DayRange.UNBOUNDED_BELOW, 1364);

	@Test
	void aDayIsAsLikelyAsAnyOtherWithinItsBounds() {
		assertThat(YEAR.notAfter(999)).isZero();
		assertThat(YEAR.notAfter(1182)).isCloseTo(.5, within(.002));
		assertThat(YEAR.notAfter(1364)).isEqualTo(1);
		assertThat(DayRange.day(5).notAfter(5)).isEqualTo(1);
		assertThat(DayRange.day(5).notAfter(4)).isZero();
	}

	@Test
	void anUnknownBoundIsAsLikelyBeforeAsAfter() {
		assertThat(BEFORE.notAfter(1364)).isEqualTo(1);
		assertThat(BEFORE.notAfter(900)).isEqualTo(.5);
		assertThat(DayRange.UNKNOWN.notAfter(900)).isEqualTo(.5);
		assertThat(DayRange.NEVER.notAfter(900)).isZero();
		assertThat(DayRange.UNKNOWN.notAfter(YEAR)).isEqualTo(.5);
		assertThat(YEAR.notAfter(DayRange.UNKNOWN)).isEqualTo(.5);
	}

	@Test
	void theOrderOfTwoDaysIsThatOfDrawnDays() {
		Random random = new Random(8);
		for (int i = 0; i < 50; i++) {
			DayRange one = drawn(random);
			DayRange other = drawn(random);
			int count = 0;
			for (int j = 0; j < 20_000; j++) {
				count += (day(one, random) <= day(other, random)) ? 1 : 0;
			}
			assertThat(one.notAfter(other)).as("%s before %s", one, other).isCloseTo(count / 20_000., within(.04));
		}
	}

	@Test
	void theDaysThatStandForAllLieWithinTheBounds() {
		assertThat(DayRange.day(7).days()).containsExactly(7);
		assertThat(new DayRange(7, 9).days()).containsExactly(7, 8, 9);
		assertThat(YEAR.days()).hasSize(8).isSorted();
		assertThat(Arrays.stream(YEAR.days()).boxed()).allMatch((day) -> day >= 1000 && day <= 1364);
		assertThat(BEFORE.days()).containsExactly(1364);
		assertThat(DayRange.UNKNOWN.days()).isEmpty();
		assertThat(DayRange.UNKNOWN.upTo(2000).days()).containsExactly(2000);
	}

	@Test
	void boundsInTheWrongOrderAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DayRange(2, 1));
	}

	private static DayRange drawn(Random random) {
		int from = random.nextInt(300);
		return new DayRange(from, from + 10 + random.nextInt(300));
	}

	private static int day(DayRange range, Random random) {
		return range.earliest() + random.nextInt(range.latest() - range.earliest() + 1);
	}

}
