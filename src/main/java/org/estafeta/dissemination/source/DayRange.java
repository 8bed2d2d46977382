package org.estafeta.dissemination.source;

/**
 * A day that is known only so well: the first and the last day it may be, as days since
 * 1970-01-01, each of them and those between equally likely. A bound that nobody knows is
 * {@link #UNBOUNDED_BELOW} or {@link #UNBOUNDED_ABOVE}.
 *
 * @param earliest the first day it may be
 * @param latest the last day it may be, not before the first
 */
public record DayRange(int earliest, int latest) {

	/** The bound of a day that has none below. */
	public static final int UNBOUNDED_BELOW = -1_000_000_000;

	/** The bound of a day that has none above. */
	public static final int UNBOUNDED_ABOVE = 1_000_000_000;

	/** Nobody knows when. */
	public static final DayRange UNKNOWN = new DayRange(UNBOUNDED_BELOW, UNBOUNDED_ABOVE);

	/** What has not ended. */
	public static final DayRange NEVER = new DayRange(UNBOUNDED_ABOVE, UNBOUNDED_ABOVE);

	/** What has been all along. */
	public static final DayRange ALWAYS = new DayRange(UNBOUNDED_BELOW, UNBOUNDED_BELOW);

	private static final int MOST_DAYS = 8;

	/** What is as likely before as after. */
	private static final double EVEN = 0.5;

	public DayRange {
		if (earliest > latest) {
			throw new IllegalArgumentException("Days from " + earliest + " to " + latest + " are none");
		}
	}

	/**
	 * A day that is known.
	 * @param day the day, since 1970-01-01
	 * @return the range of this day alone
	 */
	public static DayRange day(int day) {
		return new DayRange(day, day);
	}

	/**
	 * How likely it had happened by a day.
	 * @param day the day
	 * @return 0 when it certainly had not, 1 when it certainly had; between its bounds
	 * the share of days that have passed, and one half when a bound is unknown
	 */
	public double notAfter(int day) {
		if (day >= this.latest) {
			return 1;
		}
		if (day < this.earliest) {
			return 0;
		}
		return isBounded() ? (day - this.earliest + 1.0) / (this.latest - this.earliest + 1.0) : EVEN;
	}

	/**
	 * How likely it happened no later than another, both being independent.
	 * @param other the other
	 * @return a probability
	 */
	public double notAfter(DayRange other) {
		if (other.earliest >= this.latest) {
			return 1;
		}
		if (this.earliest > other.latest) {
			return 0;
		}
		if (!isBounded() || !other.isBounded()) {
			return EVEN;
		}
		double sum = 0;
		int[] days = other.days();
		for (int day : days) {
			sum += notAfter(day);
		}
		return sum / days.length;
	}

	/**
	 * A few days that stand for all: the middles of equal parts; the known bound when
	 * there is but one, none when there is none.
	 * @return at most eight days, in order
	 */
	int[] days() {
		if (!isBounded()) {
			boolean below = this.earliest == UNBOUNDED_BELOW;
			boolean above = this.latest == UNBOUNDED_ABOVE;
			return (below && above) ? new int[0] : new int[] { below ? this.latest : this.earliest };
		}
		int length = this.latest - this.earliest + 1;
		int[] days = new int[Math.min(MOST_DAYS, length)];
		for (int i = 0; i < days.length; i++) {
			days[i] = this.earliest + (int) ((i + 0.5) * length / days.length);
		}
		return days;
	}

	DayRange laterOf(DayRange other) {
		return new DayRange(Math.max(this.earliest, other.earliest), Math.max(this.latest, other.latest));
	}

	DayRange earlierOf(DayRange other) {
		return new DayRange(Math.min(this.earliest, other.earliest), Math.min(this.latest, other.latest));
	}

	// What happened had happened by today.
	DayRange upTo(int today) {
		return (this.latest == UNBOUNDED_ABOVE) ? new DayRange(this.earliest, Math.max(this.earliest, today)) : this;
	}

	boolean isBounded() {
		return this.earliest != UNBOUNDED_BELOW && this.latest != UNBOUNDED_ABOVE;
	}

}
