package org.estafeta.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
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

	/**
	 * Writes a number so that it can be changed in a field.
	 * @param number the number
	 * @return its digits, without zeros at the end
	 */
	static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	/**
	 * Reads a number that somebody has typed.
	 * @param typed what was typed, with a comma or a point, and with spaces between the
	 * thousands; may be null
	 * @return the number; null when it is none
	 */
	static @Nullable Double read(@Nullable String typed) {
		try {
			double number = Double.parseDouble(
					Objects.requireNonNullElse(typed, "").replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.'));
			return Double.isFinite(number) ? Double.valueOf(number) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
