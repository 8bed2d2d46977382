package org.estafeta.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
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
 * @param startId where to start: an adoption, a teacher, or an organisation with all who
 * work at it; null for where the practice began
 * @param direction which way
 * @param depth how many hops at most, 1 or more; {@link Integer#MAX_VALUE} for all
 * @param budget how many transfers may be looked at, 1 to {@value #MAX_BUDGET}
 * @param window what counts as having happened and as known
 * @param filter which of the reached adoptions are wanted
 * @param people whether the reader may know names of teachers
 */
public record TraceRequest(String practiceId, @Nullable String startId, Direction direction, int depth, long budget,
		Window window, Filter filter, boolean people) {

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
	 * @param channels only facts that came through one of these kinds of things count;
	 * empty for all
	 * @param confirmedOnly whether only links count that a source declares or a methodist
	 * confirmed
	 */
	public record Window(@Nullable LocalDate asOf, @Nullable Instant knownAt, SameDay sameDay,
			Set<ChannelKind> channels, boolean confirmedOnly) {

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
					&& (this.channels.isEmpty() || this.channels.contains(fact.proof().channelKind()))
					&& !(this.confirmedOnly && fact.status() == TransferLink.Status.INFERRED);
		}

		TraceWindow over(PracticeSpread spread) {
			int to = (this.asOf != null) ? (int) this.asOf.toEpochDay() : TransferNetwork.UNBOUNDED_ABOVE;
			// asked for each transfer several times over: answered once
			BitSet admitted = new BitSet(spread.network().transfers());
			for (int transfer = 0; transfer < spread.network().transfers(); transfer++) {
				admitted.set(transfer, admits(spread.fact(transfer)));
			}
			return new TraceWindow(TransferNetwork.UNBOUNDED_BELOW, to, this.sameDay, admitted::get);
		}

	}

	/**
	 * Which of the reached adoptions are wanted: any of the values of one part, and all
	 * parts together; an absent part admits all. Does not change what is reached.
	 *
	 * @param text words that the name or the place of the adopter must hold, in any
	 * order; null for all
	 * @param values the wanted values of each part, as {@link Trace#facets()} names them
	 * @param from the furthest stage was reached on this day or later, as far as its date
	 * allows; null for any time
	 * @param to the furthest stage was reached on this day or earlier, as far as its date
	 * allows; null for any time
	 * @param certainOnly whether the order of time must be certain
	 */
	public record Filter(@Nullable String text, Map<Trace.Facet, Set<String>> values, @Nullable LocalDate from,
			@Nullable LocalDate to, boolean certainOnly) {

		/** All that was reached. */
		public static final Filter NONE = new Filter(null, Map.of(), null, null, false);

		public Filter {
			Map<Trace.Facet, Set<String>> wanted = new EnumMap<>(Trace.Facet.class);
			values.forEach((facet, chosen) -> {
				if (!chosen.isEmpty()) {
					wanted.put(facet, Set.copyOf(chosen));
				}
			});
			values = Map.copyOf(wanted);
		}

	}

}
