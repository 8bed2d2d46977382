package org.estafeta.dissemination.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.PageArguments;
import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.Disseminations;
import org.estafeta.dissemination.MissingSource;
import org.estafeta.dissemination.MissingSources;
import org.estafeta.dissemination.SourceDecisions;
import org.estafeta.dissemination.SourceReason;
import org.estafeta.practice.Practice;
import org.estafeta.shared.NodeKind;

/**
 * The queue of adoptions without a source, and what is decided about them.
 */
@Controller
class MissingSourceController {

	private final MissingSources sources;

	private final SourceDecisions decisions;

	private final Disseminations disseminations;

	private final Scopes scopes;

	private final MessageSource messages;

	MissingSourceController(MissingSources sources, SourceDecisions decisions, Disseminations disseminations,
			Scopes scopes, MessageSource messages) {
		this.scopes = scopes;
		this.sources = sources;
		this.decisions = decisions;
		this.disseminations = disseminations;
		this.messages = messages;
	}

	@QueryMapping
	Connection missingSources(@Argument @Nullable FilterInput filter, @Arguments PageArguments page,
			@ContextValue Caller caller) {
		MissingSources.Filter wanted = (filter != null) ? filter.filter() : MissingSources.Filter.NONE;
		// A position in one list means nothing in another.
		String list = "sources" + Integer.toHexString(wanted.hashCode());
		MissingSources.Page found = this.sources.queue(wanted, page.request(list), caller);
		KeysetConnection<MissingSource> connection = new KeysetConnection<>(list, found.slice(),
				MissingSource::position, () -> CompletableFuture.completedFuture((long) found.total()));
		return new Connection(connection.getEdges(), connection.getNodes(), connection.getPageInfo(), found.total(),
				found.learned(), found.links(), found.waiting() == 0, found.waiting());
	}

	@MutationMapping
	Proposed proposeSources(@Argument String practice, @Argument double atLeast, @ContextValue Caller caller) {
		return new Proposed(this.decisions.propose(GlobalId.parse(practice, NodeKind.PRACTICE), atLeast, caller));
	}

	@MutationMapping
	Decided confirmSource(@Argument String adoption, @Argument String source, @ContextValue Caller caller) {
		String learner = GlobalId.parse(adoption, NodeKind.ADOPTION);
		this.scopes.require(caller, learner);
		this.decisions.confirm(learner, GlobalId.parse(source, NodeKind.ADOPTION), caller.actor(Action.DECIDE_SOURCES));
		return decided(adoption);
	}

	@MutationMapping
	Decided rejectSource(@Argument String adoption, @Argument @Nullable String source, @ContextValue Caller caller) {
		String learner = GlobalId.parse(adoption, NodeKind.ADOPTION);
		this.scopes.require(caller, learner);
		this.decisions.reject(learner, (source != null) ? GlobalId.parse(source, NodeKind.ADOPTION) : null,
				caller.actor(Action.DECIDE_SOURCES));
		return decided(adoption);
	}

	private Decided decided(String adoption) {
		String id = GlobalId.parse(adoption, NodeKind.ADOPTION);
		return new Decided(Objects.requireNonNull(this.disseminations.byIds(List.of(id)).get(id)));
	}

	@SchemaMapping(typeName = "MissingSource")
	CompletableFuture<Practice> practice(MissingSource missing, DataLoader<String, Practice> practices) {
		return practices.load(missing.practiceId());
	}

	@SchemaMapping(typeName = "MissingSource")
	CompletableFuture<Adoption> adoption(MissingSource missing, DataLoader<String, Adoption> adoptions) {
		return adoptions.load(missing.adopter().adoptionId());
	}

	@SchemaMapping(typeName = "MissingSource")
	Adopter learner(MissingSource missing) {
		return missing.adopter();
	}

	@SchemaMapping(typeName = "MissingSource")
	@Nullable String proposed(MissingSource missing) {
		return (missing.proposedId() != null) ? new GlobalId(NodeKind.ADOPTION, missing.proposedId()).text() : null;
	}

	@SchemaMapping(typeName = "SourceCandidate")
	Adopter source(MissingSource.Candidate candidate) {
		return candidate.adopter();
	}

	@SchemaMapping(typeName = "SourceReason")
	String text(SourceReason reason, Locale locale) {
		String place = (reason.placeName() != null) ? reason.placeName() : "—";
		return this.messages.getMessage("reason." + reason.code(), new Object[] { place, Math.round(reason.figure()) },
				locale);
	}

	@SchemaMapping(typeName = "SourceReason")
	@Nullable String place(SourceReason reason) {
		return (reason.place() != null) ? new GlobalId(reason.place().kind(), reason.place().id()).text() : null;
	}

	/**
	 * Which adoptions of the queue are wanted.
	 *
	 * @param practice the global id of a practice, null for all
	 * @param organisation the global id of an organisation, null for all
	 * @param atLeast how likely the best candidate is at least
	 */
	record FilterInput(@Nullable String practice, @Nullable String organisation, double atLeast) {

		private MissingSources.Filter filter() {
			return new MissingSources.Filter(
					(this.practice != null) ? GlobalId.parse(this.practice, NodeKind.PRACTICE) : null,
					(this.organisation != null) ? GlobalId.parse(this.organisation, NodeKind.ORGANISATION) : null,
					this.atLeast);
		}

	}

	/**
	 * A page of the queue.
	 *
	 * @param edges the adoptions with their cursors
	 * @param nodes the adoptions
	 * @param pageInfo whether there are more
	 * @param totalCount how many there are in all
	 * @param learned whether the weights were learned
	 * @param links from how many links
	 * @param complete whether all practices were weighed
	 * @param waitingPractices how many were not
	 */
	record Connection(List<KeysetConnection.Edge<MissingSource>> edges, List<MissingSource> nodes,
			KeysetConnection.PageInfo pageInfo, int totalCount, boolean learned, int links, boolean complete,
			int waitingPractices) {

	}

	/**
	 * What a round of proposals answers.
	 *
	 * @param count how many sources were proposed
	 */
	record Proposed(int count) {

	}

	/**
	 * What a decision answers.
	 *
	 * @param adoption the adoption it was about
	 */
	record Decided(Adoption adoption) {

	}

}
