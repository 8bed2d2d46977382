package org.estafeta.savedsearch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.Writes;
import org.estafeta.search.CatalogueHits;
import org.estafeta.search.FoundNode;
import org.estafeta.shared.NodeKind;

/**
 * Tells each saved search what is new in it: every hit that it has not had before, once.
 * What a search has had is read under a lock and kept in the transaction that tells, so
 * that a job that is killed, repeated or run twice at once tells nothing twice and loses
 * nothing.
 */
@Service
public class Digests {

	/** The most digests that are kept of a search. */
	public static final int MAX_DIGESTS = 60;

	/** The most digests that are read at once. */
	private static final int MAX_READ = 100;

	private static final int BATCH = 50;

	private static final int EXPIRED_BATCH = 200;

	private static final String ACTOR = "estafeta";

	private static final char SEPARATOR = ':';

	private static final CypherQuery DUE = CypherQuery.named("savedsearch/due");

	private static final CypherQuery LOCK = CypherQuery.named("savedsearch/lock");

	private static final CypherQuery BY_IDS = CypherQuery.named("savedsearch/by-ids");

	private static final CypherQuery TELL = CypherQuery.named("savedsearch/tell");

	private static final CypherQuery FORGET = CypherQuery.named("savedsearch/forget-digests");

	private static final CypherQuery DIGESTS = CypherQuery.named("savedsearch/digests");

	private static final CypherQuery EXPIRED = CypherQuery.named("savedsearch/expired");

	private static final CypherQuery EXPIRE = CypherQuery.named("savedsearch/expire");

	private final Graph graph;

	private final Writes writes;

	private final CatalogueHits hits;

	private final SavedSearches searches;

	private final Clock clock;

	Digests(Graph graph, Writes writes, CatalogueHits hits, SavedSearches searches, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.hits = hits;
		this.searches = searches;
		this.clock = clock;
	}

	/**
	 * Makes all digests that are due today, a batch of searches in each transaction.
	 * @return how many searches were looked at
	 */
	public int run() {
		LocalDate today = LocalDate.now(this.clock);
		String after = "";
		int looked = 0;
		while (true) {
			List<SavedSearch> due = this.graph.list(DUE, Map.of("today", today, "after", after, "limit", BATCH),
					(row) -> SavedSearchRow.of(row).search());
			if (due.isEmpty()) {
				return looked;
			}
			Map<String, CatalogueHits.Everything> found = new HashMap<>();
			due.forEach((search) -> found.put(search.id(), this.hits.all(search.request(), SavedSearches.MAX_HITS)));
			looked += tell(found, today);
			after = due.getLast().id();
		}
	}

	private int tell(Map<String, CatalogueHits.Everything> found, LocalDate today) {
		List<String> ids = found.keySet().stream().sorted().toList();
		return this.writes.apply(new Writes.Order(ACTOR, "tell-saved-searches", false), (touched) -> {
			this.graph.list(LOCK, Map.of("ids", ids), (row) -> row.get("id").asString());
			// what another job has done meanwhile shows only now, behind the lock
			List<SavedSearchRow> due = this.graph.list(BY_IDS, Map.of("ids", ids), SavedSearchRow::of)
				.stream()
				.filter((row) -> !row.search().nextOn().isAfter(today))
				.toList();
			if (due.isEmpty()) {
				return 0;
			}
			List<Map<String, Object>> rows = due.stream()
				.map((row) -> row(row, Objects.requireNonNull(found.get(row.search().id())), today))
				.toList();
			this.graph.list(TELL, Map.of("rows", rows, "at", ZonedDateTime.now(this.clock)),
					(row) -> row.get("id").asString());
			this.graph.list(FORGET, Map.of("ids", ids, "kept", MAX_DIGESTS), (row) -> row.get("gone").asInt());
			touched.addUnlisted(due.size());
			return due.size();
		}).answer();
	}

	private static Map<String, Object> row(SavedSearchRow saved, CatalogueHits.Everything found, LocalDate today) {
		Fresh fresh = fresh(saved, found);
		SavedSearch search = saved.search();
		List<NodeRef> told = fresh.full() ? List.of() : fresh.hits();
		KnownHits known = saved.known().with(told.stream().map(NodeRef::id).toList());
		return Map.of("id", search.id(), "nextOn", today.plus(search.pace().period()), "full", fresh.full(), "known",
				known.packed(), "digests", search.digests() + (told.isEmpty() ? 0 : 1), "hits",
				told.stream().map((hit) -> hit.kind().name() + SEPARATOR + hit.id()).toList());
	}

	private static Fresh fresh(SavedSearchRow saved, CatalogueHits.Everything found) {
		List<NodeRef> hits = found.hits().stream().filter((hit) -> !saved.known().has(hit.id())).toList();
		boolean full = found.total() > SavedSearches.MAX_HITS
				|| saved.known().size() + hits.size() > SavedSearches.MAX_HITS;
		return new Fresh(saved.search().id(), found.total(), hits, full);
	}

	/**
	 * What is new in the searches of a shelf since their last digests.
	 * @param key the key of the shelf
	 * @return what is new, by search
	 */
	public Map<String, Fresh> fresh(ShelfKey key) {
		Map<String, Fresh> fresh = new LinkedHashMap<>();
		for (SavedSearchRow row : this.searches.rows(key.hash())) {
			fresh.put(row.search().id(), fresh(row, this.hits.all(row.search().request(), SavedSearches.MAX_HITS)));
		}
		return fresh;
	}

	/**
	 * How hits are called.
	 * @param hits the hits
	 * @return their names in the same order; what was removed meanwhile is left out
	 */
	public List<FoundNode> named(List<NodeRef> hits) {
		Map<NodeRef, FoundNode> names = this.hits.named(hits);
		return hits.stream().map(names::get).filter(Objects::nonNull).toList();
	}

	/**
	 * The digests of searches.
	 * @param searchIds the searches; whether the reader may see them is the caller's
	 * matter
	 * @return their digests, the newest first, at most {@value #MAX_READ}
	 */
	public List<SearchDigest> of(Collection<String> searchIds) {
		List<Told> told = this.graph.list(DIGESTS, Map.of("ids", List.copyOf(searchIds), "limit", MAX_READ),
				(row) -> new Told(row.get("search").asString(), row.get("number").asInt(),
						row.get("at").asZonedDateTime(),
						row.get("hits").asList((hit) -> hit.asString()).stream().map(Digests::hit).toList()));
		List<NodeRef> all = told.stream().flatMap((digest) -> digest.hits().stream()).toList();
		Map<NodeRef, FoundNode> names = this.hits.named(all);
		List<SearchDigest> digests = new ArrayList<>();
		for (Told digest : told) {
			List<FoundNode> hits = digest.hits().stream().map(names::get).filter(Objects::nonNull).toList();
			digests.add(new SearchDigest(digest.search(), digest.number(), digest.at().toInstant(), hits,
					digest.hits().size() - hits.size()));
		}
		return digests;
	}

	private static NodeRef hit(String text) {
		int at = text.indexOf(SEPARATOR);
		return new NodeRef(NodeKind.valueOf(text.substring(0, at)), text.substring(at + 1));
	}

	/**
	 * Removes the shelves that nobody has opened for {@value SavedSearches#KEPT_DAYS}
	 * days.
	 * @return how many went
	 */
	public int expire() {
		LocalDate before = LocalDate.now(this.clock).minusDays(SavedSearches.KEPT_DAYS);
		int gone = 0;
		while (this.graph.one(EXPIRED, Map.of("before", before), (row) -> row.get("count").asInt()).orElse(0) > 0) {
			gone += this.writes.apply(new Writes.Order(ACTOR, "expire-saved-searches", false), (touched) -> {
				int shelves = this.graph
					.one(EXPIRE, Map.of("before", before, "limit", EXPIRED_BATCH), (row) -> row.get("gone").asInt())
					.orElse(0);
				touched.addUnlisted(shelves);
				return shelves;
			}).answer();
		}
		return gone;
	}

	/**
	 * What is new in a search since its last digest.
	 *
	 * @param searchId the search
	 * @param total how many hits it has in all
	 * @param hits what is new, best first
	 * @param full whether it finds, or has found over time, more than
	 * {@value SavedSearches#MAX_HITS}: nothing is told then
	 */
	public record Fresh(String searchId, long total, List<NodeRef> hits, boolean full) {

		public Fresh {
			hits = List.copyOf(hits);
		}

	}

	/** A digest as it is stored. */
	private record Told(String search, int number, ZonedDateTime at, List<NodeRef> hits) {

	}

}
