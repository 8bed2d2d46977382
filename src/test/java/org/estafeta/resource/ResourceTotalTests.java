package org.estafeta.resource;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Adding up numbers of people, and which years a period may fall into.
 */
class ResourceTotalTests {

	private static ResourceYear year(int year, @Nullable Integer people) {
		return new ResourceYear(year, "o", "Школа", people, null, 1, false);
	}

	@Test
	void whatIsNotToldIsInNoSum() {
		assertThat(ResourceTotal.of(List.of(year(2024, 7), year(2023, null), year(2024, null), year(2024, 10))))
			.containsExactly(new ResourceTotal(2023, 0, 1, 1), new ResourceTotal(2024, 17, 3, 1));
		assertThat(ResourceTotal.of(List.of())).isEmpty();
	}

	@Test
	void aPeriodMayFallIntoAYearUnlessItCertainlyDoesNot() {
		ResourceUse use = new ResourceUse("o", "Школа", ImpreciseDate.parse("2020-09").orElseThrow(),
				ImpreciseDate.schoolYear(2021), false);
		assertThat(use.mayFallInto(2019)).isFalse();
		assertThat(use.mayFallInto(2020)).isTrue();
		assertThat(use.mayFallInto(2022)).as("a school year ends in the next one").isTrue();
		assertThat(use.mayFallInto(2023)).isFalse();
		ResourceUse unknown = new ResourceUse("o", "Школа", null, null, false);
		assertThat(unknown.mayFallInto(2000)).isTrue();
		assertThat(new ResourceUse("o", "Школа", ImpreciseDate.UNKNOWN, null, false).mayFallInto(2000)).isTrue();
	}

}
