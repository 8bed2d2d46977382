package org.estafeta.graphstore;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Keeps what is derived from the graph and was asked for, each value until the change log
 * names what it rests on. A write of this process is seen by the next request, when
 * {@link #heard} is told of it; one of another process by the first request after a look
 * at the log, taken at most every {@value #LOOK_MILLIS} ms.
 *
 * @param <V> what is kept
 */
public final class KeptValues<V> {

	private static final long LOOK_MILLIS = 500;

	private final Source<V> source;

	private final ChangeFollower follower;

	private final Cache<String, V> kept;

	private final AtomicLong nextLook = new AtomicLong(Long.MIN_VALUE);

	private final AtomicLong heard = new AtomicLong();

	private final AtomicLong followed = new AtomicLong();

	private long forgotten;

	/**
	 * Keeps nothing yet.
	 * @param log where changes are told
	 * @param most the greatest weight of all that is kept together
	 * @param longest how long a value is kept when no change names what it rests on
	 * @param source where values come from
	 */
	public KeptValues(ChangeLog log, long most, Duration longest, Source<V> source) {
		this.source = source;
		this.follower = new ChangeFollower(log);
		this.kept = Caffeine.newBuilder()
			.maximumWeight(most)
			.expireAfterWrite(longest)
			.weigher((String id, V value) -> source.weight(value))
			.build();
	}

	/**
	 * Hears that this process has written.
	 * @param change the write
	 */
	public void heard(Change.Committed change) {
		this.heard.accumulateAndGet(change.seq(), Math::max);
	}

	/**
	 * The value of a node.
	 * @param id the node
	 * @return the value; empty when the node has none
	 */
	public Optional<V> get(String id) {
		return Optional.ofNullable(getAll(List.of(id)).get(id));
	}

	/**
	 * The values of nodes; those that are not kept are read together.
	 * @param ids the nodes
	 * @return the values by node, in the order of the nodes; nothing for those without
	 */
	public Map<String, V> getAll(Collection<String> ids) {
		lookAtTheLog();
		long before = forgotten();
		Map<String, V> found = new HashMap<>(this.kept.getAllPresent(ids));
		List<String> missing = ids.stream().filter((id) -> !found.containsKey(id)).distinct().toList();
		if (!missing.isEmpty()) {
			Map<String, V> read = this.source.read(missing);
			keep(read, before);
			found.putAll(read);
		}
		Map<String, V> inOrder = new LinkedHashMap<>();
		for (String id : ids) {
			V value = found.get(id);
			if (value != null) {
				inOrder.put(id, value);
			}
		}
		return inOrder;
	}

	private void lookAtTheLog() {
		long told = this.heard.get();
		long now = System.nanoTime() / 1_000_000;
		long due = this.nextLook.get();
		boolean isDue = now >= due && this.nextLook.compareAndSet(due, now + LOOK_MILLIS);
		// whoever comes while another one follows waits for them
		if (isDue || told > this.followed.get()) {
			this.follower.follow(this::forgetAll, this::forget);
			this.followed.accumulateAndGet(told, Math::max);
		}
	}

	private void forgetAll() {
		beginToForget();
		this.kept.invalidateAll();
	}

	private boolean forget(List<Change> changes) {
		beginToForget();
		this.source.forget(changes, this.kept.asMap());
		return true;
	}

	private synchronized long forgotten() {
		return this.forgotten;
	}

	private synchronized void beginToForget() {
		this.forgotten++;
	}

	// What was read while something was forgotten may be older than that.
	private synchronized void keep(Map<String, V> read, long before) {
		if (this.forgotten == before) {
			this.kept.putAll(read);
		}
	}

	/**
	 * Where values come from.
	 *
	 * @param <V> what they are
	 */
	public interface Source<V> {

		/**
		 * Reads values.
		 * @param ids the nodes
		 * @return the values by node. What is left out is not kept either: what is hidden
		 * must not answer sooner, or later, than what nobody has
		 */
		Map<String, V> read(List<String> ids);

		/**
		 * How much memory a value takes.
		 * @param value the value
		 * @return its weight, at least 1
		 */
		int weight(V value);

		/**
		 * Forgets what changes may have altered. May run twice for the same changes.
		 * @param changes the changes, the oldest first and never none
		 * @param kept what is kept; to be removed from
		 */
		void forget(List<Change> changes, Map<String, V> kept);

	}

}
