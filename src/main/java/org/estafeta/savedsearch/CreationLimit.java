package org.estafeta.savedsearch;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * So many searches can be saved through this process in a minute, whoever saves them: no
 * address needs to be remembered for it.
 */
final class CreationLimit {

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private final int perMinute;

	private final LongSupplier nanoTime;

	private double left;

	private long at;

	CreationLimit(int perMinute, LongSupplier nanoTime) {
		this.perMinute = perMinute;
		this.nanoTime = nanoTime;
		this.left = perMinute;
		this.at = nanoTime.getAsLong();
	}

	synchronized void take() {
		long now = this.nanoTime.getAsLong();
		this.left = Math.min(this.perMinute, this.left + (double) (now - this.at) * this.perMinute / MINUTE);
		this.at = now;
		if (this.left < 1) {
			throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "saved-too-fast", this.perMinute);
		}
		this.left--;
	}

}
