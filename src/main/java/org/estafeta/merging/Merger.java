package org.estafeta.merging;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.ImageText;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.MergeRule;
import org.estafeta.graphstore.NodeImage;
import org.estafeta.graphstore.Touched;

/**
 * Merges one node into another, within a write. The node that goes loses its label and
 * stays with all it held; what it was tied to leads to the other one, and how it was is
 * kept in the graph, so that what a person removes is removed there too.
 */
@Component
class Merger {

	private static final CypherQuery LOCK = CypherQuery.named("merging/lock");

	private static final CypherQuery NODES = CypherQuery.named("merging/nodes");

	private static final CypherQuery TWINS = CypherQuery.named("merging/twin-adoptions");

	private static final CypherQuery TIES = CypherQuery.named("merging/ties");

	private static final CypherQuery REFERENCES = CypherQuery.named("merging/references");

	private static final CypherQuery MOVE = CypherQuery.named("merging/move-ties");

	private static final CypherQuery MOVE_REFERENCES = CypherQuery.named("merging/move-references");

	private static final CypherQuery BURY = CypherQuery.named("merging/bury");

	private static final CypherQuery SET = CypherQuery.named("merging/set-fields");

	private static final CypherQuery KEYS = CypherQuery.named("merging/adoption-keys");

	private static final CypherQuery PROPERTIES = CypherQuery.named("merging/properties");

	private static final CypherQuery RECORD = CypherQuery.named("merging/record");

	private static final String UPDATED = "updatedAt";

	private final Graph graph;

	private final List<MergeRule> rules;

	Merger(Graph graph, List<MergeRule> rules) {
		this.graph = graph;
		this.rules = List.copyOf(rules);
	}

	/**
	 * Holds off everybody else from two nodes until the end of the transaction.
	 * @param label their label
	 * @param ids the nodes
	 */
	void lock(KeptLabel label, Collection<String> ids) {
		// in one order, so that two who merge at once do not wait for each other
		this.graph.list(LOCK, Map.of("label", label.label(), "ids", ids.stream().sorted().toList()),
				(row) -> row.get("id").asString());
	}

	/**
	 * Reads two nodes with everything that merging them would concern.
	 * @param label their label
	 * @param loser the id of the one that goes
	 * @param survivor the id of the one that stays
	 * @return what there is; empty when one of them is not there or is somebody's private
	 * one
	 */
	Optional<Situation> situation(KeptLabel label, String loser, String survivor) {
		Map<String, NodeState> nodes = new HashMap<>();
		this.graph.list(NODES, Map.of("label", label.label(), "ids", List.of(loser, survivor)),
				(row) -> !row.get("hidden").asBoolean()
						&& nodes.put(row.get("id").asString(), new NodeState(row.get("id").asString(),
								row.get("place").asString(), Bond.properties(row.get("properties")))) == null);
		NodeState going = nodes.get(loser);
		NodeState staying = nodes.get(survivor);
		if (going == null || staying == null) {
			return Optional.empty();
		}
		NodePair main = new NodePair(label, going, staying);
		List<NodePair> adoptions = (label == KeptLabel.EVENT) ? List.of() : twins(main);
		List<NodePair> pairs = new ArrayList<>(adoptions);
		pairs.add(main);
		Map<String, String> into = Situation.into(pairs);
		List<String> places = new ArrayList<>(into.keySet());
		places.addAll(into.values());
		List<Bond> bonds = ties(places);
		return Optional.of(new Situation(main, adoptions, bonds, TiePlan.of(bonds, into)));
	}

	private List<NodePair> twins(NodePair main) {
		List<NodePair> pairs = new ArrayList<>();
		Set<String> paired = new HashSet<>();
		this.graph.list(TWINS,
				Map.of("label", main.label().label(), "loser", main.loser().id(), "survivor", main.survivor().id()),
				(row) -> {
					NodeState a = state(row, "a");
					NodeState b = state(row, "b");
					// one that was set aside stands for nothing
					boolean turned = row.get("aStands").asBoolean() && !row.get("bStands").asBoolean();
					if (!paired.contains(a.id()) && !paired.contains(b.id())) {
						paired.add(a.id());
						paired.add(b.id());
						pairs.add(new NodePair(KeptLabel.ADOPTION, turned ? b : a, turned ? a : b));
					}
					return "";
				});
		return pairs;
	}

	private static NodeState state(Record row, String side) {
		return new NodeState(row.get(side).asString(), row.get(side + "Place").asString(),
				Bond.properties(row.get(side + "Properties")));
	}

	List<Bond> ties(Collection<String> places) {
		return this.graph.list(TIES, Map.of("places", List.copyOf(places)), Bond::map);
	}

	/**
	 * Merges.
	 * @param situation the nodes, as they are in this transaction; nothing stands in the
	 * way
	 * @param taken the fields that the node that stays takes from the other one
	 * @param stamp which merge it is, who does it and when
	 * @param touched collects what it changes
	 */
	void merge(Situation situation, Set<String> taken, Stamp stamp, Touched touched) {
		List<NodePair> pairs = situation.pairs();
		note(situation, touched);
		moveReferences(pairs, stamp, touched);
		if (!situation.plan().moves().isEmpty()) {
			this.graph.list(MOVE,
					Map.of("merge", stamp.id(), "rows", situation.plan().moves().stream().map(TieMove::row).toList()),
					(row) -> "");
		}
		this.graph.list(BURY,
				Map.of("merge", stamp.id(), "rows",
						pairs.stream()
							.map((pair) -> Map.of("label", pair.label().label(), "loser", pair.loser().place(),
									"survivor", pair.survivor().place()))
							.toList()),
				(row) -> "");
		record(situation, change(situation, taken, stamp), stamp);
	}

	// Everything whose image changes: the nodes, and what the moved relationships belong
	// to.
	private static void note(Situation situation, Touched touched) {
		situation.pairs().forEach((pair) -> {
			touch(new KeptNode(pair.label(), pair.loser().id()), touched);
			touch(new KeptNode(pair.label(), pair.survivor().id()), touched);
		});
		touch(situation.plan().moves().stream().map(TieMove::bond).toList(), touched);
	}

	/**
	 * Notes what relationships belong to that change.
	 * @param bonds the relationships
	 * @param touched collects the nodes
	 */
	static void touch(Collection<Bond> bonds, Touched touched) {
		for (Bond bond : bonds) {
			bond.start().kept().ifPresentOrElse((node) -> touch(node, touched), () -> touched.addUnlisted(1));
			bond.end()
				.kept()
				.filter((node) -> node.label() == KeptLabel.EVENT || node.label() == KeptLabel.ADOPTION)
				.ifPresent((node) -> touch(node, touched));
		}
	}

	static void touch(KeptNode node, Touched touched) {
		node.label()
			.kind()
			.ifPresentOrElse((kind) -> touched.add(kind, node.id()),
					() -> touched.keep(node.label(), List.of(node.id())));
	}

	private void moveReferences(List<NodePair> pairs, Stamp stamp, Touched touched) {
		Map<String, NodePair> losers = new HashMap<>();
		pairs.forEach((pair) -> losers.put(pair.loser().id(), pair));
		List<Map<String, Object>> rows = new ArrayList<>();
		this.graph.list(REFERENCES, Map.of("ids", List.copyOf(losers.keySet())), (row) -> {
			NodePair pair = Objects.requireNonNull(losers.get(row.get("id").asString()));
			String property = row.get("property").asString();
			rows.add(Map.of("place", row.get("place").asString(), "loser", pair.loser().place(), "property", property,
					"properties", Map.of(property, pair.survivor().id())));
			noteAdoption(row, touched);
			return "";
		});
		if (!rows.isEmpty()) {
			this.graph.list(MOVE_REFERENCES, Map.of("merge", stamp.id(), "rows", rows), (row) -> "");
			touched.addUnlisted(rows.size());
		}
	}

	static void noteAdoption(Record row, Touched touched) {
		if (!row.get("adoption").isNull()) {
			touch(new KeptNode(KeptLabel.ADOPTION, row.get("adoption").asString()), touched);
		}
	}

	// Answers the nodes with what they held before.
	private Map<String, NodeState> change(Situation situation, Set<String> taken, Stamp stamp) {
		Map<String, NodeState> before = new LinkedHashMap<>();
		List<Map<String, Object>> rows = new ArrayList<>();
		for (NodePair pair : situation.pairs()) {
			boolean adoption = pair.label() == KeptLabel.ADOPTION;
			Map<String, @Nullable Object> changes = adoption ? FieldRules.changesOfAdoption(pair)
					: FieldRules.changes(pair, taken);
			changes.put(UPDATED, stamp.at());
			before.put(pair.survivor().place(), pair.survivor());
			rows.add(Map.of("place", pair.survivor().place(), "properties", changes));
		}
		this.graph.list(SET, Map.of("rows", rows), (row) -> "");
		rename(situation, before);
		if (!situation.adoptions().isEmpty()) {
			this.rules.forEach((rule) -> rule.settle(KeptLabel.ADOPTION,
					situation.adoptions().stream().map((pair) -> pair.survivor().id()).toList()));
		}
		return before;
	}

	// A file names adoptions by practice and adopter.
	private void rename(Situation situation, Map<String, NodeState> before) {
		List<String> adoptions = situation.plan()
			.moves()
			.stream()
			.filter((move) -> move.as() == TieMove.As.MOVED && TieRules.isOfAdoption(move.bond().type())
					&& move.bond().start().label().equals(KeptLabel.ADOPTION.label()))
			.map((move) -> move.bond().start().id())
			.distinct()
			.toList();
		if (adoptions.isEmpty()) {
			return;
		}
		List<Map<String, Object>> rows = new ArrayList<>();
		this.graph.list(KEYS, Map.of("ids", adoptions), (row) -> {
			String place = row.get("place").asString();
			before.putIfAbsent(place,
					new NodeState(row.get("id").asString(), place, Bond.properties(row.get("properties"))));
			rows.add(Map.of("place", place, "properties",
					Map.of("source", row.get("source").asString(), "externalKey", row.get("key").asString())));
			return "";
		});
		if (!rows.isEmpty()) {
			this.graph.list(SET, Map.of("rows", rows), (row) -> "");
		}
	}

	private void record(Situation situation, Map<String, NodeState> before, Stamp stamp) {
		Map<String, NavigableMap<String, Object>> after = new HashMap<>();
		this.graph.list(PROPERTIES, Map.of("places", List.copyOf(before.keySet())),
				(row) -> after.put(row.get("place").asString(), Bond.properties(row.get("properties"))) == null);
		List<String> changed = new ArrayList<>();
		List<String> were = new ArrayList<>();
		List<String> are = new ArrayList<>();
		before.forEach((place, node) -> {
			NodeImage was = new NodeImage(node.properties(), List.of());
			NodeImage is = new NodeImage(after.getOrDefault(place, new TreeMap<>()), List.of());
			changed.add(node.id());
			were.add(ImageText.write(was.without(is)));
			are.add(ImageText.write(is.without(was)));
		});
		List<String> nodes = new ArrayList<>();
		situation.pairs().forEach((pair) -> {
			nodes.add(pair.loser().id());
			nodes.add(pair.survivor().id());
		});
		Map<String, @Nullable Object> record = new HashMap<>();
		record.put("id", stamp.id());
		record.put("label", situation.main().label().label());
		record.put("loser", situation.main().loser().id());
		record.put("survivor", situation.main().survivor().id());
		record.put("loserName", name(situation.main().loser()));
		record.put("nodes", nodes);
		record.put("changed", changed);
		record.put("before", were);
		record.put("after", are);
		record.put("at", stamp.at());
		record.put("by", stamp.actor());
		this.graph.list(RECORD, record, (row) -> "");
	}

	static @Nullable String name(NodeState node) {
		for (String name : List.of("title", "shortName", "name")) {
			if (node.properties().get(name) instanceof String text) {
				return text;
			}
		}
		return null;
	}

	/**
	 * Which merge it is.
	 *
	 * @param id its id
	 * @param actor who does it: a role, never a person's name
	 * @param at when
	 */
	record Stamp(String id, String actor, ZonedDateTime at) {

	}

}
