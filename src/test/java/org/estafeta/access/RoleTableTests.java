package org.estafeta.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleTableTests {

	@Test
	void theTableInTheReadmeIsWhatTheCodeSays() throws IOException {
		assertThat(Files.readString(Path.of("README.md"))).as("paste the expected table into the README")
			.contains(table());
	}

	private static String table() throws IOException {
		Properties words = new Properties();
		try (Reader bundle = new InputStreamReader(
				Objects.requireNonNull(RoleTableTests.class.getResourceAsStream("/messages/web_en.properties")),
				StandardCharsets.UTF_8)) {
			words.load(bundle);
		}
		String head = Arrays.stream(Role.values())
			.map((role) -> words.getProperty("enum.Role." + role))
			.collect(Collectors.joining(" | ", "| may | ", " |\n"));
		String line = "|---|" + "---|".repeat(Role.values().length) + "\n";
		return Arrays.stream(Action.values())
			.map((action) -> Arrays.stream(Role.values())
				.map((role) -> action.isOpenTo(role) ? "yes" : "–")
				.collect(Collectors.joining(" | ", "| " + words.getProperty("enum.Action." + action) + " | ", " |")))
			.collect(Collectors.joining("\n", head + line, "\n"));
	}

}
