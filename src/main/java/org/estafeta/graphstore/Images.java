package org.estafeta.graphstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.estafeta.shared.EstafetaException;

/**
 * Reads what nodes of the catalogue hold, as the present transaction sees it.
 */
@Component
public class Images {

	/** So many nodes are read with one statement. */
	public static final int BATCH = 1000;

	/**
	 * A mark that writers lock practices by; says nothing about them.
	 */
	private static final Set<String> TECHNICAL = Set.of("adoptionsLocked");

	private static final Logger logger = LoggerFactory.getLogger(Images.class);

	private static final CypherQuery IMAGES = CypherQuery.named("graphstore/images");

	private final Graph graph;

	Images(Graph graph) {
		this.graph = graph;
	}

	// A writer would plan it while it holds the lock that all others wait for.
	@EventListener(ApplicationReadyEvent.class)
	void plan() {
		Thread.ofVirtual().name("images-plan").start(() -> {
			try {
				this.graph.list(IMAGES, Map.of("ids", ids(List.of())), (row) -> true);
			}
			catch (EstafetaException ex) {
				logger.debug("The first writer will plan it", ex);
			}
		});
	}

	/**
	 * Reads nodes, in batches.
	 * @param nodes the nodes; those that are not there are passed over
	 * @return what the others hold
	 */
	public Map<KeptNode, Stored> read(Collection<KeptNode> nodes) {
		Map<KeptNode, Stored> images = new HashMap<>();
		List<KeptNode> all = List.copyOf(nodes);
		for (int from = 0; from < all.size(); from += BATCH) {
			this.graph.list(IMAGES, Map.of("ids", ids(all.subList(from, Math.min(all.size(), from + BATCH)))),
					(row) -> images.put(new KeptNode(KeptLabel.ofLabel(row.get("label").asString()).orElseThrow(),
							row.get("id").asString()), stored(row)) == null);
		}
		return images;
	}

	/**
	 * Sorts ids by label, as the statements over all labels take them.
	 * @param nodes the nodes
	 * @return the ids by label; empty lists for labels without nodes
	 */
	public static Map<String, List<String>> ids(Collection<KeptNode> nodes) {
		Map<KeptLabel, List<String>> ids = new EnumMap<>(KeptLabel.class);
		nodes.forEach((node) -> ids.computeIfAbsent(node.label(), (any) -> new ArrayList<>()).add(node.id()));
		Map<String, List<String>> named = new HashMap<>();
		for (KeptLabel label : KeptLabel.values()) {
			named.put(label.label(), ids.getOrDefault(label, List.of()));
		}
		return named;
	}

	private static Stored stored(Record row) {
		Map<Tie, List<String>> places = new LinkedHashMap<>();
		List<Tie> ties = new ArrayList<>();
		for (Value value : row.get("ties").values()) {
			Tie tie = new Tie(value.get(0).asString(), value.get(1).asBoolean(), value.get(2).asString(),
					value.get(3).asString(), properties(value.get(4)));
			ties.add(tie);
			places.computeIfAbsent(tie, (any) -> new ArrayList<>()).add(value.get(5).asString());
		}
		return new Stored(row.get("node").asString(), new NodeImage(properties(row.get("properties")), ties), places);
	}

	private static NavigableMap<String, Object> properties(Value map) {
		NavigableMap<String, Object> properties = new TreeMap<>();
		map.keys().forEach((name) -> {
			if (!TECHNICAL.contains(name)) {
				properties.put(name, map.get(name).asObject());
			}
		});
		return properties;
	}

	/**
	 * A node as it is stored.
	 *
	 * @param place where it stands in the database; good within one transaction
	 * @param image what it holds
	 * @param ties where its ties stand, or the ends that they own
	 */
	public record Stored(String place, NodeImage image, Map<Tie, List<String>> ties) {

	}

}
