package org.estafeta.dissemination.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.estafeta.api.NodeLoader;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.Disseminations;
import org.estafeta.shared.NodeKind;

/**
 * Reads the nodes of this feature by their ids.
 */
@Configuration("disseminationNodeLoaders")
class NodeLoaders {

	@Bean
	NodeLoader<Adoption> adoptionsLoader(Disseminations disseminations) {
		return new NodeLoader<>(NodeKind.ADOPTION, Adoption.class, disseminations::byIds);
	}

}
