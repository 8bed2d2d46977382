package org.estafeta.dissemination.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.api.GlobalId;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.AdoptionRecords;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.TransferInput;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

/**
 * Records facts of transfer.
 */
@Controller
class TransferController {

	private final AdoptionRecords records;

	private final Scopes scopes;

	TransferController(AdoptionRecords records, Scopes scopes) {
		this.records = records;
		this.scopes = scopes;
	}

	@MutationMapping
	Recorded recordTransfer(@Argument String practice, @Argument Input input, @ContextValue Caller caller) {
		TransferInput transfer = input.transfer();
		this.scopes.require(caller, transfer.learner().id());
		return new Recorded(this.records.record(GlobalId.parse(practice, NodeKind.PRACTICE), transfer,
				caller.actor(Action.RECORD_TRANSFERS)));
	}

	@MutationMapping
	Recorded correctTransfer(@Argument String id, @Argument Input input, @ContextValue Caller caller) {
		TransferInput transfer = input.transfer();
		this.scopes.require(caller, id, transfer.learner().id());
		this.records.correct(id, transfer, caller.actor(Action.RECORD_TRANSFERS));
		return new Recorded(id);
	}

	@MutationMapping
	Recorded retractTransfer(@Argument String id, @Argument String reason, @ContextValue Caller caller) {
		this.scopes.require(caller, id);
		this.records.retract(id, reason, caller.actor(Action.RECORD_TRANSFERS));
		return new Recorded(id);
	}

	@MutationMapping
	Recorded resourceTransfer(@Argument String id, @Argument @Nullable SourceInput source,
			@ContextValue Caller caller) {
		this.scopes.require(caller, id);
		this.records.resource(id, (source != null) ? source.source() : null, caller.actor(Action.RECORD_TRANSFERS));
		return new Recorded(id);
	}

	@MutationMapping
	List<Recorded> splitTransfer(@Argument String id, @Argument List<SourceInput> sources,
			@ContextValue Caller caller) {
		this.scopes.require(caller, id);
		return this.records
			.split(id, sources.stream().map(SourceInput::source).toList(), caller.actor(Action.RECORD_TRANSFERS))
			.stream()
			.map(Recorded::new)
			.toList();
	}

	private static NodeRef adopter(String globalId) {
		return node(globalId, NodeKind.ORGANISATION, NodeKind.TEACHER);
	}

	private static NodeRef node(String globalId, NodeKind... kinds) {
		GlobalId id = GlobalId.parse(globalId);
		if (!List.of(kinds).contains(id.kind())) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "global-id-kind", id.kind().label(), kinds[0].label());
		}
		return new NodeRef(id.kind(), id.id());
	}

	/**
	 * What a mutation answers.
	 *
	 * @param id the id of the fact
	 */
	record Recorded(String id) {

	}

	/**
	 * Whom a practice came from.
	 *
	 * @param adopter the global id of an organisation or a teacher
	 * @param share which part came from there
	 */
	record SourceInput(String adopter, @Nullable Double share) {

		private TransferInput.Source source() {
			return new TransferInput.Source(TransferController.adopter(this.adopter), this.share);
		}

	}

	/**
	 * A fact of transfer as a client sends it.
	 *
	 * @param learner the global id of the organisation or teacher that took it up
	 * @param teacher the global id of the organisation or teacher it came from, null when
	 * unknown
	 * @param share which part came from there
	 * @param kind which kind of innovative activity it is
	 * @param strength what happened
	 * @param date when, in EDTF
	 * @param channelKind through what kind of thing
	 * @param channel through what
	 * @param via the global id of the event, community or programme
	 * @param note a remark
	 * @param version the version of the practice
	 * @param kept the parts that stayed
	 * @param changed the parts that were changed
	 * @param dropped the parts that were left out
	 * @param citation where this is known from
	 * @param confidence how directly the source states it
	 */
	record Input(String learner, @Nullable String teacher, @Nullable Double share, Adoption.@Nullable Kind kind,
			Adoption.Strength strength, String date, @Nullable ChannelKind channelKind, @Nullable String channel,
			@Nullable String via, @Nullable String note, @Nullable String version, @Nullable List<String> kept,
			@Nullable List<String> changed, @Nullable List<String> dropped, @Nullable String citation,
			Provenance.@Nullable Confidence confidence) {

		private TransferInput transfer() {
			ImpreciseDate when = ImpreciseDate.parse(this.date)
				.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "date", this.date));
			NodeRef through = (this.via != null)
					? node(this.via, NodeKind.EVENT, NodeKind.COMMUNITY, NodeKind.PROGRAMME) : null;
			return new TransferInput(adopter(this.learner),
					(this.teacher != null) ? new TransferInput.Source(adopter(this.teacher), this.share) : null,
					this.kind, this.strength, when,
					new TransferInput.Channel(kindOfChannel(through), this.channel, through), this.note,
					new Adoption.Parts(this.version, list(this.kept), list(this.changed), list(this.dropped)),
					new Provenance(this.citation, null, this.confidence));
		}

		private ChannelKind kindOfChannel(@Nullable NodeRef through) {
			if (this.channelKind != null) {
				return this.channelKind;
			}
			return (through != null) ? ChannelKind.valueOf(through.kind().name()) : ChannelKind.ofWords(this.channel);
		}

		private static List<String> list(@Nullable List<String> values) {
			return (values != null) ? values : List.of();
		}

	}

}
