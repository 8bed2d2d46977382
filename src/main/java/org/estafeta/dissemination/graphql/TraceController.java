package org.estafeta.dissemination.graphql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
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
import org.estafeta.api.PageArguments;
import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.RecordedFact;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.Traces;
import org.estafeta.dissemination.TransferPaths;
import org.estafeta.dissemination.trace.PathSearch;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Traces of how practices spread.
 */
@Controller
class TraceController {

	private static final Set<NodeKind> STARTS = Set.of(NodeKind.ORGANISATION, NodeKind.TEACHER, NodeKind.ADOPTION);

	private final Traces traces;

	private final Practices practices;

	TraceController(Traces traces, Practices practices) {
		this.traces = traces;
		this.practices = practices;
	}

	@QueryMapping
	TraceConnection trace(@Arguments TraceArguments arguments, @Arguments PageArguments page,
			@ContextValue Caller caller) {
		TraceRequest request = arguments.request(practice(arguments.practice()), caller.may(Action.SEE_NAMES));
		// A position in one trace means nothing in another.
		String list = "trace" + Integer.toHexString(request.hashCode());
		return TraceConnection.of(list, this.traces.trace(request), page.request(list));
	}

	@QueryMapping
	TransferPaths transferPaths(@Argument String practice, @Argument String from, @Argument String to,
			@Argument PathSearch.Wish wish, @Argument int limit, @Argument @Nullable WindowInput window,
			@ContextValue Caller caller) {
		TraceRequest request = new TraceRequest(practice(practice), null, TraceRequest.Direction.DOWNSTREAM,
				Integer.MAX_VALUE, TraceRequest.DEFAULT_BUDGET, WindowInput.window(window), TraceRequest.Filter.NONE,
				caller.may(Action.SEE_NAMES));
		return this.traces.paths(request, start(from), start(to), wish, limit);
	}

	static String start(String globalId) {
		GlobalId id = GlobalId.parse(globalId);
		if (!STARTS.contains(id.kind())) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "global-id-kind", id.kind().label(),
					NodeKind.ORGANISATION.label());
		}
		return id.id();
	}

	private String practice(String globalId) {
		String id = GlobalId.parse(globalId, NodeKind.PRACTICE);
		return this.traces.isKnown(id) ? id : this.practices.get(id).id();
	}

	@SchemaMapping(typeName = "TraceStep")
	CompletableFuture<Organisation> organisation(Trace.Step step, DataLoader<String, Organisation> organisations) {
		return organisations.load(step.adopter().place().organisationId());
	}

	@SchemaMapping(typeName = "TraceStep")
	String id(Trace.Step step) {
		return new GlobalId(NodeKind.ADOPTION, step.adopter().adoptionId()).text();
	}

	@SchemaMapping(typeName = "TraceStep")
	Adopter.@Nullable Person person(Trace.Step step) {
		return step.adopter().person();
	}

	@SchemaMapping(typeName = "TracedPerson")
	@Nullable String id(Adopter.Person person) {
		return (person.id() != null) ? new GlobalId(NodeKind.TEACHER, person.id()).text() : null;
	}

	@SchemaMapping(typeName = "TraceStep")
	@Nullable LocalDate day(Trace.Step step) {
		return (step.day() != null) ? LocalDate.ofEpochDay(step.day()) : null;
	}

	@SchemaMapping(typeName = "TracedTransfer")
	String id(Trace.Transfer transfer) {
		return transfer.fact().id();
	}

	@SchemaMapping(typeName = "TracedTransfer")
	OffsetDateTime recordedAt(Trace.Transfer transfer) {
		return transfer.fact().recordedAt().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "TracedTransfer")
	String recordedBy(Trace.Transfer transfer) {
		return transfer.fact().recordedBy();
	}

	@SchemaMapping(typeName = "TracedTransfer")
	double probability(Trace.Transfer transfer) {
		return transfer.fact().probability();
	}

	@SchemaMapping(typeName = "TracedTransfer")
	Adoption.Proof proof(Trace.Transfer transfer) {
		return transfer.fact().proof();
	}

	@SchemaMapping(typeName = "TracedTransfer")
	Object status(Trace.Transfer transfer) {
		return Objects.requireNonNull(transfer.fact().status());
	}

	@SchemaMapping(typeName = "TracedTransfer")
	@Nullable Double share(Trace.Transfer transfer) {
		RecordedFact.Source source = transfer.fact().source();
		return (source != null) ? source.share() : null;
	}

	@SchemaMapping(typeName = "TracedTransfer")
	@Nullable String via(Trace.Transfer transfer) {
		NodeRef via = transfer.fact().via();
		return (via != null) ? new GlobalId(via.kind(), via.id()).text() : null;
	}

	@SchemaMapping(typeName = "TransferEnd")
	String id(Adopter end) {
		return new GlobalId(NodeKind.ADOPTION, end.adoptionId()).text();
	}

	@SchemaMapping(typeName = "TransferEnd")
	String organisation(Adopter end) {
		return new GlobalId(NodeKind.ORGANISATION, end.place().organisationId()).text();
	}

	@SchemaMapping(typeName = "TransferEnd")
	String name(Adopter end) {
		return end.place().name();
	}

}
