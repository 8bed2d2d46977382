package org.estafeta.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;

/**
 * Tells that something was written: at once when this process did, within two seconds
 * when another replica did.
 */
@Component
public class Signal {

	private static final long FRESH = Duration.ofSeconds(1).toNanos();

	private final ChangeLog log;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition written = this.lock.newCondition();

	private long last;

	private long asked = System.nanoTime() - 2 * FRESH;

	private boolean closed;

	Signal(ChangeLog log) {
		this.log = log;
	}

	@EventListener
	void committed(Change.Committed change) {
		this.lock.lock();
		try {
			this.last = Math.max(this.last, change.seq());
			this.written.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	// Streams end before the server begins to wait for its requests.
	@EventListener
	void closed(ContextClosedEvent event) {
		this.lock.lock();
		try {
			this.closed = true;
			this.written.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Whether the process ends.
	 * @return true when no stream may go on
	 */
	boolean isClosed() {
		this.lock.lock();
		try {
			return this.closed;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The number of the newest change, asked for once a second by all together.
	 * @return the number
	 */
	long last() {
		this.lock.lock();
		try {
			if (System.nanoTime() - this.asked > FRESH) {
				this.asked = System.nanoTime();
				this.last = Math.max(this.last, this.log.last());
			}
			return this.last;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for something to be written after a change, or for the end of the process.
	 * @param seen the number of the change
	 * @param longest how long at most
	 * @throws InterruptedException when nobody waits for it any more
	 */
	void await(long seen, Duration longest) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			long left = longest.toNanos();
			while (this.last <= seen && !this.closed && left > 0) {
				left = this.written.awaitNanos(left);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * How long to wait at a time.
	 * @return a time after which another replica may have written something
	 */
	static Duration patience() {
		return Duration.ofSeconds(2);
	}

}
