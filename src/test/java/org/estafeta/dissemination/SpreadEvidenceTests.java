package org.estafeta.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.estafeta.dissemination.source.Cue;
import org.estafeta.dissemination.source.DayRange;
import org.estafeta.dissemination.source.SourceModel;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadEvidenceTests {

	private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);

	private final List<SourceEvidenceRow.Holder> holders = new ArrayList<>();

	private final List<RecordedFact> facts = new ArrayList<>();

	@Test
	void whoeverHasAFactButNoKnownSourceIsMissingOne() {
		holder("origin", Adoption.Kind.DEVELOPMENT, "2018");
		holder("told", Adoption.Kind.MASTERING, "2019");
		holder("guessed", Adoption.Kind.MASTERING, "2020");
		holder("reader", Adoption.Kind.MASTERING, "2020");
		holder("silent", Adoption.Kind.MASTERING, "2020");
		holder("passer", Adoption.Kind.TRANSFER, "2019");
		fact("told", "2019", "origin", TransferLink.Status.DECLARED, ChannelKind.EVENT);
		fact("guessed", "2020", "origin", TransferLink.Status.INFERRED, ChannelKind.OTHER);
		fact("reader", "2020", null, null, ChannelKind.PUBLICATION);
		fact("silent", "2020", null, null, ChannelKind.OTHER);
		List<MissingSource> missing = missing();
		assertThat(missing).extracting((one) -> one.adopter().adoptionId()).containsExactly("guessed", "silent");
		assertThat(missing.get(0).proposedId()).isEqualTo("origin");
		assertThat(missing.get(1).proposedId()).isNull();
	}

	@Test
	void whoeverIsKnownToHaveItFromNobodyIsMissingNothing() {
		holder("origin", Adoption.Kind.DEVELOPMENT, "2018");
		this.holders
			.add(new SourceEvidenceRow.Holder(adopter("own", Adoption.Kind.MASTERING), Map.of(), true, List.of()));
		fact("own", "2020", null, null, ChannelKind.OTHER);
		assertThat(missing()).isEmpty();
	}

	@Test
	void whoeverWasRejectedIsNoCandidateAndOthersKeepTheirReasons() {
		holder("origin", Adoption.Kind.DEVELOPMENT, "2018");
		holder("early", Adoption.Kind.MASTERING, "2019");
		this.holders.add(new SourceEvidenceRow.Holder(adopter("late", Adoption.Kind.MASTERING),
				Map.of(Adoption.Stage.ADOPTED, date("2021")), false, List.of("early")));
		fact("early", "2019", "origin", TransferLink.Status.CONFIRMED, ChannelKind.OTHER);
		fact("late", "2021", null, null, ChannelKind.OTHER);
		List<MissingSource.Candidate> candidates = missing().getFirst().candidates();
		assertThat(candidates).extracting((one) -> one.adopter().adoptionId()).containsExactly("origin");
		assertThat(candidates.getFirst().reasons()).extracting(SourceReason::code)
			.containsExactly(SourceReason.Code.DISTRICT, SourceReason.Code.ORIGIN, SourceReason.Code.PASSED_ON);
		assertThat(candidates.getFirst().reasons().getLast().figure()).isEqualTo(1);
	}

	@Test
	void theFirstKnownSourceTeachesAndAGuessDoesNot() {
		holder("origin", Adoption.Kind.DEVELOPMENT, "2018");
		holder("early", Adoption.Kind.MASTERING, "2019");
		holder("late", Adoption.Kind.MASTERING, "2021");
		fact("early", "2019", "origin", TransferLink.Status.INFERRED, ChannelKind.OTHER);
		fact("late", "2021", "early", TransferLink.Status.DECLARED, ChannelKind.OTHER);
		fact("late", "2022", "origin", TransferLink.Status.DECLARED, ChannelKind.OTHER);
		List<SourceModel.Lesson> lessons = evidence().lessons(10);
		assertThat(lessons).hasSize(1);
		assertThat(lessons.getFirst().source()).isEqualTo(1);
		assertThat(lessons.getFirst().set().candidates()).hasSize(2);
		assertThat(lessons.getFirst().set().candidates()).allMatch((candidate) -> candidate.value(Cue.PASSED_ON) == 0);
		assertThat(evidence().lessons(0)).isEmpty();
	}

	@Test
	void datesKeepTheirBounds() {
		assertThat(SpreadEvidence.range(date("2020-02"))).isEqualTo(new DayRange(
				(int) LocalDate.of(2020, 2, 1).toEpochDay(), (int) LocalDate.of(2020, 2, 29).toEpochDay()));
		assertThat(SpreadEvidence.range(date("../2020")).earliest()).isEqualTo(DayRange.UNBOUNDED_BELOW);
		assertThat(SpreadEvidence.range(null)).isEqualTo(DayRange.UNKNOWN);
		assertThat(SpreadEvidence.range(ImpreciseDate.UNKNOWN)).isEqualTo(DayRange.UNKNOWN);
	}

	@Test
	void thePlaceInTheQueueIsByProbabilityThenById() {
		assertThat(MissingSource.position(.9, "b").sortKey()).isLessThan(MissingSource.position(.8, "a").sortKey());
		assertThat(MissingSource.position(1, "a").sortKey()).isEqualTo("00000000");
		assertThat(MissingSource.position(0, "a").sortKey()).hasSize(8);
	}

	private List<MissingSource> missing() {
		return evidence().missing(SourceModel.prior(), (adoption) -> true);
	}

	private SpreadEvidence evidence() {
		return new SpreadEvidence("practice", this.holders, this.facts, List.of(), TODAY);
	}

	private void holder(String id, Adoption.Kind kind, String year) {
		this.holders.add(new SourceEvidenceRow.Holder(adopter(id, kind), Map.of(Adoption.Stage.ADOPTED, date(year)),
				false, List.of()));
	}

	private static Adopter adopter(String id, Adoption.Kind kind) {
		return new Adopter(id, kind, new Adopter.Place("school of " + id, id, id, "SCHOOL", "край", "район", List.of()),
				null);
	}

	private void fact(String learner, String date, @Nullable String teacher, TransferLink.@Nullable Status status,
			ChannelKind channel) {
		RecordedFact.Source source = (teacher != null && status != null)
				? new RecordedFact.Source(teacher, status, null, null) : null;
		this.facts.add(new RecordedFact(
				new Adoption.Proof("fact " + this.facts.size(), Adoption.Strength.ADOPTED, channel, null, date(date),
						null, Adoption.Parts.UNKNOWN, Provenance.UNKNOWN),
				learner, source, null, "test", Instant.EPOCH, null));
	}

	private static ImpreciseDate date(String edtf) {
		return ImpreciseDate.parse(edtf).orElseThrow();
	}

}
