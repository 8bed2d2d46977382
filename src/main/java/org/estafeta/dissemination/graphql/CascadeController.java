package org.estafeta.dissemination.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.api.Nodes;
import org.estafeta.dissemination.CascadeFigures;
import org.estafeta.dissemination.CascadeMeasures;
import org.estafeta.dissemination.ChannelCascade;
import org.estafeta.dissemination.trace.AdoptionCurve;
import org.estafeta.dissemination.trace.Survival;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * The measures of cascades.
 */
@Controller
class CascadeController {

	private final CascadeMeasures measures;

	private final Practices practices;

	private final Organisations organisations;

	private final Nodes nodes;

	CascadeController(CascadeMeasures measures, Practices practices, Organisations organisations, Nodes nodes) {
		this.measures = measures;
		this.practices = practices;
		this.organisations = organisations;
		this.nodes = nodes;
	}

	@QueryMapping
	CascadeFigures cascade(@Argument String practice, @Argument @Nullable String from,
			@Argument @Nullable WindowInput window) {
		return this.measures.ofPractice(practice(practice), (from != null) ? TraceController.start(from) : null,
				WindowInput.window(window));
	}

	@QueryMapping
	CascadeFigures organisationCascade(@Argument String organisation, @Argument @Nullable WindowInput window) {
		return this.measures.ofOrganisation(
				this.organisations.get(GlobalId.parse(organisation, NodeKind.ORGANISATION)).id(),
				WindowInput.window(window));
	}

	@QueryMapping
	CascadeFigures siteCascade(@Argument String site, @Argument @Nullable WindowInput window) {
		return this.measures.ofSite(GlobalId.parse(site, NodeKind.INNOVATION_SITE), WindowInput.window(window));
	}

	@QueryMapping
	CascadeFigures eventCascade(@Argument String event, @Argument @Nullable WindowInput window) {
		String id = GlobalId.parse(event, NodeKind.EVENT);
		if (this.nodes.byIds(Map.of(NodeKind.EVENT, List.of(id))).isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "event-not-found", id);
		}
		return this.measures.ofEvent(id, WindowInput.window(window));
	}

	@QueryMapping
	List<ChannelCascade> channelCascades(@Argument String practice, @Argument @Nullable WindowInput window) {
		return this.measures.byChannel(practice(practice), WindowInput.window(window));
	}

	private String practice(String globalId) {
		return this.practices.get(GlobalId.parse(globalId, NodeKind.PRACTICE)).id();
	}

	@SchemaMapping(typeName = "CascadeTree")
	CompletableFuture<Practice> practice(CascadeFigures.Tree tree, DataLoader<String, Practice> practices) {
		return practices.load(tree.practiceId());
	}

	@SchemaMapping(typeName = "CascadeTree")
	CompletableFuture<Organisation> organisation(CascadeFigures.Tree tree,
			DataLoader<String, Organisation> organisations) {
		return organisations.load(tree.root().organisationId());
	}

	@SchemaMapping(typeName = "CascadeUsers")
	AdoptionCurve curve(CascadeFigures.Users users, @Argument AdoptionCurve.Period by) {
		return users.curve(by);
	}

	@SchemaMapping(typeName = "UseSurvival")
	@Nullable Double shareAfter(Survival survival, @Argument int days) {
		return survival.shareAfter(days);
	}

}
