package org.estafeta.editing;

import java.util.stream.IntStream;

/**
 * The numbers that the state gives to organisations. Each ends with digits that are
 * worked out from the others, so that a slip of the pen is seen (orders of the Federal
 * Tax Service ММВ-7-6/435 on ИНН and of the Ministry of Finance 165н on ОГРН).
 */
final class StateNumber {

	private static final int[] LEGAL = { 2, 4, 10, 3, 5, 9, 4, 6, 8 };

	private static final int[] PERSON_FIRST = { 7, 2, 4, 10, 3, 5, 9, 4, 6, 8 };

	private static final int[] PERSON_SECOND = { 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8 };

	private StateNumber() {
	}

	/**
	 * Whether a text is an ИНН.
	 * @param text the text
	 * @return true for 10 digits of an organisation or 12 of a person, with the right
	 * check digits
	 */
	static boolean isInn(String text) {
		if (text.matches("\\d{10}")) {
			return digit(text, 9) == weighted(text, LEGAL);
		}
		return text.matches("\\d{12}") && digit(text, 10) == weighted(text, PERSON_FIRST)
				&& digit(text, 11) == weighted(text, PERSON_SECOND);
	}

	/**
	 * Whether a text is an ОГРН.
	 * @param text the text
	 * @return true for 13 digits of an organisation or 15 of an entrepreneur, with the
	 * right check digit
	 */
	static boolean isOgrn(String text) {
		return (text.matches("\\d{13}") && rest(text, 12, 11)) || (text.matches("\\d{15}") && rest(text, 14, 13));
	}

	private static int weighted(String text, int[] weights) {
		return IntStream.range(0, weights.length).map((at) -> weights[at] * digit(text, at)).sum() % 11 % 10;
	}

	private static boolean rest(String text, int length, int divisor) {
		return Long.parseLong(text.substring(0, length)) % divisor % 10 == digit(text, length);
	}

	private static int digit(String text, int at) {
		return text.charAt(at) - '0';
	}

}
