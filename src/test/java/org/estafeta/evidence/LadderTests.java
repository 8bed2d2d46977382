package org.estafeta.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.estafeta.evidence.EvidenceInput.Direction;
import org.estafeta.evidence.EvidenceInput.Finding;
import org.estafeta.evidence.EvidenceInput.Sample;
import org.estafeta.evidence.LadderCheck.Code;
import org.estafeta.evidence.LadderCheck.Condition;
import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On which step a practice stands.
 */
class LadderTests {

	private static final LadderThresholds RULES = new LadderThresholds(1, 1, 2, 12, 1, 50, 350, 2);

	private static final Ladder.Basics DESCRIBED = new Ladder.Basics(true, true, 0);

	@Test
	void aNameAloneIsAClaim() {
		LadderPlace place = Ladder.place(RULES, new Ladder.Basics(false, true, 0), List.of(), List.of());
		assertThat(place.step()).isEqualTo(EvidenceStep.CLAIMED);
		assertThat(place.fired()).isEmpty();
		assertThat(place.missing()).containsExactly(new Condition(Code.DESCRIPTION, 0, 1));
	}

	@Test
	void eachStepSaysWhichRuleFiredAndWhatTheNextLacks() {
		List<EvidenceStatement> said = new ArrayList<>();
		LadderPlace place = place(said);
		assertThat(place.step()).isEqualTo(EvidenceStep.DESCRIBED);
		assertThat(place.fired()).contains(new Condition(Code.ARTEFACTS, 1, 1));
		assertThat(place.missing()).containsExactly(new Condition(Code.REVIEWS, 0, 1));
		said.add(review(true));
		assertThat(place(said).step()).isEqualTo(EvidenceStep.REVIEWED);
		assertThat(place(said, repeated("s1")).missing()).containsExactly(new Condition(Code.SCHOOLS, 1, 2),
				new Condition(Code.OUTCOMES, 0, 1));
		assertThat(place(said, repeated("s1"), repeated("s2")).missing())
			.containsExactly(new Condition(Code.OUTCOMES, 0, 1));
		said.add(found(EvidenceKind.EFFECT, null, false, "s3"));
		assertThat(place(said, repeated("s1"), repeated("s2")).step()).as("elsewhere").isEqualTo(EvidenceStep.REVIEWED);
		said.add(found(EvidenceKind.EFFECT, null, false, "s2"));
		assertThat(place(said, repeated("s1"), repeated("s2")).step()).isEqualTo(EvidenceStep.REPLICATED);
		said.add(found(EvidenceKind.COMPARISON, new Sample(49, 1), false, null));
		assertThat(place(said, repeated("s1"), repeated("s2")).missing())
			.containsExactly(new Condition(Code.COMPARISONS, 0, 1));
		said.add(found(EvidenceKind.COMPARISON, new Sample(50, 1), false, null));
		assertThat(place(said, repeated("s1"), repeated("s2")).step()).isEqualTo(EvidenceStep.COMPARED);
		said.add(found(EvidenceKind.EXTERNAL_TRIAL, new Sample(400, 2), false, null));
		said.add(found(EvidenceKind.EXTERNAL_TRIAL, new Sample(400, 1), true, null));
		said.add(found(EvidenceKind.EXTERNAL_TRIAL, new Sample(349, 2), true, null));
		assertThat(place(said, repeated("s1"), repeated("s2")).step()).as("by its authors, at one site, too small")
			.isEqualTo(EvidenceStep.COMPARED);
		said.add(found(EvidenceKind.EXTERNAL_TRIAL, new Sample(350, 2), true, null));
		LadderPlace top = place(said, repeated("s1"), repeated("s2"));
		assertThat(top.step()).isEqualTo(EvidenceStep.TRIALLED);
		assertThat(top.missing()).isEmpty();
	}

	@Test
	void aStepStandsOnAllBelowIt() {
		List<EvidenceStatement> said = List.of(found(EvidenceKind.EXTERNAL_TRIAL, new Sample(5000, 9), true, "s1"));
		LadderPlace place = place(said, repeated("s1"), repeated("s2"));
		assertThat(place.step()).isEqualTo(EvidenceStep.DESCRIBED);
		assertThat(place.checks().getLast().holds()).isTrue();
		assertThat(place(List.of(review(false))).step()).as("the authors praise themselves")
			.isEqualTo(EvidenceStep.DESCRIBED);
	}

	@Test
	void harmIsEvidenceTooAndIsShownFirst() {
		EvidenceStatement harm = found(EvidenceKind.EFFECT, null, true, "s1");
		EffectSign effect = EffectSign.of(List.of(harm));
		assertThat(effect.worse()).containsExactly(harm);
		assertThat(effect.better()).isEmpty();
		assertThat(place(List.of(review(true), harm), repeated("s1"), repeated("s2")).step())
			.isEqualTo(EvidenceStep.REPLICATED);
	}

	@Test
	void costsAreASpanOverWhatWasStated() {
		assertThat(CostSign.of(List.of()).roubles()).isNull();
		CostSign cost = CostSign.of(List.of(cost(500, 900, 36, null), cost(300, 400, null, null)));
		assertThat(cost.roubles()).isEqualTo(new CostSign.Span(300, 900));
		assertThat(cost.hours()).as("at least").isEqualTo(new CostSign.Span(36, null));
		assertThat(CostSign.of(List.of(cost(null, 900, 36, null), cost(null, 400, null, 20))).hours())
			.isEqualTo(new CostSign.Span(20, 36));
		assertThat(CostSign.of(List.of(cost(null, 900, 36, null))).roubles()).isEqualTo(new CostSign.Span(null, 900));
	}

	private static EvidenceStatement cost(@Nullable Integer roublesLow, @Nullable Integer roublesHigh,
			@Nullable Integer hoursLow, @Nullable Integer hoursHigh) {
		return new EvidenceStatement("x", 1, "p",
				new EvidenceInput(EvidenceKind.COST, "текст", "источник", null, ImpreciseDate.UNKNOWN, false, null,
						new EvidenceInput.Cost(roublesLow, roublesHigh, hoursLow, hoursHigh), null, null),
				null, false, null, Instant.EPOCH, "methodist", null);
	}

	@Test
	void whatWasTakenBackCountsNoMore() {
		EvidenceStatement review = review(true);
		EvidenceStatement back = new EvidenceStatement("x", 2, "p", review.content(), null, true, "ошибка",
				Instant.EPOCH, "methodist", null);
		EvidenceStatement former = new EvidenceStatement("x", 1, "p", review.content(), null, false, null,
				Instant.EPOCH, "methodist", Instant.EPOCH);
		assertThat(place(List.of(back, former)).step()).isEqualTo(EvidenceStep.DESCRIBED);
	}

	@Test
	void anyStepIsWhatANaiveClimbFinds() {
		long seed = Long.getLong("evidence.seed", System.nanoTime());
		Random random = new Random(seed);
		Set<EvidenceStep> met = new HashSet<>();
		for (int round = 0; round < 20_000; round++) {
			LadderThresholds rules = new LadderThresholds(1 + random.nextInt(2), 1 + random.nextInt(2),
					1 + random.nextInt(2), 12, random.nextInt(2), 2 + random.nextInt(40), 2 + random.nextInt(60),
					1 + random.nextInt(2));
			List<EvidenceStatement> said = new ArrayList<>();
			for (int i = random.nextInt(12); i > 0; i--) {
				said.add(statement(EvidenceKind.values()[random.nextInt(6)],
						new Sample(1 + random.nextInt(99), 1 + random.nextInt(3)), random.nextInt(4) > 0,
						"s" + random.nextInt(3), Direction.values()[random.nextInt(4)]));
			}
			List<Replication> repeats = new ArrayList<>();
			for (int i = 0; i < random.nextInt(4); i++) {
				repeats.add((random.nextInt(4) == 0) ? other("s" + i) : repeated("s" + i));
			}
			Ladder.Basics basics = new Ladder.Basics(random.nextInt(6) > 0, random.nextBoolean(), random.nextInt(2));
			EvidenceStep step = Ladder.place(rules, basics, said, repeats).step();
			met.add(step);
			assertThat(step.number()).as("seed %d round %d", seed, round)
				.isEqualTo(naive(rules, basics, said, repeats));
		}
		assertThat(met).as("every step was met").containsExactlyInAnyOrder(EvidenceStep.values());
	}

	static int naive(LadderThresholds rules, Ladder.Basics basics, List<EvidenceStatement> said,
			List<Replication> repeats) {
		int artefacts = basics.materials() + (basics.cited() ? 1 : 0);
		int reviews = 0;
		int comparisons = 0;
		int trials = 0;
		Set<String> told = new HashSet<>();
		for (EvidenceStatement one : said) {
			EvidenceInput it = one.content();
			switch (it.kind()) {
				case ARTEFACT -> artefacts += (it.url() != null) ? 1 : 0;
				case EXPERT_REVIEW -> reviews += it.independent() ? 1 : 0;
				case COMPARISON -> comparisons += (it.sample().participants() >= rules.comparisonPupils()) ? 1 : 0;
				case EXTERNAL_TRIAL -> trials += (it.independent() && it.sample().participants() >= rules.trialPupils()
						&& it.sample().sites() >= rules.trialSites()) ? 1 : 0;
				default -> {
				}
			}
			if (it.kind() == EvidenceKind.EFFECT || it.kind() == EvidenceKind.COMPARISON
					|| it.kind() == EvidenceKind.EXTERNAL_TRIAL) {
				told.add(it.organisationId());
			}
		}
		int schools = 0;
		int outcomes = 0;
		for (Replication one : repeats) {
			schools += one.counts() ? 1 : 0;
			outcomes += (one.counts() && told.contains(one.organisationId())) ? 1 : 0;
		}
		if (!basics.described() || artefacts < rules.artefacts()) {
			return 0;
		}
		if (reviews < rules.reviews()) {
			return 1;
		}
		if (schools < rules.schools() || outcomes < rules.outcomes()) {
			return 2;
		}
		if (comparisons + trials == 0) {
			return 3;
		}
		return (trials == 0) ? 4 : 5;
	}

	private static LadderPlace place(List<EvidenceStatement> said, Replication... repeats) {
		return Ladder.place(RULES, DESCRIBED, said, List.of(repeats));
	}

	private static Replication repeated(String organisation) {
		return new Replication("a-" + organisation, organisation, organisation, null, false, LocalDate.EPOCH, 99,
				Replication.Verdict.COUNTED, null);
	}

	private static Replication other(String organisation) {
		return new Replication("a-" + organisation, organisation, organisation, null, false, null, 0,
				Replication.Verdict.LEFT, null);
	}

	private static EvidenceStatement review(boolean independent) {
		return statement(EvidenceKind.EXPERT_REVIEW, null, independent, null, null);
	}

	private static EvidenceStatement found(EvidenceKind kind, @Nullable Sample sample, boolean independent,
			@Nullable String organisation) {
		return statement(kind, sample, independent, organisation, Direction.NEGATIVE);
	}

	private static EvidenceStatement statement(EvidenceKind kind, @Nullable Sample sample, boolean independent,
			@Nullable String organisation, @Nullable Direction direction) {
		Finding finding = (direction != null) ? new Finding(direction, null, null, null) : null;
		return new EvidenceStatement(
				"x", 1, "p", new EvidenceInput(kind, "текст", "источник", "https://example.org/", ImpreciseDate.UNKNOWN,
						independent, finding, null, sample, organisation),
				null, false, null, Instant.EPOCH, "methodist", null);
	}

}
