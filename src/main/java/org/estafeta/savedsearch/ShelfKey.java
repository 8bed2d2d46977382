package org.estafeta.savedsearch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that opens a shelf of saved searches: 128 random bits. Only hashes of it are
 * stored. From it follows the secret of the feed, which lets read and nothing else, and
 * from which the key does not follow.
 *
 * @param text the secret in 22 characters of base64url
 */
public record ShelfKey(String text) {

	private static final int BYTES = 16;

	private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{22}");

	static ShelfKey draw() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return new ShelfKey(encoded(bytes));
	}

	/**
	 * Reads a key.
	 * @param text what may be one
	 * @return the key; empty when it cannot be one
	 */
	public static Optional<ShelfKey> parse(String text) {
		return TEXT.matcher(text).matches() ? Optional.of(new ShelfKey(text)) : Optional.empty();
	}

	/**
	 * The secret of the feed of this shelf.
	 * @return 22 characters of base64url
	 */
	public String feed() {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
			return encoded(Arrays.copyOf(mac.doFinal("feed".getBytes(StandardCharsets.US_ASCII)), BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA-256", ex);
		}
	}

	String hash() {
		return hash(this.text);
	}

	static String hash(String secret) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Keeps the secret out of logs.
	 * @return nothing of the secret
	 */
	@Override
	public String toString() {
		return "ShelfKey[…]";
	}

}
