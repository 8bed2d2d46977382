package org.estafeta.graphstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the schema of the database up to date while the other beans are made, and holds
 * the start back until that is done: nothing is served and no change followed before.
 */
@Component
class SchemaMigrations implements SmartLifecycle {

	private static final String LOCK = "__Neo4jMigrationsLock";

	private static final CypherQuery FORGET_LOCK = CypherQuery.named("graphstore/forget-migration-lock");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration LOOK = Duration.ofMillis(200);

	private final FutureTask<@Nullable Void> migrated;

	private volatile boolean running;

	SchemaMigrations(Driver driver, ObjectProvider<EmbeddedNeo4j> embedded) {
		MigrationsConfig config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:cypher/migrations")
			.withInstalledBy("estafeta")
			.withTransactionMode(MigrationsConfig.TransactionMode.PER_MIGRATION)
			.withResourceScanner(SchemaMigrations::filesIn)
			.build();
		this.migrated = new FutureTask<>(() -> {
			if (embedded.getIfAvailable() != null) {
				forgetLock(driver);
			}
			migrate(new Migrations(config, driver));
			return null;
		});
		Thread.ofPlatform().name("schema-migrations").daemon().start(this.migrated);
	}

	// Nobody else uses an embedded database: a lock in it was left by a process that was
	// killed in the midst of a migration, and would bar every start to come.
	private static void forgetLock(Driver driver) {
		driver.executableQuery(FORGET_LOCK.text()).execute();
	}

	// Replicas started at once: one brings the schema up to date, the others wait for its
	// lock and then find nothing to do.
	private static void migrate(Migrations migrations) throws InterruptedException {
		for (long end = System.nanoTime() + PATIENCE.toNanos(); true; Thread.sleep(LOOK)) {
			try {
				migrations.apply();
				return;
			}
			catch (MigrationsException ex) {
				if (!String.valueOf(ex.getMessage()).contains(LOCK) || System.nanoTime() - end > 0) {
					throw ex;
				}
			}
		}
	}

	// The scanner that comes with the library looks through every jar, which takes
	// seconds.
	private static List<URL> filesIn(List<String> locations) {
		List<URL> files = new ArrayList<>();
		try {
			for (String location : locations) {
				for (Resource file : new PathMatchingResourcePatternResolver()
					.getResources("classpath:" + location.replaceFirst("^/", "") + "/*.cypher")) {
					files.add(file.getURL());
				}
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void start() {
		try {
			this.migrated.get();
			this.running = true;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The schema of the database could not be brought up to date",
					ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the schema of the database was brought up to date", ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
