package org.estafeta.dissemination.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.AdoptionRecords;
import org.estafeta.dissemination.TransferInput;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

/**
 * Records facts of transfer. The gate of all mutations lets only the administrator
 * through.
 */
@Controller
class TransferController {

	private static final String ACTOR = "administrator";

	private final AdoptionRecords records;

	TransferController(AdoptionRecords records) {
		this.records = records;
	}

	@MutationMapping
	Recorded recordTransfer(@Argument String practice, @Argument Input input) {
		return new Recorded(this.records.record(GlobalId.parse(practice, NodeKind.PRACTICE), input.transfer(), ACTOR));
	}

	@MutationMapping
	Recorded correctTransfer(@Argument String id, @Argument Input input) {
		this.records.correct(id, input.transfer(), ACTOR);
		return new Recorded(id);
	}

	@MutationMapping
	Recorded retractTransfer(@Argument String id, @Argument String reason) {
		this.records.retract(id, reason, ACTOR);
		return new Recorded(id);
	}

	/**
	 * What a mutation answers.
	 *
	 * @param id the id of the fact
	 */
	record Recorded(String id) {

	}

	/**
	 * A fact of transfer as a client sends it.
	 *
	 * @param learner the global id of the organisation that took it up
	 * @param teacher the global id of the organisation it came from, null when unknown
	 * @param strength what happened
	 * @param date when, in EDTF
	 * @param channel through what
	 * @param note a remark
	 * @param citation where this is known from
	 * @param confidence how directly the source states it
	 */
	record Input(String learner, @Nullable String teacher, Adoption.Strength strength, String date,
			@Nullable String channel, @Nullable String note, @Nullable String citation,
			Provenance.@Nullable Confidence confidence) {

		private TransferInput transfer() {
			ImpreciseDate when = ImpreciseDate.parse(this.date)
				.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "date", this.date));
			return new TransferInput(GlobalId.parse(this.learner, NodeKind.ORGANISATION),
					(this.teacher != null) ? GlobalId.parse(this.teacher, NodeKind.ORGANISATION) : null, this.strength,
					when, this.channel, this.note, new Provenance(this.citation, null, this.confidence));
		}

	}

}
