package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.event.Event;
import org.estafeta.event.Events;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

/**
 * Finds the events that people choose by name.
 */
@Component
class EventFinder {

	private static final int MOST = 10;

	private final CatalogueSearch search;

	private final Events events;

	EventFinder(CatalogueSearch search, Events events) {
		this.search = search;
		this.events = events;
	}

	/**
	 * Looks for events.
	 * @param typed what was typed; not empty
	 * @return the best first
	 */
	List<Event> find(String typed) {
		SearchRequest request = new SearchRequest(typed, Map.of(Facet.KIND, List.of(NodeKind.EVENT.name())),
				QueryMode.FORGIVING, KeysetRequest.first(MOST));
		List<String> ids = this.search.find(request).hits().stream().map(Hit::id).toList();
		return List.copyOf(this.events.byIds(ids).values());
	}

}
