package org.estafeta.event.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.estafeta.api.NodeLoader;
import org.estafeta.event.Events;
import org.estafeta.event.Programmes;
import org.estafeta.shared.NodeKind;

/**
 * Reads the nodes of this feature by their ids.
 */
@Configuration("eventNodeLoaders")
class NodeLoaders {

	@Bean
	NodeLoader eventsLoader(Events events) {
		return new NodeLoader(NodeKind.EVENT, events::byIds);
	}

	@Bean
	NodeLoader programmesLoader(Programmes programmes) {
		return new NodeLoader(NodeKind.PROGRAMME, programmes::byIds);
	}

}
