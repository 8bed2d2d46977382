package org.estafeta.practice.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.estafeta.api.NodeLoader;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.shared.NodeKind;

/**
 * Reads the nodes of this feature by their ids.
 */
@Configuration("practiceNodeLoaders")
class NodeLoaders {

	@Bean
	NodeLoader<Practice> practicesLoader(Practices practices) {
		return new NodeLoader<>(NodeKind.PRACTICE, Practice.class, practices::byIds);
	}

}
