package org.estafeta.graphstore;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The gate of a database that other processes write to as well. Every write ends by
 * numbering itself under a lock held until its commit is over, so whoever gets the lock
 * meets no commit, and the number tells whether there was one since.
 */
final class LockedCommits implements CommitGate {

	private static final CypherQuery LOCK = CypherQuery.named("graphstore/lock-changes");

	private final Graph graph;

	private final TransactionTemplate locking;

	LockedCommits(Graph graph, PlatformTransactionManager transactions, GraphStoreConfiguration.Settings settings) {
		this.graph = graph;
		this.locking = new TransactionTemplate(transactions);
		this.locking.setTimeout((int) Math.max(1, settings.readTimeout().toSeconds()));
	}

	@Override
	public long mark() {
		return locked(this::lock);
	}

	@Override
	public boolean isAsMarked(long mark) {
		return mark() == mark;
	}

	@Override
	public <T> T holding(Supplier<T> reading) {
		return locked(() -> {
			lock();
			return reading.get();
		});
	}

	@Override
	public Commit commit() {
		// numbering itself was the beginning
		return () -> {
		};
	}

	private long lock() {
		return this.graph.one(LOCK, Map.of(), (row) -> row.get("seq").asLong()).orElseThrow();
	}

	private <T> T locked(Supplier<T> work) {
		try {
			return Objects.requireNonNull(this.locking.execute((status) -> work.get()));
		}
		catch (TransactionException | DataAccessException | Neo4jException ex) {
			throw Graph.translate(ex, LOCK);
		}
	}

}
