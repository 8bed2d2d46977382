package org.estafeta.dissemination;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

/**
 * A fact of transfer as a person records it: an organisation or a teacher took up a
 * practice, perhaps from another.
 *
 * @param learner the organisation or teacher that took it up
 * @param source whom it came from, null when unknown
 * @param kind which kind of innovative activity it is, null to leave it as it is
 * @param strength what happened
 * @param date when, as far as known
 * @param channel through what
 * @param note a remark, for example why the practice was left; null when there is none
 * @param parts what became of the parts of the practice
 * @param provenance where this is known from
 */
public record TransferInput(NodeRef learner, @Nullable Source source, Adoption.@Nullable Kind kind,
		Adoption.Strength strength, ImpreciseDate date, Channel channel, @Nullable String note, Adoption.Parts parts,
		Provenance provenance) {

	/**
	 * The same fact with another source.
	 * @param other whom it came from, null for unknown
	 * @return the fact
	 */
	TransferInput from(@Nullable Source other) {
		return new TransferInput(this.learner, other, this.kind, this.strength, this.date, this.channel, this.note,
				this.parts, this.provenance);
	}

	Map<String, @Nullable Object> properties() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("strength", this.strength.name());
		properties.put("channelKind", this.channel.kind().name());
		properties.put("channel", this.channel.words());
		properties.put("date", this.date.edtf());
		properties.put("latest", this.date.latest());
		properties.put("note", this.note);
		properties.put("share", (this.source != null) ? this.source.share() : null);
		properties.put("version", this.parts.version());
		properties.put("kept", this.parts.kept());
		properties.put("changed", this.parts.changed());
		properties.put("dropped", this.parts.dropped());
		ProvenanceProperties.put(properties, this.provenance);
		return properties;
	}

	/**
	 * Whom a practice came from.
	 *
	 * @param adopter the organisation or teacher
	 * @param share which part of it came from there when several passed it on, more than
	 * 0 and at most 1; null when nobody said
	 */
	public record Source(NodeRef adopter, @Nullable Double share) {

		public Source {
			if (share != null && !(share > 0 && share <= 1)) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "transfer-share", share);
			}
		}

	}

	/**
	 * Through what a practice came.
	 *
	 * @param kind the kind of thing
	 * @param words its name in the words of the source, null when unknown
	 * @param via the event, community or programme itself, null when it is not in the
	 * graph
	 */
	public record Channel(ChannelKind kind, @Nullable String words, @Nullable NodeRef via) {

	}

}
