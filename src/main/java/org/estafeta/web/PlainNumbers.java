package org.estafeta.web;

import java.text.NumberFormat;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes numbers that are no counts. Templates know it as {@code @plainNumbers}.
 */
@Component("plainNumbers")
public class PlainNumbers {

	/**
	 * Writes a number.
	 * @param number the number
	 * @return it in the language of the reader, with two decimals at most
	 */
	public String number(double number) {
		NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
		format.setMaximumFractionDigits(2);
		return format.format(number);
	}

}
