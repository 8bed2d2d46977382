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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.LinkedMultiValueMap;
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

	@Autowired
	WebGraphQlHandler graphQl;

	@TempDir
	Path folder;

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final BenchmarkFigures figures = new BenchmarkFigures(
			"Search, " + KeptData.SIZE.name().toLowerCase(Locale.ROOT));

	private int asked;

	private int editions;

	@Test
	void measure() throws Exception {
		load();
		compare();
		againstFulltext();
		suggestions();
		indexing();
		this.figures.write(KeptData.FOLDER.resolve("search.md"));
	}

	private void compare() throws Exception {
		List<Times> times = this.follower.read((index) -> index.search((searcher) -> compare(searcher)));
		Times bare = times.getFirst();
		Times shown = times.get(1);
		this.figures.add("bare searcher: the first 20, total, counts of all facets", "", "%s", bare);
		this.figures.add("bare searcher: the same with what is stored of the 20 and highlights", "", "%s", shown);
		against("the search alone: 20 hits with highlights and reasons, total, all facets", "", times.get(2), bare,
				shown);
		against("the same through GraphQL", "≤ 1.5 ×", times.get(3), bare, shown);
		against("the same through GraphQL over HTTP", "", times.get(4), bare, shown);
	}

	private List<Times> compare(IndexSearcher searcher) throws IOException {
		BareSearch bare = new BareSearch(searcher, TEXTS);
		try {
			return Times.inTurn(30, 100,
					List.of(bare::find, bare::show, () -> this.search.search(request(next())),
							() -> assertThat(inProcess(next())).containsKey("data"),
							() -> assertThat(post(next())).contains("totalCount")));
		}
		catch (IOException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void against(String what, String goal, Times times, Times bare, Times shown) {
		this.figures.add(what, goal, "%s; %.2f × the bare searcher with highlights, %.2f × without", times,
				times.median() / shown.median(), times.median() / bare.median());
	}

	private Map<String, Object> inProcess(String text) {
		WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(),
				new LinkedMultiValueMap<>(), null, Map.of(),
				new DefaultGraphQlRequest(SEARCH, null, Map.of("text", text), Map.of()), "benchmark", null);
		return Objects.requireNonNull(this.graphQl.handleRequest(request).block()).toMap();
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

	private static SearchRequest request(String text) {
		return new SearchRequest(text, Map.of(), QueryMode.FORGIVING, KeysetRequest.first(20));
	}

	private void againstFulltext() throws Exception {
		try (Session session = this.driver.session()) {
			session.run(
					"CREATE FULLTEXT INDEX benchmark_texts IF NOT EXISTS FOR (n:Practice|Organisation|InnovationSite|Deficit|"
							+ "Community|Event|Programme) ON EACH [n.title, n.name, n.shortName, n.summary, n.problem] "
							+ "OPTIONS {indexConfig: {`fulltext.analyzer`: 'russian'}}")
				.consume();
			session.run("CALL db.awaitIndexes(900)").consume();
		}
		List<Times> times = Times.inTurn(5, 100,
				List.of(() -> this.graph.list(FULLTEXT, Map.of("text", next()), (row) -> row.get("total").asInt()),
						() -> assertThat(inProcess(next())).containsKey("data"),
						() -> assertThat(post(next())).contains("totalCount")));
		Times fulltext = times.getFirst();
		this.figures.add("Neo4j's full-text index with the counts in Cypher, over Bolt", "", "%s", fulltext);
		this.figures.add("that against the search through GraphQL, in turn with it", "≥ 20 ×",
				"%.1f ×; over HTTP %.1f ×", fulltext.median() / times.get(1).median(),
				fulltext.median() / times.get(2).median());
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
		long began = System.nanoTime();
		List<CatalogueDocument> documents = new ArrayList<>();
		for (NodeKind kind : NodeKind.values()) {
			List<String> ids = this.source.ids(kind, "", BATCH);
			while (!ids.isEmpty()) {
				documents.addAll(this.source.documents(kind, ids));
				ids = this.source.ids(kind, ids.getLast(), BATCH);
			}
		}
		double reading = (System.nanoTime() - began) / 1e9;
		List<Times> times = Times.inTurn(3, 1, List.of(() -> index(documents, 1), () -> index(documents, 2)));
		this.figures.add("indexing of documents that are in memory, one thread", "", "%,.0f documents/s",
				documents.size() * 1000 / times.getFirst().median());
		this.figures.add("the same, two threads", "≥ 20,000 documents/s", "%,.0f documents/s",
				documents.size() * 1000 / times.getLast().median());
		this.figures.add("reading them out of the graph", "", "%,.0f documents/s", documents.size() / reading);
	}

	private void index(List<CatalogueDocument> documents, int threads) throws Exception {
		Path edition = this.folder.resolve(String.valueOf(this.editions++));
		Queue<List<CatalogueDocument>> batches = new ConcurrentLinkedQueue<>();
		for (int from = 0; from < documents.size(); from += BATCH) {
			batches.add(documents.subList(from, Math.min(documents.size(), from + BATCH)));
		}
		try (CatalogueIndex index = CatalogueIndex.open(edition);
				ExecutorService workers = Executors.newFixedThreadPool(threads)) {
			List<Future<Object>> work = workers.invokeAll(Collections.nCopies(threads, () -> {
				for (List<CatalogueDocument> batch = batches.poll(); batch != null; batch = batches.poll()) {
					index.put(batch);
				}
				return null;
			}));
			for (Future<Object> done : work) {
				done.get();
			}
			index.commit(1);
			assertThat(index.size()).isEqualTo(documents.size());
		}
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
