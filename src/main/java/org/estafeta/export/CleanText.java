package org.estafeta.export;

/**
 * Text that every format can hold: no control characters but tab and line feed, no halves
 * of characters, nothing that XML 1.0 forbids.
 */
final class CleanText {

	private static final char REPLACEMENT = '\uFFFD';

	private CleanText() {
	}

	static String of(String raw) {
		if (raw.chars().noneMatch(CleanText::isSuspicious)) {
			return raw;
		}
		StringBuilder clean = new StringBuilder(raw.length());
		for (int i = 0; i < raw.length(); i++) {
			char character = raw.charAt(i);
			if (Character.isHighSurrogate(character) && i + 1 < raw.length()
					&& Character.isLowSurrogate(raw.charAt(i + 1))) {
				clean.append(character).append(raw.charAt(++i));
			}
			else if (Character.isSurrogate(character)) {
				clean.append(REPLACEMENT);
			}
			else if (character == '\r') {
				if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
					clean.append('\n');
				}
			}
			else if (!isSuspicious(character)) {
				clean.append(character);
			}
		}
		return clean.toString();
	}

	private static boolean isSuspicious(int character) {
		return (Character.isISOControl(character) && character != '\t' && character != '\n')
				|| Character.isSurrogate((char) character) || character >= 0xFFFE || character == 0xFEFF;
	}

	/**
	 * Whether a spreadsheet may take a text for a formula: CSV injection after OWASP,
	 * also behind blanks and signs that cannot be seen. Negative numbers are none.
	 * @param text the text
	 * @return true when the text must be marked as text
	 */
	static boolean isFormula(String text) {
		if (text.isEmpty() || text.matches("-\\d{1,15}([.,]\\d{1,15})?")) {
			return false;
		}
		int first = 0;
		while (first < text.length() && isUnseen(text.charAt(first))) {
			first++;
		}
		return text.charAt(0) == '\t' || text.charAt(0) == '\n'
				|| (first < text.length() && "=+-@＝＋－＠".indexOf(text.charAt(first)) >= 0);
	}

	private static boolean isUnseen(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.getType(character) == Character.FORMAT;
	}

	/**
	 * Cuts a text so that it has room in a cell, with a mark that it was cut.
	 * @param text the text
	 * @param most so many characters at most, counted as Excel does: in UTF-16
	 * @return the text, or its beginning with «…»
	 */
	static String cut(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		int end = most - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
	}

}
