package org.estafeta.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.search.CatalogueHits;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchMiss;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;

/**
 * Texts that searches did not find. Requests only count in memory; what has come together
 * is written from time to time. Of a text there are two counts and two days and nothing
 * else.
 */
@Service
public class Misses {

	/** The most texts that are kept. */
	public static final int MAX_TEXTS = 10_000;

	/** A text that nobody asks for any more goes after so many days. */
	public static final int KEPT_DAYS = 400;

	/** The most texts that wait to be written; further new ones are passed over. */
	static final int MAX_WAITING = 2000;

	private static final Logger logger = LoggerFactory.getLogger(Misses.class);

	private static final CypherQuery KEEP = CypherQuery.named("demand/keep-misses");

	private static final CypherQuery FORGET = CypherQuery.named("demand/forget-misses");

	private static final CypherQuery TRIM = CypherQuery.named("demand/trim-misses");

	private static final CypherQuery MISSES = CypherQuery.named("demand/misses");

	private static final CypherQuery MISS = CypherQuery.named("demand/miss");

	private final Graph graph;

	private final Writes writes;

	private final CatalogueHits hits;

	private final Clock clock;

	private final int most;

	private Map<String, Counts> waiting = new HashMap<>();

	@Autowired
	Misses(Graph graph, Writes writes, CatalogueHits hits, Clock clock) {
		this(graph, writes, hits, clock, MAX_TEXTS);
	}

	Misses(Graph graph, Writes writes, CatalogueHits hits, Clock clock, int most) {
		this.graph = graph;
		this.writes = writes;
		this.hits = hits;
		this.clock = clock;
		this.most = most;
	}

	void count(SearchMiss miss) {
		add(miss.text(), miss.repaired() ? new Counts(0, 1) : new Counts(1, 0));
	}

	private synchronized void add(String text, Counts counts) {
		if (this.waiting.size() < MAX_WAITING || this.waiting.containsKey(text)) {
			this.waiting.merge(text, counts, Counts::plus);
		}
	}

	private synchronized Map<String, Counts> take() {
		Map<String, Counts> taken = this.waiting;
		this.waiting = new HashMap<>();
		return taken;
	}

	/**
	 * Writes what has come together. When the database does not take it, it waits for the
	 * next time.
	 */
	public void flush() {
		// in one order, so that replicas do not wait for each other in a circle
		Map<String, Counts> taken = new TreeMap<>(take());
		if (taken.isEmpty()) {
			return;
		}
		LocalDate today = LocalDate.now(this.clock);
		List<Map<String, Object>> rows = taken.entrySet()
			.stream()
			.map((miss) -> Map.<String, Object>of("text", miss.getKey(), "missed", miss.getValue().missed(), "repaired",
					miss.getValue().repaired()))
			.toList();
		try {
			this.writes.apply(new Writes.Order("estafeta", "search-misses", false), (touched) -> {
				touched.addUnlisted(rows.size());
				this.graph.list(KEEP, Map.of("rows", rows, "today", today), (row) -> row.get("text").asString());
				this.graph.list(FORGET, Map.of("before", today.minusDays(KEPT_DAYS)), (row) -> row.get("gone").asInt());
				return this.graph.list(TRIM, Map.of("most", this.most), (row) -> row.get("gone").asInt());
			});
		}
		catch (EstafetaException ex) {
			logger.warn("Ненайденное пока не записано / What was not found could not be written yet", ex);
			taken.forEach(this::add);
		}
	}

	/**
	 * What was not found, the most frequent first.
	 * @param repaired whether those count too for which something else was found
	 * @param skip so many are passed over
	 * @param limit how many at most
	 * @return the texts
	 */
	public List<Miss> list(boolean repaired, int skip, int limit) {
		return this.graph.list(MISSES, Map.of("repaired", repaired, "skip", skip, "limit", limit), DemandRow::miss);
	}

	/**
	 * Looks up a text.
	 * @param text the text in lower case
	 * @return how often it was not found; empty when it was never missed
	 */
	public Optional<Miss> find(String text) {
		return this.graph.one(MISS, Map.of("text", text), DemandRow::miss);
	}

	/**
	 * How much a text finds now by its words.
	 * @param miss the text
	 * @return the number of hits
	 */
	public long foundNow(Miss miss) {
		return this.hits
			.countByWords(new SearchRequest(miss.text(), Map.of(), QueryMode.FORGIVING, KeysetRequest.first(1)));
	}

	/** How often a text was not found, and how often something in its place. */
	private record Counts(long missed, long repaired) {

		private Counts plus(Counts other) {
			return new Counts(this.missed + other.missed, this.repaired + other.repaired);
		}

	}

}
