package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.dissemination.source.SourceModel;
import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
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

	private static final long PATIENCE_NANOS = 3_000_000_000L;

	private static final int CHANGES = 500;

	private static final Set<NodeKind> TIES = Set.of(NodeKind.EVENT, NodeKind.COMMUNITY, NodeKind.PROGRAMME,
			NodeKind.TEACHER);

	private static final CypherQuery PRACTICES = CypherQuery.named("dissemination/practices-with-missing-sources");

	private static final CypherQuery PRACTICES_OF = CypherQuery.named("dissemination/practices-of-adoptions");

	private final Graph graph;

	private final ChangeLog log;

	private final SpreadEvidences evidences;

	private final SourceModels models;

	private final Map<String, List<Entry>> weighed = new HashMap<>();

	private final Set<String> waiting = new LinkedHashSet<>();

	private @Nullable SourceModel model;

	private long seq = -1;

	SourceQueue(Graph graph, ChangeLog log, SpreadEvidences evidences, SourceModels models) {
		this.graph = graph;
		this.log = log;
		this.evidences = evidences;
		this.models = models;
	}

	/**
	 * The queue as it is now.
	 * @param wanted which entries
	 * @return the entries in order: the surest first, then by id
	 */
	synchronized State state(Predicate<Entry> wanted) {
		SourceModel current = this.models.current();
		follow(current);
		long begin = System.nanoTime();
		while (!this.waiting.isEmpty() && System.nanoTime() - begin < PATIENCE_NANOS) {
			weigh(current);
		}
		List<Entry> entries = this.weighed.values()
			.stream()
			.flatMap(List::stream)
			.filter(wanted)
			.sorted(Comparator.comparing((Entry entry) -> entry.place().sortKey())
				.thenComparing((entry) -> entry.place().id()))
			.toList();
		return new State(entries, this.waiting.size());
	}

	private void follow(SourceModel current) {
		if (this.seq < 0 || this.model != current) {
			this.model = current;
			beginAnew();
			return;
		}
		List<Change> changes;
		do {
			changes = this.log.after(this.seq, CHANGES);
			if (!changes.isEmpty()) {
				this.seq = changes.getLast().seq();
				note(changes);
			}
		}
		while (changes.size() == CHANGES);
	}

	private void beginAnew() {
		this.seq = this.log.last();
		this.weighed.clear();
		this.waiting.clear();
		this.waiting
			.addAll(this.graph.list(PRACTICES, Map.of("limit", MAX_PRACTICES), (row) -> row.get("id").asString()));
	}

	private void note(List<Change> changes) {
		Set<String> adoptions = new HashSet<>();
		for (Change change : changes) {
			for (NodeRef node : change.nodes()) {
				if (TIES.contains(node.kind())) {
					beginAnew();
					return;
				}
				if (node.kind() == NodeKind.ADOPTION) {
					adoptions.add(node.id());
				}
				else if (node.kind() == NodeKind.PRACTICE) {
					this.waiting.add(node.id());
				}
			}
		}
		if (!adoptions.isEmpty()) {
			this.waiting.addAll(this.graph.list(PRACTICES_OF, Map.of("ids", List.copyOf(adoptions)),
					(row) -> row.get("id").asString()));
		}
		// What is known to be out of date must not be shown, even when time runs out.
		this.weighed.keySet().removeAll(this.waiting);
	}

	private void weigh(SourceModel current) {
		List<String> batch = this.waiting.stream().limit(SpreadEvidences.BATCH).toList();
		this.evidences.of(batch).forEach((id, evidence) -> {
			List<Entry> entries = new ArrayList<>();
			evidence.missing(current, (adoption) -> true).forEach((missing) -> entries.add(Entry.of(missing)));
			if (!entries.isEmpty()) {
				this.weighed.put(id, entries);
			}
		});
		this.waiting.removeAll(Set.copyOf(batch));
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
