package org.estafeta.graphstore;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import org.estafeta.shared.EstafetaException;

/**
 * The door to the graph for writing. Each write is one transaction and leaves one entry
 * in the change log, or none when it changed nothing.
 */
@Component
public class Writes {

	private static final CypherQuery APPEND = CypherQuery.named("graphstore/append-change");

	private static final CypherQuery LOCK = CypherQuery.named("graphstore/lock-changes");

	private static final Logger logger = LoggerFactory.getLogger(Writes.class);

	/** How often a write that the database gave up is begun, the first time included. */
	private static final int MOST_ATTEMPTS = 5;

	/** Before it is begun again, so that the other one is through, in milliseconds. */
	private static final int LEAST_PAUSE = 10;

	private static final int MOST_PAUSE = 100;

	private static final Set<String> GIVEN_UP = Set.of("Neo.TransientError.Transaction.DeadlockDetected",
			"Neo.TransientError.Transaction.LockClientStopped", "Neo.TransientError.Transaction.LockAcquisitionTimeout",
			"Neo.TransientError.Transaction.Outdated");

	private final Graph graph;

	private final Captures captures;

	private final CommitGate gate;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate writing;

	Writes(Graph graph, Captures captures, CommitGate gate, Clock clock, ApplicationEventPublisher events,
			PlatformTransactionManager transactions, GraphStoreConfiguration.Settings settings) {
		this.graph = graph;
		this.captures = captures;
		this.gate = gate;
		this.clock = clock;
		this.events = events;
		this.writing = new TransactionTemplate(transactions);
		this.writing.setTimeout((int) settings.writeTimeout().toSeconds());
	}

	/**
	 * Writes in one transaction: all of it is kept, or nothing. When two writes wait for
	 * each other, the database gives one of them up; that one is begun anew, as the
	 * drivers of Neo4j ask for.
	 * @param <T> what the work answers
	 * @param order who writes what, and whether to keep it
	 * @param work runs statements through {@link Graph} and notes the nodes it touches;
	 * whatever it throws undoes everything. It leaves no trace outside the graph, for it
	 * may run more than once
	 * @return the answer of the work and the number of the change
	 * @throws EstafetaException with kind UNAVAILABLE when the database does not answer,
	 * or gave the write up each time
	 */
	public <T> Outcome<T> apply(Order order, Function<Touched, T> work) {
		return tell(attempts(order, work));
	}

	private <T> Outcome<T> attempts(Order order, Function<Touched, T> work) {
		for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
			try {
				return attempt(order, work);
			}
			catch (EstafetaException ex) {
				if (!isGivenUp(ex)) {
					throw ex;
				}
				logger.info("A write of {} waited for another one and is begun anew", order.actor());
				pause(ex, attempt);
			}
		}
		return attempt(order, work);
	}

	/**
	 * Writes like {@link #apply}, for work that cannot be begun anew: it reads what can
	 * be read once, or keeps what it has found outside the graph.
	 * @param <T> what the work answers
	 * @param order who writes what, and whether to keep it
	 * @param work the work; runs once
	 * @return the answer of the work and the number of the change
	 * @throws EstafetaException with kind UNAVAILABLE when the database does not answer,
	 * or gave the write up
	 */
	public <T> Outcome<T> applyOnce(Order order, Function<Touched, T> work) {
		return tell(attempt(order, work));
	}

	// After all attempts: what those who hear of it do must not begin the write anew.
	private <T> Outcome<T> tell(Outcome<T> outcome) {
		if (outcome.seq() > 0) {
			this.events.publishEvent(new Change.Committed(outcome.seq()));
		}
		return outcome;
	}

	private <T> Outcome<T> attempt(Order order, Function<Touched, T> work) {
		try {
			return transaction(order, work);
		}
		catch (TransactionException | DataAccessException | Neo4jException ex) {
			throw Graph.translate(ex, APPEND);
		}
	}

	// Nothing of such a write was kept, and the same write may well succeed. Of a lost
	// connection that cannot be said.
	private static boolean isGivenUp(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransientException given) {
				return GIVEN_UP.contains(given.code());
			}
		}
		return false;
	}

	private static void pause(EstafetaException failure, int attempt) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextInt(LEAST_PAUSE, MOST_PAUSE) * (long) attempt);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failure;
		}
	}

	private <T> Outcome<T> transaction(Order order, Function<Touched, T> work) {
		AtomicReference<CommitGate.Commit> commit = new AtomicReference<>();
		try {
			return Objects.requireNonNull(this.writing.execute((status) -> {
				Touched touched = new Touched();
				T answer = work.apply(touched);
				if (order.dryRun() || touched.isEmpty()) {
					status.setRollbackOnly();
					return new Outcome<>(answer, touched.size(), 0);
				}
				long seq = append(order, touched);
				commit.set(this.gate.commit());
				return new Outcome<>(answer, touched.size(), seq);
			}));
		}
		finally {
			CommitGate.Commit begun = commit.get();
			if (begun != null) {
				begun.close();
			}
		}
	}

	// The lock on the counter holds until the commit, so that numbers follow the order of
	// commits. A small write takes it before it looks at what it did: then nothing is
	// committed between the two looks. A large one would hold up everybody.
	private long append(Order order, Touched touched) {
		if (touched.kept().size() <= Images.BATCH) {
			this.graph.list(LOCK, Map.of(), (row) -> row.get("seq").asLong());
		}
		List<Captures.Capture> captures = this.captures.of(touched);
		List<String> labels = captures.stream()
			.map((capture) -> capture.delta().node().label().label())
			.distinct()
			.sorted()
			.toList();
		long seq = this.graph.one(APPEND,
				Map.of("at", ZonedDateTime.now(this.clock), "actor", order.actor(), "summary", order.summary(), "nodes",
						touched.nodes().stream().map(NodeRef::text).toList(), "held", captures.size(), "labels",
						labels),
				(row) -> row.get("seq").asLong())
			.orElseThrow();
		this.captures.save(seq, captures);
		return seq;
	}

	/**
	 * Who writes what.
	 *
	 * @param actor a role or a part of the product, never a person's name
	 * @param summary what is done, as a short code with its object
	 * @param dryRun whether everything is to be undone at the end
	 */
	public record Order(String actor, String summary, boolean dryRun) {

	}

	/**
	 * What came of a write.
	 *
	 * @param <T> what the work answers
	 * @param answer the answer of the work
	 * @param touchedNodes how many nodes were made, changed or removed
	 * @param seq the number of the change; 0 when nothing was kept
	 */
	public record Outcome<T>(T answer, int touchedNodes, long seq) {

	}

}
