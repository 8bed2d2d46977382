package org.estafeta.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Compares the index with the graph again and again, and when somebody asks. Each process
 * has its own index and therefore its own job.
 */
@Component
class ReconcileJob implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ReconcileJob.class);

	private final Reconciler reconciler;

	private final Duration every;

	private final Semaphore requests = new Semaphore(0);

	private volatile @Nullable Reconciliation last;

	private volatile boolean running;

	private volatile boolean busy;

	private @Nullable Thread thread;

	ReconcileJob(Reconciler reconciler, SearchSettings settings) {
		this.reconciler = reconciler;
		this.every = settings.reconcileEvery();
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().name("search-reconcile").daemon().start(this::run);
	}

	@Override
	public void stop() {
		this.running = false;
		Thread started = this.thread;
		if (started != null) {
			started.interrupt();
			try {
				started.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// after the index is followed, and stopped before it
	@Override
	public int getPhase() {
		return 1001;
	}

	void request() {
		this.busy = true;
		this.requests.release();
	}

	/**
	 * Whether a comparison is under way or waits.
	 * @return false when the last one is over
	 */
	boolean isBusy() {
		return this.busy;
	}

	/**
	 * What the last comparison found.
	 * @return null when there was none since the start
	 */
	@Nullable Reconciliation last() {
		return this.last;
	}

	private void run() {
		try {
			while (this.running) {
				if (this.every.isZero()) {
					this.requests.acquire();
				}
				else if (this.requests.tryAcquire(this.every.toMillis(), TimeUnit.MILLISECONDS)) {
					logger.debug("A comparison of the search index was asked for");
				}
				this.requests.drainPermits();
				compare();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void compare() throws InterruptedException {
		this.busy = true;
		try {
			this.reconciler.run().ifPresent((result) -> this.last = result);
		}
		catch (RuntimeException ex) {
			logger.warn("Поисковый указатель не сверен с базой, сверю позже / "
					+ "The search index was not compared with the graph, it will be later", ex);
		}
		finally {
			this.busy = this.requests.availablePermits() > 0;
		}
	}

}
