package org.estafeta.dissemination;

import java.util.Map;
import java.util.Objects;

import org.estafeta.shared.Identified;
import org.estafeta.shared.ImpreciseDate;

/**
 * One adoption learned from another.
 *
 * @param id the id of the fact that says so
 * @param learner the adoption that learned
 * @param teacher the adoption it learned from
 * @param status how sure the link is
 * @param proof the fact that says so
 */
public record TransferLink(String id, Adoption learner, Adoption teacher, Status status,
		Adoption.Proof proof) implements Identified {

	static TransferLink of(RecordedFact fact, Map<String, Adoption> ends) {
		return new TransferLink(fact.id(), Objects.requireNonNull(ends.get(fact.learnerId())),
				Objects.requireNonNull(ends.get(fact.teacherId())), Objects.requireNonNull(fact.status()),
				fact.proof());
	}

	/**
	 * When it passed over.
	 * @return the date, as far as known
	 */
	public ImpreciseDate date() {
		return this.proof.date();
	}

	/**
	 * How sure a link is.
	 */
	public enum Status {

		/** A source says so. */
		DECLARED,
		/** Computed from ties of that time. */
		INFERRED,
		/** Computed, and confirmed by a methodist. */
		CONFIRMED,
		/** Computed, and rejected by a methodist. */
		REJECTED

	}

}
