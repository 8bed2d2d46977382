package org.estafeta.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

import org.estafeta.ChildProcess;
import org.estafeta.EstafetaApplication;
import org.estafeta.graphstore.BoltServer;
import org.estafeta.graphstore.ChangeLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two applications, each with its own index, on one database: started at once, written to
 * at once, one of them away for a while.
 */
class ReplicasIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int WRITES = 60;

	/** In the long run only: the load takes most of the time. */
	private static final boolean STARTER = Integer.getInteger("estafeta.test.writes") != null;

	// Two starts at once in one process set up one logging system: that is not what is
	// tried here.
	@BeforeAll
	static void leaveLoggingAsItIs() {
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
	}

	@AfterAll
	static void setUpLoggingAgain() {
		System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
	}

	@Test
	void twoReplicasOnOneDatabaseConverge(@TempDir Path folder) throws Exception {
		try (ChildProcess database = ChildProcess.main(BoltServer.class, folder.resolve("server").toString());
				ExecutorService threads = Executors.newFixedThreadPool(2)) {
			String listening = database.line("LISTENING", PATIENCE);
			String[] server = listening.substring("LISTENING ".length()).split(" ");
			List<ConfigurableApplicationContext> replicas = both(threads, () -> start(folder.resolve("a"), server),
					() -> start(folder.resolve("b"), server));
			ConfigurableApplicationContext one = replicas.get(0);
			ConfigurableApplicationContext other = replicas.get(1);
			try {
				assertThat(changes(one, "administrator token")).as("the token is drawn once").isEqualTo(1);
				assertThat(changes(one, "import starter")).as("the starter data is loaded once")
					.isEqualTo(STARTER ? 1 : 0);
				both(threads, () -> write(one, "-1-"), () -> write(other, "-2-"));
				assertSame(one, other);

				measureLag(one, other);

				other.close();
				write(one, "-1-");
				one.getBean(CatalogueSearch.class).rebuild();
				ConfigurableApplicationContext back = start(folder.resolve("b"), server);
				try {
					assertSame(one, back);
				}
				finally {
					back.close();
				}
			}
			finally {
				other.close();
				one.close();
			}
		}
	}

	private static <T> List<T> both(ExecutorService threads, Callable<T> one, Callable<T> other) throws Exception {
		List<T> answers = new ArrayList<>();
		for (Future<T> answer : threads.invokeAll(List.of(one, other))) {
			answers.add(answer.get());
		}
		return answers;
	}

	private static ConfigurableApplicationContext start(Path data, String[] server) {
		SpringApplication application = new SpringApplication(EstafetaApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLazyInitialization(true);
		application.setLogStartupInfo(false);
		return application.run("--estafeta.data=" + data, "--estafeta.starter.load=" + STARTER,
				"--spring.neo4j.uri=" + server[0], "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + server[1]);
	}

	private static long changes(ConfigurableApplicationContext replica, String summary) {
		return replica.getBean(ChangeLog.class)
			.after(0, 1000)
			.stream()
			.filter((change) -> change.summary().equals(summary))
			.count();
	}

	private static boolean write(ConfigurableApplicationContext replica, String mine) {
		SmallWrites writes = new SmallWrites(replica);
		for (int i = 0; i < WRITES; i++) {
			writes.write(((i % 3 == 0) ? "o" : "p") + mine + i % 20);
		}
		return true;
	}

	private static void assertSame(ConfigurableApplicationContext one, ConfigurableApplicationContext other)
			throws Exception {
		long last = one.getBean(ChangeLog.class).last();
		for (ConfigurableApplicationContext replica : List.of(one, other)) {
			CatalogueSearch search = replica.getBean(CatalogueSearch.class);
			assertThat(search.awaitChange(last, PATIENCE)).isTrue();
			Reconciliation compared = replica.getBean(Reconciler.class).run().orElseThrow();
			assertThat(compared.differences()).as("%s", compared).isZero();
		}
		Map<String, String> found = SmallWrites.found(one.getBean(CatalogueSearch.class));
		assertThat(found).isNotEmpty().isEqualTo(SmallWrites.found(other.getBean(CatalogueSearch.class)));
		assertThat(one.getBean(CatalogueSearch.class).status().documents())
			.isEqualTo(other.getBean(CatalogueSearch.class).status().documents());
	}

	private static void measureLag(ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
		SmallWrites writes = new SmallWrites(one);
		CatalogueSearch search = other.getBean(CatalogueSearch.class);
		Lag lag = new Lag();
		for (int i = 0; i < 30; i++) {
			long seq = writes.write("o-1-" + i).seq();
			lag.measure(() -> assertThat(search.awaitChange(seq, PATIENCE)).isTrue());
		}
		// told and not asked for: other processes may be running beside
		System.out.println("Lag of the other replica: " + lag);
	}

}
