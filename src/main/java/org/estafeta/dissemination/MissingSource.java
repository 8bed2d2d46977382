package org.estafeta.dissemination;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Position;

/**
 * An adoption without a source that somebody declared or confirmed, with the adopters it
 * may have been learned from.
 *
 * @param practiceId the practice
 * @param adopter who adopted
 * @param fact the fact that would get the source: the first that is known of the adoption
 * @param candidates the most likely candidates, the most likely first, at most
 * {@value #MAX_CANDIDATES}
 * @param none how likely the source is none of all candidates
 * @param others how many more candidates there are
 * @param proposedId the adoption that traces show as the inferred source, null when none
 * was proposed
 */
public record MissingSource(String practiceId, Adopter adopter, Adoption.Proof fact, List<Candidate> candidates,
		double none, int others, @Nullable String proposedId) {

	/** The most candidates that an answer shows. */
	public static final int MAX_CANDIDATES = 10;

	public MissingSource {
		candidates = List.copyOf(candidates);
	}

	/**
	 * How likely the best candidate is.
	 * @return its probability, 0 without candidates
	 */
	public double best() {
		return this.candidates.isEmpty() ? 0 : this.candidates.getFirst().probability();
	}

	/**
	 * The place in the queue: the surest first, then by id.
	 * @return the place
	 */
	public Position position() {
		return position(best(), this.adopter.adoptionId());
	}

	static Position position(double best, String adoptionId) {
		return new Position(String.format(Locale.ROOT, "%08d", Math.round((1 - best) * 10_000_000)), adoptionId);
	}

	// As a reader sees it who may not know people.
	MissingSource withoutPersons() {
		return new MissingSource(this.practiceId, this.adopter.withoutPerson(), this.fact,
				this.candidates.stream().map(Candidate::withoutPerson).toList(), this.none, this.others,
				this.proposedId);
	}

	/**
	 * One that the practice may have been learned from.
	 *
	 * @param adopter who it is
	 * @param probability how likely
	 * @param reasons why, ties first
	 */
	public record Candidate(Adopter adopter, double probability, List<SourceReason> reasons) {

		public Candidate {
			reasons = List.copyOf(reasons);
		}

		private Candidate withoutPerson() {
			return new Candidate(this.adopter.withoutPerson(), this.probability, this.reasons);
		}

	}

}
