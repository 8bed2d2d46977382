package org.estafeta.graphstore;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A Neo4j of its own that listens on Bolt, standing in for a server.
 */
public final class BoltServer {

	private BoltServer() {
	}

	@SuppressWarnings("resource") // lives until the process is killed
	public static void main(String[] args) throws InterruptedException {
		GraphStoreConfiguration.Settings settings = new Binder(
				new MapConfigurationPropertySource(Map.of("estafeta.graph.page-cache", "64MB")))
			.bindOrCreate("estafeta.graph", GraphStoreConfiguration.Settings.class);
		EmbeddedNeo4j database = new EmbeddedNeo4j(Path.of(args[0]), settings);
		System.out.println("LISTENING " + database.uri() + ' ' + database.password());
		Thread.currentThread().join();
	}

}
