package org.estafeta.merging;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.MergeRule;
import org.estafeta.graphstore.Touched;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Parts what was merged, within a write. Field by field and relationship by relationship
 * it becomes what it was, except for what was written since.
 */
@Component
class Separator {

	private static final CypherQuery LOCK = CypherQuery.named("merging/lock-merge");

	private static final CypherQuery MERGE = CypherQuery.named("merging/merge");

	private static final CypherQuery PAIRS = CypherQuery.named("merging/pairs");

	private static final CypherQuery LATER = CypherQuery.named("merging/later-merges");

	private static final CypherQuery RETURN = CypherQuery.named("merging/return-ties");

	private static final CypherQuery REFERENCES = CypherQuery.named("merging/return-references");

	private static final CypherQuery REVIVE = CypherQuery.named("merging/revive");

	private static final CypherQuery PROPERTIES = CypherQuery.named("merging/properties");

	private static final CypherQuery SET = CypherQuery.named("merging/set-fields");

	private static final CypherQuery TAKEN = CypherQuery.named("merging/taken");

	private static final CypherQuery CHANGED_ADOPTIONS = CypherQuery.named("merging/adoption-places");

	private static final CypherQuery LATER_PROOFS = CypherQuery.named("merging/later-proofs");

	private static final CypherQuery END = CypherQuery.named("merging/end-merge");

	private static final String ROWS = "rows";

	private final Graph graph;

	private final Merger merger;

	private final List<MergeRule> rules;

	Separator(Graph graph, Merger merger, List<MergeRule> rules) {
		this.graph = graph;
		this.merger = merger;
		this.rules = List.copyOf(rules);
	}

	/**
	 * Reads a merge.
	 * @param id its id
	 * @return the merge; empty when there is none
	 */
	Optional<MergeRow> merge(String id) {
		return this.graph.one(MERGE, Map.of("id", id), MergeRow::map);
	}

	/**
	 * Holds off everybody else from a merge until the end of the transaction.
	 * @param id its id
	 */
	void lock(String id) {
		this.graph.list(LOCK, Map.of("id", id), (row) -> "");
	}

	/**
	 * The merges after this one that have to be parted first.
	 * @param merge the merge
	 * @return those that concern the same nodes, the newest first, at most five
	 */
	List<MergeRow> later(MergeRow merge) {
		List<Separation.Joined> pairs = pairs(merge);
		Set<String> ids = new LinkedHashSet<>(merge.nodes());
		kept(merge, pairs).forEach((bond) -> {
			ids.add(bond.start().id());
			ids.add(bond.end().id());
		});
		return this.graph.list(LATER, Map.of("at", merge.at(), "merge", merge.id(), "ids", List.copyOf(ids)),
				MergeRow::map);
	}

	private List<Separation.Joined> pairs(MergeRow merge) {
		return this.graph.list(PAIRS, Map.of("merge", merge.id()),
				(row) -> new Separation.Joined(row.get("label").asString(), row.get("loser").asString(),
						row.get("loserPlace").asString(), row.get("survivor").asString(),
						row.get("survivorPlace").asString(), row.get("buried").asBoolean()));
	}

	private List<Bond> kept(MergeRow merge, List<Separation.Joined> pairs) {
		return this.merger.ties(pairs.stream().map(Separation.Joined::loserPlace).toList())
			.stream()
			.filter((bond) -> bond.type().equals("MERGED_TIE") && merge.id().equals(bond.properties().get("mergedBy")))
			.toList();
	}

	/**
	 * Works out what parting would do now.
	 * @param merge the merge, which still holds
	 * @return what would become of fields and relationships
	 */
	Separation separation(MergeRow merge) {
		List<Separation.Joined> pairs = pairs(merge);
		Map<String, String> into = new HashMap<>();
		pairs.forEach((pair) -> into.put(pair.loserPlace(), pair.survivorPlace()));
		TiePart plan = TiePart.of(kept(merge, pairs), this.merger.ties(Set.copyOf(into.values())), into);
		Map<String, Map<String, @Nullable Object>> fields = new LinkedHashMap<>();
		List<FieldChoice> back = new ArrayList<>();
		List<FieldChoice> stay = new ArrayList<>();
		Map<String, String> places = places(merge, pairs);
		Map<String, NavigableMap<String, Object>> present = new HashMap<>();
		this.graph.list(PROPERTIES, Map.of("places", List.copyOf(places.values())),
				(row) -> present.put(row.get("place").asString(), Bond.properties(row.get("properties"))) == null);
		for (MergeRow.FieldsChanged change : merge.changes()) {
			String place = places.get(change.id());
			if (place != null) {
				NavigableMap<String, Object> now = present.getOrDefault(place, new TreeMap<>());
				Map<String, @Nullable Object> rows = new HashMap<>();
				names(change).forEach((name) -> {
					Object was = change.before().properties().get(name);
					boolean same = Objects.equals(now.get(name), change.after().properties().get(name));
					if (same) {
						rows.put(name, was);
					}
					if (change.id().equals(merge.survivor())) {
						(same ? back : stay).add(new FieldChoice(name, was, now.get(name)));
					}
				});
				fields.put(place, rows);
			}
		}
		return new Separation(pairs, fields, back, stay, plan);
	}

	private static Set<String> names(MergeRow.FieldsChanged change) {
		Set<String> names = new TreeSet<>(change.before().properties().keySet());
		names.addAll(change.after().properties().keySet());
		return names;
	}

	// The nodes whose fields the merge changed: those that stand for two, and adoptions
	// that only got another key.
	private Map<String, String> places(MergeRow merge, List<Separation.Joined> pairs) {
		Map<String, String> places = new HashMap<>();
		pairs.forEach((pair) -> places.put(pair.survivor(), pair.survivorPlace()));
		List<String> adoptions = merge.changes()
			.stream()
			.map(MergeRow.FieldsChanged::id)
			.filter((id) -> !places.containsKey(id))
			.toList();
		if (!adoptions.isEmpty()) {
			this.graph.list(CHANGED_ADOPTIONS, Map.of("ids", adoptions),
					(row) -> places.put(row.get("id").asString(), row.get("place").asString()) == null);
		}
		return places;
	}

	/**
	 * Parts.
	 * @param merge the merge, locked, which still holds; no later one has to be parted
	 * first
	 * @param separation what to do, worked out in this transaction
	 * @param actor who does so: a role, never a person's name
	 * @param at when
	 * @param touched collects what it changes
	 * @throws EstafetaException with kind CONFLICT when somebody took the key of the node
	 * that comes back
	 */
	void part(MergeRow merge, Separation separation, String actor, ZonedDateTime at, Touched touched) {
		List<Separation.Joined> pairs = separation.pairs();
		Merger.touch(separation.plan().returns().stream().map(TieReturn::kept).toList(), touched);
		pairs.forEach((pair) -> KeptLabel.ofLabel(pair.label()).ifPresent((label) -> {
			Merger.touch(new KeptNode(label, pair.loser()), touched);
			Merger.touch(new KeptNode(label, pair.survivor()), touched);
		}));
		run(SET, separation.fields()
			.entrySet()
			.stream()
			.map((entry) -> Map.of("place", entry.getKey(), "properties", entry.getValue()))
			.toList());
		List<Map<String, Object>> losers = pairs.stream()
			.<Map<String, Object>>map((pair) -> Map.of("label", pair.label(), "loser", pair.loserPlace()))
			.toList();
		this.graph.one(TAKEN, Map.of(ROWS, losers), (row) -> row.get("name").asString()).ifPresent((name) -> {
			throw new EstafetaException(ErrorKind.CONFLICT, "unmerge-taken", name);
		});
		run(RETURN, separation.plan().returns().stream().map(TieReturn::row).toList());
		this.graph.list(REFERENCES,
				Map.of("merge", merge.id(), "ids", pairs.stream().map(Separation.Joined::loser).toList()), (row) -> {
					Merger.noteAdoption(row, touched);
					touched.addUnlisted(1);
					return "";
				});
		run(REVIVE, losers);
		settle(merge, pairs);
		this.graph.list(END, Map.of("id", merge.id(), "at", at, "by", actor), (row) -> "");
	}

	// What was worked out for both from later facts holds for neither.
	private void settle(MergeRow merge, List<Separation.Joined> pairs) {
		List<String> adoptions = pairs.stream()
			.filter((pair) -> pair.label().equals(KeptLabel.ADOPTION.label()))
			.flatMap((pair) -> Stream.of(pair.loser(), pair.survivor()))
			.toList();
		if (!adoptions.isEmpty()) {
			List<String> changed = this.graph.list(LATER_PROOFS, Map.of("ids", adoptions, "at", merge.at()),
					(row) -> row.get("id").asString());
			if (!changed.isEmpty()) {
				this.rules.forEach((rule) -> rule.settle(KeptLabel.ADOPTION, changed));
			}
		}
	}

	private void run(CypherQuery query, List<?> rows) {
		if (!rows.isEmpty()) {
			this.graph.list(query, Map.of(ROWS, rows), (row) -> "");
		}
	}

}
