package org.estafeta.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Images;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.NodeDelta;
import org.estafeta.graphstore.NodeImage;
import org.estafeta.graphstore.Tie;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;
import org.estafeta.shared.Slice;

/**
 * Reads the history of the catalogue: its changes, what each did to which node, and what
 * was done to one node. Names of teachers are part of it; whoever asks must be allowed to
 * see the history.
 */
@Service
public class Histories {

	private static final CypherQuery BEFORE = CypherQuery.named("history/entries-before");

	private static final CypherQuery AFTER = CypherQuery.named("history/entries-after");

	private static final CypherQuery ENTRY = CypherQuery.named("history/entry");

	private static final CypherQuery ACTORS = CypherQuery.named("history/actors");

	private static final CypherQuery OF_CHANGE = CypherQuery.named("history/nodes-of-change");

	private static final CypherQuery OF_NODE_BEFORE = CypherQuery.named("history/changes-of-node-before");

	private static final CypherQuery OF_NODE_AFTER = CypherQuery.named("history/changes-of-node-after");

	private static final CypherQuery NAMES = CypherQuery.named("history/names");

	/** So many changes of one node are looked through for the reasons of its fields. */
	private static final int MAX_REASONS = 1000;

	private final Graph graph;

	private final Images images;

	Histories(Graph graph, Images images) {
		this.graph = graph;
		this.images = images;
	}

	/**
	 * The changes of the catalogue, the newest first.
	 * @param actor only those of this role or part of the product, null for all
	 * @param label only those that did something to nodes with this label, null for all
	 * @param request which rows
	 * @return the changes
	 */
	public Slice<HistoryEntry> entries(@Nullable String actor, @Nullable String label, KeysetRequest request) {
		Map<String, @Nullable Object> parameters = parameters(request);
		parameters.put("actor", actor);
		parameters.put("label", label);
		return Slice.of(request,
				this.graph.list(request.backward() ? AFTER : BEFORE, parameters, StoredChangeRow::entry));
	}

	/**
	 * The place of a change in the list of changes.
	 * @param entry the change
	 * @return the position
	 */
	public static Position position(HistoryEntry entry) {
		return new Position(String.valueOf(entry.seq()), "");
	}

	private static Map<String, @Nullable Object> parameters(KeysetRequest request) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("seq", seq(request.from()));
		parameters.put("limit", request.limit() + 1);
		return parameters;
	}

	// The newest comes first, so that the beginning of the list is the end of time.
	private static long seq(Position from) {
		if (from.equals(Position.START)) {
			return Long.MAX_VALUE;
		}
		if (from.equals(Position.END)) {
			return 0;
		}
		try {
			return Long.parseLong(from.sortKey());
		}
		catch (NumberFormatException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "cursor");
		}
	}

	/**
	 * One change of the catalogue.
	 * @param seq its number
	 * @return the change
	 * @throws EstafetaException with kind NOT_FOUND when the history has no such change
	 */
	public HistoryEntry entry(long seq) {
		return this.graph.one(ENTRY, Map.of("seq", seq), StoredChangeRow::entry)
			.orElseThrow(
					() -> new EstafetaException(ErrorKind.NOT_FOUND, "history-change-not-found", String.valueOf(seq)));
	}

	/**
	 * Who has changed the catalogue.
	 * @return roles and parts of the product, at most 50
	 */
	public List<String> actors() {
		return this.graph.list(ACTORS, Map.of(), (row) -> row.get("actor").asString());
	}

	/**
	 * The labels that changes can be filtered by.
	 * @return the labels
	 */
	public static List<String> labels() {
		// a material is part of what practices hold, and never noted by itself
		return Arrays.stream(KeptLabel.values())
			.filter((label) -> label != KeptLabel.MATERIAL)
			.map(KeptLabel::label)
			.toList();
	}

	/**
	 * What a change did, node by node.
	 * @param seq the number of the change
	 * @param after begin after the node at this place; -1 for the beginning
	 * @param limit how many nodes at most
	 * @return what was done to each
	 */
	public List<NodeChange> nodes(long seq, int after, int limit) {
		HistoryEntry entry = entry(seq);
		List<StoredChangeRow> rows = rows(seq, after, limit);
		return shown(rows, (row) -> entry);
	}

	/**
	 * What was done to a node, the newest change first.
	 * @param kind its kind
	 * @param id its id
	 * @param request which rows
	 * @return what each change did
	 */
	public Slice<NodeChange> ofNode(NodeKind kind, String id, KeysetRequest request) {
		Map<String, @Nullable Object> parameters = parameters(request);
		parameters.put("id", id);
		parameters.put("label", kind.label());
		Map<Long, HistoryEntry> entries = new HashMap<>();
		List<StoredChangeRow> rows = this.graph.list(request.backward() ? OF_NODE_AFTER : OF_NODE_BEFORE, parameters,
				(row) -> {
					entries.put(row.get("seq").asLong(), StoredChangeRow.entry(row));
					return StoredChangeRow.map(row);
				});
		return Slice.of(request, shown(rows, (row) -> Objects.requireNonNull(entries.get(row.seq()))));
	}

	/**
	 * The place of a change in the list of those of a node.
	 * @param change the change
	 * @return the position
	 */
	public static Position position(NodeChange change) {
		return position(change.change());
	}

	/**
	 * How a node is called.
	 * @param kind its kind
	 * @param id its id
	 * @return its name, or the last it had; null when nobody knows the node
	 */
	public @Nullable String name(NodeKind kind, String id) {
		KeptNode node = new KeptNode(KeptLabel.of(kind), id);
		String name = names(List.of(node)).get(node);
		if (name != null) {
			return name;
		}
		Slice<NodeChange> last = ofNode(kind, id, KeysetRequest.first(1));
		return last.rows().isEmpty() ? null : last.rows().getFirst().node().name();
	}

	/**
	 * Why a node holds what it holds now.
	 * @param kind its kind
	 * @param id its id
	 * @return each of its fields and relationships with the change it comes from; empty
	 * when there is no such node
	 */
	public List<FieldReason> reasons(NodeKind kind, String id) {
		KeptNode node = new KeptNode(KeptLabel.of(kind), id);
		Images.Stored stored = this.images.read(List.of(node)).get(node);
		if (stored == null) {
			return List.of();
		}
		List<NodeChange> changes = all(kind, id, Long.MAX_VALUE, MAX_REASONS);
		Map<KeptNode, String> names = names(ends(List.of(stored.image())));
		List<FieldReason> reasons = new ArrayList<>();
		stored.image().properties().forEach((name, value) -> {
			NodeChange from = changes.stream()
				.filter((change) -> change.fields()
					.stream()
					.anyMatch((field) -> field.name().equals(name) && field.after() != null))
				.findFirst()
				.orElse(null);
			reasons.add(new FieldReason(new FieldChange(name, null, value), null, from));
		});
		for (Tie tie : stored.image().ties()) {
			TieChange shown = tie(tie, true, names);
			NodeChange from = changes.stream()
				.filter((change) -> change.ties()
					.stream()
					.anyMatch((one) -> one.added() && one.type().equals(shown.type())
							&& one.end().id().equals(shown.end().id()) && one.properties().equals(shown.properties())))
				.findFirst()
				.orElse(null);
			reasons.add(new FieldReason(null, shown, from));
		}
		return reasons;
	}

	/**
	 * What is different in a node between two moments.
	 * @param kind its kind
	 * @param id its id
	 * @param from the first moment is after this change; 0 for before all
	 * @param to the second moment is after this change
	 * @return the difference
	 * @throws EstafetaException with kind BAD_REQUEST when the first moment is not the
	 * earlier one
	 */
	public Difference difference(NodeKind kind, String id, long from, long to) {
		if (from >= to) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "history-moments", String.valueOf(from),
					String.valueOf(to));
		}
		List<StoredChangeRow> rows = stored(kind, id, to + 1, MAX_REASONS).stream()
			.filter((row) -> row.seq() > from)
			.toList()
			.reversed();
		if (rows.isEmpty()) {
			return new Difference(from, to, 0, NodeChange.Action.CHANGED, List.of(), List.of());
		}
		boolean wasThere = rows.getFirst().delta().before() != null;
		boolean isThere = rows.getLast().delta().after() != null;
		Map<String, @Nullable Object> before = new TreeMap<>();
		Map<String, @Nullable Object> after = new TreeMap<>();
		List<Tie> added = new ArrayList<>();
		List<Tie> removed = new ArrayList<>();
		for (StoredChangeRow row : rows) {
			NodeImage was = image(row.delta().before());
			NodeImage now = image(row.delta().after());
			Set<String> names = new TreeSet<>(was.properties().keySet());
			names.addAll(now.properties().keySet());
			for (String name : names) {
				if (!before.containsKey(name)) {
					before.put(name, was.properties().get(name));
				}
				after.put(name, now.properties().get(name));
			}
			was.ties().stream().filter((tie) -> !added.remove(tie)).forEach(removed::add);
			now.ties().stream().filter((tie) -> !removed.remove(tie)).forEach(added::add);
		}
		List<FieldChange> fields = new ArrayList<>();
		after.forEach((name, value) -> {
			if (!Objects.equals(before.get(name), value)) {
				fields.add(new FieldChange(name, before.get(name), value));
			}
		});
		return new Difference(from, to, rows.size(), action(wasThere, isThere), fields, ties(removed, added));
	}

	private static NodeChange.Action action(boolean wasThere, boolean isThere) {
		if (wasThere == isThere) {
			return NodeChange.Action.CHANGED;
		}
		return isThere ? NodeChange.Action.CREATED : NodeChange.Action.REMOVED;
	}

	private List<TieChange> ties(List<Tie> removed, List<Tie> added) {
		Map<KeptNode, String> names = names(
				ends(List.of(new NodeImage(new TreeMap<>(), removed), new NodeImage(new TreeMap<>(), added))));
		List<TieChange> ties = new ArrayList<>();
		removed.forEach((tie) -> ties.add(tie(tie, false, names)));
		added.forEach((tie) -> ties.add(tie(tie, true, names)));
		return ties;
	}

	private List<NodeChange> all(NodeKind kind, String id, long before, int limit) {
		Map<Long, HistoryEntry> entries = new HashMap<>();
		List<StoredChangeRow> rows = this.graph.list(OF_NODE_BEFORE,
				Map.of("seq", before, "limit", limit, "id", id, "label", kind.label()), (row) -> {
					entries.put(row.get("seq").asLong(), StoredChangeRow.entry(row));
					return StoredChangeRow.map(row);
				});
		return shown(rows, (row) -> Objects.requireNonNull(entries.get(row.seq())));
	}

	private List<StoredChangeRow> stored(NodeKind kind, String id, long before, int limit) {
		return this.graph.list(OF_NODE_BEFORE, Map.of("seq", before, "limit", limit, "id", id, "label", kind.label()),
				StoredChangeRow::map);
	}

	private List<StoredChangeRow> rows(long seq, int after, int limit) {
		return this.graph.list(OF_CHANGE, Map.of("seq", seq, "position", after, "limit", limit), StoredChangeRow::map);
	}

	/**
	 * All that a change did.
	 * @param seq the number of the change
	 * @return what it did to each node, in the order of its places
	 */
	List<NodeDelta> deltas(long seq) {
		List<NodeDelta> deltas = new ArrayList<>();
		List<StoredChangeRow> rows;
		do {
			rows = rows(seq, deltas.size() - 1, Images.BATCH);
			rows.forEach((row) -> deltas.add(row.delta()));
		}
		while (rows.size() == Images.BATCH);
		return deltas;
	}

	/**
	 * How nodes were called when a change did something to them.
	 * @param seq the number of the change
	 * @param nodes the nodes
	 * @return the names of those that had one
	 */
	Map<KeptNode, String> storedNames(long seq, Collection<KeptNode> nodes) {
		Map<KeptNode, String> names = new HashMap<>();
		for (KeptNode node : nodes) {
			this.graph
				.list(OF_NODE_BEFORE,
						Map.of("seq", seq + 1, "limit", 1, "id", node.id(), "label", node.label().label()),
						StoredChangeRow::map)
				.stream()
				.map(StoredChangeRow::name)
				.filter(Objects::nonNull)
				.forEach((name) -> names.put(node, name));
		}
		return names;
	}

	/**
	 * How nodes are called now.
	 * @param nodes the nodes
	 * @return the names of those that are there and have one
	 */
	Map<KeptNode, String> names(Collection<KeptNode> nodes) {
		Map<KeptNode, String> names = new HashMap<>();
		if (!nodes.isEmpty()) {
			this.graph.list(NAMES, Map.of("ids", Images.ids(nodes)), (row) -> {
				if (!row.get("name").isNull()) {
					names.put(new KeptNode(KeptLabel.ofLabel(row.get("label").asString()).orElseThrow(),
							row.get("id").asString()), row.get("name").asString());
				}
				return "";
			});
		}
		return names;
	}

	private List<NodeChange> shown(List<StoredChangeRow> rows, Function<StoredChangeRow, HistoryEntry> entry) {
		Set<KeptNode> nodes = new HashSet<>();
		rows.forEach((row) -> {
			nodes.add(row.delta().node());
			nodes.addAll(ends(List.of(image(row.delta().before()), image(row.delta().after()))));
		});
		Map<KeptNode, String> names = names(nodes);
		return rows.stream().map((row) -> shown(row, entry.apply(row), names)).toList();
	}

	private static NodeChange shown(StoredChangeRow row, HistoryEntry entry, Map<KeptNode, String> names) {
		KeptNode node = row.delta().node();
		NodeImage before = image(row.delta().before());
		NodeImage after = image(row.delta().after());
		Set<String> changed = new TreeSet<>(before.properties().keySet());
		changed.addAll(after.properties().keySet());
		List<FieldChange> fields = changed.stream()
			.map((name) -> new FieldChange(name, before.properties().get(name), after.properties().get(name)))
			.toList();
		List<TieChange> ties = new ArrayList<>();
		before.ties().forEach((tie) -> ties.add(tie(tie, false, names)));
		after.ties().forEach((tie) -> ties.add(tie(tie, true, names)));
		String name = (row.name() != null) ? row.name() : names.get(node);
		return new NodeChange(entry, row.position(),
				new NodeChange.Subject(node.label().label(), node.id(), name, node.label().kind().orElse(null)),
				action(row.delta().before() != null, row.delta().after() != null), fields, ties, row.origin());
	}

	private static NodeImage image(@Nullable NodeImage image) {
		return (image != null) ? image : new NodeImage(new TreeMap<>(), List.of());
	}

	private static Set<KeptNode> ends(List<NodeImage> images) {
		Set<KeptNode> ends = new HashSet<>();
		images.forEach((image) -> image.ties()
			.stream()
			.filter((tie) -> !tie.ownsEnd())
			.forEach((tie) -> KeptLabel.ofLabel(tie.label())
				.ifPresent((label) -> ends.add(new KeptNode(label, tie.id())))));
		return ends;
	}

	private static TieChange tie(Tie tie, boolean added, Map<KeptNode, String> names) {
		KeptLabel label = KeptLabel.ofLabel(tie.label()).orElse(null);
		TieChange.End end = new TieChange.End(tie.label(), tie.id(),
				(label != null) ? names.get(new KeptNode(label, tie.id())) : null,
				(label != null) ? label.kind().orElse(null) : null);
		List<FieldChange> properties = new ArrayList<>();
		tie.properties()
			.forEach((name, value) -> properties
				.add(added ? new FieldChange(name, null, value) : new FieldChange(name, value, null)));
		return new TieChange(tie.type(), added, end, properties);
	}

}
