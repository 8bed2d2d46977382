package org.estafeta.graphstore;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How what is derived from the graph follows the change log.
 */
class ChangeFollowerTests {

	private final List<Long> written = new CopyOnWriteArrayList<>();

	private final List<Long> applied = new ArrayList<>();

	private final AtomicInteger begun = new AtomicInteger();

	private final ChangeFollower follower = new ChangeFollower(new WrittenLog());

	private void write(int number) {
		LongStream.rangeClosed(this.written.size() + 1, this.written.size() + (long) number).forEach(this.written::add);
	}

	private boolean apply(List<Change> changes) {
		changes.forEach((change) -> this.applied.add(change.seq()));
		return true;
	}

	private void follow() {
		this.follower.follow(this.begun::incrementAndGet, this::apply);
	}

	@Test
	void beginsOnceAndAppliesEachChangeOnceInOrder() {
		write(3);
		follow();
		assertThat(this.begun).hasValue(1);
		assertThat(this.applied).as("known from the beginning").isEmpty();
		write(1001);
		follow();
		follow();
		assertThat(this.begun).hasValue(1);
		assertThat(this.applied).containsExactlyElementsOf(LongStream.rangeClosed(4, 1004).boxed().toList());
	}

	@Test
	void whatFailsIsTakenAgain() {
		assertThatIllegalStateException().isThrownBy(() -> this.follower.follow(() -> {
			throw new IllegalStateException("begin");
		}, this::apply));
		follow();
		assertThat(this.begun).as("begun when it did not fail").hasValue(1);
		write(2);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.follower.follow(this.begun::incrementAndGet, (changes) -> {
				throw new IllegalStateException("apply");
			}));
		follow();
		assertThat(this.begun).hasValue(1);
		assertThat(this.applied).containsExactly(1L, 2L);
	}

	@Test
	void beginsAnewWhenChangesCannotBeAppliedAndWhenToldTo() {
		follow();
		write(2);
		this.follower.follow(this.begun::incrementAndGet, (changes) -> false);
		assertThat(this.begun).hasValue(2);
		follow();
		assertThat(this.applied).as("in what was begun anew").isEmpty();
		this.follower.forget();
		write(1);
		follow();
		assertThat(this.begun).hasValue(3);
		assertThat(this.applied).isEmpty();
	}

	@Test
	void whatIsWrittenWhileItBeginsIsAppliedAfterwards() {
		write(1);
		this.follower.follow(() -> write(1), this::apply);
		assertThat(this.applied).containsExactly(2L);
	}

	@Test
	void manyFollowAndEachChangeIsAppliedOnce() {
		follow();
		CompletableFuture.allOf(IntStream.range(0, 8).mapToObj((thread) -> CompletableFuture.runAsync(() -> {
			for (int i = 0; i < 50; i++) {
				synchronized (this.written) {
					write(1);
				}
				follow();
			}
		})).toArray(CompletableFuture[]::new)).join();
		assertThat(this.applied).containsExactlyElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
	}

	/** A log without a graph. */
	private final class WrittenLog extends ChangeLog {

		// it asks the graph for nothing
		@SuppressWarnings("NullAway")
		private WrittenLog() {
			super(null);
		}

		@Override
		public List<Change> after(long seq, int limit) {
			return ChangeFollowerTests.this.written.stream()
				.filter((one) -> one > seq)
				.limit(limit)
				.map((one) -> new Change(one, ZonedDateTime.now(), "test", "test", List.of()))
				.toList();
		}

		@Override
		public long last() {
			return ChangeFollowerTests.this.written.size();
		}

	}

}
