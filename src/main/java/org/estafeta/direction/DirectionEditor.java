package org.estafeta.direction;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Says what belongs to which direction. Whoever may change a node may say it of that
 * node: methodists of what they look after, leaders of what their organisations host and
 * hold.
 */
@Service
public class DirectionEditor {

	/** How many nodes are put under a direction at once. */
	public static final int MOST = 200;

	private static final CypherQuery ADD = CypherQuery.named("direction/add");

	private static final CypherQuery REMOVE = CypherQuery.named("direction/remove");

	private final Graph graph;

	private final Writes writes;

	private final EditRights rights;

	private final Directions directions;

	DirectionEditor(Graph graph, Writes writes, EditRights rights, Directions directions) {
		this.graph = graph;
		this.writes = writes;
		this.rights = rights;
		this.directions = directions;
	}

	/**
	 * Whether somebody may say which directions a node belongs to.
	 * @param caller who
	 * @param node the node
	 * @return true when they may
	 */
	public boolean mayDirect(Caller caller, DirectedNode node) {
		return this.rights.mayEdit(caller, node.id(), node.organisations());
	}

	/**
	 * Puts nodes under a direction; those that are there already stay.
	 * @param caller who
	 * @param direction the direction
	 * @param nodes the ids of the nodes
	 * @return how many were not there before
	 * @throws EstafetaException with kind NOT_FOUND when there is no such direction or
	 * one of the nodes is unknown, with kind FORBIDDEN when the caller may not change one
	 * of them, with kind BAD_REQUEST for none or for more than {@value #MOST}; then none
	 * of them is put there
	 */
	public int add(Caller caller, String direction, Collection<String> nodes) {
		return change(ADD, "add-direction", caller, direction, nodes);
	}

	/**
	 * Takes nodes from a direction; those that are not there do not matter.
	 * @param caller who
	 * @param direction the direction
	 * @param nodes the ids of the nodes
	 * @return how many were there before
	 * @throws EstafetaException as {@link #add} does
	 */
	public int remove(Caller caller, String direction, Collection<String> nodes) {
		return change(REMOVE, "remove-direction", caller, direction, nodes);
	}

	private int change(CypherQuery query, String summary, Caller caller, String direction, Collection<String> nodes) {
		Set<String> ids = new LinkedHashSet<>(nodes);
		if (ids.isEmpty() || ids.size() > MOST) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "direction-number", MOST);
		}
		if (this.directions.all().stream().noneMatch((one) -> one.id().equals(direction))) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "direction-not-found", direction);
		}
		Map<String, DirectedNode> known = this.directions.nodes(ids);
		for (String id : ids) {
			DirectedNode node = known.get(id);
			if (node == null) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "direction-node", id);
			}
			if (!mayDirect(caller, node)) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
			}
		}
		return this.writes.apply(new Writes.Order(EditRights.actor(caller), summary, false), (touched) -> {
			Set<String> changed = new HashSet<>(this.graph.list(query,
					Map.of("direction", direction, "ids", List.copyOf(ids)), (row) -> row.get("id").asString()));
			known.values()
				.stream()
				.filter((node) -> changed.contains(node.id()))
				.forEach((node) -> touched.add(node.kind(), node.id()));
			return changed.size();
		}).answer();
	}

}
