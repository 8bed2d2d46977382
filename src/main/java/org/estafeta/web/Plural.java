package org.estafeta.web;

import java.util.Locale;

/**
 * The form of a noun after a number, as Unicode CLDR names the forms.
 */
enum Plural {

	ONE, FEW, MANY;

	/**
	 * Chooses the form.
	 * @param number the number, not negative
	 * @param locale the language: Russian, or one with two forms
	 * @return the form; only Russian has {@link #FEW}
	 */
	static Plural of(long number, Locale locale) {
		if (!locale.getLanguage().equals("ru")) {
			return (number == 1) ? ONE : MANY;
		}
		long ten = number % 10;
		long hundred = number % 100;
		if (ten == 1 && hundred != 11) {
			return ONE;
		}
		return (ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14)) ? FEW : MANY;
	}

}
