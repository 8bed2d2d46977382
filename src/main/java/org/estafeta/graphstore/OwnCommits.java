package org.estafeta.graphstore;

import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * The gate of a database that only this process writes to: it costs the database nothing.
 */
final class OwnCommits implements CommitGate {

	private final StampedLock lock = new StampedLock();

	@Override
	public long mark() {
		long mark = this.lock.tryOptimisticRead();
		return (mark != 0) ? mark : this.lock.tryConvertToOptimisticRead(this.lock.readLock());
	}

	@Override
	public boolean isAsMarked(long mark) {
		return this.lock.validate(mark);
	}

	@Override
	public <T> T holding(Supplier<T> reading) {
		long stamp = this.lock.readLock();
		try {
			return reading.get();
		}
		finally {
			this.lock.unlockRead(stamp);
		}
	}

	@Override
	public Commit commit() {
		long stamp = this.lock.writeLock();
		return () -> this.lock.unlockWrite(stamp);
	}

}
