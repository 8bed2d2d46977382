package org.estafeta.graphstore;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Where in the change log something that is derived from the graph stands: what keeps
 * such a thing in memory has one of these, and follows before it answers.
 * <p>
 * Any number of threads may follow. One at a time does, the others wait for it; what it
 * has written is seen by all that follow after it.
 */
public final class ChangeFollower {

	private static final int BATCH = 500;

	private static final long NOWHERE = -1;

	private final ChangeLog log;

	private final ReentrantLock following = new ReentrantLock();

	private long seq = NOWHERE;

	/**
	 * Begins before the first change.
	 * @param log the log to follow
	 */
	public ChangeFollower(ChangeLog log) {
		this.log = log;
	}

	/**
	 * Brings what is derived up to the newest change. A failure of either step leaves the
	 * place in the log as it was, so that the next call takes it again: both must bear to
	 * be run twice.
	 * @param begin derives everything anew; run by the first call, after
	 * {@link #forget()}, and when changes cannot be applied. The log is followed from
	 * what was the newest change when it began.
	 * @param apply applies changes, the oldest first and never none; false when only
	 * beginning anew helps
	 */
	public void follow(Runnable begin, Predicate<List<Change>> apply) {
		this.following.lock();
		try {
			if (this.seq == NOWHERE) {
				begin(begin);
			}
			List<Change> changes;
			do {
				changes = this.log.after(this.seq, BATCH);
				if (!changes.isEmpty() && !apply.test(changes)) {
					this.seq = NOWHERE;
					begin(begin);
				}
				else if (!changes.isEmpty()) {
					this.seq = changes.getLast().seq();
				}
			}
			while (changes.size() == BATCH);
		}
		finally {
			this.following.unlock();
		}
	}

	private void begin(Runnable begin) {
		long last = this.log.last();
		begin.run();
		this.seq = last;
	}

	/**
	 * Has the next call begin anew: what is derived rests on something that has changed
	 * outside the log.
	 */
	public void forget() {
		this.following.lock();
		try {
			this.seq = NOWHERE;
		}
		finally {
			this.following.unlock();
		}
	}

}
