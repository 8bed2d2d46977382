package org.estafeta.registration;

import java.security.SecureRandom;

/**
 * Numbers of certificates. Whoever has one may read what it says, so they are drawn: 60
 * random bits, in digits and letters that nobody takes for each other.
 */
final class CertificateNumber {

	private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int GROUPS = 3;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private CertificateNumber() {
	}

	/**
	 * Draws a number.
	 * @return three groups of four signs
	 */
	static String draw() {
		StringBuilder number = new StringBuilder();
		for (int i = 0; i < GROUPS; i++) {
			if (i > 0) {
				number.append('-');
			}
			for (int j = 0; j < GROUP; j++) {
				number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
			}
		}
		return number.toString();
	}

}
