package org.estafeta.innovation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When applications are taken. The cyclogram of order 898-у of 10.09.2021 holds them from
 * January to March, the general plan follows in April.
 *
 * @param opens the first day of a year
 * @param closes the last day of a year
 * @param zone where a day begins
 */
@ConfigurationProperties("estafeta.sites.applications")
public record Season(@DefaultValue("--01-01") MonthDay opens, @DefaultValue("--03-31") MonthDay closes,
		@DefaultValue("Asia/Yekaterinburg") ZoneId zone) {

	/**
	 * Whether applications are taken.
	 * @param day the day
	 * @return true from the first to the last day
	 */
	public boolean isOpen(LocalDate day) {
		MonthDay that = MonthDay.from(day);
		return !that.isBefore(this.opens) && !that.isAfter(this.closes);
	}

}
