package org.estafeta.dissemination;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.Identified;
import org.estafeta.shared.Provenance;

/**
 * One version of a fact of transfer: what happened (valid time) and from when to when the
 * product said so (recorded time), after Snodgrass, Developing Time-Oriented Database
 * Applications in SQL, 1999.
 *
 * @param proof what happened, when, through what, and who says so; its id is the same for
 * all versions
 * @param learnerId the adoption that the fact is about
 * @param source what it was learned from, null when the source is unknown
 * @param via the event, community or programme it went through, null when none is known
 * @param recordedBy who recorded this version: a role or a part of the product
 * @param recordedAt from when on the product said so
 * @param ending when and how it ceased to say so, null while it does
 */
public record RecordedFact(Adoption.Proof proof, String learnerId, @Nullable Source source, @Nullable NodeRef via,
		String recordedBy, Instant recordedAt, @Nullable Ending ending) implements Identified {

	@Override
	public String id() {
		return this.proof.id();
	}

	/**
	 * The adoption it was learned from.
	 * @return its id, null when the source is unknown
	 */
	public @Nullable String teacherId() {
		return (this.source != null) ? this.source.teacherId() : null;
	}

	/**
	 * How sure the link to the source is.
	 * @return the status, null without a source
	 */
	public TransferLink.@Nullable Status status() {
		return (this.source != null) ? this.source.status() : null;
	}

	RecordedFact withoutSource() {
		return new RecordedFact(this.proof, this.learnerId, null, this.via, this.recordedBy, this.recordedAt,
				this.ending);
	}

	/**
	 * Whether somebody declared or confirmed the source.
	 * @return false without a source, and for a guess
	 */
	public boolean hasKnownSource() {
		return status() == TransferLink.Status.DECLARED || status() == TransferLink.Status.CONFIRMED;
	}

	/**
	 * Whether the product said so at a moment.
	 * @param moment the moment, null for now
	 * @return true from the recording until the fact was corrected or retracted
	 */
	public boolean isKnownAt(@Nullable Instant moment) {
		if (moment == null) {
			return this.ending == null;
		}
		return !this.recordedAt.isAfter(moment) && (this.ending == null || this.ending.at().isAfter(moment));
	}

	/**
	 * How likely the transfer happened as the fact says: of a computed link, what was
	 * computed; else by the confidence of who says so. Those figures order ways by how
	 * much they can be trusted; they are our judgement, no measurement.
	 * @return a probability
	 */
	public double probability() {
		if (this.source != null && this.source.status() == TransferLink.Status.INFERRED
				&& this.source.probability() != null) {
			return this.source.probability();
		}
		Provenance.Confidence confidence = this.proof.provenance().confidence();
		if (confidence == null) {
			return 0.7;
		}
		return switch (confidence) {
			case HIGH -> 0.95;
			case MEDIUM -> 0.8;
			case LOW -> 0.5;
		};
	}

	/**
	 * What an adoption was learned from.
	 *
	 * @param teacherId the adoption
	 * @param status how sure that is
	 * @param share which part of it came from there when several passed it on, more than
	 * 0 and at most 1; null when nobody said
	 * @param probability how likely a computed link is, null for a declared one
	 */
	public record Source(String teacherId, TransferLink.Status status, @Nullable Double share,
			@Nullable Double probability) {

	}

	/**
	 * How a version of a fact ceased to hold.
	 *
	 * @param at from when on the product no longer said so
	 * @param by who made it so: a role or a part of the product
	 * @param retracted whether the fact was retracted as a whole; else another version
	 * took its place
	 * @param reason why it was retracted, null when nobody said
	 */
	public record Ending(Instant at, String by, boolean retracted, @Nullable String reason) {

	}

}
