package org.estafeta.search.graphql;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.AskedFields;
import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.Nodes;
import org.estafeta.api.PageArguments;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.FacetPage;
import org.estafeta.search.FacetRequest;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.search.SearchResult;
import org.estafeta.search.ShownValues;
import org.estafeta.search.Suggestion;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Scope;
import org.estafeta.shared.Slice;

/**
 * Full-text search.
 */
@Controller
class SearchController {

	private static final String LIST = "search";

	private final CatalogueSearch search;

	private final Nodes nodes;

	SearchController(CatalogueSearch search, Nodes nodes) {
		this.search = search;
		this.nodes = nodes;
	}

	@QueryMapping
	SearchConnection search(@Argument String text, @Argument @Nullable FilterInput filter, @Argument QueryMode mode,
			@Argument @Nullable Integer atLeastSeq, @Arguments PageArguments page,
			DataFetchingEnvironment environment) {
		if (atLeastSeq != null) {
			this.search.requireChange(atLeastSeq);
		}
		Map<Facet, List<String>> filters = filters(filter);
		// A position in one search means nothing in another.
		String list = LIST + Integer.toHexString(Objects.hash(text, filters, mode.name()));
		SearchResult result = this.search.search(new SearchRequest(text, filters, mode, page.request(list),
				shown(new AskedFields(environment).contain("facets", "values", "children"))));
		Slice<Hit> slice = new Slice<>(result.hits(), result.hasPrevious(), result.hasNext());
		KeysetConnection<Hit> connection = new KeysetConnection<>(list, slice, Hit::position,
				() -> CompletableFuture.completedFuture(result.total()));
		List<SearchEdge> edges = connection.getEdges()
			.stream()
			.map((edge) -> SearchEdge.of(edge.cursor(), edge.node()))
			.toList();
		return new SearchConnection(edges, connection.getPageInfo(), result.total(), result.facets(), result.repaired(),
				result.synonyms(), result.seq(), result.updating());
	}

	@QueryMapping
	List<Suggestion> suggest(@Argument String text, @Argument int perKind) {
		return this.search.suggest(text, perKind);
	}

	@SchemaMapping(typeName = "Suggestion", field = "id")
	String idOfSuggestion(Suggestion suggestion) {
		return new GlobalId(suggestion.kind(), suggestion.id()).text();
	}

	@QueryMapping
	KeysetConnection<SearchResult.FacetValue> facetValues(@Argument Facet facet, @Argument String contains,
			@Argument @Nullable String under, @Argument String text, @Argument @Nullable FilterInput filter,
			@Argument QueryMode mode, @Arguments PageArguments page, DataFetchingEnvironment environment) {
		Map<Facet, List<String>> filters = filters(filter);
		AskedFields asked = new AskedFields(environment);
		boolean below = asked.contain("nodes", "children") || asked.contain("edges", "node", "children");
		String list = LIST
				+ Integer.toHexString(Objects.hash(facet.name(), contains, under, text, filters, mode.name()));
		FacetPage found = this.search.values(new FacetRequest(facet, contains, under,
				new SearchRequest(text, filters, mode, page.request(list), shown(below))));
		return new KeysetConnection<>(list, found.values(), SearchResult.FacetValue::position,
				() -> CompletableFuture.completedFuture(found.total()));
	}

	private static Map<Facet, List<String>> filters(@Nullable FilterInput filter) {
		return (filter != null) ? filter.filters() : Map.of();
	}

	// Values below others cost time, so they are only looked up for those who ask.
	private static ShownValues shown(boolean below) {
		return below ? new ShownValues(true, Map.of(), Set.of()) : ShownValues.FIRST;
	}

	@BatchMapping(typeName = "SearchEdge")
	Map<SearchEdge, Object> node(List<SearchEdge> edges) {
		Map<NodeKind, List<String>> ids = edges.stream()
			.collect(Collectors.groupingBy(SearchEdge::kind, () -> new EnumMap<>(NodeKind.class),
					Collectors.mapping(SearchEdge::id, Collectors.toList())));
		Map<String, Object> found = this.nodes.byIds(ids);
		Map<SearchEdge, Object> nodeOf = new HashMap<>();
		edges.forEach((edge) -> nodeOf.put(edge, found.get(edge.id())));
		return nodeOf;
	}

	/**
	 * A page of hits.
	 *
	 * @param edges the hits
	 * @param pageInfo whether there are more
	 * @param totalCount how many there are in all
	 * @param facets the counts of the facets
	 * @param repaired what was searched for in place of the text
	 * @param synonyms what was looked for beside the words themselves
	 * @param seq the last change that the index knows
	 * @param updating whether hits may be missing
	 */
	record SearchConnection(List<SearchEdge> edges, KeysetConnection.PageInfo pageInfo, long totalCount,
			List<SearchResult.FacetCounts> facets, @Nullable String repaired, List<SearchResult.Synonym> synonyms,
			long seq, boolean updating) {

	}

	/**
	 * A hit with its cursor.
	 *
	 * @param cursor its place
	 * @param kind the kind of the node
	 * @param id the id of the node
	 * @param title its name
	 * @param snippet the passage that matched
	 * @param line what tells it apart
	 * @param reason why it was found
	 */
	record SearchEdge(String cursor, NodeKind kind, String id, List<Hit.Part> title, List<Hit.Part> snippet,
			String line, Hit.@Nullable Reason reason) {

		private static SearchEdge of(String cursor, Hit hit) {
			return new SearchEdge(cursor, hit.kind(), hit.id(), hit.title(), hit.snippet(), hit.line(), hit.reason());
		}

	}

	/**
	 * Chosen values of facets.
	 *
	 * @param kinds kinds of nodes
	 * @param scopes how far they reach
	 * @param levels levels of education
	 * @param subjects subjects
	 * @param places regions and places in them
	 * @param deficits groups of deficits and deficits in them
	 * @param dates school years and months in them, calendar years
	 * @param evidence steps of the ladder of evidence by name
	 * @param directions priority directions by their names
	 */
	record FilterInput(@Nullable List<NodeKind> kinds, @Nullable List<Scope> scopes,
			@Nullable List<EducationLevel> levels, @Nullable List<String> subjects, @Nullable List<String> places,
			@Nullable List<String> deficits, @Nullable List<String> dates, @Nullable List<String> evidence,
			@Nullable List<String> directions) {

		Map<Facet, List<String>> filters() {
			Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
			put(filters, Facet.KIND, this.kinds);
			put(filters, Facet.SCOPE, this.scopes);
			put(filters, Facet.LEVEL, this.levels);
			put(filters, Facet.SUBJECT, this.subjects);
			put(filters, Facet.PLACE, this.places);
			put(filters, Facet.DEFICIT, this.deficits);
			put(filters, Facet.DATE, this.dates);
			put(filters, Facet.EVIDENCE, this.evidence);
			put(filters, Facet.DIRECTION, this.directions);
			return filters;
		}

		private static void put(Map<Facet, List<String>> filters, Facet facet, @Nullable List<?> values) {
			if (values != null && !values.isEmpty()) {
				filters.put(facet, values.stream().map(String::valueOf).toList());
			}
		}

	}

}
