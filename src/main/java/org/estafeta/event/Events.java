package org.estafeta.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Counts;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeysetReader;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;

/**
 * The events, for reading.
 */
@Service
public class Events {

	private static final CypherQuery OF_ORGANISATIONS = CypherQuery.named("event/events/of-organisations");

	private static final CypherQuery OF_ORGANISATIONS_COUNT = CypherQuery.named("event/events/of-organisations-count");

	private static final CypherQuery PARTICIPANTS = CypherQuery.named("event/participants");

	private final Graph graph;

	private final KeysetReader<Event> reader;

	Events(Graph graph, Counts counts) {
		this.graph = graph;
		this.reader = new KeysetReader<>(graph, counts, "event/events", EventRow::map);
	}

	/**
	 * Reads events by their ids.
	 * @param ids the ids; unknown ones are passed over
	 * @return the events by id, in the order of the ids
	 */
	public Map<String, Event> byIds(Collection<String> ids) {
		return this.reader.byIds(ids);
	}

	/**
	 * Reads one by its id.
	 * @param id the id
	 * @return what has this id
	 * @throws EstafetaException with kind NOT_FOUND when nothing does
	 */
	public Event get(String id) {
		return this.reader.byId(id)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "event-not-found", id));
	}

	/**
	 * Reads a page of the list.
	 * @param filter which events
	 * @param request which rows
	 * @return the rows, in the order of the list
	 */
	public Slice<Event> page(EventFilter filter, KeysetRequest request) {
		return this.reader.page(filter.parameters(), request);
	}

	/**
	 * Counts the list.
	 * @param filter which events
	 * @return how many there are
	 */
	public long count(EventFilter filter) {
		return this.reader.count(filter.parameters());
	}

	/**
	 * Reads a page of the events for each of several organisations.
	 * @param owners the ids of the organisations
	 * @param request which rows of each list
	 * @return the rows by id of the owner
	 */
	public Map<String, Slice<Event>> ofOrganisations(Collection<String> owners, KeysetRequest request) {
		return this.reader.pageOfEach(OF_ORGANISATIONS, owners, request);
	}

	/**
	 * Counts the events for each of several organisations.
	 * @param owners the ids of the organisations
	 * @return the totals by id of the owner
	 */
	public Map<String, Long> countOfOrganisations(Collection<String> owners) {
		return this.reader.countOfEach(OF_ORGANISATIONS_COUNT, owners);
	}

	/**
	 * Reads which organisations held or took part in events.
	 * @param eventIds the ids of the events
	 * @return the participations, hosts first
	 */
	public List<Participation> participations(Collection<String> eventIds) {
		return this.graph.list(PARTICIPANTS, Map.of("ids", List.copyOf(eventIds)), EventRow::participation);
	}

}
