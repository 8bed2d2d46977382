package org.estafeta.graphstore;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.estafeta.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same jar on a database in another process, and two of it side by side.
 */
@Execution(ExecutionMode.CONCURRENT)
class ServerModeIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Test
	void worksOnADatabaseInAnotherProcess(@TempDir Path folder) throws Exception {
		try (ChildProcess database = ChildProcess.main(BoltServer.class, folder.resolve("server").toString())) {
			String[] server = database.line("LISTENING", PATIENCE).split(" ");
			try (ChildProcess first = start(folder.resolve("a"), server)) {
				String address = address(first);
				assertThat(first.text()).contains("Исходные данные загружены", "Ключ администратора");
				assertThat(folder.resolve("a/neo4j")).doesNotExist();
				awaitFound(address);
				try (ChildProcess second = start(folder.resolve("b"), server)) {
					String other = address(second);
					assertThat(second.text()).doesNotContain("Исходные данные загружены", "Ключ администратора");
					awaitFound(other);
				}
			}
		}
	}

	private static ChildProcess start(Path data, String[] server) throws Exception {
		return ChildProcess.jar("--server.port=0", "--estafeta.data=" + data, "--spring.neo4j.uri=" + server[1],
				"--spring.neo4j.authentication.username=neo4j", "--spring.neo4j.authentication.password=" + server[2]);
	}

	private static String address(ChildProcess child) throws InterruptedException {
		return child.line("Эстафета открыта", PATIENCE).replaceAll(".*(http://\\S+).*", "$1");
	}

	private static void awaitFound(String address) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(address + "search?q=%D0%BA%D0%BB%D1%83%D0%B1%D0%BD%D1%8B%D0%B9+%D1%87%D0%B0%D1%81"))
			.build();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			String page = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
			if (page.contains("<mark>Клубный</mark>")) {
				return;
			}
			Thread.sleep(100);
		}
		throw new AssertionError("The practice is not found at " + address);
	}

}
