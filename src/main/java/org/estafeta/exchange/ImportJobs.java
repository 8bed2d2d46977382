package org.estafeta.exchange;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * Imports that run beside the requests, one after the other. What a job did stays
 * readable until {@value #KEPT} newer ones have come or the process ends; the report of
 * what was loaded is in the graph for good.
 */
@Service
public class ImportJobs {

	private static final Logger logger = LoggerFactory.getLogger(ImportJobs.class);

	private static final int KEPT = 50;

	private static final int MAX_WAITING = 5;

	private final ImportService imports;

	private final Clock clock;

	private final ExecutorService worker = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().name("import").daemon().factory());

	private final Map<String, Job> jobs = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
			return size() > KEPT && eldest.getValue().state() != State.RUNNING;
		}

	};

	ImportJobs(ImportService imports, Clock clock) {
		this.imports = imports;
		this.clock = clock;
	}

	/**
	 * Starts an import as soon as those before it are done.
	 * @param order what to load
	 * @return the job
	 */
	public Job start(ImportService.Order order) {
		Job job = new Job(Uuid7.next(this.clock), State.RUNNING, "wait", 0, 1, null);
		synchronized (this.jobs) {
			long running = this.jobs.values().stream().filter((other) -> other.state() == State.RUNNING).count();
			if (running >= MAX_WAITING) {
				throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "imports-waiting", MAX_WAITING);
			}
			this.jobs.put(job.id(), job);
		}
		this.worker.execute(() -> run(job.id(), order));
		return job;
	}

	private void run(String id, ImportService.Order order) {
		try {
			ImportReport report = this.imports.run(order,
					(step, done, total) -> keep(new Job(id, State.RUNNING, step, done, total, null)));
			keep(new Job(id, State.DONE, "done", 1, 1, report));
		}
		catch (RuntimeException ex) {
			logger.error("The import {} failed; nothing of it was kept", id, ex);
			keep(new Job(id, State.FAILED, "failed", 0, 1, null));
		}
	}

	private void keep(Job job) {
		synchronized (this.jobs) {
			this.jobs.put(job.id(), job);
		}
	}

	/**
	 * Looks up a job.
	 * @param id its id
	 * @return how it stands; empty when there is no such job or it is long done
	 */
	public Optional<Job> find(String id) {
		synchronized (this.jobs) {
			return Optional.ofNullable(this.jobs.get(id));
		}
	}

	@PreDestroy
	void stop() {
		this.worker.shutdownNow();
	}

	/**
	 * How a job stands.
	 */
	public enum State {

		/** Waiting or at work. */
		RUNNING,
		/** Finished; the report says with what. */
		DONE,
		/** Ended by a failure; nothing was kept. */
		FAILED

	}

	/**
	 * An import.
	 *
	 * @param id its id
	 * @param state how it stands
	 * @param step what was done last
	 * @param done how many steps are done
	 * @param total how many steps there are
	 * @param report what came of it, null while it runs and when it failed
	 */
	public record Job(String id, State state, String step, int done, int total, @Nullable ImportReport report) {

	}

}
