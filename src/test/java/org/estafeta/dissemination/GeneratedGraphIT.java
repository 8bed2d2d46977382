package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import org.estafeta.RunningApplication;
import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.generated.GeneratedGraph;
import org.estafeta.generated.GeneratedPractices;
import org.estafeta.generated.GeneratedRows;
import org.estafeta.generated.GeneratedSize;
import org.estafeta.generated.GeneratedSpread;
import org.estafeta.generated.GeneratedWorld;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.practice.Practice;
import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A generated world in the real graph: traces tell what really happened in it, as far as
 * its imprecise dates allow.
 */
@RunningApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedGraphIT {

	private static final long SEED = 898;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Traces traces;

	private final GeneratedPractices practices = new GeneratedPractices(new GeneratedWorld(GeneratedSize.SAMPLE, SEED));

	private final GeneratedRows rows = new GeneratedRows(this.practices);

	@BeforeAll
	void load() {
		GeneratedGraph generated = new GeneratedGraph(this.graph, this.writes);
		assertThat(generated.isLoaded(this.practices)).isFalse();
		generated.load(this.practices, (progress) -> {
		});
		assertThat(generated.isLoaded(this.practices)).isTrue();
	}

	@AfterAll
	void leaveItAsItWas() {
		new GeneratedGraph(this.graph, this.writes).remove();
	}

	@Test
	void aTraceOfAllHoldsEveryAdoptionAndEveryTransfer() {
		for (int practice : published()) {
			GeneratedSpread spread = this.practices.spread(practice);
			Trace trace = trace(practice, null, TraceRequest.Direction.DOWNSTREAM);
			assertThat(trace.complete()).isTrue();
			assertThat(reached(trace)).isEqualTo(ids(practice, IntStream.range(0, spread.adopters().size())));
			assertThat(trace.steps()
				.stream()
				.flatMap((step) -> step.sources().stream())
				.map((source) -> source.teacher().adoptionId() + source.learner().adoptionId())
				.sorted())
				.containsExactlyElementsOf(spread.facts()
					.stream()
					.filter((fact) -> fact.teacher() != GeneratedSpread.NOBODY)
					.map((fact) -> this.rows.adoptionId(practice, fact.teacher())
							+ this.rows.adoptionId(practice, fact.learner()))
					.sorted()
					.toList());
		}
	}

	@Test
	void whatIsCertainIsTrueAndWhatIsTrueIsPossible() {
		int exact = 0;
		int traced = 0;
		for (int practice : published()) {
			GeneratedSpread spread = this.practices.spread(practice);
			for (int start = 0; start < Math.min(spread.adopters().size(), 5); start++) {
				Set<String> truth = ids(practice, spread.reachedFrom(start).stream());
				Trace trace = trace(practice, this.rows.adoptionId(practice, start), TraceRequest.Direction.DOWNSTREAM);
				assertThat(reached(trace)).containsAll(truth);
				assertThat(truth).containsAll(certain(trace));
				traced++;
				exact += reached(trace).equals(truth) ? 1 : 0;
			}
		}
		assertThat(exact).as("of %d traces", traced).isGreaterThan(traced * 9 / 10);
	}

	@Test
	void upstreamIsDownstreamSeenFromTheOtherEnd() {
		int hub = 0;
		GeneratedSpread spread = this.practices.spread(hub);
		List<BitSet> truth = IntStream.range(0, spread.adopters().size()).mapToObj(spread::reachedFrom).toList();
		for (int goal = 0; goal < spread.adopters().size(); goal += 7) {
			int end = goal;
			Trace trace = trace(hub, this.rows.adoptionId(hub, goal), TraceRequest.Direction.UPSTREAM);
			Set<String> sources = ids(hub,
					IntStream.range(0, truth.size()).filter((start) -> truth.get(start).get(end)));
			assertThat(reached(trace)).containsAll(sources);
			assertThat(sources).containsAll(certain(trace));
		}
	}

	@Test
	void whatIsNotPublishedIsNotTraced() {
		List<Integer> hidden = IntStream.range(0, GeneratedSize.SAMPLE.practices())
			.filter((practice) -> this.practices.status(practice) != Practice.Status.PUBLISHED)
			.boxed()
			.toList();
		assertThat(hidden).isNotEmpty();
		for (int practice : hidden) {
			assertThat(reached(trace(practice, null, TraceRequest.Direction.DOWNSTREAM))).isEmpty();
			assertThatExceptionOfType(EstafetaException.class).isThrownBy(
					() -> trace(practice, this.rows.adoptionId(practice, 0), TraceRequest.Direction.DOWNSTREAM));
		}
	}

	@Test
	void theRulesAcceptWhatHappenedAndRefuseWhatClosesACycle() {
		int attempts = 0;
		for (int practice = 0; practice < GeneratedSize.SAMPLE.practices(); practice++) {
			GeneratedSpread spread = this.practices.spread(practice);
			TransferRules rules = new TransferRules();
			spread.facts().forEach((fact) -> rules.know(key(fact.learner()), fact.date()));
			for (GeneratedSpread.Fact fact : spread.facts()) {
				if (fact.teacher() != GeneratedSpread.NOBODY) {
					assertThat(rules.breach(link(fact))).as(fact.toString()).isNull();
					rules.link(key(fact.learner()), key(fact.teacher()));
				}
			}
			for (GeneratedSpread.Fact attempt : spread.cycleAttempts(5, practice)) {
				assertThat(rules.breach(link(attempt))).isEqualTo(TransferRefusal.Reason.CYCLE);
				attempts++;
			}
		}
		assertThat(attempts).isGreaterThan(100);
	}

	private static TransferRules.Link link(GeneratedSpread.Fact fact) {
		return new TransferRules.Link(key(fact.learner()), key(fact.teacher()), fact.date());
	}

	private static AdoptionKey key(int adopter) {
		return new AdoptionKey("p", String.valueOf(adopter));
	}

	private List<Integer> published() {
		List<Integer> published = new ArrayList<>();
		for (int practice = 0; practice < GeneratedSize.SAMPLE.practices(); practice++) {
			if (this.practices.status(practice) == Practice.Status.PUBLISHED) {
				published.add(practice);
			}
		}
		return published;
	}

	private Trace trace(int practice, String start, TraceRequest.Direction direction) {
		return this.traces.trace(new TraceRequest(this.rows.practiceId(practice), start, direction, Integer.MAX_VALUE,
				TraceRequest.DEFAULT_BUDGET, TraceRequest.Window.NOW, TraceRequest.Filter.NONE, true));
	}

	private static Set<String> reached(Trace trace) {
		return trace.steps().stream().map((step) -> step.adopter().adoptionId()).collect(Collectors.toSet());
	}

	private static Set<String> certain(Trace trace) {
		return trace.steps()
			.stream()
			.filter((step) -> step.certainty() == Certainty.CERTAIN)
			.map((step) -> step.adopter().adoptionId())
			.collect(Collectors.toSet());
	}

	private Set<String> ids(int practice, IntStream adopters) {
		Set<String> ids = new HashSet<>();
		adopters.forEach((adopter) -> ids.add(this.rows.adoptionId(practice, adopter)));
		return ids;
	}

}
