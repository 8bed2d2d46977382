package org.estafeta.search;

import java.util.Locale;

/**
 * Reads what was typed with the other keyboard layout on, ЙЦУКЕН for QWERTY or the other
 * way round: «rke,ysq» is «клубный».
 */
final class KeyboardLayout {

	private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

	private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";

	private static final String LATIN_SHIFTED = "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";

	private static final String CYRILLIC_SHIFTED = CYRILLIC.toUpperCase(Locale.ROOT);

	private KeyboardLayout() {
	}

	static String toCyrillic(String typed) {
		return read(typed, LATIN + LATIN_SHIFTED, CYRILLIC + CYRILLIC_SHIFTED);
	}

	static String toLatin(String typed) {
		return read(typed, CYRILLIC + CYRILLIC_SHIFTED, LATIN + LATIN_SHIFTED);
	}

	private static String read(String typed, String keys, String meant) {
		StringBuilder text = new StringBuilder(typed.length());
		for (int i = 0; i < typed.length(); i++) {
			int key = keys.indexOf(typed.charAt(i));
			text.append((key >= 0) ? meant.charAt(key) : typed.charAt(i));
		}
		return text.toString();
	}

}
