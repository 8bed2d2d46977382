package org.estafeta.organisation.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.estafeta.api.NodeLoader;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.NodeKind;

/**
 * Reads the nodes of this feature by their ids.
 */
@Configuration("organisationNodeLoaders")
class NodeLoaders {

	@Bean
	NodeLoader organisationsLoader(Organisations organisations) {
		return new NodeLoader(NodeKind.ORGANISATION, organisations::byIds);
	}

	@Bean
	NodeLoader innovationSitesLoader(InnovationSites innovationSites) {
		return new NodeLoader(NodeKind.INNOVATION_SITE, innovationSites::byIds);
	}

	@Bean
	NodeLoader communitiesLoader(Communities communities) {
		return new NodeLoader(NodeKind.COMMUNITY, communities::byIds);
	}

}
