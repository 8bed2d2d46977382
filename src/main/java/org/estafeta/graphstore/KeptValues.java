package org.estafeta.graphstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Keeps what is derived from the graph and was asked for, each value until the change log
 * names what it rests on. A write of this process is seen by the next request, when
 * {@link #heard} is told of it; one of another process by the first request after a look
 * at the log, taken at most every {@value #LOOK_MILLIS} ms.
 *
 * @param <K> what it is asked for by
 * @param <V> what is kept
 */
public final class KeptValues<K, V> {

	private static final long LOOK_MILLIS = 500;

	/**
	 * How many batches of changes may come while something is read that is kept after.
	 */
	private static final int MOST_RECENT = 200;

	private static final int LOCKS = 64;

	private final Source<K, V> source;

	private final ChangeFollower follower;

	private final Cache<K, V> kept;

	private final AtomicLong nextLook = new AtomicLong(Long.MIN_VALUE);

	private final AtomicLong heard = new AtomicLong();

	private final AtomicLong followed = new AtomicLong();

	private final Lock[] reading = new Lock[LOCKS];

	private final Deque<List<Change>> recent = new ArrayDeque<>();

	private long applied;

	/**
	 * Keeps nothing yet.
	 * @param log where changes are told
	 * @param most the greatest weight of all that is kept together
	 * @param longest how long a value is kept when no change names what it rests on
	 * @param source where values come from
	 */
	public KeptValues(ChangeLog log, long most, Duration longest, Source<K, V> source) {
		this.source = source;
		this.follower = new ChangeFollower(log);
		this.kept = Caffeine.newBuilder()
			.maximumWeight(most)
			.expireAfterWrite(longest)
			.weigher((K key, V value) -> source.weight(value))
			.build();
		Arrays.setAll(this.reading, (at) -> new ReentrantLock());
	}

	/**
	 * Hears that this process has written.
	 * @param change the write
	 */
	public void heard(Change.Committed change) {
		this.heard.accumulateAndGet(change.seq(), Math::max);
	}

	/**
	 * One value. Of those who ask for it at once one reads it, the others wait.
	 * @param key what it is asked for by
	 * @return the value; empty when there is none
	 */
	public Optional<V> get(K key) {
		lookAtTheLog();
		V value = this.kept.getIfPresent(key);
		if (value != null) {
			return Optional.of(value);
		}
		Lock lock = this.reading[Math.floorMod(key.hashCode(), LOCKS)];
		lock.lock();
		try {
			V meanwhile = this.kept.getIfPresent(key);
			return Optional.ofNullable((meanwhile != null) ? meanwhile : read(List.of(key)).get(key));
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Several values; those that are not kept are read together.
	 * @param keys what they are asked for by
	 * @return the values in the order of the keys; nothing for those without
	 */
	public Map<K, V> getAll(Collection<K> keys) {
		if (keys.size() == 1) {
			K key = keys.iterator().next();
			return get(key).map((value) -> Map.of(key, value)).orElse(Map.of());
		}
		lookAtTheLog();
		Map<K, V> found = new HashMap<>(this.kept.getAllPresent(keys));
		List<K> missing = keys.stream().filter((key) -> !found.containsKey(key)).distinct().toList();
		if (!missing.isEmpty()) {
			found.putAll(read(missing));
		}
		Map<K, V> inOrder = new LinkedHashMap<>();
		for (K key : keys) {
			V value = found.get(key);
			if (value != null) {
				inOrder.put(key, value);
			}
		}
		return inOrder;
	}

	private Map<K, V> read(List<K> keys) {
		long before = applied();
		Map<K, V> read = this.source.read(keys);
		keep(read, before);
		return read;
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
		synchronized (this) {
			this.applied++;
			this.recent.clear();
		}
		this.kept.invalidateAll();
	}

	private boolean forget(List<Change> changes) {
		synchronized (this) {
			this.applied++;
			this.recent.addLast(changes);
			if (this.recent.size() > MOST_RECENT) {
				this.recent.removeFirst();
			}
		}
		this.source.forget(changes, this.kept.asMap());
		return true;
	}

	private synchronized long applied() {
		return this.applied;
	}

	// What was changed while something was read may be older in what was read: of that
	// the same is forgotten as of what is kept.
	private void keep(Map<K, V> read, long before) {
		Map<K, V> fresh = new HashMap<>(read);
		long seen = before;
		while (!fresh.isEmpty()) {
			List<List<Change>> since;
			synchronized (this) {
				if (this.applied == seen) {
					this.kept.putAll(fresh);
					return;
				}
				if (this.applied - seen > this.recent.size()) {
					return;
				}
				since = this.recent.stream().skip(this.recent.size() - (this.applied - seen)).toList();
				seen = this.applied;
			}
			since.forEach((changes) -> this.source.forget(changes, fresh));
		}
	}

	/**
	 * Where values come from.
	 *
	 * @param <K> what they are asked for by
	 * @param <V> what they are
	 */
	public interface Source<K, V> {

		/**
		 * Reads values.
		 * @param keys what they are asked for by
		 * @return the values. What is left out is not kept either: what is hidden must
		 * not answer sooner, or later, than what nobody has
		 */
		Map<K, V> read(List<K> keys);

		/**
		 * How much memory a value takes.
		 * @param value the value
		 * @return its weight, at least 1
		 */
		int weight(V value);

		/**
		 * Forgets what changes may have altered. May run more than once for the same
		 * changes.
		 * @param changes the changes, the oldest first and never none
		 * @param kept what is kept, or is to be; to be removed from
		 */
		void forget(List<Change> changes, Map<K, V> kept);

	}

}
