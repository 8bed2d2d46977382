package org.estafeta.dissemination;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Position;
import org.estafeta.shared.Slice;

/**
 * What a trace has reached.
 *
 * @param steps the wanted adoptions by hops, then by day
 * @param facets how many adoptions each value of a part of the filter would give if it
 * alone were chosen in its part
 * @param reached how many adoptions were reached, wanted or not
 * @param stopReason why the trace stopped early, null when it is complete
 * @param frontier how many of the reached adoptions lead further
 * @param missingAtLeast how many adoptions are missing at least
 * @param missingAtMost how many adoptions are missing at most
 */
public record Trace(List<Step> steps, Map<Facet, Map<String, Integer>> facets, int reached,
		@Nullable StopReason stopReason, int frontier, int missingAtLeast, int missingAtMost) {

	public Trace {
		steps = List.copyOf(steps);
		facets = Map.copyOf(facets);
	}

	/**
	 * Whether nothing is missing.
	 * @return true when the trace did not stop early
	 */
	public boolean complete() {
		return this.stopReason == null;
	}

	/**
	 * Cuts a page out of the wanted adoptions.
	 * @param request which ones
	 * @return the page
	 */
	public Slice<Step> page(KeysetRequest request) {
		return Slice.cut(this.steps, request, Step::position);
	}

	/**
	 * The parts of the filter that are counted.
	 */
	public enum Facet {

		/** What the adopter is. */
		ORGANISATION_KIND,
		/** Where the adopter is. */
		REGION,
		/** The district or city of the adopter. */
		DISTRICT,
		/** The levels of education that the adopter works at. */
		LEVEL,
		/** What the adopter teaches, when it is a teacher. */
		SUBJECT,
		/** Through what kinds of things the practice came. */
		CHANNEL,
		/** The furthest stage. */
		STAGE,
		/** The school year of that stage, by the year of its September. */
		SCHOOL_YEAR,
		/** The parts that the adopter changed. */
		PART_CHANGED,
		/** The parts that the adopter left out. */
		PART_DROPPED

	}

	/**
	 * Why a trace stopped early.
	 */
	public enum StopReason {

		/** The number of hops was reached. */
		DEPTH,
		/** As many transfers were looked at as allowed. */
		BUDGET_EXCEEDED

	}

	/**
	 * An adoption that was reached.
	 *
	 * @param adopter who adopted
	 * @param hops how many hops away it is at least, 0 for the start
	 * @param day the first day on which it can have been reached (against time: the last
	 * on which it can have been left), in days since 1970-01-01; null at the start and
	 * when no date bounds it
	 * @param certainty whether the order of time on the way is certain
	 * @param stage the furthest stage by the facts that count, null when there is none
	 * @param stageDate when that stage was reached
	 * @param leadsFurther whether the trace stopped here though it could go on
	 * @param decisive the fact that this stage is known from, null when there is none
	 * @param sources the facts by which this adoption belongs to the trace
	 * @param proofs the facts that count and name no source
	 */
	public record Step(Adopter adopter, int hops, @Nullable Integer day, Certainty certainty,
			Adoption.@Nullable Stage stage, ImpreciseDate stageDate, boolean leadsFurther,
			@Nullable RecordedFact decisive, List<Transfer> sources, List<Adoption.Proof> proofs) {

		public Step {
			sources = List.copyOf(sources);
			proofs = List.copyOf(proofs);
		}

		/** The order of positions, without writing them out. */
		static final Comparator<Step> ORDER = Comparator.comparingInt(Step::hops)
			.thenComparingInt(Step::known)
			.thenComparing((step) -> step.adopter().adoptionId());

		private int known() {
			return (this.day != null) ? this.day : 0;
		}

		/**
		 * The place of this step in the list.
		 * @return the place by hops, day and id
		 */
		public Position position() {
			return new Position("%08d %011d".formatted(this.hops, known() + 1_000_000_000L), this.adopter.adoptionId());
		}

	}

	/**
	 * A transfer between two adopters.
	 *
	 * @param fact the fact that says so
	 * @param teacher who passed on
	 * @param learner who learned
	 */
	public record Transfer(RecordedFact fact, Adopter teacher, Adopter learner) {

	}

}
