package org.estafeta.web;

import java.text.NumberFormat;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes the numbers of contests. Templates know it as {@code @contestWords}.
 */
@Component("contestWords")
public class ContestWords {

	/**
	 * Writes points or weights.
	 * @param number the number
	 * @return it in the language of the reader, with two decimals at most
	 */
	public String number(double number) {
		NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
		format.setMaximumFractionDigits(2);
		return format.format(number);
	}

}
