package org.estafeta.graphstore;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
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
		// answers tell moments to the millisecond: finer ones could not be asked for
		// again
		return Clock.tickMillis(ZoneOffset.UTC);
	}

	@Bean
	@ConditionalOnMissingBean
	CommitGate lockedCommits(Graph graph, PlatformTransactionManager transactions, Settings settings) {
		return new LockedCommits(graph, transactions, settings);
	}

	/**
	 * How the graph is reached.
	 *
	 * @param pageCache memory that the embedded database keeps file pages in
	 * @param readTimeout the longest time that one reading transaction may take; must
	 * stay below the time limit of a request
	 * @param writeTimeout the longest time that one writing transaction may take
	 * @param slowStatement a statement that takes longer is told in the log, by its name
	 * alone
	 */
	@ConfigurationProperties("estafeta.graph")
	record Settings(@DefaultValue("128MB") DataSize pageCache, @DefaultValue("6s") Duration readTimeout,
			@DefaultValue("10m") Duration writeTimeout, @DefaultValue("2s") Duration slowStatement) {

	}

	/**
	 * The embedded database and the way to it.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(EmbeddedNeo4j.class)
	static class Embedded {

		@Bean
		CommitGate ownCommits() {
			return new OwnCommits();
		}

		// The driver is made when it is first used, so that beans that hold it do not
		// wait
		// for the database.
		@Bean
		Driver embeddedDriver(EmbeddedNeo4j database) {
			return ProxyFactory.getProxy(Driver.class, new AbstractLazyCreationTargetSource() {

				@Override
				protected Object createObject() {
					return GraphDatabase.driver(database.uri(),
							AuthTokens.basic(EmbeddedNeo4j.USER, database.password()));
				}

				@Override
				public Class<?> getTargetClass() {
					return Driver.class;
				}

			});
		}

	}

}
