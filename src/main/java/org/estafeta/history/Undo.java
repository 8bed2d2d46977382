package org.estafeta.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Images;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.NodeDelta;
import org.estafeta.graphstore.RestoreRule;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Undoes one change, a whole import among them, or nothing of it: every node gets back
 * what it held before, stamps and keys included. What was written again since then is
 * never overwritten; the undoing is refused instead. An undoing is a change like any
 * other and can be undone itself.
 */
@Service
public class Undo {

	private static final CypherQuery LOCK = CypherQuery.named("history/lock-nodes");

	private static final CypherQuery DEGREES = CypherQuery.named("history/degrees");

	private static final CypherQuery NEIGHBOURS = CypherQuery.named("history/neighbours");

	private static final CypherQuery USES = CypherQuery.named("history/uses");

	private static final CypherQuery PLACES = CypherQuery.named("history/places");

	private static final CypherQuery KEYS = CypherQuery.named("history/taken-keys");

	private static final CypherQuery LATER = CypherQuery.named("history/later-changes");

	private static final CypherQuery SINCE = CypherQuery.named("history/changed-since");

	private static final CypherQuery REMOVE_TIES = CypherQuery.named("history/remove-ties");

	private static final CypherQuery REMOVE_FORMER = CypherQuery.named("history/remove-former");

	private static final CypherQuery CREATE_NODES = CypherQuery.named("history/create-nodes");

	private static final CypherQuery SET_PROPERTIES = CypherQuery.named("history/set-properties");

	private static final CypherQuery CREATE_TIES = CypherQuery.named("history/create-ties");

	private static final CypherQuery CREATE_FORMER = CypherQuery.named("history/create-former");

	private static final CypherQuery REMOVE_NODES = CypherQuery.named("history/remove-nodes");

	/** What is taken back by parting, and never field by field. */
	private static final Set<String> MERGING = Set.of("merge", "unmerge");

	private static final int NEIGHBOURS_SHOWN = 5;

	/** So many obstacles are named in the sentence of a refusal. */
	private static final int NAMED = 5;

	private final Graph graph;

	private final Writes writes;

	private final Images images;

	private final Histories histories;

	private final List<RestoreRule> rules;

	Undo(Graph graph, Writes writes, Images images, Histories histories, List<RestoreRule> rules) {
		this.graph = graph;
		this.writes = writes;
		this.images = images;
		this.histories = histories;
		this.rules = List.copyOf(rules);
	}

	/**
	 * Tells what undoing a change would do, and does nothing.
	 * @param seq the number of the change
	 * @return what would be done and what stands in the way
	 * @throws EstafetaException with kind NOT_FOUND when the history has no such change
	 */
	public UndoPlan plan(long seq) {
		HistoryEntry entry = undoable(seq);
		Reversal reversal = reversal(seq);
		List<Obstacle> obstacles = new ArrayList<>();
		if (!reversal.obstacles().isEmpty()) {
			obstacles.addAll(explain(seq, reversal));
		}
		return new UndoPlan(entry, reversal.created().size(), reversal.changedCount(), reversal.removed().size(),
				obstacles, reversal.obstacles().size());
	}

	/**
	 * Undoes a change.
	 * @param seq the number of the change
	 * @param actor who does so: a role, never a person's name
	 * @return the number of the change that undid it
	 * @throws EstafetaException with kind NOT_FOUND when the history has no such change,
	 * with kind CONFLICT when something of it is different by now, or when what would
	 * come back contradicts what was recorded since
	 */
	public long undo(long seq, String actor) {
		undoable(seq);
		return this.writes.apply(new Writes.Order(actor, "undo " + seq, false), (touched) -> {
			List<KeptNode> nodes = new Reversal(this.histories.deltas(seq), Map.of()).sorted();
			batches(nodes, (batch) -> this.graph.list(LOCK, Map.of("ids", Images.ids(batch)), (row) -> ""));
			Reversal reversal = reversal(seq);
			if (!reversal.obstacles().isEmpty()) {
				throw refusal(seq, reversal);
			}
			apply(reversal);
			note(nodes, touched);
			keepRules(seq, nodes, touched);
			return seq;
		}).seq();
	}

	// A merge has changed more than the history may show; parting gives it all back.
	private HistoryEntry undoable(long seq) {
		HistoryEntry entry = this.histories.entry(seq);
		if (MERGING.contains(entry.code())) {
			throw new EstafetaException(ErrorKind.CONFLICT, "undo-merge", String.valueOf(seq));
		}
		return entry;
	}

	private Reversal reversal(long seq) {
		List<NodeDelta> deltas = this.histories.deltas(seq);
		Reversal reversal = new Reversal(deltas, this.images.read(deltas.stream().map(NodeDelta::node).toList()));
		Map<String, Long> degrees = new HashMap<>();
		batches(reversal.createdPlaces(), (batch) -> this.graph.list(DEGREES, Map.of("places", batch),
				(row) -> degrees.put(row.get("place").asString(), row.get("degree").asLong()) == null));
		reversal.judgeDegrees(degrees);
		reversal.judgeEnds(places(reversal.comingEnds()).keySet());
		Map<Reversal.SourceKey, String> keys = new HashMap<>();
		if (!reversal.removed().isEmpty()) {
			this.graph.list(KEYS, Map.of("keys", reversal.comingKeys()),
					(row) -> keys.put(
							new Reversal.SourceKey(KeptLabel.ofLabel(row.get("label").asString()).orElseThrow(),
									row.get("source").asString(), row.get("externalKey").asString()),
							row.get("id").asString()) == null);
		}
		reversal.judgeKeys(keys);
		return reversal;
	}

	private Map<KeptNode, String> places(Collection<KeptNode> nodes) {
		Map<KeptNode, String> places = new HashMap<>();
		batches(nodes, (batch) -> this.graph.list(PLACES, Map.of("ids", Images.ids(batch)), (row) -> places.put(
				new KeptNode(KeptLabel.ofLabel(row.get("label").asString()).orElseThrow(), row.get("id").asString()),
				row.get("place").asString()) == null));
		return places;
	}

	private void apply(Reversal reversal) {
		run(REMOVE_TIES, "places", reversal.goingTies());
		run(REMOVE_FORMER, "places", reversal.goingEnds());
		run(REMOVE_NODES, "places", reversal.createdPlaces());
		Map<KeptNode, String> places = places(reversal.comingEnds());
		batches(reversal.nodeRows(), (batch) -> this.graph.list(CREATE_NODES, Map.of("rows", batch), (row) -> places
			.put(new KeptNode(KeptLabel.ofLabel(row.get("label").asString()).orElseThrow(), row.get("id").asString()),
					row.get("place").asString()) == null));
		run(SET_PROPERTIES, "rows", reversal.propertyRows());
		run(CREATE_TIES, "rows", reversal.tieRows(places));
		run(CREATE_FORMER, "rows", reversal.formerRows(places));
	}

	private void run(CypherQuery query, String parameter, List<?> rows) {
		batches(rows, (batch) -> this.graph.list(query, Map.of(parameter, batch), (row) -> ""));
	}

	private static <T> void batches(Collection<T> all, Consumer<List<T>> work) {
		List<T> rows = List.copyOf(all);
		for (int from = 0; from < rows.size(); from += Images.BATCH) {
			work.accept(rows.subList(from, Math.min(rows.size(), from + Images.BATCH)));
		}
	}

	private static void note(Collection<KeptNode> nodes, Touched touched) {
		for (KeptNode node : nodes) {
			node.label()
				.kind()
				.ifPresentOrElse((kind) -> touched.add(kind, node.id()),
						() -> touched.keep(node.label(), List.of(node.id())));
		}
	}

	// What was before a change kept all rules then; only with what was recorded since can
	// it break one.
	private void keepRules(long seq, Collection<KeptNode> nodes, Touched touched) {
		List<String> labels = nodes.stream().map((node) -> node.label().label()).distinct().toList();
		boolean changedSince = this.graph
			.one(SINCE, Map.of("seq", seq, "labels", labels), (row) -> row.get("seq").asLong())
			.isPresent();
		if (changedSince) {
			this.rules.forEach((rule) -> rule.check(nodes, touched));
		}
	}

	private List<Obstacle> explain(long seq, Reversal reversal) {
		Map<KeptNode, Obstacle.Reason> shown = new LinkedHashMap<>();
		reversal.obstacles()
			.entrySet()
			.stream()
			.limit(UndoPlan.MAX_OBSTACLES)
			.forEach((one) -> shown.put(one.getKey(), one.getValue()));
		Map<KeptNode, List<Long>> later = later(seq, shown.keySet());
		Map<KeptNode, String> names = new HashMap<>(this.histories.names(shown.keySet()));
		this.histories.storedNames(seq, shown.keySet()).forEach(names::putIfAbsent);
		List<Obstacle> obstacles = new ArrayList<>();
		shown.forEach((node, reason) -> {
			List<Long> since = later.getOrDefault(node, List.of());
			List<Obstacle.Use> uses = List.of();
			if (reason == Obstacle.Reason.IN_USE) {
				String place = Objects.requireNonNull(reversal.place(node));
				uses = uses(place);
				since = later(seq, neighbours(place)).values()
					.stream()
					.flatMap(List::stream)
					.distinct()
					.sorted()
					.limit(NEIGHBOURS_SHOWN)
					.toList();
			}
			obstacles.add(new Obstacle(node.label().label(), node.id(), names.get(node),
					node.label().kind().orElse(null), reason, since, uses));
		});
		return obstacles;
	}

	private List<Obstacle.Use> uses(String place) {
		return this.graph.list(USES, Map.of("place", place), (row) -> Obstacle.Use.valueOf(row.get("use").asString()))
			.stream()
			.sorted()
			.toList();
	}

	private List<KeptNode> neighbours(String place) {
		return this.graph
			.list(NEIGHBOURS, Map.of("place", place, "limit", UndoPlan.MAX_OBSTACLES),
					(row) -> KeptLabel.ofLabel(row.get("label").asString())
						.filter((label) -> !row.get("id").isNull())
						.map((label) -> new KeptNode(label, row.get("id").asString())))
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private Map<KeptNode, List<Long>> later(long seq, Collection<KeptNode> nodes) {
		Map<KeptNode, List<Long>> later = new HashMap<>();
		this.graph.list(LATER, Map.of("seq", seq, "ids", nodes.stream().map(KeptNode::id).distinct().toList()),
				(row) -> later.put(new KeptNode(KeptLabel.ofLabel(row.get("label").asString()).orElseThrow(),
						row.get("id").asString()), row.get("seqs").asList(Value::asLong)) == null);
		return later;
	}

	private EstafetaException refusal(long seq, Reversal reversal) {
		List<Obstacle> obstacles = explain(seq, reversal);
		Optional<Obstacle> used = obstacles.stream().filter((one) -> !one.uses().isEmpty()).findFirst();
		if (used.isPresent()) {
			List<Obstacle.Use> uses = used.get().uses();
			return new EstafetaException(ErrorKind.CONFLICT, "undo-used", String.valueOf(seq),
					Objects.requireNonNullElse(used.get().name(), used.get().id()), told(uses, Obstacle.Use.PLAN),
					told(uses, Obstacle.Use.PEOPLE), told(uses, Obstacle.Use.REQUESTS));
		}
		List<String> named = obstacles.stream()
			.limit(NAMED)
			.map((one) -> "«" + ((one.name() != null) ? one.name() : one.label() + ' ' + one.id()) + "»"
					+ (one.later().isEmpty() ? ""
							: " (№ " + String.join(", № ", one.later().stream().map(String::valueOf).toList()) + ')'))
			.toList();
		return new EstafetaException(ErrorKind.CONFLICT, "undo-conflict", String.valueOf(seq),
				String.valueOf(reversal.obstacles().size()), String.join(", ", named));
	}

	// The sentence has a place for each, which says nothing for 0.
	private static int told(List<Obstacle.Use> uses, Obstacle.Use use) {
		return uses.contains(use) ? 1 : 0;
	}

}
