package org.estafeta.practice;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.RestoreRule;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Records which practice was adapted from which one. What is replaced or retracted stays
 * in the history. All writers hold one lock, so that they cannot close a circle together,
 * through however many practices it would lead.
 */
@Service
public class Derivations implements RestoreRule {

	private static final String IMPORT = "import";

	private static final CypherQuery LOCK = CypherQuery.named("practice/lock-genealogy");

	private static final CypherQuery ALL = CypherQuery.named("practice/all-derivations");

	private static final CypherQuery RETRACTED = CypherQuery.named("practice/retracted-derivations");

	private static final CypherQuery IDS = CypherQuery.named("practice/ids-of-keys");

	private static final CypherQuery SAVE = CypherQuery.named("practice/save-derivations");

	private static final CypherQuery SUPERSEDE = CypherQuery.named("practice/supersede-derivations");

	private final Practices practices;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Derivations(Practices practices, Graph graph, Writes writes, Clock clock) {
		this.practices = practices;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Says that one practice was adapted from another. Said again, it replaces the note.
	 * @param practiceId the adapted practice
	 * @param originId what it was adapted from
	 * @param note what there is to say about it, null for nothing
	 * @param actor who says so: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when one of them is not published,
	 * with kind CONFLICT when the origin comes from the practice itself
	 */
	public void derive(String practiceId, String originId, @Nullable String note, String actor) {
		this.writes.apply(new Writes.Order(actor, "derive-practice", false), (touched) -> {
			List<Derivation> all = lock();
			String title = this.practices.get(practiceId).title();
			String origin = this.practices.get(originId).title();
			if (rules(all).closes(practiceId, originId)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "derivation-cycle", title, origin);
			}
			Pair pair = new Pair(practiceId, originId);
			supersede(all.stream().map(Pair::of).filter(pair::equals).toList(), actor, null, touched);
			save(List.of(pair), note, actor, touched);
			return practiceId;
		});
	}

	/**
	 * Retracts that one practice was adapted from another: it was recorded by mistake.
	 * @param practiceId the practice
	 * @param originId what it was said to be adapted from
	 * @param reason why
	 * @param actor who retracts it: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when nobody says so
	 */
	public void retract(String practiceId, String originId, String reason, String actor) {
		this.writes.apply(new Writes.Order(actor, "retract-derivation", false), (touched) -> {
			Pair pair = new Pair(practiceId, originId);
			List<Pair> found = lock().stream().map(Pair::of).filter(pair::equals).toList();
			String title = this.practices.get(practiceId).title();
			String origin = this.practices.get(originId).title();
			if (found.isEmpty()) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "derivation-not-found", title, origin);
			}
			supersede(found, actor, reason, touched);
			return practiceId;
		});
	}

	/**
	 * Loads inside a write what files say about the origins of practices. What a person
	 * recorded or retracted stays so; what an earlier file said and this one no longer
	 * does goes into the history.
	 * @param source the import source
	 * @param originKeys the keys of the origins by the key of the practice; the practices
	 * must be there
	 * @param touched collects the practices concerned
	 * @return what was left out because it would close a circle
	 */
	public List<DerivationRefusal> load(String source, Map<String, List<String>> originKeys, Touched touched) {
		if (originKeys.isEmpty()) {
			return List.of();
		}
		Map<String, String> ids = ids(source, originKeys);
		List<Derivation> all = lock();
		DerivationRules rules = rules(all);
		supersede(outdated(all, originKeys, ids), IMPORT, null, touched)
			.forEach((pair) -> rules.remove(pair.practice, pair.origin));
		Set<Pair> settled = all.stream().map(Pair::of).collect(Collectors.toCollection(HashSet::new));
		this.graph
			.list(RETRACTED, Map.of("ids", List.copyOf(ids.values())),
					(row) -> new Pair(row.get("practiceId").asString(), row.get("originId").asString()))
			.forEach(settled::add);
		List<Pair> added = new ArrayList<>();
		List<DerivationRefusal> refusals = new ArrayList<>();
		originKeys.forEach((practiceKey, keys) -> keys.forEach((key) -> {
			Pair pair = new Pair(ids.getOrDefault(practiceKey, ""), ids.getOrDefault(key, ""));
			if (settled.add(pair)) {
				if (rules.closes(pair.practice, pair.origin)) {
					refusals.add(new DerivationRefusal(practiceKey, key));
				}
				else {
					rules.add(pair.practice, pair.origin);
					added.add(pair);
				}
			}
		}));
		save(added, null, IMPORT, touched);
		return refusals;
	}

	/**
	 * Checks that no practice comes from itself after some were restored.
	 */
	@Override
	public void check(Collection<KeptNode> restored, Touched touched) {
		Set<String> practices = restored.stream()
			.filter((node) -> node.label() == KeptLabel.PRACTICE)
			.map(KeptNode::id)
			.collect(Collectors.toSet());
		if (practices.isEmpty()) {
			return;
		}
		List<Derivation> all = lock();
		DerivationRules rules = rules(all);
		for (Derivation one : all) {
			if (practices.contains(one.practiceId())) {
				rules.remove(one.practiceId(), one.originId());
				if (rules.closes(one.practiceId(), one.originId())) {
					throw new EstafetaException(ErrorKind.CONFLICT, "derivation-cycle",
							this.practices.get(one.practiceId()).title(), this.practices.get(one.originId()).title());
				}
				rules.add(one.practiceId(), one.originId());
			}
		}
	}

	private Map<String, String> ids(String source, Map<String, List<String>> originKeys) {
		Set<String> keys = new HashSet<>(originKeys.keySet());
		originKeys.values().forEach(keys::addAll);
		Map<String, String> ids = new HashMap<>();
		this.graph
			.list(IDS, Map.of("source", source, "keys", List.copyOf(keys)),
					(row) -> Map.entry(row.get("key").asString(), row.get("id").asString()))
			.forEach((row) -> ids.put(row.getKey(), row.getValue()));
		return ids;
	}

	private static List<Pair> outdated(List<Derivation> all, Map<String, List<String>> originKeys,
			Map<String, String> ids) {
		Map<String, Set<String>> wanted = new HashMap<>();
		originKeys.forEach((practice, keys) -> wanted.put(ids.getOrDefault(practice, ""),
				keys.stream().map((key) -> ids.getOrDefault(key, "")).collect(Collectors.toSet())));
		return all.stream()
			.filter((one) -> one.recordedBy().equals(IMPORT) && wanted.containsKey(one.practiceId())
					&& !wanted.getOrDefault(one.practiceId(), Set.of()).contains(one.originId()))
			.map(Pair::of)
			.toList();
	}

	// What stands is read after the lock is held: what another writer has committed in
	// the meantime counts.
	private List<Derivation> lock() {
		this.graph.list(LOCK, Map.of(), (row) -> row.get("name").asString());
		return this.graph.list(ALL, Map.of(), DerivationRow::map);
	}

	private static DerivationRules rules(Collection<Derivation> all) {
		DerivationRules rules = new DerivationRules();
		all.forEach((one) -> rules.add(one.practiceId(), one.originId()));
		return rules;
	}

	private List<Pair> supersede(List<Pair> pairs, String actor, @Nullable String reason, Touched touched) {
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("rows", pairs.stream().map((pair) -> pair.row(null)).toList(), "at",
						ZonedDateTime.now(this.clock), "by", actor));
		parameters.put("reason", reason);
		return run(SUPERSEDE, pairs, parameters, touched);
	}

	private void save(List<Pair> pairs, @Nullable String note, String actor, Touched touched) {
		run(SAVE, pairs, Map.of("rows", pairs.stream().map((pair) -> pair.row(note)).toList(), "at",
				ZonedDateTime.now(this.clock), "by", actor), touched);
	}

	private List<Pair> run(CypherQuery query, List<Pair> pairs, Map<String, @Nullable Object> parameters,
			Touched touched) {
		if (!pairs.isEmpty()) {
			this.graph.list(query, parameters, (row) -> row.get("id").asString());
			pairs.forEach((pair) -> touched.addAll(NodeKind.PRACTICE, List.of(pair.practice, pair.origin)));
		}
		return pairs;
	}

	/** A practice with one that it was adapted from. */
	private record Pair(String practice, String origin) {

		private static Pair of(Derivation derivation) {
			return new Pair(derivation.practiceId(), derivation.originId());
		}

		private Map<String, @Nullable Object> row(@Nullable String note) {
			Map<String, @Nullable Object> row = new HashMap<>(Map.of("practice", this.practice, "origin", this.origin));
			row.put("note", note);
			return row;
		}

	}

}
