package org.estafeta.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

import org.estafeta.dissemination.BenchmarkFigures;
import org.estafeta.dissemination.BenchmarkFigures.Times;
import org.estafeta.generated.GeneratedGraph;
import org.estafeta.generated.GeneratedPractices;
import org.estafeta.generated.GeneratedWorld;
import org.estafeta.generated.KeptData;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the search on a generated world, each figure beside what it is compared with:
 * {@code ./mvnw -Pbenchmark verify -Dsize=region -Dit.test=SearchBenchmark}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = KeptData.class)
class SearchBenchmark {

	private static final List<String> TEXTS = List.of("функциональная грамотность", "клубный час", "смысловое чтение",
			"школа 12", "мастерская самооценки", "центр творчества", "наставник и ученик", "решение задач",
			"проектная неделя", "живая математика");

	private static final String SEARCH = "query($text: String!) { search(text: $text, first: 20) { totalCount repaired "
			+ "facets { facet values { value count } } edges { kind id: cursor line title { text marked } "
			+ "snippet { text marked } reason { by words missing } } } }";

	private static final CypherQuery FULLTEXT = CypherQuery.named("benchmark/search-by-fulltext");

	private static final int BATCH = 500;

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@Autowired
	CatalogueSearch search;

	@Autowired
	IndexFollower follower;

	@Autowired
	DocumentSource source;

	@Autowired
	Driver driver;

	@TempDir
	Path folder;

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final BenchmarkFigures figures = new BenchmarkFigures(
			"Search, " + KeptData.SIZE.name().toLowerCase(Locale.ROOT));

	private int asked;

	@Test
	void measure() throws Exception {
		load();
		double http = overHttp();
		double bare = bare();
		this.figures.add("through GraphQL against the bare searcher", "≤ 1.5 ×", "%.2f ×", http / bare);
		Times inProcess = Times.of(2000, 1000, () -> this.search.search(request(next())));
		this.figures.add("the search without GraphQL and HTTP: 20 hits with highlights and reasons, total, all facets",
				"", "%s", inProcess);
		this.figures.add("that against the bare searcher", "", "%.2f ×", inProcess.median() / bare);
		againstFulltext(http);
		suggestions();
		indexing();
		this.figures.write(KeptData.FOLDER.resolve("search.md"));
	}

	private void load() {
		GeneratedPractices practices = new GeneratedPractices(new GeneratedWorld(KeptData.SIZE, 898));
		GeneratedGraph generated = new GeneratedGraph(this.graph, this.writes);
		if (!generated.isLoaded(practices)) {
			generated.load(practices, System.out::println);
		}
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofMinutes(15))).isTrue();
		this.figures.add("nodes that can be found", "", "%,d", this.search.status().documents());
	}

	private double overHttp() throws Exception {
		Times times = Times.of(2000, 1000, () -> assertThat(post(next())).contains("totalCount"));
		this.figures.add("search through GraphQL over HTTP: 20 hits with highlights and reasons, total, all facets", "",
				"%s", times);
		return times.median();
	}

	private double bare() throws Exception {
		Times times = this.follower.read((index) -> index.search((searcher) -> {
			SortedSetDocValuesReaderState state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(),
					Fields.FACETS);
			Vocabulary vocabulary = new Vocabulary(searcher.getIndexReader(), SynonymList.EMPTY);
			List<Query> queries = TEXTS.stream()
				.map((text) -> new TextQuery(TextQuery.cut(text), vocabulary, SynonymList.EMPTY,
						EnumSet.allOf(FoundBy.class))
					.query())
				.toList();
			try {
				return Times.of(2000, 1000, () -> bare(searcher, queries.get(this.asked++ % queries.size()), state));
			}
			catch (IOException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}));
		this.figures.add("the same query on a bare searcher: the first 20, total, counts of all facets", "", "%s",
				times);
		return times.median();
	}

	private static SearchRequest request(String text) {
		return new SearchRequest(text, Map.of(), QueryMode.FORGIVING, KeysetRequest.first(20));
	}

	private static void bare(IndexSearcher searcher, Query query, SortedSetDocValuesReaderState state)
			throws IOException {
		Object[] found = searcher.search(query,
				new MultiCollectorManager(
						new TopFieldCollectorManager(HitOrder.RELEVANCE.sort(false), 20, null, Integer.MAX_VALUE),
						new FacetsCollectorManager()));
		new SortedSetDocValuesFacetCounts(state, (FacetsCollector) found[1]).getAllDims(50);
	}

	private void againstFulltext(double http) throws Exception {
		try (Session session = this.driver.session()) {
			session.run(
					"CREATE FULLTEXT INDEX benchmark_texts IF NOT EXISTS FOR (n:Practice|Organisation|InnovationSite|Deficit|"
							+ "Community|Event|Programme) ON EACH [n.title, n.name, n.shortName, n.summary, n.problem] "
							+ "OPTIONS {indexConfig: {`fulltext.analyzer`: 'russian'}}")
				.consume();
			session.run("CALL db.awaitIndexes(900)").consume();
		}
		Times times = Times.of(10, 50,
				() -> this.graph.list(FULLTEXT, Map.of("text", next()), (row) -> row.get("total").asInt()));
		this.figures.add("Neo4j's full-text index with the counts in Cypher, over Bolt", "", "%s", times);
		this.figures.add("that against the search through GraphQL", "≥ 20 ×", "%.1f ×", times.median() / http);
	}

	private void suggestions() throws Exception {
		Random random = new Random(3);
		Times times = Times.of(300, 1000, () -> {
			String text = next();
			String typed = text.substring(0, 2 + random.nextInt(Math.min(10, text.length() - 1)));
			get("/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
		});
		this.figures.add("suggestions while typing, 2 to 11 letters, HTTP", "p95 ≤ 20 ms", "%s", times);
	}

	private void indexing() throws Exception {
		List<CatalogueDocument> documents = new ArrayList<>();
		long began = System.nanoTime();
		for (NodeKind kind : NodeKind.values()) {
			List<String> ids = this.source.ids(kind, "", BATCH);
			while (!ids.isEmpty()) {
				documents.addAll(this.source.documents(kind, ids));
				ids = this.source.ids(kind, ids.getLast(), BATCH);
			}
		}
		double reading = (System.nanoTime() - began) / 1e9;
		began = System.nanoTime();
		try (CatalogueIndex index = CatalogueIndex.open(this.folder)) {
			for (int from = 0; from < documents.size(); from += BATCH) {
				index.put(documents.subList(from, Math.min(documents.size(), from + BATCH)));
			}
			index.commit(1);
		}
		double writing = (System.nanoTime() - began) / 1e9;
		this.figures.add("indexing of documents that are in memory, one thread", "≥ 20,000 documents/s",
				"%,.0f documents/s", documents.size() / writing);
		this.figures.add("reading them out of the graph", "", "%,.0f documents/s", documents.size() / reading);
	}

	private String next() {
		return TEXTS.get(this.asked++ % TEXTS.size());
	}

	private String post(String text) throws IOException, InterruptedException {
		String body = this.json.writeValueAsString(Map.of("query", SEARCH, "variables", Map.of("text", text)));
		return this.client
			.send(HttpRequest.newBuilder(uri("/graphql"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private void get(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(uri(path)).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
