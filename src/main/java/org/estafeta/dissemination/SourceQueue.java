package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.dissemination.source.SourceModel;
import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeFollower;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;

/**
 * Knows of all adoptions without a source how likely their best candidate is. Practices
 * that the change log names are weighed anew before the next answer; a great graph is
 * weighed over several requests, so that none of them waits long.
 */
@Component
class SourceQueue {

	/** So many practices with missing sources are looked after. */
	static final int MAX_PRACTICES = 20_000;

	private static final long PATIENCE_NANOS = 2_000_000_000L;

	/** Adoptions with their candidates; some 5 kB each. */
	private static final long RECENT = 5_000;

	/** So many adoptions are weighed together, unless one practice has more. */
	private static final int BATCH = 1_000;

	private static final int SOME = 100;

	private static final Set<NodeKind> TIES = Set.of(NodeKind.EVENT, NodeKind.COMMUNITY, NodeKind.PROGRAMME,
			NodeKind.TEACHER);

	private static final CypherQuery PRACTICES = CypherQuery.named("dissemination/practices-with-missing-sources");

	private static final CypherQuery PRACTICES_OF = CypherQuery.named("dissemination/practices-of-adoptions");

	private final Graph graph;

	private final ChangeFollower follower;

	private final SpreadEvidences evidences;

	private final SourceModels models;

	private final Map<String, List<Entry>> weighed = new HashMap<>();

	/** The practices that must be weighed, with the number of their adoptions. */
	private final Map<String, Integer> waiting = new LinkedHashMap<>();

	/** What was shown or weighed last, as long as it holds. */
	private final Cache<Entry, MissingSource> recent = Caffeine.newBuilder().weakKeys().maximumSize(RECENT).build();

	private @Nullable SourceModel model;

	SourceQueue(Graph graph, ChangeLog log, SpreadEvidences evidences, SourceModels models) {
		this.graph = graph;
		this.follower = new ChangeFollower(log);
		this.evidences = evidences;
		this.models = models;
	}

	/**
	 * The queue as it is now.
	 * @param practiceId of this practice alone, which never has to wait; null for all
	 * @param wanted which entries
	 * @return the entries in order: the surest first, then by id
	 */
	synchronized State state(@Nullable String practiceId, Predicate<Entry> wanted) {
		SourceModel current = this.models.current();
		follow(current);
		if (practiceId != null) {
			if (this.waiting.containsKey(practiceId)) {
				weigh(List.of(practiceId), current);
			}
			return new State(sorted(this.weighed.getOrDefault(practiceId, List.of()).stream(), wanted), 0);
		}
		long begin = System.nanoTime();
		while (!this.waiting.isEmpty() && System.nanoTime() - begin < PATIENCE_NANOS) {
			weigh(batch(), current);
		}
		return new State(sorted(this.weighed.values().stream().flatMap(List::stream), wanted), this.waiting.size());
	}

	private List<String> batch() {
		List<String> batch = new ArrayList<>();
		int adoptions = 0;
		for (Map.Entry<String, Integer> practice : this.waiting.entrySet()) {
			adoptions += practice.getValue();
			if (!batch.isEmpty() && (adoptions > BATCH || batch.size() == SpreadEvidences.BATCH)) {
				break;
			}
			batch.add(practice.getKey());
		}
		return batch;
	}

	/**
	 * Reads entries in full.
	 * @param entries the entries
	 * @return the adoptions with their candidates, in this order; those that were settled
	 * since are left out
	 */
	List<MissingSource> read(List<Entry> entries) {
		Map<Entry, MissingSource> known = new HashMap<>(this.recent.getAllPresent(entries));
		List<Entry> unknown = entries.stream().filter((entry) -> !known.containsKey(entry)).toList();
		Map<String, Entry> wanted = new HashMap<>();
		unknown.forEach((entry) -> wanted.put(entry.place().id(), entry));
		SourceModel current = this.models.current();
		List<String> practices = unknown.stream().map(Entry::practiceId).distinct().toList();
		for (int from = 0; from < practices.size(); from += SpreadEvidences.BATCH) {
			this.evidences.of(practices.subList(from, Math.min(practices.size(), from + SpreadEvidences.BATCH)))
				.values()
				.forEach((evidence) -> evidence.missing(current, wanted::containsKey).forEach((missing) -> {
					Entry entry = Objects.requireNonNull(wanted.get(missing.adopter().adoptionId()));
					known.put(entry, missing);
					this.recent.put(entry, missing);
				}));
		}
		return entries.stream().map(known::get).filter(Objects::nonNull).toList();
	}

	private static List<Entry> sorted(Stream<Entry> entries, Predicate<Entry> wanted) {
		return entries.filter(wanted)
			.sorted(Comparator.comparing((Entry entry) -> entry.place().sortKey())
				.thenComparing((entry) -> entry.place().id()))
			.toList();
	}

	private void follow(SourceModel current) {
		if (this.model != current) {
			this.model = current;
			this.follower.forget();
		}
		this.follower.follow(this::begin, this::note);
	}

	private void begin() {
		this.weighed.clear();
		this.waiting.clear();
		this.graph
			.list(PRACTICES, Map.of("limit", MAX_PRACTICES),
					(row) -> Map.entry(row.get("id").asString(), row.get("adoptions").asInt()))
			.forEach((row) -> this.waiting.put(row.getKey(), row.getValue()));
	}

	// False when any practice may have other candidates now.
	private boolean note(List<Change> changes) {
		if (TIES.stream().anyMatch((kind) -> !Change.ids(changes, kind).isEmpty())) {
			return false;
		}
		Change.ids(changes, NodeKind.PRACTICE).forEach((id) -> this.waiting.put(id, SOME));
		Set<String> adoptions = Change.ids(changes, NodeKind.ADOPTION);
		if (!adoptions.isEmpty()) {
			this.graph.list(PRACTICES_OF, Map.of("ids", List.copyOf(adoptions)), (row) -> row.get("id").asString())
				.forEach((id) -> this.waiting.put(id, SOME));
		}
		// What is known to be out of date must not be shown, even when time runs out.
		this.weighed.keySet().removeAll(this.waiting.keySet());
		return true;
	}

	private void weigh(List<String> practices, SourceModel current) {
		this.evidences.of(practices).forEach((id, evidence) -> {
			List<Entry> entries = new ArrayList<>();
			evidence.missing(current, (adoption) -> true).forEach((missing) -> {
				Entry entry = Entry.of(missing);
				entries.add(entry);
				this.recent.put(entry, missing);
			});
			if (!entries.isEmpty()) {
				this.weighed.put(id, entries);
			}
		});
		practices.forEach(this.waiting::remove);
	}

	/**
	 * An adoption without a source, as far as the queue must know it.
	 *
	 * @param practiceId the practice
	 * @param organisationId where it is
	 * @param best how likely the best candidate is
	 * @param place its place in the queue, with the id of the adoption
	 */
	record Entry(String practiceId, String organisationId, double best, Position place) {

		private static Entry of(MissingSource missing) {
			return new Entry(missing.practiceId(), missing.adopter().place().organisationId(), missing.best(),
					missing.position());
		}

	}

	/**
	 * What the queue holds.
	 *
	 * @param entries the entries in order
	 * @param waiting how many practices have not been weighed yet
	 */
	record State(List<Entry> entries, int waiting) {

	}

}
