package org.estafeta.dissemination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeFollower;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.NodeKind;

/**
 * At which organisations the published practices are used now. All of them are kept in
 * memory, four bytes for each practice at a place, because to compare one practice with
 * the others is to look at them all; those that the change log names are read anew before
 * the next answer.
 */
@Service
public class PracticePlaces {

	private static final CypherQuery ALL = CypherQuery.named("dissemination/published-practices");

	private static final CypherQuery PLACES = CypherQuery.named("dissemination/places-of-practices");

	private static final CypherQuery OF_ADOPTIONS = CypherQuery.named("dissemination/practices-of-adoptions");

	private static final int BATCH = 1000;

	private static final Logger logger = LoggerFactory.getLogger(PracticePlaces.class);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Graph graph;

	private final ChangeFollower follower;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Map<String, Places> kept = new ConcurrentHashMap<>();

	PracticePlaces(Graph graph, ChangeLog changes) {
		this.graph = graph;
		this.follower = new ChangeFollower(changes);
	}

	/**
	 * The published practices that most organisations use, origins and mere knowledge
	 * left out.
	 * @param limit how many practices at most
	 * @return the numbers by id of the practice, greatest first, then by title
	 */
	public Map<String, Integer> mostUsed(int limit) {
		follow();
		Comparator<Map.Entry<String, Places>> order = Comparator
			.comparingInt((Map.Entry<String, Places> entry) -> -entry.getValue().further)
			.thenComparing((entry) -> entry.getValue().sortKey)
			.thenComparing(Map.Entry::getKey);
		// the last of those found so far comes first
		PriorityQueue<Map.Entry<String, Places>> found = new PriorityQueue<>(order.reversed());
		this.kept.entrySet().stream().filter((entry) -> entry.getValue().further > 0).forEach((entry) -> {
			found.add(entry);
			if (found.size() > limit) {
				found.remove();
			}
		});
		Map<String, Integer> most = new LinkedHashMap<>();
		found.stream().sorted(order).forEach((entry) -> most.put(entry.getKey(), entry.getValue().further));
		return most;
	}

	/**
	 * The published practices that are used at a place where another one is used too.
	 * @param practiceId the other one
	 * @return at how many places each is used and at how many with the other, by id of
	 * the practice, the other itself among them; empty when it is not published or not
	 * used
	 */
	public Map<String, Common> inCommonWith(String practiceId) {
		follow();
		Places own = this.kept.get(practiceId);
		if (own == null) {
			return Map.of();
		}
		BitSet places = new BitSet();
		for (int place : own.places) {
			places.set(place);
		}
		Map<String, Common> common = new HashMap<>();
		this.kept.forEach((id, other) -> {
			int both = 0;
			for (int place : other.places) {
				both += places.get(place) ? 1 : 0;
			}
			if (both > 0) {
				common.put(id, new Common(other.places.length, both));
			}
		});
		return common;
	}

	// The first reader should not wait for it, nor the start for a great graph.
	@EventListener(ApplicationReadyEvent.class)
	void begin() throws InterruptedException {
		Thread.ofVirtual().name("practice-places").start(() -> {
			try {
				follow();
			}
			catch (RuntimeException ex) {
				logger.warn("The places of practices are read when they are asked for", ex);
			}
		}).join(PATIENCE);
	}

	private void follow() {
		this.follower.follow(() -> read(this.graph.list(ALL, Map.of(), (row) -> row.get("id").asString())),
				(changes) -> {
					read(List.copyOf(practices(changes)));
					return true;
				});
	}

	private Collection<String> practices(List<Change> changes) {
		Set<String> practices = Change.ids(changes, NodeKind.PRACTICE);
		Set<String> adoptions = Change.ids(changes, NodeKind.ADOPTION);
		if (!adoptions.isEmpty()) {
			practices.addAll(this.graph.list(OF_ADOPTIONS, Map.of("ids", List.copyOf(adoptions)),
					(row) -> row.get("id").asString()));
		}
		return practices;
	}

	private void read(List<String> ids) {
		for (int from = 0; from < ids.size(); from += BATCH) {
			List<String> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
			Map<String, Places> read = new HashMap<>();
			this.graph.list(PLACES, Map.of("ids", some), (row) -> Map.entry(row.get("id").asString(), places(row)))
				.forEach((row) -> read.put(row.getKey(), row.getValue()));
			this.kept.putAll(read);
			some.stream().filter((id) -> !read.containsKey(id)).forEach(this.kept::remove);
		}
	}

	private Places places(Record row) {
		List<Integer> places = new ArrayList<>();
		row.get("places").values().forEach((place) -> places.add(number(place.asString())));
		int further = 0;
		for (var one : row.get("further").values()) {
			further += one.asBoolean() ? 1 : 0;
		}
		return new Places(row.get("sortKey").asString(), places.stream().mapToInt(Integer::intValue).toArray(),
				further);
	}

	private int number(String organisation) {
		return this.numbers.computeIfAbsent(organisation, (id) -> this.numbers.size());
	}

	/**
	 * How a practice and another one share their places.
	 *
	 * @param places at how many organisations the practice is used
	 * @param shared at how many of them the other one is used too
	 */
	public record Common(int places, int shared) {

	}

	@SuppressWarnings("ArrayRecordComponent") // never compared, only read
	private record Places(String sortKey, int[] places, int further) {

	}

}
