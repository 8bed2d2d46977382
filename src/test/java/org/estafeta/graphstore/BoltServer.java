package org.estafeta.graphstore;

import java.nio.file.Path;

/**
 * A Neo4j of its own that listens on Bolt, standing in for a server.
 */
public final class BoltServer {

	private BoltServer() {
	}

	@SuppressWarnings("resource") // lives until the process is killed
	public static void main(String[] args) throws InterruptedException {
		EmbeddedNeo4j database = new EmbeddedNeo4j(Path.of(args[0]), 64L * 1024 * 1024);
		System.out.println("LISTENING " + database.uri() + ' ' + database.password());
		Thread.currentThread().join();
	}

}
