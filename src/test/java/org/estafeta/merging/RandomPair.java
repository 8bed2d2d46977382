package org.estafeta.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.estafeta.graphstore.KeptLabel;

/**
 * Two random nodes with random surroundings, what merging makes of them by the simplest
 * of rules, and edits that come afterwards.
 */
final class RandomPair {

	private static final Set<String> REPEATED = Set.of("WORKS_AT", "TOOK_PART", "MEMBER_OF");

	private static final Set<String> SINGLE = Set.of("PART_OF", "DEVELOPED_AT");

	private static final Map<KeptLabel, List<String>> FIELDS = Map.of(KeptLabel.ORGANISATION,
			List.of("name", "shortName", "city", "region", "kind"), KeptLabel.PRACTICE,
			List.of("title", "problem", "authors", "region"), KeptLabel.EVENT,
			List.of("title", "city", "participants", "note"), KeptLabel.TEACHER, List.of("name", "position", "note"));

	// what a node of the first label can be tied to: type, direction, other label
	private static final Map<KeptLabel, List<List<String>>> TIES = Map.of(
			KeptLabel.ORGANISATION, List.of(List.of("HOSTED_BY", "<", "InnovationSite"),
					List.of("DEVELOPED_AT", "<", "Practice"), List.of("WORKS_AT", "<", "Teacher"),
					List.of("TOOK_PART", ">", "Event"), List.of("ORGANISED_BY", "<", "Event"),
					List.of("PART_OF", ">", "Territory"), List.of("FOLLOWS", "<", "Account"),
					List.of("ANSWERS_FOR", "<", "Account"), List.of("LOOKS_AFTER", "<", "Account"),
					List.of("MEMBER_OF", ">", "Community"), List.of("OBTAINED_AT", "<", "EvidenceStatement")),
			KeptLabel.PRACTICE,
			List.of(List.of("DEVELOPED_AT", ">", "Organisation"), List.of("ADDRESSES", ">", "Deficit"),
					List.of("DERIVED_FROM", ">", "Practice"), List.of("DERIVED_FROM", "<", "Practice"),
					List.of("PRESENTED_AT", ">", "Event"), List.of("FOLLOWS", "<", "Account"),
					List.of("ABOUT", "<", "EvidenceStatement")),
			KeptLabel.EVENT,
			List.of(List.of("ORGANISED_BY", ">", "Organisation"), List.of("TOOK_PART", "<", "Organisation"),
					List.of("PRESENTED_AT", "<", "Practice"), List.of("PART_OF", ">", "Territory"),
					List.of("VIA", "<", "Proof"), List.of("FOLLOWS", "<", "Account")),
			KeptLabel.TEACHER, List.of(List.of("WORKS_AT", ">", "Organisation"), List.of("TOOK_PART", ">", "Event"),
					List.of("MEMBER_OF", ">", "Community")));

	private final Random random;

	private final ModelGraph before = new ModelGraph();

	private final KeptLabel label;

	private final String loser;

	private final String survivor;

	/** Untied at first: later edits tie to it. */
	private final String fresh;

	RandomPair(Random random) {
		this.random = random;
		this.label = new ArrayList<>(
				List.of(KeptLabel.ORGANISATION, KeptLabel.PRACTICE, KeptLabel.EVENT, KeptLabel.TEACHER))
			.get(random.nextInt(4));
		this.loser = node(this.label.label(), fields());
		this.survivor = node(this.label.label(), fields());
		this.fresh = node("Community", Map.of());
		Map<String, List<String>> pool = new TreeMap<>();
		int ties = random.nextInt(12);
		for (int i = 0; i < ties; i++) {
			List<String> shape = any(TIES.get(this.label));
			List<String> others = pool.computeIfAbsent(shape.get(2), (any) -> new ArrayList<>());
			if (others.isEmpty() || random.nextInt(3) == 0) {
				others.add(node(shape.get(2), Map.of()));
			}
			String own = random.nextBoolean() ? this.loser : this.survivor;
			String other = any(others);
			add(shape.get(1).equals(">") ? new ModelGraph.Tie(shape.get(0), own, other, says(shape.get(0)))
					: new ModelGraph.Tie(shape.get(0), other, own, says(shape.get(0))));
		}
		if (this.label != KeptLabel.EVENT) {
			adoptions();
		}
	}

	private void adoptions() {
		boolean practices = this.label == KeptLabel.PRACTICE;
		for (int i = this.random.nextInt(3); i > 0; i--) {
			String other = node(practices ? "Organisation" : "Practice", Map.of());
			for (String own : List.of(this.loser, this.survivor)) {
				if (this.random.nextBoolean()) {
					String adoption = node("Adoption", Map.of("kind", any(List.of("MASTERING", "DEVELOPMENT"))));
					String aside = (this.random.nextInt(4) == 0) ? "FORMERLY_" : "";
					this.before.tie(new ModelGraph.Tie(aside + "OF", adoption, practices ? own : other, Map.of()));
					this.before.tie(new ModelGraph.Tie(aside + "BY", adoption, practices ? other : own, Map.of()));
					if (this.random.nextBoolean()) {
						String proof = node("Proof", Map.of("strength", "ADOPTED", "date", "2020"));
						this.before.tie(new ModelGraph.Tie("PROVES", proof, adoption, Map.of()));
					}
				}
			}
		}
	}

	private void add(ModelGraph.Tie tie) {
		boolean single = SINGLE.contains(tie.type()) && this.before.ties()
			.stream()
			.anyMatch((one) -> one.type().equals(tie.type()) && one.from().equals(tie.from()));
		boolean twice = this.before.ties().stream().anyMatch((one) -> same(one, tie));
		if (!single && !twice) {
			this.before.tie(tie);
		}
	}

	private static boolean same(ModelGraph.Tie one, ModelGraph.Tie other) {
		return one.type().equals(other.type()) && one.from().equals(other.from()) && one.to().equals(other.to())
				&& (!REPEATED.contains(one.type()) || one.properties().equals(other.properties()));
	}

	private String node(String ofLabel, Map<String, Object> properties) {
		String id = UUID.randomUUID().toString();
		Map<String, Object> all = new TreeMap<>(properties);
		all.put("id", id);
		all.put("source", "merge-identity");
		all.put("externalKey", ofLabel.equals("Adoption") ? id + "|adopter" : id);
		this.before.add(new ModelGraph.Node(id, ofLabel, all));
		return id;
	}

	private Map<String, Object> fields() {
		Map<String, Object> fields = new TreeMap<>();
		FIELDS.get(this.label).forEach((field) -> {
			if (this.random.nextInt(3) > 0) {
				fields.put(field, field + ' ' + this.random.nextInt(3));
			}
		});
		return fields;
	}

	private Map<String, Object> says(String type) {
		return REPEATED.contains(type) ? Map.of("from", "20" + (10 + this.random.nextInt(3)))
				: Map.of("since", Long.valueOf(this.random.nextInt(3)));
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	KeptLabel label() {
		return this.label;
	}

	String loser() {
		return this.loser;
	}

	String survivor() {
		return this.survivor;
	}

	String fresh() {
		return this.fresh;
	}

	ModelGraph before() {
		return this.before;
	}

	/**
	 * A field that the survivor takes from the other one although it has its own.
	 * @return the names; often none
	 */
	Set<String> taken() {
		return (this.random.nextInt(2) == 0) ? Set.of(any(FIELDS.get(this.label))) : Set.of();
	}

	/**
	 * What merging makes of the two nodes themselves: adoptions are left out.
	 * @param taken the fields that are taken
	 * @return the survivor with its ties
	 */
	ModelGraph merged(Set<String> taken) {
		ModelGraph merged = this.before.copy();
		FIELDS.get(this.label).forEach((field) -> {
			Object going = this.before.node(this.loser).properties().get(field);
			Map<String, Object> staying = merged.node(this.survivor).properties();
			if (going != null && (!staying.containsKey(field) || taken.contains(field))) {
				staying.put(field, going);
			}
		});
		merged.ties().removeIf(this::ofLoser);
		this.before.ties().stream().filter(this::ofLoser).forEach((tie) -> {
			if (twin(merged, tie).isEmpty() && !stays(tie)) {
				merged.tie(moved(tie));
			}
		});
		merged.nodes().remove(this.loser);
		return merged;
	}

	boolean ofLoser(ModelGraph.Tie tie) {
		return tie.from().equals(this.loser) || tie.to().equals(this.loser);
	}

	ModelGraph.Tie moved(ModelGraph.Tie tie) {
		return tie.between(tie.from().equals(this.loser) ? this.survivor : tie.from(),
				tie.to().equals(this.loser) ? this.survivor : tie.to());
	}

	Optional<ModelGraph.Tie> twin(ModelGraph graph, ModelGraph.Tie tie) {
		ModelGraph.Tie moved = moved(tie);
		return graph.ties().stream().filter((one) -> same(one, moved)).findFirst();
	}

	/**
	 * Whether a tie of the loser stays behind, since there can be only one.
	 * @param tie the tie
	 * @return true when the survivor has one
	 */
	boolean stays(ModelGraph.Tie tie) {
		return SINGLE.contains(tie.type()) && tie.from().equals(this.loser)
				&& this.before.ties()
					.stream()
					.anyMatch((one) -> one.type().equals(tie.type()) && one.from().equals(this.survivor));
	}

	/**
	 * How many ties of a type the survivor has to the same other end.
	 * @param graph the graph
	 * @param tie a tie of the survivor
	 * @return the number
	 */
	static long beside(ModelGraph graph, ModelGraph.Tie tie) {
		return graph.ties()
			.stream()
			.filter((one) -> one.type().equals(tie.type()) && one.from().equals(tie.from())
					&& one.to().equals(tie.to()))
			.count();
	}

}
