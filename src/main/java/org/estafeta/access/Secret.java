package org.estafeta.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Texts that open something to whoever knows them. They have 256 random bits, so that a
 * plain hash, which is all that is stored, is as safe as a slow one.
 */
public final class Secret {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secret() {
	}

	/**
	 * Draws one.
	 * @return 43 characters of base64url
	 */
	public static String draw() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * What is stored of a secret.
	 * @param secret the secret
	 * @return its SHA-256 in hexadecimal digits
	 */
	public static String hash(String secret) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
