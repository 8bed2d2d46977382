package org.estafeta.graphstore;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import org.estafeta.RunningApplication;

/**
 * The same of a database that other processes write to as well.
 */
@RunningApplication
class LockedCommitsIT extends ConsistentReadsIT {

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	GraphStoreConfiguration.Settings settings;

	@BeforeEach
	void lock() {
		this.reads = new ConsistentReads(new LockedCommits(this.graph, this.transactions, this.settings));
	}

}
