package org.estafeta.operations;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.estafeta.GraphQlClient;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.dissemination.BenchmarkFigures;
import org.estafeta.generated.GeneratedGraph;
import org.estafeta.generated.GeneratedPractices;
import org.estafeta.generated.GeneratedWorld;
import org.estafeta.generated.KeptData;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.search.CatalogueSearch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty people who use a generated world for ten minutes, reading mostly and writing
 * sometimes, each at their own pace:
 * {@code ./mvnw -Pbenchmark verify -Dsize=region -Dit.test=MixedUseBenchmark}, with
 * {@code -Destafeta.benchmark.minutes} for another time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "estafeta.access.password-rounds=1000", "estafeta.statistics.issue=false" })
@ContextConfiguration(initializers = KeptData.class)
class MixedUseBenchmark {

	private static final int USERS = 50;

	private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("estafeta.benchmark.minutes", 10));

	/** They come one by one, and are all there as long again before it is measured. */
	private static final Duration COMING = Duration.ofMinutes(1);

	/** Between two steps of a person lie half a second to three seconds. */
	private static final int LEAST_PAUSE = 500;

	private static final int MOST_PAUSE = 3000;

	private static final List<String> TEXTS = List.of("функциональная грамотность", "клубный час", "смысловое чтение",
			"школа 12", "мастерская самооценки", "центр творчества", "наставник", "решение задач", "живая математика");

	private static final String SEARCH = "query($text: String!) { search(text: $text, first: 20) { totalCount "
			+ "facets { facet values { value count } } edges { title { text marked } node { id } } } }";

	private static final String RECORD = "mutation($practice: ID!, $input: TransferInput!) "
			+ "{ recordTransfer(practice: $practice, input: $input) { id } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@Autowired
	CatalogueSearch search;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();

	private final Queue<String> failures = new ConcurrentLinkedQueue<>();

	/** The facts whose recording was acknowledged. */
	private final Queue<String> kept = new ConcurrentLinkedQueue<>();

	private final List<String> practices = new ArrayList<>();

	private final List<String> organisations = new ArrayList<>();

	@Test
	void measure() throws Exception {
		load();
		ask("{ practices(first: 100) { nodes { id } } }").at("/data/practices/nodes")
			.forEach((node) -> this.practices.add(node.path("id").asString()));
		ask("{ organisations(first: 100) { nodes { id } } }").at("/data/organisations/nodes")
			.forEach((node) -> this.organisations.add(node.path("id").asString()));
		run(COMING.multipliedBy(2), COMING);
		int cold = this.failures.size();
		this.times.clear();
		this.failures.clear();
		this.kept.clear();
		run(TIME, Duration.ZERO);
		BenchmarkFigures figures = new BenchmarkFigures(USERS + " people for " + TIME.toMinutes() + " minutes, "
				+ KeptData.SIZE.name().toLowerCase(Locale.ROOT));
		new TreeMap<>(this.times).forEach(
				(name, nanos) -> figures.add(name + ", " + nanos.size() + " times", "", "%s", sorted(List.of(nanos))));
		BenchmarkFigures.Times all = sorted(this.times.values());
		figures.add("all, " + all.nanos().length + " requests", "p95 ≤ 300 ms", "%s", all);
		figures.add("failures", "0", "%d", this.failures.size());
		figures.add("failures while they came, right after the start", "", "%d", cold);
		List<String> lost = this.kept.stream().filter(this::isLost).toList();
		figures.add("acknowledged facts that are not there afterwards", "0", "%d of %d", lost.size(), this.kept.size());
		figures.write(KeptData.FOLDER.resolve("mixed-use.md"));
		assertThat(this.failures).isEmpty();
		assertThat(lost).isEmpty();
	}

	private boolean isLost(String fact) {
		return new GraphQlClient(this.port)
			.ask("query($id: ID!) { transferHistory(id: $id) { __typename } }", Map.of("id", fact))
			.has("errors");
	}

	@AfterEach
	void forget() {
		People.forget(this.graph, this.writes);
	}

	private void load() {
		GeneratedPractices world = new GeneratedPractices(new GeneratedWorld(KeptData.SIZE, 898));
		GeneratedGraph generated = new GeneratedGraph(this.graph, this.writes);
		if (!generated.isLoaded(world)) {
			generated.load(world, System.out::println);
		}
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofMinutes(15))).isTrue();
	}

	private void run(Duration time, Duration coming) throws Exception {
		People.forget(this.graph, this.writes);
		People people = new People(this.application);
		long end = System.nanoTime() + time.toNanos();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> users = new ArrayList<>();
			for (int i = 0; i < USERS; i++) {
				// one in ten keeps the records, the others are teachers
				String token = people.token(people.make("user-" + i, (i % 10 == 0) ? Role.METHODIST : Role.TEACHER));
				Random random = new Random(898 + i);
				boolean methodist = i % 10 == 0;
				Duration until = coming.multipliedBy(i).dividedBy(USERS);
				users.add(executor.submit(() -> {
					Thread.sleep(until);
					use(token, methodist, random, end);
					return true;
				}));
			}
			for (Future<?> user : users) {
				user.get();
			}
		}
	}

	private void use(String token, boolean methodist, Random random, long end) {
		while (System.nanoTime() < end) {
			try {
				Thread.sleep(random.nextInt(LEAST_PAUSE, MOST_PAUSE));
				step(token, methodist, random);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (Exception ex) {
				this.failures.add(ex.toString());
			}
		}
	}

	private void step(String token, boolean methodist, Random random) throws Exception {
		String text = TEXTS.get(random.nextInt(TEXTS.size()));
		String practice = this.practices.get(random.nextInt(this.practices.size()));
		int dice = random.nextInt(100);
		if (dice < 25) {
			page("page of a search", "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
		}
		else if (dice < 45) {
			page("page of a practice", "/practices/" + plain(practice));
		}
		else if (dice < 55) {
			page("page of an organisation",
					"/organisations/" + plain(this.organisations.get(random.nextInt(this.organisations.size()))));
		}
		else if (dice < 60) {
			page("start page", "/");
		}
		else if (dice < 65) {
			page("page of a spread", "/practices/" + plain(practice) + "/spread");
		}
		else if (dice < 75) {
			page("suggestions", "/suggest?q="
					+ URLEncoder.encode(text.substring(0, 3 + random.nextInt(3)), StandardCharsets.UTF_8));
		}
		else if (dice < 85) {
			graphql("search by a program", SEARCH, Map.of("text", text), token);
		}
		else if (methodist) {
			this.kept.add(
					graphql("write: record a transfer", RECORD, Map.of("practice", practice, "input", transfer(random)),
							token)
						.at("/data/recordTransfer/id")
						.asString());
		}
		else if (dice < 93) {
			graphql("write: follow and leave", "mutation($node: ID!) { follow(node: $node) unfollow(node: $node) }",
					Map.of("node", practice), token);
		}
		else {
			String id = graphql("write: begin a draft", "mutation { beginSubmission { id } }", Map.of(), token)
				.at("/data/beginSubmission/id")
				.asString();
			graphql("read a draft", "query($id: ID!) { submission(id: $id) { submission { id } } }", Map.of("id", id),
					token);
		}
	}

	private Map<String, Object> transfer(Random random) {
		int learner = random.nextInt(this.organisations.size());
		return Map.of("learner", this.organisations.get(learner), "strength", "ADOPTED", "date",
				"20" + (10 + random.nextInt(15)) + "-0" + (1 + random.nextInt(9)), "channel", "семинар", "citation",
				"Протокол № " + random.nextInt(1000));
	}

	private void page(String name, String address) throws Exception {
		HttpResponse<String> answer = time(name,
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address))
					.header("Accept", "text/html,application/json")
					.build());
		if (answer.statusCode() != 200) {
			this.failures.add(name + ": " + answer.statusCode() + ' ' + address);
		}
	}

	private JsonNode graphql(String name, String query, Map<String, ?> variables, String token) throws Exception {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
		HttpResponse<String> answer = time(name,
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
					.header("Content-Type", "application/json")
					.header("Authorization", "Bearer " + token)
					.POST(HttpRequest.BodyPublishers.ofString(body))
					.build());
		JsonNode tree = JsonMapper.shared().readTree(answer.body());
		if (answer.statusCode() != 200 || tree.has("errors")) {
			throw new IllegalStateException(name + ": " + answer.statusCode() + ' ' + answer.body());
		}
		return tree;
	}

	private HttpResponse<String> time(String name, HttpRequest request) throws Exception {
		long began = System.nanoTime();
		HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		this.times.computeIfAbsent(name, (any) -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - began);
		return answer;
	}

	private JsonNode ask(String query) {
		return new GraphQlClient(this.port).ask(query, Map.of());
	}

	private static String plain(String globalId) {
		return new String(java.util.Base64.getUrlDecoder().decode(globalId), StandardCharsets.UTF_8).replaceAll(".*:",
				"");
	}

	private static BenchmarkFigures.Times sorted(Iterable<Queue<Long>> queues) {
		List<Long> all = new ArrayList<>();
		queues.forEach(all::addAll);
		long[] nanos = all.stream().mapToLong(Long::longValue).toArray();
		Arrays.sort(nanos);
		return new BenchmarkFigures.Times(nanos);
	}

}
