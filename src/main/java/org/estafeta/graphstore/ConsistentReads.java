package org.estafeta.graphstore;

import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.estafeta.shared.EstafetaException;

/**
 * Reads that see all of a write or nothing of it. Neo4j isolates by "read committed"
 * only: a statement that runs while another transaction commits can meet a part of what
 * it wrote. A reading is taken as it is when no commit was under way from its beginning
 * to its end.
 */
@Component
public class ConsistentReads {

	private static final int TRIES = 3;

	private final CommitGate gate;

	ConsistentReads(CommitGate gate) {
		this.gate = gate;
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
			long mark = this.gate.mark();
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
			if (this.gate.isAsMarked(mark)) {
				if (failure != null) {
					throw failure;
				}
				return Objects.requireNonNull(read);
			}
		}
		return this.gate.holding(reading);
	}

}
