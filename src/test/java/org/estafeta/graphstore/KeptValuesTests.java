package org.estafeta.graphstore;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of the graph, and when it is forgotten.
 */
@Timeout(30)
class KeptValuesTests {

	/** What the graph holds. */
	private final Map<String, Integer> stored = new ConcurrentHashMap<>();

	private final List<Change> written = new CopyOnWriteArrayList<>();

	private final List<String> read = new CopyOnWriteArrayList<>();

	/** What happens while values are read. */
	private Runnable meanwhile = () -> {
	};

	/** What happens while the log is followed. */
	private Runnable onFollowing = () -> {
	};

	private final KeptValues<String, Integer> values = new KeptValues<>(new WrittenLog(), 100, Duration.ofDays(1),
			new Stored());

	private void write(String id, int value) {
		this.stored.put(id, value);
		long seq = this.written.size() + 1L;
		this.written
			.add(new Change(seq, ZonedDateTime.now(), "test", "write", List.of(new NodeRef(NodeKind.PRACTICE, id))));
		this.values.heard(new Change.Committed(seq));
	}

	@Test
	void keepsWhatWasReadUntilAChangeNamesIt() {
		write("a", 1);
		write("b", 2);
		assertThat(this.values.getAll(List.of("b", "a", "nobody"))).containsExactly(Map.entry("b", 2),
				Map.entry("a", 1));
		assertThat(this.values.get("a")).contains(1);
		assertThat(this.read).containsExactly("b", "a", "nobody");
		write("a", 3);
		assertThat(this.values.getAll(List.of("a", "b"))).containsExactly(Map.entry("a", 3), Map.entry("b", 2));
		assertThat(this.read).containsExactly("b", "a", "nobody", "a");
	}

	@Test
	void doesNotKeepThatSomethingIsNotThere() {
		assertThat(this.values.get("hidden")).isEmpty();
		assertThat(this.values.get("hidden")).isEmpty();
		assertThat(this.read).containsExactly("hidden", "hidden");
	}

	@Test
	void whatWasWrittenWhileItWasReadIsNotKept() {
		write("a", 1);
		this.values.get("b");
		this.meanwhile = () -> {
			this.meanwhile = () -> {
			};
			write("a", 2);
			// somebody else asks, and so follows the log
			assertThat(this.values.get("a")).contains(2);
		};
		assertThat(this.values.get("a")).as("began before the write").contains(1);
		assertThat(this.values.get("a")).contains(2);
	}

	@Test
	void whatIsReadWhileOthersAreWrittenIsKept() {
		write("a", 1);
		write("b", 2);
		this.values.get("nobody");
		this.meanwhile = () -> {
			this.meanwhile = () -> {
			};
			write("b", 3);
			assertThat(this.values.get("other")).isEmpty();
		};
		assertThat(this.values.getAll(List.of("a", "b"))).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
		this.read.clear();
		assertThat(this.values.getAll(List.of("a", "b"))).containsExactly(Map.entry("a", 1), Map.entry("b", 3));
		assertThat(this.read).as("what had not changed was kept").containsExactly("b");
	}

	@Test
	void ofThoseWhoAskAtOnceOneReads() throws Exception {
		write("a", 1);
		this.values.get("nobody");
		this.read.clear();
		CountDownLatch reads = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		this.meanwhile = () -> {
			reads.countDown();
			await(goOn);
		};
		CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> this.values.get("a").orElseThrow());
		await(reads);
		CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> this.values.get("a").orElseThrow());
		assertThat(second).isNotDone();
		goOn.countDown();
		assertThat(first.get(10, TimeUnit.SECONDS)).isOne();
		assertThat(second.get(10, TimeUnit.SECONDS)).isOne();
		assertThat(this.read).containsExactly("a");
	}

	@Test
	void whoComesWhileAnotherOneFollowsSeesTheWriteToo() throws Exception {
		write("a", 1);
		this.values.get("a");
		CountDownLatch follows = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		this.onFollowing = () -> {
			follows.countDown();
			await(goOn);
		};
		write("a", 2);
		CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> this.values.get("a").orElseThrow());
		await(follows);
		CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> this.values.get("a").orElseThrow());
		assertThat(second).isNotDone();
		goOn.countDown();
		assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(2);
		assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(2);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private final class Stored implements KeptValues.Source<String, Integer> {

		@Override
		public Map<String, Integer> read(List<String> ids) {
			KeptValuesTests.this.read.addAll(ids);
			Map<String, Integer> found = new HashMap<>(KeptValuesTests.this.stored);
			found.keySet().retainAll(ids);
			KeptValuesTests.this.meanwhile.run();
			return found;
		}

		@Override
		public int weight(Integer value) {
			return 1;
		}

		@Override
		public void forget(List<Change> changes, Map<String, Integer> kept) {
			KeptValuesTests.this.onFollowing.run();
			Change.ids(changes, NodeKind.PRACTICE).forEach(kept::remove);
		}

	}

	/** A log in memory. */
	private final class WrittenLog extends ChangeLog {

		// it asks the graph for nothing
		@SuppressWarnings("NullAway")
		private WrittenLog() {
			super(null);
		}

		@Override
		public List<Change> after(long seq, int limit) {
			return KeptValuesTests.this.written.stream().filter((one) -> one.seq() > seq).limit(limit).toList();
		}

		@Override
		public long last() {
			return KeptValuesTests.this.written.size();
		}

	}

}
