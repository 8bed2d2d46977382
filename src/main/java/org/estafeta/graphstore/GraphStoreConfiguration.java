package org.estafeta.graphstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.unit.DataSize;

/**
 * Provides the database: the embedded one unless {@code spring.neo4j.uri} names a server.
 * Nothing else knows which of the two it talks to.
 */
@Configuration(proxyBeanMethods = false)
class GraphStoreConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	// Brings the schema of the database up to date before anything reads it.
	@Bean
	SchemaMigrations schemaMigrations(Driver driver) {
		MigrationsConfig config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:cypher/migrations")
			.withInstalledBy("estafeta")
			.withResourceScanner(GraphStoreConfiguration::filesIn)
			.build();
		new Migrations(config, driver).apply();
		return new SchemaMigrations();
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

	/**
	 * Whoever needs this bean works on a migrated database.
	 */
	static final class SchemaMigrations {

	}

	/**
	 * How the graph is reached.
	 *
	 * @param pageCache memory that the embedded database keeps file pages in
	 * @param readTimeout the longest time that one reading transaction may take; must
	 * stay below the time limit of a request
	 * @param writeTimeout the longest time that one writing transaction may take
	 */
	@ConfigurationProperties("estafeta.graph")
	record Settings(@DefaultValue("128MB") DataSize pageCache, @DefaultValue("6s") Duration readTimeout,
			@DefaultValue("10m") Duration writeTimeout) {

	}

	/**
	 * The embedded database and the way to it.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
	static class Embedded {

		@Bean
		EmbeddedNeo4j embeddedNeo4j(DataFolder folder, Settings settings) {
			return new EmbeddedNeo4j(folder.folder("neo4j"), settings.pageCache().toBytes());
		}

		@Bean
		Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j database) {
			return new Neo4jConnectionDetails() {

				@Override
				public URI getUri() {
					return URI.create(database.uri());
				}

				@Override
				public AuthToken getAuthToken() {
					return AuthTokens.basic(EmbeddedNeo4j.USER, database.password());
				}

			};
		}

	}

}
