package org.estafeta.diagnosis;

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
 * People agree to a version of a text, so a version is one text for ever.
 */
class ConsentTextTests {

	private static final String OF_VERSION_1 = "68a4806543dcf2c9";

	@Test
	void theTextOfAVersionStaysAsItIs() throws IOException, NoSuchAlgorithmException {
		Properties words = new Properties();
		try (Reader bundle = new InputStreamReader(
				Objects.requireNonNull(ConsentTextTests.class.getResourceAsStream("/messages/personal.properties")),
				StandardCharsets.UTF_8)) {
			words.load(bundle);
		}
		StringBuilder text = new StringBuilder();
		new TreeMap<>(words).forEach((key, value) -> {
			if (key.toString().matches("(consent|methodists)\\.(text\\.\\d|agree|heading)")) {
				text.append(value).append('\n');
			}
		});
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(Consent.CURRENT).isEqualTo(1);
		assertThat(HexFormat.of().formatHex(hash, 0, 8))
			.as("a changed text is a new version: raise Consent.CURRENT, then write its hash here")
			.isEqualTo(OF_VERSION_1);
	}

}
