package org.estafeta.graphstore;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.estafeta.shared.EstafetaException;

/**
 * Reads that see all of a write or nothing of it. Neo4j isolates by "read committed"
 * only: a statement that runs while another transaction commits can meet a part of what
 * it wrote. Every write ends by numbering itself under a lock held until its commit is
 * over, so a reading between two looks at that number, both taken under the lock, has met
 * no commit if the number is the same.
 */
@Component
public class ConsistentReads {

	private static final CypherQuery LOCK = CypherQuery.named("graphstore/lock-changes");

	private static final int TRIES = 3;

	private final Graph graph;

	private final TransactionTemplate locking;

	ConsistentReads(Graph graph, PlatformTransactionManager transactions, GraphStoreConfiguration.Settings settings) {
		this.graph = graph;
		this.locking = new TransactionTemplate(transactions);
		this.locking.setTimeout((int) Math.max(1, settings.readTimeout().toSeconds()));
	}

	/**
	 * Reads as of one moment. After {@value #TRIES} readings that a commit came between,
	 * reads once more while the next commits wait. Within a write it simply reads: the
	 * write has locked what it depends on, and holding back the commits of others from
	 * there on could lead to a deadlock.
	 * @param <T> what is read
	 * @param reading runs statements through {@link Graph}, any number of times
	 * @return what was read
	 * @throws EstafetaException with kind UNAVAILABLE when the database does not answer
	 * in time or at all
	 */
	public <T> T read(Supplier<T> reading) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return reading.get();
		}
		for (int i = 0; i < TRIES; i++) {
			long before = locked(this::lock);
			RuntimeException failure = null;
			T read = null;
			try {
				read = reading.get();
			}
			catch (EstafetaException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				// A node of which a part is gone reads like a broken one.
				failure = ex;
			}
			if (locked(this::lock) == before) {
				if (failure != null) {
					throw failure;
				}
				return Objects.requireNonNull(read);
			}
		}
		return locked(() -> {
			lock();
			return reading.get();
		});
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
