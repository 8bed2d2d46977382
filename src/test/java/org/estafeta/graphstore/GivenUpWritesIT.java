package org.estafeta.graphstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

import org.estafeta.RunningApplication;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two writes that hold what the other one wants: the database gives one of them up.
 */
@RunningApplication
@Timeout(60)
class GivenUpWritesIT {

	private static final CypherQuery MAKE = new CypherQuery("make",
			"UNWIND ['one', 'other'] AS name CREATE (held:HeldForTest {name: name, times: 0})");

	private static final CypherQuery HOLD = new CypherQuery("hold",
			"MATCH (held:HeldForTest {name: $name}) SET held.times = held.times + 1 RETURN held.times AS times");

	private static final CypherQuery TIMES = new CypherQuery("times",
			"MATCH (held:HeldForTest) RETURN held.times AS times");

	private static final CypherQuery REMOVE = new CypherQuery("remove", "MATCH (held:HeldForTest) DELETE held");

	private static final Writes.Order ORDER = new Writes.Order("test", "hold", false);

	@Autowired
	Writes writes;

	@Autowired
	Graph graph;

	@BeforeEach
	void make() {
		write(MAKE);
	}

	@AfterEach
	void remove() {
		write(REMOVE);
	}

	private void write(CypherQuery query) {
		this.writes.apply(ORDER, (touched) -> {
			touched.addUnlisted(2);
			return this.graph.list(query, Map.of(), (row) -> true);
		});
	}

	@Test
	void theOneThatIsGivenUpIsBegunAnew() throws Exception {
		Crossing crossing = new Crossing();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Long> there = executor.submit(() -> this.writes.apply(ORDER, crossing.work("one", "other")).seq());
			Future<Long> back = executor.submit(() -> this.writes.apply(ORDER, crossing.work("other", "one")).seq());
			assertThat(there.get()).isPositive().isNotEqualTo(back.get());
			assertThat(back.get()).isPositive();
		}
		assertThat(crossing.begun).hasValue(3);
		assertThat(this.graph.list(TIMES, Map.of(), (row) -> row.get("times").asInt())).containsExactly(2, 2);
	}

	@Test
	void workThatRunsOnceIsRefusedAndLeavesNothing() throws Exception {
		Crossing crossing = new Crossing();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Long>> both = List.of(() -> this.writes.applyOnce(ORDER, crossing.work("one", "other")).seq(),
					() -> this.writes.applyOnce(ORDER, crossing.work("other", "one")).seq());
			List<Future<Long>> ends = executor.invokeAll(both);
			List<Future<Long>> refused = ends.stream().filter((end) -> end.state() == Future.State.FAILED).toList();
			assertThat(refused).hasSize(1);
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> refused.getFirst().get())
				.havingCause()
				.isInstanceOfSatisfying(EstafetaException.class,
						(refusal) -> assertThat(refusal.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
		}
		assertThat(crossing.begun).hasValue(2);
		assertThat(this.graph.list(TIMES, Map.of(), (row) -> row.get("times").asInt())).containsExactly(1, 1);
	}

	/**
	 * Each takes what it holds first, and only when both have it, what the other holds.
	 */
	private final class Crossing {

		private final CountDownLatch hold = new CountDownLatch(2);

		private final AtomicInteger begun = new AtomicInteger();

		Function<Touched, Integer> work(String first, String then) {
			return (touched) -> {
				this.begun.incrementAndGet();
				touched.addUnlisted(2);
				take(first);
				this.hold.countDown();
				try {
					assertThat(this.hold.await(10, TimeUnit.SECONDS)).isTrue();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				return take(then);
			};
		}

		private int take(String name) {
			return GivenUpWritesIT.this.graph.one(HOLD, Map.of("name", name), (row) -> row.get("times").asInt())
				.orElseThrow();
		}

	}

}
