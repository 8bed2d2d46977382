package org.estafeta.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.estafeta.dissemination.trace.AdoptionCurve;
import org.estafeta.dissemination.trace.DayBounds;
import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.dissemination.trace.TimeToNext;
import org.estafeta.dissemination.trace.Use;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Figures of cascades over facts planted in memory.
 */
class CascadeFiguresTests {

	private static final CascadeFigures.Horizon TODAY = horizon("2026-06-01");

	private final List<RecordedFact> facts = new ArrayList<>();

	// A star of 5 has the mean distance 2·4/5, a chain of 3 has 4/3.
	@Test
	void severalPracticesAreWeightedByTheirSizes() {
		for (int learner = 1; learner < 5; learner++) {
			learned(0, learner, "2020-01-1" + learner);
		}
		CascadePart star = part("star", 5, TraceRequest.Window.NOW);
		this.facts.clear();
		learned(0, 1, "2021-01-01");
		learned(1, 2, "2021-01-31");
		CascadePart chain = part("chain", 3, TraceRequest.Window.NOW);
		CascadePart alone = part("alone", 1, TraceRequest.Window.NOW);
		CascadeFigures figures = CascadeFigures.of(List.of(chain, alone, star), 3, false, TODAY);
		CascadeFigures.Shape shape = figures.shape();
		assertThat(shape.structuralVirality()).isCloseTo((5 * 1.6 + 3 * 4 / 3.0) / 8, within(1e-12));
		assertThat(List.of(shape.size(), shape.direct(), shape.trees(), shape.depth(), shape.breadth()))
			.containsExactly(9, 3, 3, 2, 4);
		assertThat(shape.greatest()).extracting(CascadeFigures.Tree::practiceId)
			.containsExactly("star", "chain", "alone");
		assertThat(figures.practices()).isEqualTo(3);
		assertThat(figures.complete()).isFalse();
		assertThat(figures.timeToNext()).isEqualTo(new TimeToNext(30, 30, 1, 5));
		assertThat(figures.offspring().number().counted()).isEqualTo(9);
	}

	@Test
	void whoHadNoTimeToPassItOnIsNotCounted() {
		learned(0, 1, "2025-01-01");
		learned(1, 2, "2025-01-31");
		learned(1, 3, "2026-05-02");
		learned(1, 4, "2026");
		learned(1, 5, "XXXX");
		learned(2, 6, "2025-02-20");
		CascadeFigures.Offspring offspring = CascadeFigures
			.of(List.of(part("practice", 7, TraceRequest.Window.NOW)), 1, true, TODAY)
			.offspring();
		// 20, 30, 486 and 365 to 729 days: the lesser in the middle is 30.
		assertThat(offspring.maturityDays()).isEqualTo(30);
		// Left out are the year and the unknown date, which may be of yesterday.
		assertThat(offspring.young()).isEqualTo(2);
		assertThat(offspring.number().mean()).isCloseTo((1 + 4 + 1) / 5.0, within(1e-12));
		CascadeFigures.Offspring earlier = CascadeFigures
			.of(List.of(part("practice", 7, TraceRequest.Window.NOW)), 1, true, horizon("2026-05-31"))
			.offspring();
		assertThat(earlier.young()).as("on the 29th day").isEqualTo(3);
	}

	@Test
	void useBeginsWithTheFirstStageThatIsUse() {
		fact(0, null, "2019", Adoption.Strength.PRESENTED);
		fact(1, null, "2020-03", Adoption.Strength.ADAPTED);
		fact(1, null, "2020-01-15", Adoption.Strength.TRIED);
		fact(2, null, "2021", Adoption.Strength.ADOPTED);
		fact(2, null, "2021-05-05", Adoption.Strength.ABANDONED);
		fact(3, null, "2022", Adoption.Strength.ADOPTED);
		fact(3, null, "2020", Adoption.Strength.ABANDONED);
		fact(4, null, "2023", Adoption.Strength.ADOPTED);
		fact(4, null, "XXXX", Adoption.Strength.ABANDONED);
		fact(5, null, "2026", Adoption.Strength.ADOPTED);
		CascadeFigures.Users users = CascadeFigures
			.of(List.of(part("practice", 6, TraceRequest.Window.NOW)), 6, true, TODAY)
			.users();
		assertThat(users.uses()).extracting(Use::begun)
			.containsExactly(PracticeSpread.bounds(ImpreciseDate.parse("2020-01-15").orElseThrow()),
					PracticeSpread.bounds(ImpreciseDate.year(2021)), PracticeSpread.bounds(ImpreciseDate.year(2022)),
					PracticeSpread.bounds(ImpreciseDate.year(2023)),
					new DayBounds(day("2026-01-01"), day("2026-06-01")));
		assertThat(users.left()).as("one came back").isEqualTo(2);
		assertThat(users.uses().get(3).left()).isEqualTo(new DayBounds(day("2023-01-01"), day("2026-06-01")));
		AdoptionCurve.Point last = users.curve(AdoptionCurve.Period.SCHOOL_YEAR).points().getLast();
		assertThat(last).isEqualTo(
				new AdoptionCurve.Point(LocalDate.parse("2025-09-01"), LocalDate.parse("2026-06-01"), 5, 5, 3, 3));
	}

	@Test
	void whatIsOnlyComputedDoesNotCountWhereItIsNotWanted() {
		learned(0, 1, "2020");
		this.facts.add(new RecordedFact(proof("2021", Adoption.Strength.ADOPTED), "2",
				new RecordedFact.Source("1", TransferLink.Status.INFERRED, null, 0.4), null, "test", Instant.EPOCH,
				null));
		TraceRequest.Window confirmed = new TraceRequest.Window(null, null, SameDay.COUNTS, Set.of(), true);
		assertThat(part("practice", 3, TraceRequest.Window.NOW).cascade().size()).isEqualTo(3);
		assertThat(part("practice", 3, confirmed).cascade().size()).isEqualTo(2);
	}

	@Test
	void fiveThousandAdoptersAreMeasuredAtOnce() {
		for (int learner = 1; learner < 5000; learner++) {
			learned(learner / 3, learner, String.valueOf(2000 + learner / 200));
			learned(Math.max(0, learner - 7), learner, String.valueOf(2000 + learner / 200));
		}
		CascadePart part = part("practice", 5000, TraceRequest.Window.NOW);
		long start = System.nanoTime();
		CascadeFigures figures = CascadeFigures.of(List.of(part), 1, true, TODAY);
		figures.users().curve(AdoptionCurve.Period.MONTH);
		assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(3);
		assertThat(figures.shape().size()).isEqualTo(5000);
		assertThat(figures.offspring().number().low()).isPositive();
		assertThat(figures.survival().tooFew()).isFalse();
	}

	private CascadePart part(String practice, int adopters, TraceRequest.Window window) {
		List<Adopter> all = IntStream.range(0, adopters)
			.mapToObj(
					(node) -> new Adopter(String.valueOf(node), Adoption.Kind.MASTERING,
							new Adopter.Place("o" + node, "Школа " + node, "Школа " + node, "SCHOOL", null, null,
									List.of()),
							null))
			.toList();
		PracticeSpread spread = new PracticeSpread(all, this.facts);
		BitSet starts = spread.network().origins(window.over(spread));
		if (window.confirmedOnly()) {
			starts.and(spread.present(window));
		}
		return new CascadePart(practice, spread, starts, window, window.over(spread), (fact) -> true);
	}

	private void learned(int teacher, int learner, String date) {
		fact(learner, teacher, date, Adoption.Strength.ADOPTED);
	}

	private void fact(int learner, @Nullable Integer teacher, String date, Adoption.Strength strength) {
		RecordedFact.Source source = (teacher != null)
				? new RecordedFact.Source(teacher.toString(), TransferLink.Status.DECLARED, null, null) : null;
		this.facts.add(new RecordedFact(proof(date, strength), String.valueOf(learner), source, null, "test",
				Instant.EPOCH, null));
	}

	private Adoption.Proof proof(String date, Adoption.Strength strength) {
		return new Adoption.Proof("p" + this.facts.size(), strength, ChannelKind.OTHER, null,
				ImpreciseDate.parse(date).orElseThrow(), null, Adoption.Parts.UNKNOWN, Provenance.UNKNOWN);
	}

	private static CascadeFigures.Horizon horizon(String day) {
		return new CascadeFigures.Horizon(day(day), day(day));
	}

	private static int day(String day) {
		return (int) LocalDate.parse(day).toEpochDay();
	}

}
