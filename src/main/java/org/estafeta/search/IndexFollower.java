package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.DataFolder;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Keeps the index in step with the change log: told of writes of this process at once,
 * and looking twice a second for those of others.
 */
@Component
class IndexFollower implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(IndexFollower.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration LOOK = Duration.ofMillis(5);

	private static final int BATCH = 500;

	private final ChangeLog log;

	private final DocumentSource source;

	private final Path folder;

	private final Semaphore wakeUps = new Semaphore(0);

	private volatile @Nullable CatalogueIndex index;

	private volatile boolean running;

	private volatile boolean rebuild;

	private boolean failing;

	private @Nullable Thread thread;

	IndexFollower(ChangeLog log, DocumentSource source, DataFolder folder) {
		this.log = log;
		this.source = source;
		this.folder = folder.folder("index");
	}

	@Override
	public void start() {
		try {
			this.index = CatalogueIndex.open(this.folder);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The search index cannot be opened in " + this.folder, ex);
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

	CatalogueIndex index() {
		CatalogueIndex open = this.index;
		if (open == null) {
			throw new EstafetaException(ErrorKind.UNAVAILABLE, "search-unavailable");
		}
		return open;
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
		while (index().seq() < seq) {
			if (System.nanoTime() > end) {
				return false;
			}
			Thread.sleep(LOOK);
		}
		return true;
	}

	private void follow() {
		while (this.running) {
			try {
				if (!catchUp()) {
					pause();
				}
				this.failing = false;
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
		if (!this.failing) {
			logger.warn("Поиск отстаёт от базы, пробую снова / The search index lags behind the graph, trying again",
					failure);
		}
		this.failing = true;
		try {
			Thread.sleep(POLL);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void reopen() {
		try {
			index().close();
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("The broken index was not closed", ex);
		}
		try {
			this.index = CatalogueIndex.open(this.folder);
		}
		catch (IOException | RuntimeException ex) {
			logger.error("The search index cannot be opened in {}", this.folder, ex);
		}
	}

	// Does one round of work; false when there was nothing to do.
	private boolean catchUp() throws IOException {
		CatalogueIndex open = index();
		if (open.seq() < 0 || this.rebuild) {
			this.rebuild = false;
			IndexBuilder.build(open, this.source);
			return true;
		}
		List<Change> changes = this.log.after(open.seq(), BATCH);
		if (changes.isEmpty()) {
			if (this.source.lastSeq() < open.seq()) {
				logger.warn("Поисковый указатель от другой базы, строю заново / "
						+ "The search index belongs to another graph, rebuilding it");
				IndexBuilder.build(open, this.source);
			}
			return false;
		}
		apply(open, changes);
		return true;
	}

	private void apply(CatalogueIndex open, List<Change> changes) throws IOException {
		Map<NodeKind, Set<String>> touched = new EnumMap<>(NodeKind.class);
		for (Change change : changes) {
			for (NodeRef node : change.nodes()) {
				touched.computeIfAbsent(node.kind(), (kind) -> new LinkedHashSet<>()).add(node.id());
			}
		}
		for (Map.Entry<NodeKind, Set<String>> kind : touched.entrySet()) {
			List<String> ids = new ArrayList<>(kind.getValue());
			for (int from = 0; from < ids.size(); from += BATCH) {
				List<String> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
				open.remove(batch.stream().map((id) -> new NodeRef(kind.getKey(), id)).toList());
				open.put(this.source.documents(kind.getKey(), batch));
			}
		}
		open.commit(changes.getLast().seq());
	}

}
