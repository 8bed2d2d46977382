package org.estafeta.practice.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.estafeta.api.NodeLoader;
import org.estafeta.practice.Practices;
import org.estafeta.shared.NodeKind;

/**
 * Reads the nodes of this feature by their ids.
 */
@Configuration("practiceNodeLoaders")
class NodeLoaders {

	@Bean
	NodeLoader practicesLoader(Practices practices) {
		return new NodeLoader(NodeKind.PRACTICE, practices::byIds);
	}

}
