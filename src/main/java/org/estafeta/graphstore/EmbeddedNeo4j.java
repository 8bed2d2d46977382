package org.estafeta.graphstore;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j database in this process, reached like any other through Bolt: on a loopback
 * port of the system's choice, with a password that is drawn anew at every start and
 * known to this process only. Its start takes most of the product's start, so it runs on
 * a thread of its own; whoever asks for the address waits for it.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	static final String USER = "neo4j";

	private static final int PASSWORD_BYTES = 24;

	/**
	 * What driver and migrations call; every other procedure would only widen the door.
	 */
	private static final List<String> PROCEDURES = List.of("dbms.components", "db.ping", "dbms.routing.*",
			"dbms.cluster.routing.*", "dbms.showCurrentUser");

	private final FutureTask<DatabaseManagementService> service;

	private final String password = newPassword();

	EmbeddedNeo4j(Path folder, long pageCacheBytes) {
		this.service = new FutureTask<>(() -> start(folder, pageCacheBytes, this.password));
		Thread.ofPlatform().name("embedded-neo4j-start").start(this.service);
	}

	private static DatabaseManagementService start(Path folder, long pageCacheBytes, String password) {
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes)
			.setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(10))
			.setConfig(GraphDatabaseSettings.procedure_allowlist, PROCEDURES)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(GraphDatabaseSettings.debug_log_enabled, false)
			// its only caller has gone before it is closed: nobody is left to wait for
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
			.build();
		try {
			service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
				.executeTransactionally("ALTER USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
						Map.of("password", password));
			return service;
		}
		catch (RuntimeException ex) {
			// its threads would keep the process alive for ever
			service.shutdown();
			throw ex;
		}
	}

	private static String newPassword() {
		byte[] bytes = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	String uri() {
		GraphDatabaseAPI database = (GraphDatabaseAPI) started().database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		HostnamePort bolt = database.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT);
		return "bolt://" + bolt.getHost() + ':' + bolt.getPort();
	}

	String password() {
		return this.password;
	}

	private DatabaseManagementService started() {
		try {
			return this.service.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The embedded database did not start", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the embedded database started", ex);
		}
	}

	@Override
	public void close() {
		started().shutdown();
	}

}
