package org.estafeta.taxonomy.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.estafeta.api.NodeLoader;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * Reads the nodes of this feature by their ids.
 */
@Configuration("taxonomyNodeLoaders")
class NodeLoaders {

	@Bean
	NodeLoader<Deficit> deficitsLoader(Deficits deficits) {
		return new NodeLoader<>(NodeKind.DEFICIT, Deficit.class, deficits::byIds);
	}

}
