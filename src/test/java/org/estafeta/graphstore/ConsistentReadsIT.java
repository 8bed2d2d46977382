package org.estafeta.graphstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.annotation.Autowired;

import org.estafeta.RunningApplication;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Readings with commits between their statements.
 */
@RunningApplication
@Timeout(60)
class ConsistentReadsIT {

	@Autowired
	ConsistentReads reads;

	@Autowired
	Graph graph;

	@Autowired
	ChangeLog log;

	@Autowired
	Writes writes;

	@Test
	void whatMapsARowMayAskTheGraphItself() {
		CypherQuery rows = new CypherQuery("rows", "UNWIND range(1, 3000) AS n RETURN n");
		assertThat(this.graph.list(rows, Map.of(), (row) -> {
			int n = row.get("n").asInt();
			return (n % 1000 != 0) ? n : this.graph.list(rows, Map.of(), (inner) -> inner.get("n").asInt()).size();
		})).hasSize(3000).endsWith(2999, 3000).contains(3000);
	}

	@Test
	void aReadingThatNoCommitCameBetweenIsTakenAsItIs() {
		AtomicInteger tries = new AtomicInteger();
		assertThat(this.reads.read(tries::incrementAndGet)).isOne();
		assertThat(this.reads.read(() -> Map.of("read", tries.incrementAndGet()))).containsEntry("read", 2);
	}

	@Test
	void aReadingThatACommitCameBetweenIsTakenAnew() {
		AtomicInteger tries = new AtomicInteger();
		long seen = this.reads.read(() -> {
			long before = this.log.last();
			if (tries.incrementAndGet() == 1) {
				commit();
			}
			return before;
		});
		assertThat(tries).hasValue(2);
		assertThat(seen).isEqualTo(this.log.last());
	}

	@Test
	void whatLooksBrokenBecauseOfACommitIsTakenAnew() {
		AtomicInteger tries = new AtomicInteger();
		assertThat(this.reads.read(() -> {
			if (tries.incrementAndGet() == 1) {
				commit();
				throw new IllegalStateException("half of a node");
			}
			return tries.get();
		})).isEqualTo(2);
	}

	@Test
	void whatIsBrokenWithoutACommitIsAFailure() {
		AtomicInteger tries = new AtomicInteger();
		assertThatIllegalStateException().isThrownBy(() -> this.reads.read(() -> {
			tries.incrementAndGet();
			throw new IllegalStateException("broken");
		})).withMessage("broken");
		assertThat(tries).hasValue(1);
	}

	@Test
	void endlessCommitsWaitForTheReading() throws Exception {
		AtomicInteger tries = new AtomicInteger();
		CompletableFuture<Boolean> held = new CompletableFuture<>();
		long seen = this.reads.read(() -> {
			long before = this.log.last();
			CompletableFuture<Void> next = CompletableFuture.runAsync(this::commit);
			if (tries.incrementAndGet() <= 3) {
				next.join();
			}
			else {
				sleep();
				assertThat(next).as("a commit during the last reading").isNotDone();
				next.thenRun(() -> held.complete(true));
				assertThat(this.log.last()).isEqualTo(before);
			}
			return before;
		});
		assertThat(tries).hasValue(4);
		held.get(30, TimeUnit.SECONDS);
		assertThat(this.log.last()).isEqualTo(seen + 1);
	}

	@Test
	void aReadingWithinAWriteHoldsNobodyBack() {
		this.writes.apply(new Writes.Order("test", "dry", true), (touched) -> this.reads.read(() -> {
			CompletableFuture.runAsync(this::commit).join();
			return true;
		}));
	}

	@Test
	void halfOfAWriteIsNeverSeen() throws Exception {
		count();
		AtomicInteger readings = new AtomicInteger();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> writers = Stream.generate(() -> executor.submit(() -> {
				for (int i = 0; i < 100; i++) {
					count();
				}
			})).limit(2).collect(Collectors.toList());
			List<Future<?>> readers = Stream.generate(() -> executor.submit(() -> {
				while (!writers.stream().allMatch(Future::isDone)) {
					assertThat(this.reads.read(() -> counted("left") - counted("right"))).isZero();
					readings.incrementAndGet();
				}
			})).limit(2).collect(Collectors.toList());
			for (Future<?> one : Stream.concat(writers.stream(), readers.stream()).toList()) {
				one.get();
			}
			assertThat(readings).hasPositiveValue();
			assertThat(counted("left")).isEqualTo(201);
		}
		finally {
			write((touched) -> this.graph.list(CypherQuery.named("test/forget-counters"), Map.of(), Record::size));
		}
	}

	private void count() {
		write((touched) -> Stream.of("left", "right")
			.map((name) -> this.graph.list(CypherQuery.named("test/count-on"), Map.of("name", name), Record::size))
			.toList());
	}

	private long counted(String name) {
		return this.graph.one(CypherQuery.named("test/counted"), Map.of("name", name), (row) -> row.get("n").asLong())
			.orElse(0L);
	}

	private void write(Function<Touched, ?> work) {
		this.writes.apply(new Writes.Order("test", "count", false), (touched) -> {
			touched.addUnlisted(1);
			return work.apply(touched);
		});
	}

	private void commit() {
		this.writes.apply(new Writes.Order("test", "nothing", false), (touched) -> {
			touched.add(NodeKind.DEFICIT, "no-such-deficit");
			return true;
		});
	}

	private static void sleep() {
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
