package org.estafeta.network;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

class TieRecordTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

	private static final Offset<Double> NEAR = Offset.offset(0.001);

	@Test
	void aRecordLosesHalfWithEveryThreeYears() {
		assertThat(weight(TieKind.TRANSFER, TODAY, null, false)).isEqualTo(3, NEAR);
		assertThat(weight(TieKind.TRANSFER, TODAY.minusYears(3), null, false)).isEqualTo(1.5, NEAR);
		assertThat(weight(TieKind.EVENT, TODAY.minusYears(6), null, false)).isEqualTo(0.25, NEAR);
		assertThat(weight(TieKind.EVENT, TODAY.minusYears(6), TODAY, false)).as("ended today").isEqualTo(1, NEAR);
		assertThat(weight(TieKind.EVENT, TODAY.plusYears(1), null, false)).as("still to come").isEqualTo(1, NEAR);
	}

	@Test
	void whatLastsCountsWholeAndWhatHasNoDayHalf() {
		assertThat(weight(TieKind.COMMUNITY, TODAY.minusYears(9), null, true)).isEqualTo(2, NEAR);
		assertThat(new TieRecord(TieKind.COMMUNITY, null, NodeKind.COMMUNITY, "c", "Клуб", ImpreciseDate.UNKNOWN, null,
				false)
			.weight(TODAY)).isEqualTo(1, NEAR);
	}

	@Test
	void theStrengthOfATieIsTheSumOfItsRecords() {
		TieRecord taken = record(TieKind.TRANSFER, TODAY, null, false);
		TieRecord met = record(TieKind.EVENT, TODAY.minusYears(3), null, false);
		NetworkTie tie = NetworkTie.of("o", List.of(taken, met, met), TODAY);
		assertThat(tie.weight()).isEqualTo(4, NEAR);
		assertThat(tie.numbers()).containsEntry(TieKind.TRANSFER, 1).containsEntry(TieKind.EVENT, 2).hasSize(2);
	}

	private static double weight(TieKind kind, LocalDate since, @Nullable LocalDate until, boolean lasts) {
		return record(kind, since, until, lasts).weight(TODAY);
	}

	private static TieRecord record(TieKind kind, LocalDate since, @Nullable LocalDate until, boolean lasts) {
		return new TieRecord(kind, null, NodeKind.EVENT, "e", "Форум", ImpreciseDate.day(since),
				(until != null) ? ImpreciseDate.day(until) : null, lasts);
	}

}
