package org.estafeta.event.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.estafeta.api.NodeLoader;
import org.estafeta.event.Event;
import org.estafeta.event.Events;
import org.estafeta.event.Programme;
import org.estafeta.event.Programmes;
import org.estafeta.shared.NodeKind;

/**
 * Reads the nodes of this feature by their ids.
 */
@Configuration("eventNodeLoaders")
class NodeLoaders {

	@Bean
	NodeLoader<Event> eventsLoader(Events events) {
		return new NodeLoader<>(NodeKind.EVENT, Event.class, events::byIds);
	}

	@Bean
	NodeLoader<Programme> programmesLoader(Programmes programmes) {
		return new NodeLoader<>(NodeKind.PROGRAMME, Programme.class, programmes::byIds);
	}

}
