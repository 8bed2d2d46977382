package org.estafeta;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock that a test sets, and that goes on from there as time does.
 */
public final class MovableClock extends Clock {

	private final Clock real = Clock.tickMillis(ZoneOffset.UTC);

	private volatile Duration ahead = Duration.ZERO;

	/**
	 * Sets the clock to the noon of a day.
	 * @param day the day
	 */
	public void set(LocalDate day) {
		this.ahead = Duration.between(this.real.instant(), day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
			.truncatedTo(ChronoUnit.MILLIS);
	}

	/** Sets the clock back to the present. */
	public void reset() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(this.real, this.ahead).withZone(zone);
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.ahead);
	}

	/**
	 * Gives an application such a clock.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Setting {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
