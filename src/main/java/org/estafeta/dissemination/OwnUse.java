package org.estafeta.dissemination;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

/**
 * What an organisation says of its own use of a practice.
 *
 * @param organisationId the organisation
 * @param sourceId from which organisation it has the practice, null when nobody says
 * @param strength what it does: one of {@link #STRENGTHS}
 * @param date since when, or when it happened
 * @param note what came of it, null for nothing
 * @param citation that it said so itself, in words
 */
public record OwnUse(String organisationId, @Nullable String sourceId, Adoption.Strength strength, ImpreciseDate date,
		@Nullable String note, String citation) {

	/** What an organisation can say of itself. */
	public static final List<Adoption.Strength> STRENGTHS = List.of(Adoption.Strength.TRIED, Adoption.Strength.ADOPTED,
			Adoption.Strength.ADAPTED, Adoption.Strength.ABANDONED);

	/** The longest note. */
	public static final int MAX_NOTE = 1000;

	public OwnUse {
		if (!STRENGTHS.contains(strength)) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "use-strength");
		}
		if (note != null && note.length() > MAX_NOTE) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "comment-long", MAX_NOTE);
		}
	}

	/**
	 * The fact of transfer that it is.
	 * @return the fact, of middling confidence: nobody else has seen it
	 */
	TransferInput transfer() {
		return new TransferInput(organisation(this.organisationId),
				(this.sourceId != null) ? new TransferInput.Source(organisation(this.sourceId), null) : null, null,
				this.strength, this.date, new TransferInput.Channel(ChannelKind.OTHER, null, null), this.note,
				new Adoption.Parts(null, List.of(), List.of(), List.of()),
				new Provenance(this.citation, null, Provenance.Confidence.MEDIUM));
	}

	private static NodeRef organisation(String id) {
		return new NodeRef(NodeKind.ORGANISATION, id);
	}

}
