package org.estafeta.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.estafeta.organisation.InnovationSite;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class LifeLineTests {

	private static final LocalDate BEGAN = LocalDate.of(2026, 12, 1);

	private static LifeLine line(LocalDate ended) {
		InnovationSite site = new InnovationSite("1", "1", "Площадка", "МИП", Scope.MUNICIPAL, ImpreciseDate.day(BEGAN),
				ImpreciseDate.day(ended), null, null, null, new Place(null, null), Provenance.UNKNOWN);
		LifeLine line = LifeLine.of(site, List.of(), LocalDate.of(2026, 11, 28));
		assertThat(line).isNotNull();
		return line;
	}

	@Test
	void aStatusTakenAwayBeforeItBeganHasNoLength() {
		LifeLine never = line(BEGAN.minusDays(4));
		assertThat(never.to()).isEqualTo(never.from());
		LifeLine held = line(BEGAN.plusYears(2));
		assertThat(held.to()).isGreaterThan(held.from());
	}

	@Test
	void noWordsOfTheScaleAreCutOffAtItsBorders() {
		DayScale scale = new DayScale(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 4, 1));
		List<DayScale.Mark> months = scale.months();
		assertThat(months.stream().map(DayScale.Mark::anchor)).containsExactly("start", "middle", "middle", "middle",
				"end");
	}

}
