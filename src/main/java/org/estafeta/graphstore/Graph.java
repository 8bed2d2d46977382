package org.estafeta.graphstore;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The door to the graph for reading, and for the statements inside a write of
 * {@link Writes}. Every statement passes here, so this is where they are counted, bounded
 * in time and their failures turned into errors for people.
 */
@Component
public class Graph {

	private static final Logger logger = LoggerFactory.getLogger(Graph.class);

	private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private static final String OWN = "graphstore/";

	private final Neo4jClient client;

	private final Driver driver;

	private final TransactionConfig reading;

	private final AtomicLong statements = new AtomicLong();

	private final Duration slow;

	Graph(Neo4jClient client, Driver driver, GraphStoreConfiguration.Settings settings) {
		this.client = client;
		this.driver = driver;
		this.reading = TransactionConfig.builder().withTimeout(settings.readTimeout()).build();
		this.slow = settings.slowStatement();
	}

	/**
	 * Runs a statement and maps each of its rows.
	 * @param <T> what a row becomes
	 * @param query the statement
	 * @param parameters its parameters; values that the driver knows
	 * @param mapping makes a value, never null, of a row
	 * @return the values in the order of the rows
	 * @throws EstafetaException with kind UNAVAILABLE when the database does not answer
	 * in time or at all
	 */
	public <T> List<T> list(CypherQuery query, Map<String, ?> parameters, Function<Record, T> mapping) {
		if (!query.name().startsWith(OWN)) {
			this.statements.incrementAndGet();
		}
		try {
			long began = System.nanoTime();
			List<T> rows = TransactionSynchronizationManager.isActualTransactionActive()
					? write(query, parameters, mapping) : read(query, parameters, mapping);
			tellIfSlow(query, Duration.ofNanos(System.nanoTime() - began), rows.size());
			return rows;
		}
		catch (TransactionException | DataAccessException | Neo4jException ex) {
			throw translate(ex, query);
		}
	}

	// The database begins and ends the transaction by itself: one way there and back
	// instead of three. The rows are mapped here and not by the driver: it may map them
	// on
	// the thread that reads from the network, and a mapping that asks the graph itself
	// would wait there for ever.
	private <T> List<T> read(CypherQuery query, Map<String, ?> parameters, Function<Record, T> mapping) {
		List<Record> rows;
		try (Session session = this.driver.session(READING)) {
			rows = session.run(query.text(), new HashMap<>(parameters), this.reading).list();
		}
		return rows.stream().map(mapping).toList();
	}

	@SuppressWarnings("unchecked") // the client asks for a class but never uses it with
									// mappedBy
	private <T> List<T> write(CypherQuery query, Map<String, ?> parameters, Function<Record, T> mapping) {
		return List.copyOf(this.client.query(query.text())
			.bindAll(new HashMap<>(parameters))
			.fetchAs((Class<T>) Object.class)
			.mappedBy((types, row) -> mapping.apply(row))
			.all());
	}

	private void tellIfSlow(CypherQuery query, Duration took, int rows) {
		if (took.compareTo(this.slow) > 0) {
			// never its parameters: they are about people
			logger.warn("Slow statement {}: {} ms, {} rows", query.name(), took.toMillis(), rows);
		}
	}

	/**
	 * Runs a statement that answers with one row at most.
	 * @param <T> what the row becomes
	 * @param query the statement
	 * @param parameters its parameters
	 * @param mapping makes a value of the row
	 * @return the value, or empty when there was no row
	 */
	public <T> Optional<T> one(CypherQuery query, Map<String, ?> parameters, Function<Record, T> mapping) {
		return list(query, parameters, mapping).stream().findFirst();
	}

	/**
	 * How many statements of the features have passed since the start; those that only
	 * watch the change log do not count.
	 * @return the number, growing
	 */
	public long statementCount() {
		return this.statements.get();
	}

	static RuntimeException translate(RuntimeException failure, CypherQuery query) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof EstafetaException known) {
				return known;
			}
			if (cause instanceof ClientException client && !isTimeout(client)) {
				return new IllegalStateException("The statement " + query.name() + " failed", failure);
			}
		}
		// never the message: it may hold values
		logger.warn("The statement {} did not get through: {}", query.name(), reason(failure));
		return new EstafetaException(failure, ErrorKind.UNAVAILABLE, "graph-unavailable");
	}

	// The code of the database tells a lock that was given up from a server that is gone.
	private static String reason(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Neo4jException known) {
				return known.code();
			}
		}
		return failure.getClass().getSimpleName();
	}

	private static boolean isTimeout(ClientException failure) {
		return failure.code() != null && failure.code().contains("TransactionTimedOut");
	}

}
