package org.estafeta.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.dissemination.trace.TraceWindow;
import org.estafeta.dissemination.trace.TransferNetwork;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * What to trace in the spread of a practice.
 *
 * @param practiceId the practice
 * @param organisationId where to start, null for where the practice began
 * @param direction which way
 * @param depth how many hops at most, 1 or more; {@link Integer#MAX_VALUE} for all
 * @param budget how many transfers may be looked at, 1 to {@value #MAX_BUDGET}
 * @param window what counts as having happened and as known
 * @param filter which of the reached adoptions are wanted
 */
public record TraceRequest(String practiceId, @Nullable String organisationId, Direction direction, int depth,
		long budget, Window window, Filter filter) {

	/** How many transfers a trace may look at when nobody says. */
	public static final int DEFAULT_BUDGET = 200_000;

	/** The most transfers that a trace may look at. */
	public static final int MAX_BUDGET = 1_000_000;

	public TraceRequest {
		if (depth < 1) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "trace-depth", depth);
		}
		if (budget < 1 || budget > MAX_BUDGET) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "trace-budget", budget, MAX_BUDGET);
		}
	}

	/**
	 * Which way to follow transfers.
	 */
	public enum Direction {

		/** To those who learned. */
		DOWNSTREAM,
		/** To those it came from. */
		UPSTREAM

	}

	/**
	 * What counts as having happened and as known.
	 *
	 * @param asOf what happened after this day does not count; null for no such day
	 * @param knownAt only what was recorded at this moment counts; null for now
	 * @param sameDay whether what was learned on a day can be passed on the same day
	 * @param channels only facts with one of these channels count; empty for all
	 * @param confirmedOnly whether only links count that a source declares or a methodist
	 * confirmed
	 */
	public record Window(@Nullable LocalDate asOf, @Nullable Instant knownAt, SameDay sameDay, Set<String> channels,
			boolean confirmedOnly) {

		/** Everything that is known now. */
		public static final Window NOW = new Window(null, null, SameDay.COUNTS, Set.of(), false);

		public Window {
			channels = Set.copyOf(channels);
		}

		/**
		 * Whether a fact counts.
		 * @param fact the fact
		 * @return true when it was known, can have happened, and came through a wanted
		 * channel
		 */
		boolean admits(RecordedFact fact) {
			LocalDate earliest = fact.proof().date().earliest();
			return fact.isKnownAt(this.knownAt)
					&& (this.asOf == null || earliest == null || !earliest.isAfter(this.asOf))
					&& (this.channels.isEmpty()
							|| (fact.proof().channel() != null && this.channels.contains(fact.proof().channel())))
					&& !(this.confirmedOnly && fact.status() == TransferLink.Status.INFERRED);
		}

		TraceWindow over(PracticeSpread spread) {
			int to = (this.asOf != null) ? (int) this.asOf.toEpochDay() : TransferNetwork.UNBOUNDED_ABOVE;
			return new TraceWindow(TransferNetwork.UNBOUNDED_BELOW, to, this.sameDay,
					(transfer) -> admits(spread.fact(transfer)));
		}

	}

	/**
	 * Which of the reached adoptions are wanted: any of the values of one part, and all
	 * parts together; an empty part admits all. Does not change what is reached.
	 *
	 * @param text words that the name or the region of the adopter must hold, in any
	 * order; null for all
	 * @param organisationKinds kinds of adopters, as {@code Organisation.Kind} names them
	 * @param regions regions of adopters
	 * @param stages furthest stages
	 * @param schoolYears school years in which that stage was reached, by the year of
	 * their September
	 * @param certainOnly whether the order of time must be certain
	 */
	public record Filter(@Nullable String text, Set<String> organisationKinds, Set<String> regions,
			Set<Adoption.Stage> stages, Set<Integer> schoolYears, boolean certainOnly) {

		/** All that was reached. */
		public static final Filter NONE = new Filter(null, Set.of(), Set.of(), Set.of(), Set.of(), false);

		public Filter {
			organisationKinds = Set.copyOf(organisationKinds);
			regions = Set.copyOf(regions);
			stages = Set.copyOf(stages);
			schoolYears = Set.copyOf(schoolYears);
		}

	}

}
