package org.estafeta.dissemination.trace;

import java.util.function.IntPredicate;

/**
 * What a trace may use.
 *
 * @param from the first day that counts, in days since 1970-01-01, or
 * {@link TransferNetwork#UNBOUNDED_BELOW}
 * @param to the last day that counts, or {@link TransferNetwork#UNBOUNDED_ABOVE}
 * @param sameDay whether what was learned on a day can be passed on the same day
 * @param visible which transfers count at all
 */
public record TraceWindow(int from, int to, SameDay sameDay, IntPredicate visible) {

	/** Everything at any time. */
	public static final TraceWindow ALL = new TraceWindow(TransferNetwork.UNBOUNDED_BELOW,
			TransferNetwork.UNBOUNDED_ABOVE, SameDay.COUNTS, (transfer) -> true);

	/** What a step over a transfer answers when time does not allow it. */
	static final int NEVER = Integer.MAX_VALUE;

	// Downstream, time runs as in the calendar; upstream it runs backwards, so that both
	// searches are one: the clock of a node is the day from which on it can go further.
	int startClock(TransferNetwork.Direction direction) {
		return (direction == TransferNetwork.Direction.DOWNSTREAM) ? this.from : -this.to;
	}

	static int day(TransferNetwork.Direction direction, int clock) {
		return (direction == TransferNetwork.Direction.DOWNSTREAM) ? clock : -clock;
	}

	/**
	 * The clock at the far end of a transfer: the first day it can have passed, when one
	 * possible order is enough; the last day it may, when every order must do.
	 */
	int step(TransferNetwork network, TransferNetwork.Direction direction, int transfer, int clock,
			Certainty certainty) {
		boolean down = direction == TransferNetwork.Direction.DOWNSTREAM;
		int first = down ? network.earliest(transfer) : -network.latest(transfer);
		int last = down ? network.latest(transfer) : -network.earliest(transfer);
		int end = down ? this.to : -this.from;
		if (certainty == Certainty.CERTAIN) {
			return (clock <= first && last <= end) ? last : NEVER;
		}
		int day = Math.max(clock, first);
		return (day <= last && day <= end) ? day : NEVER;
	}

	int nights() {
		return this.sameDay.nights();
	}

}
