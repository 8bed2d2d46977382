package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeFollower;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.ConsistentReads;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.NodeKind;

/**
 * Keeps the spreads of the practices that are asked for, and forgets each as soon as the
 * change log names it. A write of this process is seen by the next request; one of
 * another process by the first request after a look at the log, taken at most every
 * {@value #LOOK_MILLIS} ms.
 */
@Component
class PracticeSpreads {

	private static final CypherQuery ADOPTERS = CypherQuery.named("dissemination/spread-adopters");

	private static final CypherQuery FACTS = CypherQuery.named("dissemination/spread-facts");

	private static final CypherQuery PRACTICES = CypherQuery.named("dissemination/practices-of-adoptions");

	private static final int BATCH = 500;

	private static final long LOOK_MILLIS = 500;

	/** Adopters and facts; some 500 bytes each. */
	private static final long MAX_WEIGHT = 400_000;

	private final Graph graph;

	private final ChangeFollower follower;

	private final ConsistentReads reads;

	private final LoadingCache<String, PracticeSpread> spreads = Caffeine.newBuilder()
		.maximumWeight(MAX_WEIGHT)
		.weigher((String id, PracticeSpread spread) -> spread.weight())
		.build(this::load);

	private final AtomicLong nextLook = new AtomicLong(Long.MIN_VALUE);

	private final AtomicLong forgotten = new AtomicLong();

	PracticeSpreads(Graph graph, ChangeLog log, ConsistentReads reads) {
		this.graph = graph;
		this.follower = new ChangeFollower(log);
		this.reads = reads;
	}

	PracticeSpread get(String practiceId) {
		lookAtTheLog();
		return forgetIfEmpty(practiceId, this.spreads.get(practiceId));
	}

	// Kept, it would answer sooner than an id that nobody has: whoever measures that
	// would
	// learn that somebody else has asked for what is hidden.
	private PracticeSpread forgetIfEmpty(String practiceId, PracticeSpread spread) {
		if (spread.network().nodes() == 0) {
			this.spreads.asMap().remove(practiceId, spread);
		}
		return spread;
	}

	/**
	 * The spreads of several practices; those that are not kept are read together.
	 * @param practiceIds the practices
	 * @return the spreads by practice, in the order of the practices
	 */
	Map<String, PracticeSpread> getAll(Collection<String> practiceIds) {
		lookAtTheLog();
		long before = this.forgotten.get();
		Map<String, PracticeSpread> found = new HashMap<>(this.spreads.getAllPresent(practiceIds));
		List<String> missing = practiceIds.stream().filter((id) -> !found.containsKey(id)).distinct().toList();
		for (int from = 0; from < missing.size(); from += BATCH) {
			Map<String, PracticeSpread> read = read(missing.subList(from, Math.min(missing.size(), from + BATCH)));
			// What was forgotten meanwhile may be in what was read: then one by one,
			// under
			// the lock that forgetting waits for.
			read.forEach((id, spread) -> found.put(id,
					this.spreads.get(id, (key) -> (this.forgotten.get() == before) ? spread : load(key))));
		}
		Map<String, PracticeSpread> inOrder = new LinkedHashMap<>();
		practiceIds.forEach((id) -> inOrder.put(id, forgetIfEmpty(id, Objects.requireNonNull(found.get(id)))));
		return inOrder;
	}

	private void lookAtTheLog() {
		long now = System.nanoTime() / 1_000_000;
		long due = this.nextLook.get();
		if (now >= due && this.nextLook.compareAndSet(due, now + LOOK_MILLIS)) {
			follow();
		}
	}

	// Before anyone else hears of the change: they may ask for a trace at once.
	@EventListener
	@Order(0)
	void committed(Change.Committed change) {
		follow();
	}

	// To forget waits for a load that is under way, so that one that began before the
	// commit is forgotten too.
	private void follow() {
		this.follower.follow(this.spreads::invalidateAll, (changes) -> {
			this.forgotten.incrementAndGet();
			forget(changes);
			return true;
		});
	}

	private void forget(List<Change> changes) {
		this.spreads.invalidateAll(Change.ids(changes, NodeKind.PRACTICE));
		for (String organisation : Change.ids(changes, NodeKind.ORGANISATION)) {
			this.spreads.asMap().values().removeIf((spread) -> !spread.nodes(organisation).isEmpty());
		}
		Set<String> adoptions = Change.ids(changes, NodeKind.ADOPTION);
		if (!adoptions.isEmpty()) {
			this.spreads.invalidateAll(this.graph.list(PRACTICES, Map.of("ids", List.copyOf(adoptions)),
					(row) -> row.get("id").asString()));
		}
	}

	private PracticeSpread load(String practiceId) {
		return Objects.requireNonNull(read(List.of(practiceId)).get(practiceId));
	}

	private Map<String, PracticeSpread> read(List<String> practiceIds) {
		return this.reads.read(() -> readNow(practiceIds));
	}

	private Map<String, PracticeSpread> readNow(List<String> practiceIds) {
		Map<String, Object> ids = Map.of("ids", practiceIds);
		Map<String, List<Adopter>> adopters = new HashMap<>();
		Map<String, List<RecordedFact>> facts = new HashMap<>();
		this.graph.list(ADOPTERS, ids, AdoptionRow::ofPractice)
			.forEach((row) -> adopters.computeIfAbsent(row.getKey(), (id) -> new ArrayList<>()).add(row.getValue()));
		this.graph.list(FACTS, ids, AdoptionRow::factOfPractice)
			.forEach((row) -> facts.computeIfAbsent(row.getKey(), (id) -> new ArrayList<>()).add(row.getValue()));
		Map<String, PracticeSpread> spreads = new HashMap<>();
		practiceIds.forEach((id) -> spreads.put(id,
				new PracticeSpread(adopters.getOrDefault(id, List.of()), facts.getOrDefault(id, List.of()))));
		return spreads;
	}

}
