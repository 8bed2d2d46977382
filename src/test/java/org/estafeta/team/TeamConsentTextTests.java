package org.estafeta.team;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What members of teams have agreed to must not change behind their back.
 */
class TeamConsentTextTests {

	private static final String OF_VERSION_1 = "d68859410a5a0813";

	@Test
	void theTextOfAVersionStaysAsItIs() throws IOException, NoSuchAlgorithmException {
		Properties words = new Properties();
		try (Reader bundle = new InputStreamReader(
				Objects.requireNonNull(TeamConsentTextTests.class.getResourceAsStream("/messages/team.properties")),
				StandardCharsets.UTF_8)) {
			words.load(bundle);
		}
		StringBuilder text = new StringBuilder();
		new TreeMap<>(words).forEach((key, value) -> {
			if (key.toString().matches("team\\.consent\\.(text\\.\\d|agree|title)")) {
				text.append(value).append('\n');
			}
		});
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(TeamGift.CURRENT).isEqualTo(1);
		assertThat(HexFormat.of().formatHex(hash, 0, 8))
			.as("a changed text is a new version: raise TeamGift.CURRENT, then write its hash here")
			.isEqualTo(OF_VERSION_1);
	}

}
