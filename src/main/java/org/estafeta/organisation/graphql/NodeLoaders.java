package org.estafeta.organisation.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.estafeta.api.NodeLoader;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.Community;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.NodeKind;

/**
 * Reads the nodes of this feature by their ids.
 */
@Configuration("organisationNodeLoaders")
class NodeLoaders {

	@Bean
	NodeLoader<Organisation> organisationsLoader(Organisations organisations) {
		return new NodeLoader<>(NodeKind.ORGANISATION, Organisation.class, organisations::byIds);
	}

	@Bean
	NodeLoader<InnovationSite> innovationSitesLoader(InnovationSites innovationSites) {
		return new NodeLoader<>(NodeKind.INNOVATION_SITE, InnovationSite.class, innovationSites::byIds);
	}

	@Bean
	NodeLoader<Community> communitiesLoader(Communities communities) {
		return new NodeLoader<>(NodeKind.COMMUNITY, Community.class, communities::byIds);
	}

}
