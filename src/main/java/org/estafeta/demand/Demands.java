package org.estafeta.demand;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Slice;
import org.estafeta.shared.SortKey;
import org.estafeta.shared.Uuid7;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

/**
 * The demand on deficits: what people look for in vain, tied to the deficit that it would
 * answer. Only texts that were really missed can be tied.
 */
@Service
public class Demands {

	private static final int MAX_SUGGESTED = 5;

	private static final int MAX_READ = 500;

	/** Words that begin with the same letters may have to do with each other. */
	private static final int BEGINNING = 5;

	private static final Pattern SPACE = Pattern.compile(" ");

	private static final CypherQuery RECORD = CypherQuery.named("demand/record");

	private static final CypherQuery RETRACT = CypherQuery.named("demand/retract");

	private static final CypherQuery OF_DEFICITS = CypherQuery.named("demand/of-deficits");

	private static final CypherQuery OF_TEXTS = CypherQuery.named("demand/of-texts");

	private final Graph graph;

	private final Writes writes;

	private final Misses misses;

	private final Deficits deficits;

	private final CatalogueHits hits;

	private final Clock clock;

	Demands(Graph graph, Writes writes, Misses misses, Deficits deficits, CatalogueHits hits, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.misses = misses;
		this.deficits = deficits;
		this.hits = hits;
		this.clock = clock;
	}

	/**
	 * Records that people look in vain for what a deficit calls for. What was recorded of
	 * the same text and deficit before becomes history.
	 * @param text what was missed
	 * @param deficitId the deficit
	 * @param actor who says so: a role, never a person's name
	 * @return the record
	 * @throws EstafetaException with kind NOT_FOUND when nobody has missed this text or
	 * there is no such deficit
	 */
	public Demand record(String text, String deficitId, String actor) {
		Miss miss = miss(text);
		this.deficits.get(deficitId);
		Map<String, Object> row = Map.of("id", Uuid7.next(this.clock), "text", miss.text(), "deficit", deficitId, "at",
				ZonedDateTime.now(this.clock), "by", actor);
		return write("record-demand", RECORD, row, new EstafetaException(ErrorKind.NOT_FOUND, "miss-not-found"));
	}

	/**
	 * Looks up what was missed.
	 * @param text the text, in any case
	 * @return how often it was
	 * @throws EstafetaException with kind NOT_FOUND when it never was
	 */
	public Miss miss(String text) {
		return this.misses.find(SortKey.of(text))
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "miss-not-found"));
	}

	/**
	 * Takes a record back; it stays in the history.
	 * @param id its id
	 * @param actor who says so: a role, never a person's name
	 * @return the record, ended
	 * @throws EstafetaException with kind NOT_FOUND when no such record stands
	 */
	public Demand retract(String id, String actor) {
		return write("retract-demand", RETRACT, Map.of("id", id, "at", ZonedDateTime.now(this.clock), "by", actor),
				new EstafetaException(ErrorKind.NOT_FOUND, "demand-not-found"));
	}

	private Demand write(String summary, CypherQuery query, Map<String, ?> row, EstafetaException otherwise) {
		String actor = String.valueOf(row.get("by"));
		return this.writes.apply(new Writes.Order(actor, summary, false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(query, row, DemandRow::demand).orElseThrow(() -> otherwise);
		}).answer();
	}

	/**
	 * The demand on each of several deficits.
	 * @param deficitIds the deficits
	 * @param history whether to read what was retracted, too
	 * @return the records by deficit, the most asked for first, an empty list where there
	 * is none; at most {@value #MAX_READ} in all
	 */
	public Map<String, List<Demand>> ofDeficits(Collection<String> deficitIds, boolean history) {
		Map<String, List<Demand>> byDeficit = new LinkedHashMap<>();
		deficitIds.forEach((id) -> byDeficit.put(id, new ArrayList<>()));
		this.graph
			.list(OF_DEFICITS, Map.of("ids", List.copyOf(deficitIds), "ended", history, "limit", MAX_READ),
					DemandRow::demand)
			.forEach((demand) -> byDeficit.computeIfAbsent(demand.deficitId(), (id) -> new ArrayList<>()).add(demand));
		return byDeficit;
	}

	/**
	 * What was recorded for texts.
	 * @param texts the texts
	 * @return the records by text, the newest first, with what was retracted
	 */
	public Map<String, List<Demand>> ofTexts(Collection<String> texts) {
		return this.graph.list(OF_TEXTS, Map.of("texts", List.copyOf(texts), "limit", MAX_READ), DemandRow::demand)
			.stream()
			.collect(Collectors.groupingBy(Demand::text));
	}

	/**
	 * Deficits that a text may be about: those that a search finds, then those with words
	 * that begin alike.
	 * @param text the text
	 * @return the likeliest first, {@value #MAX_SUGGESTED} at most
	 */
	public List<Deficit> suggested(String text) {
		SearchRequest request = new SearchRequest(text, Map.of(Facet.KIND, List.of(NodeKind.DEFICIT.name())),
				QueryMode.FORGIVING, KeysetRequest.first(1));
		List<String> found = this.hits.all(request, MAX_SUGGESTED).hits().stream().map(NodeRef::id).toList();
		List<Deficit> suggested = new ArrayList<>(this.deficits.byIds(found).values());
		Set<String> beginnings = beginnings(text);
		Comparator<Deficit> alike = Comparator.comparingLong((deficit) -> alike(deficit, beginnings));
		all().stream()
			.filter((deficit) -> !found.contains(deficit.id()) && alike(deficit, beginnings) > 0)
			.sorted(alike.reversed())
			.limit(MAX_SUGGESTED - suggested.size())
			.forEach(suggested::add);
		return suggested;
	}

	private static long alike(Deficit deficit, Set<String> beginnings) {
		Set<String> own = beginnings(deficit.name() + ' ' + deficit.definition());
		own.retainAll(beginnings);
		return own.size();
	}

	private static Set<String> beginnings(String text) {
		return SPACE.splitAsStream(SortKey.of(text))
			.filter((word) -> word.length() >= BEGINNING)
			.map((word) -> word.substring(0, BEGINNING))
			.collect(Collectors.toCollection(HashSet::new));
	}

	/**
	 * All deficits, the groups left out.
	 * @return the deficits in the order of their names
	 */
	public List<Deficit> all() {
		List<Deficit> all = new ArrayList<>();
		KeysetRequest request = KeysetRequest.first(KeysetRequest.MAX_LIMIT);
		while (true) {
			Slice<Deficit> page = this.deficits.page(new DeficitFilter(null, 2), request);
			all.addAll(page.rows());
			if (!page.hasNext()) {
				return all;
			}
			request = KeysetRequest.after(KeysetRequest.MAX_LIMIT, page.rows().getLast().position());
		}
	}

}
