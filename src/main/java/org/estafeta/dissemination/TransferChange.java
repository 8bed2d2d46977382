package org.estafeta.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;

/**
 * A change of what the product says about one transfer: it was recorded, corrected or
 * retracted.
 *
 * @param factId the fact
 * @param kind what was done
 * @param at when
 * @param by who did so: a role or a part of the product
 * @param reason why it was retracted; null when nobody said or the reader may not know
 * @param before what the fact said until then, null when it was recorded
 * @param after what it says from then on, null when it was retracted
 */
public record TransferChange(String factId, Kind kind, Instant at, String by, @Nullable String reason,
		@Nullable Version before, @Nullable Version after) {

	/** The newest first, as {@link #position()} orders them. */
	static final Comparator<TransferChange> NEWEST_FIRST = Comparator.comparing(TransferChange::at)
		.reversed()
		.thenComparing(TransferChange::id);

	private static final int NANOS = 999_999_999;

	/**
	 * What the change is about: what the fact says after it, else what it said before.
	 * @return the version
	 */
	public Version version() {
		return (this.after != null) ? this.after : Objects.requireNonNull(this.before);
	}

	/**
	 * What a correction changed.
	 * @return the fields that differ, in a fixed order; none when the fact was recorded
	 * or retracted
	 */
	public List<Difference> differences() {
		List<Difference> differences = new ArrayList<>();
		if (this.before != null && this.after != null) {
			for (Field field : Field.values()) {
				Object was = this.before.value(field);
				Object is = this.after.value(field);
				if (!Objects.equals(was, is)) {
					differences.add(new Difference(field, was, is));
				}
			}
		}
		return differences;
	}

	private String id() {
		return this.factId + ' ' + this.kind;
	}

	/**
	 * The place of this change in the list of changes, newest first.
	 * @return the place
	 */
	public Position position() {
		return new Position("%019d%09d".formatted(Long.MAX_VALUE - this.at.getEpochSecond(), NANOS - this.at.getNano()),
				id());
	}

	/**
	 * What was done.
	 */
	public enum Kind {

		/** It was recorded, for the first time or again after it was retracted. */
		RECORDED,
		/** It says something else from then on. */
		CORRECTED,
		/** It was recorded by mistake. */
		RETRACTED

	}

	/**
	 * What a fact of transfer says.
	 */
	public enum Field {

		/** Who learned. */
		LEARNER,
		/** Whom from. */
		SOURCE,
		/** How sure the source is. */
		STATUS,
		/** How likely a computed source is. */
		PROBABILITY,
		/** Which part came from there. */
		SHARE,
		/** What happened. */
		STRENGTH,
		/** When. */
		DATE,
		/** Through what kind of thing. */
		CHANNEL_KIND,
		/** Through what, in words. */
		CHANNEL,
		/** The event, community or programme it went through. */
		VIA,
		/** The remark. */
		NOTE,
		/** The version of the practice. */
		VERSION,
		/** The parts that stayed. */
		KEPT,
		/** The parts that were changed. */
		CHANGED,
		/** The parts that were left out. */
		DROPPED,
		/** Where this is known from. */
		CITATION,
		/** How directly that source says so. */
		CONFIDENCE

	}

	/**
	 * A field that a correction changed.
	 *
	 * @param field the field
	 * @param before its value until then, null for none
	 * @param after its value from then on, null for none
	 */
	public record Difference(Field field, @Nullable Object before, @Nullable Object after) {

	}

	/**
	 * What a fact said at one time.
	 *
	 * @param fact the fact
	 * @param learner who learned
	 * @param teacher whom from, null when unknown
	 */
	public record Version(RecordedFact fact, Adopter learner, @Nullable Adopter teacher) {

		private @Nullable Object value(Field field) {
			Adoption.Proof proof = this.fact.proof();
			RecordedFact.Source source = this.fact.source();
			return switch (field) {
				case LEARNER -> this.learner;
				case SOURCE -> this.teacher;
				case STATUS -> this.fact.status();
				case PROBABILITY -> (source != null) ? source.probability() : null;
				case SHARE -> (source != null) ? source.share() : null;
				case STRENGTH -> proof.strength();
				case DATE -> proof.date();
				case CHANNEL_KIND -> proof.channelKind();
				case CHANNEL -> proof.channel();
				case VIA -> through(this.fact.via());
				case NOTE -> proof.note();
				case VERSION -> proof.parts().version();
				case KEPT -> told(proof.parts().kept());
				case CHANGED -> told(proof.parts().changed());
				case DROPPED -> told(proof.parts().dropped());
				case CITATION -> proof.provenance().citation();
				case CONFIDENCE -> proof.provenance().confidence();
			};
		}

		private static @Nullable Through through(@Nullable NodeRef via) {
			return (via != null) ? new Through(via.kind(), via.id()) : null;
		}

		private static @Nullable String told(List<String> parts) {
			return parts.isEmpty() ? null : String.join(", ", parts);
		}

	}

	/**
	 * What a practice went through.
	 *
	 * @param kind an event, a community or a programme
	 * @param id its id
	 */
	public record Through(NodeKind kind, String id) {

	}

}
