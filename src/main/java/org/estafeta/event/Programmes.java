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
 * The programmes, for reading.
 */
@Service
public class Programmes {

	private static final CypherQuery DEFICITS = CypherQuery.named("event/programme-deficits");

	private static final CypherQuery PROVIDERS = CypherQuery.named("event/programme-providers");

	private static final CypherQuery ANSWERS = CypherQuery.named("event/programmes-of-deficits");

	private final Graph graph;

	private final KeysetReader<Programme> reader;

	Programmes(Graph graph, Counts counts) {
		this.graph = graph;
		this.reader = new KeysetReader<>(graph, counts, "event/programmes", ProgrammeRow::map);
	}

	/**
	 * Reads programmes by their ids.
	 * @param ids the ids; unknown ones are passed over
	 * @return the programmes by id, in the order of the ids
	 */
	public Map<String, Programme> byIds(Collection<String> ids) {
		return this.reader.byIds(ids);
	}

	/**
	 * Reads one by its id.
	 * @param id the id
	 * @return what has this id
	 * @throws EstafetaException with kind NOT_FOUND when nothing does
	 */
	public Programme get(String id) {
		return this.reader.byId(id)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "programme-not-found", id));
	}

	/**
	 * Reads a page of the list.
	 * @param filter which programmes
	 * @param request which rows
	 * @return the rows, in the order of the list
	 */
	public Slice<Programme> page(ProgrammeFilter filter, KeysetRequest request) {
		return this.reader.page(filter.parameters(), request);
	}

	/**
	 * Counts the list.
	 * @param filter which programmes
	 * @return how many there are
	 */
	public long count(ProgrammeFilter filter) {
		return this.reader.count(filter.parameters());
	}

	/**
	 * Reads which deficits programmes address.
	 * @param ids the ids of the programmes
	 * @return the ties, by the names of the deficits
	 */
	public List<ProgrammeTie> deficits(Collection<String> ids) {
		return ties(DEFICITS, ids);
	}

	/**
	 * Reads which organisations offer programmes.
	 * @param ids the ids of the programmes
	 * @return the ties, by the names of the organisations
	 */
	public List<ProgrammeTie> providers(Collection<String> ids) {
		return ties(PROVIDERS, ids);
	}

	/**
	 * Reads which programmes that are offered address deficits, or one below them.
	 * @param deficits the ids of the deficits
	 * @return the ties, by the titles of the programmes; {@code otherId} is the deficit
	 * that was asked for
	 */
	public List<ProgrammeTie> answers(Collection<String> deficits) {
		return ties(ANSWERS, deficits);
	}

	private List<ProgrammeTie> ties(CypherQuery query, Collection<String> ids) {
		return this.graph.list(query, Map.of("ids", List.copyOf(ids)),
				(row) -> new ProgrammeTie(row.get("programme").asString(), row.get("other").asString()));
	}

}
