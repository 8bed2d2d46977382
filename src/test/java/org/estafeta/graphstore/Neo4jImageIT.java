package org.estafeta.graphstore;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

import org.estafeta.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The jar on the image of the Neo4j server that {@code docker-compose.yml} names.
 */
class Neo4jImageIT {

	private static final String IMAGE = "neo4j:2026.08.1-community";

	@Test
	void loadsTheStarterDataIntoTheServer(@TempDir Path folder) throws Exception {
		boolean docker = DockerClientFactory.instance().isDockerAvailable();
		if (!docker) {
			System.out.println("######## SKIPPED: no Docker runs here, the image " + IMAGE + " is not tested ########");
		}
		assumeTrue(docker, "no Docker runs here");
		try (Neo4jContainer server = new Neo4jContainer(IMAGE).withAdminPassword("estafeta-test")) {
			server.start();
			try (ChildProcess child = ChildProcess.jar("--server.port=0", "--estafeta.data=" + folder,
					"--spring.neo4j.uri=" + server.getBoltUrl(), "--spring.neo4j.authentication.username=neo4j",
					"--spring.neo4j.authentication.password=estafeta-test")) {
				child.line("Эстафета открыта", Duration.ofMinutes(3));
				assertThat(child.text()).contains("Исходные данные загружены");
			}
		}
	}

}
