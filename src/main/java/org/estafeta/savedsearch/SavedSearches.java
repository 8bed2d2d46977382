package org.estafeta.savedsearch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.Writes;
import org.estafeta.search.CatalogueHits;
import org.estafeta.search.Facet;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Uuid7;

/**
 * Shelves of saved searches. There is no account behind a shelf: whoever holds its key
 * reads and changes it, and to everybody else it is as if there were none.
 */
@Service
public class SavedSearches {

	/** The most searches of a shelf. */
	public static final int MAX_ON_SHELF = 50;

	/** The most searches of all shelves. */
	public static final int MAX_IN_ALL = 100_000;

	/** The most hits that a saved search can have had. */
	public static final int MAX_HITS = 2000;

	/** The longest name, in characters. */
	public static final int MAX_NAME = 120;

	/** The longest text of a saved search, in characters. */
	public static final int MAX_TEXT = 300;

	/** The most values of facets of a saved search. */
	static final int MAX_FILTERS = 50;

	/** The most characters in all these values. */
	static final int MAX_FILTER_TEXT = 4000;

	/** So many searches can be saved in a minute through one process. */
	public static final int PER_MINUTE = 30;

	/** A shelf that nobody opens goes after so many days. */
	public static final int KEPT_DAYS = 400;

	/** An opened shelf is noted once in so many days. */
	private static final int NOTED_DAYS = 7;

	private static final String ACTOR = "reader";

	private static final CypherQuery SAVE = CypherQuery.named("savedsearch/save");

	private static final CypherQuery SHELF = CypherQuery.named("savedsearch/shelf");

	private static final CypherQuery SEARCHES = CypherQuery.named("savedsearch/searches");

	private static final CypherQuery COUNT = CypherQuery.named("savedsearch/count");

	private static final CypherQuery CHANGE = CypherQuery.named("savedsearch/change");

	private static final CypherQuery DELETE = CypherQuery.named("savedsearch/delete");

	private static final CypherQuery USE = CypherQuery.named("savedsearch/use");

	private final Graph graph;

	private final Writes writes;

	private final CatalogueHits hits;

	private final Clock clock;

	private final CreationLimit limit;

	@Autowired
	SavedSearches(Graph graph, Writes writes, CatalogueHits hits, Clock clock) {
		this(graph, writes, hits, clock, new CreationLimit(PER_MINUTE, System::nanoTime));
	}

	SavedSearches(Graph graph, Writes writes, CatalogueHits hits, Clock clock, CreationLimit limit) {
		this.graph = graph;
		this.writes = writes;
		this.hits = hits;
		this.clock = clock;
		this.limit = limit;
	}

	/**
	 * Saves a search. What it finds now is not new to whoever saves it; it may find
	 * nothing yet.
	 * @param key the key of the shelf, null for a new shelf
	 * @param draft the search
	 * @return the search with the key of its shelf
	 * @throws EstafetaException with kind BAD_REQUEST when the search asks for nothing,
	 * is too long or finds too much, with kind LIMIT_EXCEEDED when there are too many
	 */
	public Saved save(@Nullable ShelfKey key, Draft draft) {
		SearchRequest request = check(draft);
		CatalogueHits.Everything now = this.hits.all(request, MAX_HITS);
		if (now.total() > MAX_HITS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "saved-too-wide", now.total(), MAX_HITS);
		}
		if (this.graph.one(COUNT, Map.of(), (row) -> row.get("count").asLong()).orElse(0L) >= MAX_IN_ALL) {
			throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "saved-full");
		}
		this.limit.take();
		ShelfKey shelf = (key != null) ? key : ShelfKey.draw();
		LocalDate today = LocalDate.now(this.clock);
		String id = Uuid7.next(this.clock);
		KnownHits known = KnownHits.of(now.hits().stream().map(NodeRef::id).toList());
		Map<String, Object> row = new HashMap<>(Map.of("keyHash", shelf.hash(), "feedHash", ShelfKey.hash(shelf.feed()),
				"today", today, "most", MAX_ON_SHELF, "id", id, "name", draft.called()));
		row.putAll(Map.of("text", draft.text().strip(), "filters", SavedSearchRow.texts(draft.filters()), "mode",
				draft.mode().name(), "pace", draft.pace().name(), "nextOn", today.plus(draft.pace().period()), "known",
				known.packed()));
		this.writes.apply(new Writes.Order(ACTOR, "save-search", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(SAVE, row, (saved) -> saved.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "saved-shelf-full", MAX_ON_SHELF));
		});
		return new Saved(shelf, id);
	}

	private static SearchRequest check(Draft draft) {
		if (draft.text().isBlank() && draft.filters().isEmpty()) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "saved-nothing");
		}
		if (draft.text().strip().length() > MAX_TEXT) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "saved-long-text", MAX_TEXT);
		}
		List<String> filters = SavedSearchRow.texts(draft.filters());
		if (filters.size() > MAX_FILTERS || filters.stream().mapToInt(String::length).sum() > MAX_FILTER_TEXT) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "saved-many-filters");
		}
		if (draft.called().length() > MAX_NAME) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "saved-long-name", MAX_NAME);
		}
		return new SearchRequest(draft.text(), draft.filters(), draft.mode(), KeysetRequest.first(1));
	}

	/**
	 * Reads a shelf, and notes that it is in use.
	 * @param key its key
	 * @return its searches, the newest first; empty when no shelf has this key
	 */
	public Optional<List<SavedSearch>> shelf(ShelfKey key) {
		return open(key.hash(), "");
	}

	/**
	 * Reads the shelf of a feed, and notes that it is in use.
	 * @param feed the secret of the feed
	 * @return its searches, the newest first; empty when no shelf has this feed
	 */
	public Optional<List<SavedSearch>> ofFeed(String feed) {
		return open("", ShelfKey.hash(feed));
	}

	private Optional<List<SavedSearch>> open(String keyHash, String feedHash) {
		LocalDate today = LocalDate.now(this.clock);
		return this.graph
			.one(SHELF, Map.of("keyHash", keyHash, "feedHash", feedHash),
					(row) -> Map.entry(row.get("keyHash").asString(), row.get("usedOn").asLocalDate()))
			.map((shelf) -> {
				if (shelf.getValue().isBefore(today.minusDays(NOTED_DAYS))) {
					use(shelf.getKey(), today);
				}
				return rows(shelf.getKey()).stream().map(SavedSearchRow::search).toList();
			});
	}

	private void use(String keyHash, LocalDate today) {
		this.writes.apply(new Writes.Order(ACTOR, "use-shelf", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(USE, Map.of("keyHash", keyHash, "today", today),
					(row) -> row.get("usedOn").asLocalDate());
		});
	}

	/**
	 * Reads one search.
	 * @param key the key of its shelf
	 * @param id its id
	 * @return the search
	 * @throws EstafetaException with kind NOT_FOUND when it is not on the shelf of this
	 * key
	 */
	public SavedSearch get(ShelfKey key, String id) {
		return rows(key.hash()).stream()
			.map(SavedSearchRow::search)
			.filter((search) -> search.id().equals(id))
			.findFirst()
			.orElseThrow(SavedSearches::notFound);
	}

	List<SavedSearchRow> rows(String keyHash) {
		return this.graph.list(SEARCHES, Map.of("keyHash", keyHash), SavedSearchRow::of);
	}

	/**
	 * Gives a search another name and pace.
	 * @param key the key of its shelf
	 * @param id its id
	 * @param name the name; the searched text when blank
	 * @param pace how often it tells what is new
	 * @throws EstafetaException with kind NOT_FOUND when it is not on the shelf of this
	 * key, with kind BAD_REQUEST when the name is too long
	 */
	public void change(ShelfKey key, String id, String name, Pace pace) {
		SavedSearch search = get(key, id);
		Draft draft = new Draft(search.text(), search.filters(), search.mode(), name, pace);
		check(draft);
		LocalDate nextOn = (pace == search.pace()) ? search.nextOn() : LocalDate.now(this.clock).plus(pace.period());
		one(CHANGE,
				Map.of("keyHash", key.hash(), "id", id, "name", draft.called(), "pace", pace.name(), "nextOn", nextOn),
				"change-saved-search");
	}

	/**
	 * Deletes a search with its digests.
	 * @param key the key of its shelf
	 * @param id its id
	 * @throws EstafetaException with kind NOT_FOUND when it is not on the shelf of this
	 * key
	 */
	public void delete(ShelfKey key, String id) {
		one(DELETE, Map.of("keyHash", key.hash(), "id", id), "delete-saved-search");
	}

	private void one(CypherQuery query, Map<String, ?> parameters, String summary) {
		this.writes.apply(new Writes.Order(ACTOR, summary, false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(query, parameters, (row) -> row.get("id").asString())
				.orElseThrow(SavedSearches::notFound);
		});
	}

	/**
	 * What is told of a search that is not there, or not to be seen: the same.
	 * @return the refusal
	 */
	public static EstafetaException notFound() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "saved-not-found");
	}

	/**
	 * A search to save.
	 *
	 * @param text what to look for
	 * @param filters chosen values of facets
	 * @param mode how the text is read
	 * @param name how to call it; by its text when blank
	 * @param pace how often to tell what is new
	 */
	public record Draft(String text, Map<Facet, List<String>> filters, QueryMode mode, String name, Pace pace) {

		public Draft {
			filters = Map.copyOf(filters);
		}

		private String called() {
			String named = this.name.isBlank() ? this.text.strip() : this.name.strip();
			return (this.name.isBlank() && named.length() > MAX_NAME) ? named.substring(0, MAX_NAME) : named;
		}

	}

	/**
	 * A search that was saved.
	 *
	 * @param key the key of its shelf
	 * @param id its id
	 */
	public record Saved(ShelfKey key, String id) {

	}

}
