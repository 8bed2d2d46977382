package org.estafeta.organisation.graphql;

import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.Nodes;
import org.estafeta.api.OwnedLists;
import org.estafeta.api.PageArguments;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.Community;
import org.estafeta.organisation.CommunityFilter;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSiteFilter;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.OrganisationFilter;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.NodeKind;

/**
 * Organisations, innovation sites and communities.
 */
@Controller
class OrganisationController {

	private final Organisations organisations;

	private final InnovationSites sites;

	private final Communities communities;

	private final OwnedLists<InnovationSite> ofOrganisations;

	OrganisationController(Organisations organisations, InnovationSites sites, Communities communities,
			BatchLoaderRegistry registry) {
		this.organisations = organisations;
		this.sites = sites;
		this.communities = communities;
		this.ofOrganisations = OwnedLists.register(registry, "organisation.innovationSites", sites::ofOrganisations,
				sites::countOfOrganisations);
	}

	@QueryMapping
	KeysetConnection<Organisation> organisations(@Arguments PageArguments page,
			@Argument @Nullable OrganisationFilter filter) {
		OrganisationFilter admitted = (filter != null) ? filter : OrganisationFilter.ALL;
		return KeysetConnection.of("organisations", this.organisations.page(admitted, page.request("organisations")),
				() -> this.organisations.count(admitted));
	}

	@QueryMapping
	Organisation organisation(@Argument String id) {
		return this.organisations.get(GlobalId.parse(id, NodeKind.ORGANISATION));
	}

	@QueryMapping
	KeysetConnection<InnovationSite> innovationSites(@Arguments PageArguments page,
			@Argument @Nullable InnovationSiteFilter filter) {
		InnovationSiteFilter admitted = (filter != null) ? filter : InnovationSiteFilter.ALL;
		return KeysetConnection.of("innovationSites", this.sites.page(admitted, page.request("innovationSites")),
				() -> this.sites.count(admitted));
	}

	@QueryMapping
	InnovationSite innovationSite(@Argument String id) {
		return this.sites.get(GlobalId.parse(id, NodeKind.INNOVATION_SITE));
	}

	@QueryMapping
	KeysetConnection<Community> communities(@Arguments PageArguments page, @Argument @Nullable CommunityFilter filter) {
		CommunityFilter admitted = (filter != null) ? filter : CommunityFilter.ALL;
		return KeysetConnection.of("communities", this.communities.page(admitted, page.request("communities")),
				() -> this.communities.count(admitted));
	}

	@QueryMapping
	Community community(@Argument String id) {
		return this.communities.get(GlobalId.parse(id, NodeKind.COMMUNITY));
	}

	@SchemaMapping(typeName = "InnovationSite", field = "organisation")
	CompletableFuture<@Nullable Organisation> hosts(InnovationSite site,
			DataLoader<String, @Nullable Organisation> organisations) {
		return Nodes.linked(organisations, site.organisationId());
	}

	@SchemaMapping(typeName = "Organisation", field = "innovationSites")
	CompletableFuture<KeysetConnection<InnovationSite>> sitesOfOrganisation(Organisation organisation,
			@Arguments PageArguments page, DataFetchingEnvironment environment) {
		return this.ofOrganisations.page(environment, organisation.id(), page);
	}

}
