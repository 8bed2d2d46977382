package org.estafeta.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes UUIDs of version 7: 48 bits of the time in milliseconds, then random bits (RFC
 * 9562, section 5.7). They grow with time, which keeps database indexes dense.
 */
public final class Uuid7 {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Uuid7() {
	}

	/**
	 * Makes a new id.
	 * @param clock tells the time that the id begins with
	 * @return the UUID as text
	 */
	public static String next(Clock clock) {
		long high = (clock.millis() << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
		long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low).toString();
	}

}
