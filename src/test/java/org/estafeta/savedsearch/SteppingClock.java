package org.estafeta.savedsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that a test moves on, and that can break down at one of the next looks.
 */
final class SteppingClock extends Clock {

	private volatile Instant now;

	private volatile int looksLeft = Integer.MAX_VALUE;

	SteppingClock(Instant start) {
		this.now = start;
	}

	void step(Period period) {
		this.now = this.now.atZone(ZoneOffset.UTC).plus(period).toInstant();
	}

	void breakAfter(int looks) {
		this.looksLeft = looks;
	}

	void repair() {
		this.looksLeft = Integer.MAX_VALUE;
	}

	@Override
	public Instant instant() {
		if (this.looksLeft != Integer.MAX_VALUE && this.looksLeft-- <= 0) {
			throw new IllegalStateException("the process is killed here");
		}
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
