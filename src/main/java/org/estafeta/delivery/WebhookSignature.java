package org.estafeta.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as the specification Standard Webhooks says: HMAC-SHA-256 over the id,
 * the time and the body, so that nobody can make up a message, change one or send an old
 * one again.
 */
final class WebhookSignature {

	private static final String PREFIX = "whsec_";

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private WebhookSignature() {
	}

	/**
	 * Draws a secret. It is kept as it is, since every message is signed with it.
	 * @return its text
	 */
	static String drawSecret() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return PREFIX + Base64.getEncoder().encodeToString(bytes);
	}

	/**
	 * The headers of a message.
	 * @param secret the secret
	 * @param id the id of the message, the same however often it is sent
	 * @param at when it is sent
	 * @param body the message
	 * @return the headers by name
	 */
	static Map<String, String> headers(String secret, String id, Instant at, byte[] body) {
		String seconds = String.valueOf(at.getEpochSecond());
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
			mac.update((id + '.' + seconds + '.').getBytes(StandardCharsets.UTF_8));
			String signature = Base64.getEncoder().encodeToString(mac.doFinal(body));
			return Map.of("webhook-id", id, "webhook-timestamp", seconds, "webhook-signature", "v1," + signature);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA-256", ex);
		}
	}

}
