package org.estafeta.direction;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Reads the priority directions and what belongs to them.
 */
@Service
public class Directions {

	/** The kinds of nodes that may belong to directions. */
	public static final Set<NodeKind> KINDS = Set.copyOf(EnumSet.of(NodeKind.PRACTICE, NodeKind.INNOVATION_SITE,
			NodeKind.COMMUNITY, NodeKind.EVENT, NodeKind.PROGRAMME));

	private static final CypherQuery ALL = CypherQuery.named("direction/all");

	private static final CypherQuery REPORTS = CypherQuery.named("direction/reports");

	private static final CypherQuery NODES = CypherQuery.named("direction/nodes");

	private final Graph graph;

	Directions(Graph graph) {
		this.graph = graph;
	}

	/**
	 * All directions.
	 * @return the directions, in the order of the document
	 */
	public List<Direction> all() {
		return this.graph.list(ALL, Map.of(), (row) -> direction(row.get("d")));
	}

	/**
	 * What belongs to each direction, in numbers.
	 * @return a report of each, in the order of the document
	 */
	public List<DirectionReport> reports() {
		return this.graph.list(REPORTS, Map.of(), Directions::report);
	}

	/**
	 * What belongs to one direction, in numbers.
	 * @param id the direction
	 * @return the report
	 * @throws EstafetaException with kind NOT_FOUND when there is no such direction
	 */
	public DirectionReport report(String id) {
		return reports().stream()
			.filter((one) -> one.direction().id().equals(id))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "direction-not-found", id));
	}

	/**
	 * Nodes with the directions that they belong to.
	 * @param ids the ids of nodes, of whatever kind
	 * @return the nodes by their ids; those left out that are not open to everybody or
	 * cannot belong to a direction
	 */
	public Map<String, DirectedNode> nodes(Collection<String> ids) {
		return this.graph.list(NODES, Map.of("ids", List.copyOf(ids)), Directions::node)
			.stream()
			.collect(Collectors.toMap(DirectedNode::id, (node) -> node));
	}

	private static DirectedNode node(Record row) {
		return new DirectedNode(NodeKind.ofLabel(row.get("label").asString()).orElseThrow(), row.get("id").asString(),
				row.get("name").asString(), Rows.texts(row, "organisations"),
				row.get("directions").asList(Directions::direction));
	}

	private static DirectionReport report(Record row) {
		Map<NodeKind, Integer> nodes = new EnumMap<>(NodeKind.class);
		row.get("nodes")
			.asList((entry) -> entry)
			.forEach((entry) -> NodeKind.ofLabel(entry.get("label").asString())
				.ifPresent((kind) -> nodes.put(kind, entry.get("number").asInt())));
		return new DirectionReport(direction(row.get("d")), nodes,
				row.get("years")
					.asList((year) -> new DirectionReport.Year(year.get("year").asInt(), year.get("events").asInt())),
				row.get("deficits")
					.asList((deficit) -> new DirectionReport.AddressedDeficit(deficit.get("id").asString(),
							deficit.get("name").asString(), deficit.get("practices").asInt())));
	}

	private static Direction direction(Value node) {
		return new Direction(node.get("id").asString(), node.get("name").asString(), Rows.texts(node, "includes"),
				Rows.text(node, "citation"));
	}

	/**
	 * The directions of nodes, for a data loader.
	 * @param ids the ids of the nodes
	 * @return the directions by node; none for a node that belongs to none
	 */
	public Map<String, List<Direction>> of(Collection<String> ids) {
		Map<String, List<Direction>> directions = new HashMap<>();
		ids.forEach((id) -> directions.put(id, List.of()));
		nodes(ids).forEach((id, node) -> directions.put(id, node.directions()));
		return directions;
	}

}
