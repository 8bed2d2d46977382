package org.estafeta.search;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of comparing the index with the graph, node by node.
 *
 * @param startedAt when it began
 * @param took how long it took
 * @param compared how many nodes were compared
 * @param missing how many were in the graph only
 * @param stale how many were in both and not the same
 * @param surplus how many were in the index only
 * @param repaired how many of these were put right
 */
public record Reconciliation(Instant startedAt, Duration took, long compared, long missing, long stale, long surplus,
		long repaired) {

	/**
	 * How many nodes the index and the graph did not agree on.
	 * @return the number; 0 is as it should be
	 */
	public long differences() {
		return this.missing + this.stale + this.surplus;
	}

}
