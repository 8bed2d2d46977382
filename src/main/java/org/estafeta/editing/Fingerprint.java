package org.estafeta.editing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The version that an edit starts from: a fingerprint of all that can be edited. It is
 * another one whenever something of that is different, whoever changed it (a person, an
 * import, an undoing), and the same when everything is as it was.
 */
final class Fingerprint {

	private static final int LENGTH = 20;

	private Fingerprint() {
	}

	/**
	 * Makes the fingerprint.
	 * @param edit what can be edited; a record of texts, codes and lists of them
	 * @return 20 characters
	 */
	static String of(Record edit) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(edit.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash).substring(0, LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
