package org.estafeta.access;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept: PBKDF2 with HMAC-SHA-256, by default in as many rounds as the
 * Password Storage Cheat Sheet of OWASP asks for. Unlike bcrypt it takes passwords of
 * more than 72 bytes, and every Java platform has it. The number of rounds stands in each
 * hash, so that it can be raised without locking anybody out.
 */
@Component
class PasswordHashes implements PasswordEncoder {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final Pattern HASH = Pattern.compile("\\{pbkdf2-(\\d{1,9})}(.+)");

	private final int rounds;

	PasswordHashes(@Value("${estafeta.access.password-rounds:600000}") int rounds) {
		this.rounds = rounds;
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return (password != null) ? "{pbkdf2-" + this.rounds + '}' + pbkdf2(this.rounds).encode(password) : null;
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		Matcher parts = HASH.matcher((hash != null) ? hash : "");
		return password != null && parts.matches()
				&& pbkdf2(Integer.parseInt(parts.group(1))).matches(password, parts.group(2));
	}

	/**
	 * What the password of an unknown login is checked against, so that it takes as long
	 * as that of a known one.
	 * @return a hash of no password
	 */
	String ofNobody() {
		byte[] saltAndHash = KeyGenerators.secureRandom(SALT_BYTES + HASH_BYTES).generateKey();
		return "{pbkdf2-" + this.rounds + '}' + HexFormat.of().formatHex(saltAndHash);
	}

	private static PasswordEncoder pbkdf2(int rounds) {
		return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds,
				Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
	}

}
