package org.estafeta.community.graphql;

import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.api.KeysetConnection;
import org.estafeta.api.OwnedLists;
import org.estafeta.api.PageArguments;
import org.estafeta.community.OrganisationCommunities;
import org.estafeta.community.OrganisationCommunity;
import org.estafeta.organisation.Community;
import org.estafeta.organisation.Organisation;

/**
 * The communities of organisations.
 */
@Controller
class OrganisationCommunityController {

	private final OwnedLists<OrganisationCommunity> ofOrganisations;

	OrganisationCommunityController(OrganisationCommunities communities, BatchLoaderRegistry registry) {
		this.ofOrganisations = OwnedLists.register(registry, "organisation.communities", communities::ofOrganisations,
				communities::countOfOrganisations);
	}

	@SchemaMapping(typeName = "Organisation", field = "communities")
	CompletableFuture<KeysetConnection<OrganisationCommunity>> communitiesOf(Organisation organisation,
			@Arguments PageArguments page, DataFetchingEnvironment environment) {
		return this.ofOrganisations.page(environment, organisation.id(), page);
	}

	@SchemaMapping(typeName = "OrganisationCommunity")
	CompletableFuture<Community> community(OrganisationCommunity row, DataLoader<String, Community> communities) {
		return communities.load(row.id());
	}

}
