package org.estafeta.graphstore;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the graph for writing. Each write is one transaction and leaves one entry
 * in the change log, or none when it changed nothing.
 */
@Component
public class Writes {

	private static final CypherQuery APPEND = CypherQuery.named("graphstore/append-change");

	private static final CypherQuery LOCK = CypherQuery.named("graphstore/lock-changes");

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
	 * Writes in one transaction: all of it is kept, or nothing.
	 * @param <T> what the work answers
	 * @param order who writes what, and whether to keep it
	 * @param work runs statements through {@link Graph} and notes the nodes it touches;
	 * whatever it throws undoes everything
	 * @return the answer of the work and the number of the change
	 */
	public <T> Outcome<T> apply(Order order, Function<Touched, T> work) {
		try {
			Outcome<T> outcome = transaction(order, work);
			if (outcome.seq() > 0) {
				this.events.publishEvent(new Change.Committed(outcome.seq()));
			}
			return outcome;
		}
		catch (TransactionException | DataAccessException | Neo4jException ex) {
			throw Graph.translate(ex, APPEND);
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
