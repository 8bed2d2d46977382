package org.estafeta.dissemination.trace;

/**
 * The first and the last day on which something may have happened, as days since
 * 1970-01-01.
 *
 * @param earliest the first day, or {@link TransferNetwork#UNBOUNDED_BELOW}
 * @param latest the last day, not before the first, or
 * {@link TransferNetwork#UNBOUNDED_ABOVE}
 */
public record DayBounds(int earliest, int latest) {

	/** It happened, nobody knows when. */
	public static final DayBounds UNKNOWN = new DayBounds(TransferNetwork.UNBOUNDED_BELOW,
			TransferNetwork.UNBOUNDED_ABOVE);

	public DayBounds {
		if (earliest > latest) {
			throw new IllegalArgumentException("No day lies from " + earliest + " to " + latest);
		}
	}

	/**
	 * Whether both bounds are known.
	 * @return false when one of them is missing
	 */
	public boolean isBounded() {
		return this.earliest > TransferNetwork.UNBOUNDED_BELOW && this.latest < TransferNetwork.UNBOUNDED_ABOVE;
	}

	/**
	 * Whether the day is known exactly.
	 * @return true when both bounds are one day
	 */
	public boolean isExact() {
		return this.earliest == this.latest;
	}

	/**
	 * The day in the middle of the bounds, the earlier of two.
	 * @return the day
	 * @throws IllegalStateException when a bound is missing
	 */
	public int middle() {
		if (!isBounded()) {
			throw new IllegalStateException("There is no middle from " + this.earliest + " to " + this.latest);
		}
		return this.earliest + (this.latest - this.earliest) / 2;
	}

	/**
	 * What is left when it did not happen before one day nor after another.
	 * @param from the first day
	 * @param to the last day, not before the first
	 * @return the bounds within these; when nothing is left, the nearest of the two days
	 */
	public DayBounds within(int from, int to) {
		return new DayBounds(Math.clamp(this.earliest, from, to), Math.clamp(this.latest, from, to));
	}

}
