package org.estafeta.practice;

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
 * The published practices, for reading.
 */
@Service
public class Practices {

	private static final CypherQuery OF_DEFICITS = CypherQuery.named("practice/practices/of-deficits");

	private static final CypherQuery OF_DEFICITS_COUNT = CypherQuery.named("practice/practices/of-deficits-count");

	private static final CypherQuery OF_ORGANISATIONS = CypherQuery.named("practice/practices/of-organisations");

	private static final CypherQuery OF_ORGANISATIONS_COUNT = CypherQuery
		.named("practice/practices/of-organisations-count");

	private static final CypherQuery OF_EVENTS = CypherQuery.named("practice/practices/of-events");

	private static final CypherQuery OF_EVENTS_COUNT = CypherQuery.named("practice/practices/of-events-count");

	private static final CypherQuery ADDRESSED = CypherQuery.named("practice/addressed-deficits");

	private final Graph graph;

	private final KeysetReader<Practice> reader;

	Practices(Graph graph, Counts counts) {
		this.graph = graph;
		this.reader = new KeysetReader<>(graph, counts, "practice/practices", PracticeRow::map);
	}

	/**
	 * Reads practices by their ids.
	 * @param ids the ids; unknown ones are passed over
	 * @return the practices by id, in the order of the ids
	 */
	public Map<String, Practice> byIds(Collection<String> ids) {
		return this.reader.byIds(ids);
	}

	/**
	 * Reads one by its id.
	 * @param id the id
	 * @return what has this id
	 * @throws EstafetaException with kind NOT_FOUND when nothing does
	 */
	public Practice get(String id) {
		return this.reader.byId(id)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "practice-not-found", id));
	}

	/**
	 * Reads a page of the list.
	 * @param filter which practices
	 * @param request which rows
	 * @return the rows, in the order of the list
	 */
	public Slice<Practice> page(PracticeFilter filter, KeysetRequest request) {
		return this.reader.page(filter.parameters(), request);
	}

	/**
	 * Counts the list.
	 * @param filter which practices
	 * @return how many there are
	 */
	public long count(PracticeFilter filter) {
		return this.reader.count(filter.parameters());
	}

	/**
	 * Reads a page of the practices that address a deficit or one below it for each of
	 * several deficits.
	 * @param owners the ids of the deficits
	 * @param request which rows of each list
	 * @return the rows by id of the owner
	 */
	public Map<String, Slice<Practice>> ofDeficits(Collection<String> owners, KeysetRequest request) {
		return this.reader.pageOfEach(OF_DEFICITS, owners, request);
	}

	/**
	 * Counts the practices that address a deficit or one below it for each of several
	 * deficits.
	 * @param owners the ids of the deficits
	 * @return the totals by id of the owner
	 */
	public Map<String, Long> countOfDeficits(Collection<String> owners) {
		return this.reader.keptCountOfEach(OF_DEFICITS_COUNT, owners);
	}

	/**
	 * Reads a page of the practices developed for each of several organisations.
	 * @param owners the ids of the organisations
	 * @param request which rows of each list
	 * @return the rows by id of the owner
	 */
	public Map<String, Slice<Practice>> ofOrganisations(Collection<String> owners, KeysetRequest request) {
		return this.reader.pageOfEach(OF_ORGANISATIONS, owners, request);
	}

	/**
	 * Counts the practices developed for each of several organisations.
	 * @param owners the ids of the organisations
	 * @return the totals by id of the owner
	 */
	public Map<String, Long> countOfOrganisations(Collection<String> owners) {
		return this.reader.countOfEach(OF_ORGANISATIONS_COUNT, owners);
	}

	/**
	 * Reads a page of the practices shown for each of several events.
	 * @param owners the ids of the events
	 * @param request which rows of each list
	 * @return the rows by id of the owner
	 */
	public Map<String, Slice<Practice>> ofEvents(Collection<String> owners, KeysetRequest request) {
		return this.reader.pageOfEach(OF_EVENTS, owners, request);
	}

	/**
	 * Counts the practices shown for each of several events.
	 * @param owners the ids of the events
	 * @return the totals by id of the owner
	 */
	public Map<String, Long> countOfEvents(Collection<String> owners) {
		return this.reader.countOfEach(OF_EVENTS_COUNT, owners);
	}

	/**
	 * Reads which deficits practices address.
	 * @param practiceIds the ids of the practices
	 * @return the ties, those of one practice in the order of the deficits' names
	 */
	public List<AddressedDeficit> addressedDeficits(Collection<String> practiceIds) {
		return this.graph.list(ADDRESSED, Map.of("ids", List.copyOf(practiceIds)), PracticeRow::addressedDeficit);
	}

}
