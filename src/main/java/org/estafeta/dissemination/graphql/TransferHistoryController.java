package org.estafeta.dissemination.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.PageArguments;
import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.RecordedFact;
import org.estafeta.dissemination.TransferChange;
import org.estafeta.dissemination.TransferHistories;
import org.estafeta.dissemination.TransferLink;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * The history of what is recorded about spreads.
 */
@Controller
class TransferHistoryController {

	private final TransferHistories histories;

	private final Practices practices;

	TransferHistoryController(TransferHistories histories, Practices practices) {
		this.histories = histories;
		this.practices = practices;
	}

	@QueryMapping
	KeysetConnection<TransferChange> transferChanges(@Argument String practice, @Argument @Nullable String fact,
			@Arguments PageArguments page, @ContextValue Caller caller) {
		String id = this.practices.get(GlobalId.parse(practice, NodeKind.PRACTICE)).id();
		String list = "changes";
		TransferHistories.Page found = this.histories.changes(id, fact, page.request(list),
				caller.may(Action.SEE_NAMES));
		return new KeysetConnection<>(list, found.slice(), TransferChange::position,
				() -> CompletableFuture.completedFuture((long) found.total()));
	}

	@QueryMapping
	List<TransferChange> transferHistory(@Argument String id, @ContextValue Caller caller) {
		return this.histories.ofFact(id, caller.may(Action.SEE_NAMES));
	}

	@SchemaMapping(typeName = "TransferChange")
	String fact(TransferChange change) {
		return change.factId();
	}

	@SchemaMapping(typeName = "TransferChange")
	OffsetDateTime at(TransferChange change) {
		return change.at().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "TransferDifference", field = "before")
	@Nullable String valueBefore(TransferChange.Difference difference) {
		return text(difference.before());
	}

	@SchemaMapping(typeName = "TransferDifference", field = "after")
	@Nullable String valueAfter(TransferChange.Difference difference) {
		return text(difference.after());
	}

	private static @Nullable String text(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case ImpreciseDate date -> date.edtf();
			case Adopter adopter -> adopter.place().name();
			case TransferChange.Through through -> new GlobalId(through.kind(), through.id()).text();
			default -> value.toString();
		};
	}

	@SchemaMapping(typeName = "TransferVersion")
	TransferLink.@Nullable Status status(TransferChange.Version version) {
		return version.fact().status();
	}

	@SchemaMapping(typeName = "TransferVersion")
	@Nullable Double share(TransferChange.Version version) {
		RecordedFact.Source source = version.fact().source();
		return (source != null) ? source.share() : null;
	}

	@SchemaMapping(typeName = "TransferVersion")
	@Nullable String via(TransferChange.Version version) {
		NodeRef via = version.fact().via();
		return (via != null) ? new GlobalId(via.kind(), via.id()).text() : null;
	}

	@SchemaMapping(typeName = "TransferVersion")
	Adoption.Proof proof(TransferChange.Version version) {
		return version.fact().proof();
	}

}
