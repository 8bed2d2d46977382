package org.estafeta.access;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.nulabinc.zxcvbn.Zxcvbn;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * What a password must be: long, and not one that is tried first. Nothing is asked about
 * kinds of characters, as NIST SP 800-63B, 3.1.1 advises.
 */
final class PasswordRules {

	static final int MIN_LENGTH = 12;

	/** In bytes of UTF-8. */
	static final int MAX_BYTES = 128;

	/** Of 0 to 4: safely unguessable by trying online. */
	private static final int MIN_SCORE = 3;

	private static final Zxcvbn STRENGTH = new Zxcvbn();

	private PasswordRules() {
	}

	/**
	 * Checks a new password, exactly as it was typed.
	 * @param password the password
	 * @param owner what is known of its owner: login, name
	 * @throws EstafetaException with kind BAD_REQUEST when it is no good
	 */
	static void check(String password, List<String> owner) {
		if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "password-short", MIN_LENGTH);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "password-long", MAX_BYTES);
		}
		if (STRENGTH.measure(password, owner).getScore() < MIN_SCORE) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "password-weak");
		}
	}

}
