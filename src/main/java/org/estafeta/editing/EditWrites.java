package org.estafeta.editing;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.OrganisationIntake;
import org.estafeta.organisation.TerritoryKey;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Place;
import org.estafeta.shared.Uuid7;

/**
 * Writes edits of nodes, one at a time for each node.
 */
@Component
class EditWrites {

	private static final CypherQuery LOCK = CypherQuery.named("editing/lock-node");

	private static final CypherQuery PLACE = CypherQuery.named("editing/place-node");

	private final Graph graph;

	private final Writes writes;

	private final OrganisationIntake territories;

	private final Clock clock;

	EditWrites(Graph graph, Writes writes, OrganisationIntake territories, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.territories = territories;
		this.clock = clock;
	}

	/**
	 * Writes a new node.
	 * @param caller who
	 * @param summary what is done
	 * @param kind the kind of the node
	 * @param work saves it by its id
	 * @return the id
	 */
	String create(Caller caller, String summary, NodeKind kind, Work work) {
		return this.writes.apply(new Writes.Order(EditRights.actor(caller), summary, false), (touched) -> {
			String id = Uuid7.next(this.clock);
			work.save(id, touched);
			touched.add(kind, id);
			return id;
		}).answer();
	}

	/**
	 * Writes a change of a node. Nobody else edits it meanwhile.
	 * @param caller who
	 * @param summary what is done
	 * @param kind the kind of the node
	 * @param id its id
	 * @param work looks at what stands, and saves; answers false when there is nothing to
	 * change, and then nothing is written
	 */
	void change(Caller caller, String summary, NodeKind kind, String id, Predicate<Touched> work) {
		this.writes.apply(new Writes.Order(EditRights.actor(caller), summary, false), (touched) -> {
			this.graph.list(LOCK, Map.of("id", id), (row) -> row.get("id").asString());
			if (work.test(touched)) {
				touched.add(kind, id);
			}
			return id;
		});
	}

	/**
	 * Refuses what was started from something else than what stands.
	 * @param known the version that it was started from
	 * @param stands the version that stands
	 * @throws EstafetaException with kind CONFLICT when they differ
	 */
	static void requireSame(String known, String stands) {
		if (!known.equals(stands)) {
			throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
		}
	}

	/**
	 * Saves a node.
	 * @param query creates or changes it
	 * @param id its id
	 * @param properties its properties; a null removes the property
	 * @param more further parameters
	 */
	void save(CypherQuery query, String id, Map<String, @Nullable Object> properties, Map<String, ?> more) {
		Map<String, @Nullable Object> row = new HashMap<>(more);
		row.put("id", id);
		row.put("properties", properties);
		row.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(query, row, (saved) -> saved.get("id").asString());
	}

	/**
	 * Ties a node to the smallest territory that is known.
	 * @param id the node
	 * @param place where it is
	 * @param touched collects the territories
	 */
	void place(String id, Place place, Touched touched) {
		this.territories.saveTerritories(List.of(place), touched);
		Map<String, @Nullable Object> row = new HashMap<>(TerritoryKey.link(place));
		row.put("id", id);
		this.graph.list(PLACE, row, (placed) -> placed.get("id").asString());
	}

	/** Saves a new node. */
	@FunctionalInterface
	interface Work {

		/**
		 * Saves the node.
		 * @param id its id
		 * @param touched collects what else is changed
		 */
		void save(String id, Touched touched);

	}

}
