package org.estafeta.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small graph in memory, as plain as can be: what the database holds is compared with
 * it.
 */
final class ModelGraph {

	private final Map<String, Node> nodes = new TreeMap<>();

	private final List<Tie> ties = new ArrayList<>();

	void add(Node node) {
		this.nodes.put(node.id, node);
	}

	void tie(Tie tie) {
		this.ties.add(tie);
	}

	Node node(String id) {
		return this.nodes.get(id);
	}

	Map<String, Node> nodes() {
		return this.nodes;
	}

	List<Tie> ties() {
		return this.ties;
	}

	ModelGraph copy() {
		ModelGraph copy = new ModelGraph();
		this.nodes.values().forEach((node) -> copy.add(new Node(node.id, node.label, new TreeMap<>(node.properties))));
		this.ties.forEach((tie) -> copy.tie(tie.with(tie.properties)));
		return copy;
	}

	/**
	 * The graph as text, node by node.
	 * @return what each node holds and is tied to, by id
	 */
	Map<String, String> text() {
		Map<String, List<String>> lines = new HashMap<>();
		this.ties.forEach((tie) -> lines.computeIfAbsent(tie.from, (any) -> new ArrayList<>()).add(tie.line()));
		Map<String, String> text = new TreeMap<>();
		this.nodes.values().forEach((node) -> {
			List<String> sorted = lines.getOrDefault(node.id, new ArrayList<>());
			sorted.sort(null);
			text.put(node.id, node.label + ' ' + new TreeMap<>(node.properties) + ' ' + sorted);
		});
		return text;
	}

	/** A node. */
	record Node(String id, String label, Map<String, Object> properties) {
	}

	/** A relationship. */
	record Tie(String type, String from, String to, Map<String, Object> properties) {

		Tie with(Map<String, Object> others) {
			return new Tie(this.type, this.from, this.to, new TreeMap<>(others));
		}

		Tie between(String start, String end) {
			return new Tie(this.type, start, end, this.properties);
		}

		String line() {
			return this.type + ' ' + this.to + ' ' + new TreeMap<>(this.properties);
		}

	}

}
