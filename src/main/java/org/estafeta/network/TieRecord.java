package org.estafeta.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * A record that ties two organisations.
 *
 * @param kind through what
 * @param direction which way a practice went; null when nothing went one way
 * @param node what the record is of: a practice, an event or a community; null for an
 * agreement, which has no page of its own
 * @param id its id
 * @param name its name
 * @param since when it was, or since when it lasts
 * @param until until when; null when it is not known or lasts
 * @param lasts whether it still lasts
 */
public record TieRecord(TieKind kind, @Nullable Direction direction, @Nullable NodeKind node, String id, String name,
		ImpreciseDate since, @Nullable ImpreciseDate until, boolean lasts) {

	/** After how many years a record counts half. */
	public static final int HALF_LIFE = 3;

	private static final double DAYS_OF_YEAR = 365.25;

	/** What a record whose day nobody knows counts, as a part of a new one. */
	private static final double UNDATED = 0.5;

	/**
	 * How much the record counts: the weight of its kind, halved with every
	 * {@value #HALF_LIFE} years since its last known day. What still lasts counts whole,
	 * what has no day counts half.
	 * @param today the day of counting
	 * @return the weight, greater than 0
	 */
	public double weight(LocalDate today) {
		if (this.lasts) {
			return this.kind.weight();
		}
		LocalDate last = (this.until != null && this.until.latest() != null) ? this.until.latest()
				: this.since.latest();
		if (last == null) {
			return this.kind.weight() * UNDATED;
		}
		double years = Math.max(0, ChronoUnit.DAYS.between(last, today)) / DAYS_OF_YEAR;
		return this.kind.weight() * Math.pow(2, -years / HALF_LIFE);
	}

	/**
	 * Which way a practice went.
	 */
	public enum Direction {

		/** The organisation that is looked at has it from the other. */
		RECEIVED,
		/** The other has it from the organisation that is looked at. */
		PASSED_ON

	}

}
