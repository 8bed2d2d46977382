package org.estafeta.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.DataFolder;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Keeps the index in step with the change log: told of writes of this process at once,
 * and looking three times a second for those of others. Makes a new edition beside the
 * one that answers when that one is of another analysis or another graph, or when
 * somebody asks; the one that answers follows the changes meanwhile. Everything that
 * writes to the index happens on the one thread of this class.
 */
@Component
class IndexFollower implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(IndexFollower.class);

	private static final Duration POLL = Duration.ofMillis(300);

	private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

	private static final int MAX_DOUBLINGS = 5;

	/** How long searches wait for an edition that is being opened anew. */
	private static final Duration REOPENING = Duration.ofSeconds(2);

	private static final Duration LOOK = Duration.ofMillis(2);

	private static final Duration TASK_PATIENCE = Duration.ofMinutes(1);

	/** After a failed build: a full disk does not empty itself in a second. */
	private static final Duration REST = Duration.ofSeconds(30);

	private final DocumentSource source;

	private final IndexUpdater updater;

	private final IndexFolder folder;

	private final Semaphore wakeUps = new Semaphore(0);

	private final BlockingQueue<FutureTask<?>> tasks = new LinkedBlockingQueue<>();

	private volatile @Nullable CatalogueIndex index;

	private volatile boolean running;

	private volatile boolean rebuild;

	/** Whether the edition that answers belongs to another graph. */
	private volatile boolean foreign;

	private volatile @Nullable IndexBuild build;

	private long nextBuild = System.nanoTime();

	/** How often work failed since it last succeeded. */
	private int failures;

	private @Nullable Thread thread;

	@Autowired
	IndexFollower(DocumentSource source, DataFolder folder, Meanings meanings) {
		this(source, folder.folder("index"), meanings);
	}

	IndexFollower(DocumentSource source, Path folder) {
		this(source, folder, Meanings.NONE);
	}

	IndexFollower(DocumentSource source, Path folder, Meanings meanings) {
		this.source = source;
		this.updater = new IndexUpdater(source);
		this.folder = new IndexFolder(folder, meanings);
	}

	@Override
	public void start() {
		try {
			this.index = this.folder.open();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The search index cannot be opened", ex);
		}
		this.running = true;
		this.thread = Thread.ofPlatform().name("search-index").daemon().start(this::follow);
	}

	@Override
	public void stop() {
		this.running = false;
		wake();
		try {
			if (this.thread != null) {
				this.thread.join();
			}
			this.tasks.forEach((task) -> task.cancel(false));
			dropBuild();
			index().close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			logger.warn("The search index was not closed cleanly; it is checked at the next start", ex);
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// after the schema of the database is up to date, before pages are served
	@Override
	public int getPhase() {
		return 1000;
	}

	private CatalogueIndex index() {
		CatalogueIndex open = this.index;
		if (open == null) {
			throw new EstafetaException(ErrorKind.UNAVAILABLE, "search-unavailable");
		}
		return open;
	}

	/**
	 * Reads the edition that answers; it stays open as long as that takes.
	 * @param <T> what is read
	 * @param reading reads it
	 * @return what was read
	 * @throws EstafetaException with kind UNAVAILABLE when no edition can be opened
	 */
	<T> T read(Function<CatalogueIndex, T> reading) {
		CatalogueIndex open = index();
		long end = System.nanoTime() + REOPENING.toNanos();
		while (!open.enter()) {
			CatalogueIndex next = index();
			if (next == open) {
				pauseUntil(end);
			}
			open = next;
		}
		try {
			return reading.apply(open);
		}
		finally {
			open.leave();
		}
	}

	// An edition that broke is closed before it is opened anew: nobody needs to notice.
	private void pauseUntil(long end) {
		if (!this.running || System.nanoTime() - end > 0) {
			throw new EstafetaException(ErrorKind.UNAVAILABLE, "search-unavailable");
		}
		try {
			Thread.sleep(LOOK);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new EstafetaException(ex, ErrorKind.UNAVAILABLE, "search-unavailable");
		}
	}

	/**
	 * Whether the edition that answers is still being made, or will soon be replaced by a
	 * better one: what it says may not be all.
	 * @return false in the ordinary course of things, and while a good edition is made
	 * anew because somebody asked for it
	 */
	boolean isUpdating() {
		CatalogueIndex open = index();
		return open.seq() < 0 || !open.isCurrent() || this.foreign;
	}

	/**
	 * The number of the last change that searches see.
	 * @return the number; 0 when there was none or none is sure
	 */
	long seq() {
		return this.foreign ? 0 : Math.max(0, index().seq());
	}

	/**
	 * Whether an edition is being made, or will be as soon as possible.
	 * @return whether somebody asked for it or it is needed
	 */
	boolean isBuilding() {
		return this.rebuild || this.build != null;
	}

	IndexUpdater updater() {
		return this.updater;
	}

	void rebuild() {
		this.rebuild = true;
		wake();
	}

	@EventListener
	void committed(Change.Committed change) {
		wake();
	}

	private void wake() {
		this.wakeUps.release();
	}

	/**
	 * Waits until searches see a change.
	 * @param seq the number of the change
	 * @param patience how long to wait at most
	 * @return whether they see it
	 */
	boolean await(long seq, Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		while (seq() < seq) {
			if (System.nanoTime() - end > 0) {
				return false;
			}
			Thread.sleep(LOOK);
		}
		return true;
	}

	/**
	 * Does something with the edition that answers while nobody else writes to it.
	 * @param <T> what comes of it
	 * @param task what to do
	 * @return what came of it
	 * @throws EstafetaException with kind UNAVAILABLE when the index is busy for too long
	 * or is shut down
	 */
	<T> T call(Task<T> task) throws InterruptedException {
		if (!this.running) {
			throw new EstafetaException(ErrorKind.UNAVAILABLE, "search-unavailable");
		}
		FutureTask<T> future = new FutureTask<>(() -> task.run(index()));
		this.tasks.add(future);
		wake();
		try {
			return future.get(TASK_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof EstafetaException known) {
				throw known;
			}
			throw new IllegalStateException("Work on the search index failed", ex.getCause());
		}
		catch (TimeoutException | CancellationException ex) {
			future.cancel(false);
			throw new EstafetaException(ex, ErrorKind.UNAVAILABLE, "search-unavailable");
		}
	}

	private void follow() {
		while (this.running) {
			try {
				if (!work()) {
					pause();
				}
				this.failures = 0;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (EstafetaException ex) {
				fail(ex);
			}
			catch (IOException | RuntimeException ex) {
				fail(ex);
				reopen();
			}
		}
	}

	private void pause() throws InterruptedException {
		if (this.wakeUps.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
			this.wakeUps.drainPermits();
		}
	}

	private void fail(Exception failure) {
		if (this.failures == 0) {
			logger.warn("Поиск отстаёт от базы, пробую снова / The search index lags behind the graph, trying again",
					failure);
		}
		// what is broken for a second is tried again at once, a full disk is not hammered
		long pause = Math.min(POLL.toMillis() << Math.min(this.failures++, MAX_DOUBLINGS), MAX_PAUSE.toMillis());
		try {
			Thread.sleep(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void reopen() {
		closeQuietly(this::dropBuild);
		closeQuietly(index());
		try {
			this.index = this.folder.open();
		}
		catch (IOException | RuntimeException ex) {
			logger.error("The search index cannot be opened", ex);
		}
	}

	private static void closeQuietly(Closeable broken) {
		try {
			broken.close();
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("A broken index was not closed", ex);
		}
	}

	// Does one round of work; false when there was nothing to do.
	private boolean work() throws IOException {
		for (FutureTask<?> task = this.tasks.poll(); task != null; task = this.tasks.poll()) {
			task.run();
		}
		CatalogueIndex open = index();
		boolean followed = open.seq() >= 0 && this.updater.follow(open);
		if (open.seq() >= 0 && !followed && !this.foreign && this.source.lastSeq() < open.seq()) {
			logger.warn("Поисковый указатель от другой базы, строю заново / "
					+ "The search index belongs to another graph, rebuilding it");
			this.foreign = true;
		}
		if (open.seq() < 0) {
			buildInPlace(open);
			return true;
		}
		if (this.build == null && (!(this.rebuild || isUpdating()) || System.nanoTime() - this.nextBuild < 0)) {
			return followed;
		}
		buildBeside(open);
		return true;
	}

	// There is nothing to answer from yet, so that what is there is shown as it comes.
	private void buildInPlace(CatalogueIndex open) throws IOException {
		IndexBuild current = this.build;
		if (current == null) {
			this.rebuild = false;
			current = new IndexBuild(open, this.source.lastSeq(), this.source, this.updater);
			this.build = current;
		}
		if (current.step()) {
			this.build = null;
		}
		else {
			open.show();
		}
	}

	private void buildBeside(CatalogueIndex open) throws IOException {
		CatalogueIndex next;
		try {
			IndexBuild current = this.build;
			if (current == null) {
				long seq = this.source.lastSeq();
				current = new IndexBuild(this.folder.begin(), seq, this.source, this.updater);
				this.build = current;
				this.rebuild = false;
			}
			if (!current.step()) {
				return;
			}
			next = current.target();
			this.updater.follow(next);
		}
		catch (EstafetaException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			logger.warn(
					"Новый поисковый указатель не построен, ищу по прежнему; пробую снова через {} с / "
							+ "The new search index is not built, the former one answers; trying again in {} s",
					REST.toSeconds(), REST.toSeconds(), ex);
			dropBuild();
			this.nextBuild = System.nanoTime() + REST.toNanos();
			return;
		}
		// whoever saw a change once sees it ever after
		if (this.foreign || next.seq() >= open.seq()) {
			this.index = next;
			this.build = null;
			this.foreign = false;
			open.retire();
		}
	}

	private void dropBuild() throws IOException {
		IndexBuild current = this.build;
		this.build = null;
		if (current != null && current.target() != this.index) {
			this.rebuild = true;
			current.target().retire();
		}
	}

	/**
	 * Work on the edition that answers.
	 *
	 * @param <T> what comes of it
	 */
	interface Task<T> {

		T run(CatalogueIndex index) throws IOException, InterruptedException;

	}

}
