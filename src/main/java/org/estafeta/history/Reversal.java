package org.estafeta.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.Images;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.NodeDelta;
import org.estafeta.graphstore.NodeImage;
import org.estafeta.graphstore.Tie;

/**
 * Works out from what a change did, and from what the nodes hold now, how to bring back
 * what was before, and what stands in the way.
 */
final class Reversal {

	private final Map<KeptNode, NodeDelta> deltas = new LinkedHashMap<>();

	private final Map<KeptNode, Images.Stored> present;

	private final Map<KeptNode, Obstacle.Reason> obstacles = new LinkedHashMap<>();

	/** Relationships to remove, by where they stand. */
	private final List<String> goingTies = new ArrayList<>();

	/** Former versions of facts to remove, by where they stand. */
	private final List<String> goingEnds = new ArrayList<>();

	/** How many of the relationships of a node go. */
	private final Map<KeptNode, Integer> goingAt = new HashMap<>();

	Reversal(Collection<NodeDelta> deltas, Map<KeptNode, Images.Stored> present) {
		deltas.forEach((delta) -> this.deltas.put(delta.node(), delta));
		this.present = present;
		this.deltas.values().forEach(this::compare);
	}

	private void compare(NodeDelta delta) {
		Images.Stored now = this.present.get(delta.node());
		NodeImage after = delta.after();
		if (after == null) {
			if (now != null) {
				this.obstacles.put(delta.node(), Obstacle.Reason.BACK);
			}
		}
		else if (now == null) {
			this.obstacles.put(delta.node(), Obstacle.Reason.GONE);
		}
		else if (!holds(now.image(), delta)) {
			this.obstacles.put(delta.node(), Obstacle.Reason.CHANGED);
		}
		else {
			takeAway(delta.node(), after, now);
		}
	}

	// Whether a node still holds what the change left in it.
	private static boolean holds(NodeImage now, NodeDelta delta) {
		NodeImage after = Objects.requireNonNull(delta.after());
		NodeImage before = delta.before();
		if (before == null) {
			return now.without(after).isEmpty() && after.without(now).isEmpty();
		}
		Set<String> names = new HashSet<>(before.properties().keySet());
		names.addAll(after.properties().keySet());
		boolean sameProperties = names.stream()
			.allMatch((name) -> Objects.equals(now.properties().get(name), after.properties().get(name)));
		return sameProperties && after.without(now).ties().isEmpty()
				&& before.ties().stream().noneMatch(now.ties()::contains);
	}

	private void takeAway(KeptNode node, NodeImage after, Images.Stored now) {
		Map<Tie, Integer> used = new HashMap<>();
		for (Tie tie : after.ties()) {
			int index = used.merge(tie, 1, Integer::sum) - 1;
			String place = Objects.requireNonNull(now.ties().get(tie)).get(index);
			this.goingAt.merge(node, 1, Integer::sum);
			if (tie.ownsEnd()) {
				this.goingEnds.add(place);
			}
			else {
				this.goingTies.add(place);
				KeptLabel.ofLabel(tie.label())
					.ifPresent((label) -> this.goingAt.merge(new KeptNode(label, tie.id()), 1, Integer::sum));
			}
		}
	}

	/**
	 * Notes nodes that something else is tied to.
	 * @param degrees how many relationships the nodes have that are to go, by place
	 */
	void judgeDegrees(Map<String, Long> degrees) {
		for (NodeDelta delta : created()) {
			Images.Stored now = this.present.get(delta.node());
			long expected = this.goingAt.getOrDefault(delta.node(), 0);
			if (now != null && degrees.getOrDefault(now.place(), expected) != expected) {
				this.obstacles.putIfAbsent(delta.node(), Obstacle.Reason.IN_USE);
			}
		}
	}

	/**
	 * Notes nodes whose former ends are gone.
	 * @param there the ends that are there
	 */
	void judgeEnds(Set<KeptNode> there) {
		for (NodeDelta delta : this.deltas.values()) {
			for (Tie tie : comingTies(delta)) {
				boolean found = tie.ownsEnd()
						|| end(tie).filter((end) -> there.contains(end) || comesBack(end)).isPresent();
				if (!found) {
					this.obstacles.putIfAbsent(delta.node(), Obstacle.Reason.END_GONE);
				}
			}
		}
	}

	/**
	 * Notes nodes whose keys others have taken.
	 * @param keys who has which key
	 */
	void judgeKeys(Map<SourceKey, String> keys) {
		for (NodeDelta delta : removed()) {
			SourceKey key = key(delta);
			if (key != null && keys.containsKey(key)) {
				this.obstacles.putIfAbsent(delta.node(), Obstacle.Reason.BACK);
			}
		}
	}

	private static @Nullable SourceKey key(NodeDelta delta) {
		NodeImage before = Objects.requireNonNull(delta.before());
		return (before.properties().get("source") instanceof String source
				&& before.properties().get("externalKey") instanceof String key)
						? new SourceKey(delta.node().label(), source, key) : null;
	}

	private boolean comesBack(KeptNode node) {
		NodeDelta delta = this.deltas.get(node);
		return delta != null && delta.after() == null;
	}

	private static List<Tie> comingTies(NodeDelta delta) {
		NodeImage before = delta.before();
		return (before != null) ? before.ties() : List.of();
	}

	private static Optional<KeptNode> end(Tie tie) {
		return KeptLabel.ofLabel(tie.label()).map((label) -> new KeptNode(label, tie.id()));
	}

	Map<KeptNode, Obstacle.Reason> obstacles() {
		return this.obstacles;
	}

	Collection<KeptNode> nodes() {
		return this.deltas.keySet();
	}

	List<NodeDelta> created() {
		return this.deltas.values().stream().filter((delta) -> delta.before() == null).toList();
	}

	List<NodeDelta> removed() {
		return this.deltas.values().stream().filter((delta) -> delta.after() == null).toList();
	}

	private List<NodeDelta> changed() {
		return this.deltas.values()
			.stream()
			.filter((delta) -> delta.before() != null && delta.after() != null)
			.toList();
	}

	int changedCount() {
		return changed().size();
	}

	@Nullable String place(KeptNode node) {
		Images.Stored now = this.present.get(node);
		return (now != null) ? now.place() : null;
	}

	List<String> createdPlaces() {
		return created().stream().map((delta) -> place(delta.node())).filter(Objects::nonNull).toList();
	}

	List<String> goingTies() {
		return this.goingTies;
	}

	List<String> goingEnds() {
		return this.goingEnds;
	}

	/**
	 * The ends of relationships that come back and whose places are not known yet.
	 * @return the nodes
	 */
	Set<KeptNode> comingEnds() {
		Set<KeptNode> ends = new LinkedHashSet<>();
		this.deltas.values()
			.forEach((delta) -> comingTies(delta).stream()
				.filter((tie) -> !tie.ownsEnd())
				.forEach((tie) -> end(tie).filter((node) -> !comesBack(node)).ifPresent(ends::add)));
		return ends;
	}

	Map<String, List<Map<String, Object>>> comingKeys() {
		Map<String, List<Map<String, Object>>> keys = new HashMap<>();
		for (KeptLabel label : KeptLabel.values()) {
			keys.put(label.label(), new ArrayList<>());
		}
		for (NodeDelta delta : removed()) {
			SourceKey key = key(delta);
			if (key != null) {
				Objects.requireNonNull(keys.get(key.label().label()))
					.add(Map.of("source", key.source(), "externalKey", key.externalKey()));
			}
		}
		return keys;
	}

	List<Map<String, Object>> nodeRows() {
		return removed().stream()
			.<Map<String, Object>>map((delta) -> Map.of("label", delta.node().label().label(), "id", delta.node().id(),
					"properties", Objects.requireNonNull(delta.before()).properties()))
			.toList();
	}

	List<Map<String, Object>> propertyRows() {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (NodeDelta delta : changed()) {
			Map<String, @Nullable Object> properties = new HashMap<>();
			Objects.requireNonNull(delta.after()).properties().keySet().forEach((name) -> properties.put(name, null));
			properties.putAll(Objects.requireNonNull(delta.before()).properties());
			if (!properties.isEmpty()) {
				rows.add(Map.of("place", Objects.requireNonNull(place(delta.node())), "properties", properties));
			}
		}
		return rows;
	}

	/**
	 * The relationships that come back.
	 * @param places where the nodes stand that came back before, and the ends
	 * @return the rows
	 */
	List<Map<String, Object>> tieRows(Map<KeptNode, String> places) {
		return coming(false, places, (tie, place) -> {
			String other = Objects.requireNonNull(places.get(end(tie).orElseThrow()));
			return Map.of("type", tie.type(), "from", tie.outgoing() ? place : other, "to",
					tie.outgoing() ? other : place, "properties", tie.properties());
		});
	}

	List<Map<String, Object>> formerRows(Map<KeptNode, String> places) {
		return coming(true, places, (tie, place) -> Map.of("place", place, "properties", tie.properties()));
	}

	private List<Map<String, Object>> coming(boolean ownEnds, Map<KeptNode, String> places,
			BiFunction<Tie, String, Map<String, Object>> row) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (NodeDelta delta : this.deltas.values()) {
			String known = place(delta.node());
			String place = (known != null) ? known : places.get(delta.node());
			comingTies(delta).stream()
				.filter((tie) -> tie.ownsEnd() == ownEnds)
				.forEach((tie) -> rows.add(row.apply(tie, Objects.requireNonNull(place))));
		}
		return rows;
	}

	/**
	 * The ids of the nodes, sorted, so that all who lock them do so in one order.
	 * @return the nodes
	 */
	List<KeptNode> sorted() {
		Map<KeptLabel, Set<String>> ids = new EnumMap<>(KeptLabel.class);
		nodes().forEach((node) -> ids.computeIfAbsent(node.label(), (any) -> new TreeSet<>()).add(node.id()));
		List<KeptNode> sorted = new ArrayList<>();
		ids.forEach((label, all) -> all.forEach((id) -> sorted.add(new KeptNode(label, id))));
		return sorted;
	}

	/** A key within an import source. */
	record SourceKey(KeptLabel label, String source, String externalKey) {

	}

}
