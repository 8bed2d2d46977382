package org.estafeta.search;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.AdministratorToken;
import org.estafeta.access.NewToken;
import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever wrote something finds it, over the real application; and what the administrator
 * can ask of the index and do about it.
 */
@RunningApplication
class ReadYourWritesIT {

	private static final String FIND = "query($text: String!, $seq: Int) { search(text: $text, first: 1, "
			+ "atLeastSeq: $seq) { seq updating edges { title { text } } } }";

	private static final String INDEX = "{ seq lastChange documents updating building unindexed reconciling "
			+ "reconciliation { startedAt milliseconds compared missing stale surplus repaired } }";

	/** How many writes the lag is measured by; also set for the long run of kills. */
	private static final int WRITES = Math.min(500, Integer.getInteger("estafeta.test.writes", 60));

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	CatalogueSearch search;

	@Autowired
	IndexFollower follower;

	@Autowired
	DocumentSource source;

	@Autowired
	ChangeLog log;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	AdministratorToken administratorToken;

	private String token = "";

	private SmallWrites small;

	@BeforeEach
	void connect() {
		this.token = NewToken.draw(this.graph, this.writes, this.administratorToken);
		this.small = new SmallWrites(this.context);
	}

	@AfterEach
	void leaveItAsItWas() {
		this.small.forget();
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
	}

	@Test
	void everyWriterFindsWhatItWroteAmongManyOthers() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<Integer>> writers = new ArrayList<>();
			for (int writer = 0; writer < 8; writer++) {
				String id = "o-" + writer + "-1";
				writers.add(threads.submit(() -> {
					for (int i = 0; i < 8; i++) {
						SmallWrites.Done done = this.small.write(id);
						JsonNode found = data(FIND,
								Map.of("text", "Запись " + id + " редакция " + done.version(), "seq", done.seq()));
						assertThat(found.at("/search/edges/0/title")
							.valueStream()
							.map((part) -> part.path("text").asString())
							.reduce("", String::concat)).isEqualTo("Запись " + id + " редакция " + done.version());
						assertThat(found.at("/search/seq").asLong()).isGreaterThanOrEqualTo(done.seq());
					}
					return 8;
				}));
			}
			for (Future<Integer> writer : writers) {
				assertThat(writer.get()).isEqualTo(8);
			}
		}
	}

	// How far it lags is told and not asked for: other processes may be running beside.
	@Test
	void theIndexFollowsEachWrite() {
		Lag alone = new Lag();
		for (int i = 0; i < WRITES; i++) {
			long seq = this.small.write("o-1-" + i % 50).seq();
			alone.measure(() -> assertThat(this.search.awaitChange(seq, Duration.ofSeconds(10))).isTrue());
		}
		System.out.println("Lag of the index behind a write: " + alone);
		Lag rebuilding = new Lag();
		for (int i = 0; i < WRITES / 2; i++) {
			if (i % 10 == 0) {
				this.search.rebuild();
			}
			long seq = this.small.write("o-1-" + i % 50).seq();
			rebuilding.measure(() -> assertThat(this.search.awaitChange(seq, Duration.ofSeconds(10))).isTrue());
		}
		System.out.println("Lag of the index behind a write while it is made anew: " + rebuilding);
	}

	@Test
	void aRenamedOrganisationIsFoundInWhatNamesIt() {
		this.small.write("o-1-1");
		this.small.write("p-1-1");
		long seq = this.small.write("o-1-1").seq();
		assertThat(this.search.awaitChange(seq, Duration.ofSeconds(10))).isTrue();
		JsonNode found = data("query($seq: Int) { search(text: \"Запись p-1-1\", first: 1, atLeastSeq: $seq) "
				+ "{ edges { id: cursor line } } }", Map.of("seq", seq));
		assertThat(found.at("/search/edges/0/line").asString()).contains("Запись o-1-1 редакция 2");
	}

	@Test
	void everyPracticeThatNamesADeficitDependsOnIt() {
		List<String> deficits = this.source.ids(NodeKind.DEFICIT, "", 1000);
		List<String> practices = this.source.ids(NodeKind.PRACTICE, "", 1000);
		Set<NodeRef> dependents = this.source.dependents(List.of(new Change(1, ZonedDateTime.now(), "test", "test",
				deficits.stream().map((id) -> new NodeRef(NodeKind.DEFICIT, id)).toList())));
		List<NodeRef> naming = this.source.documents(NodeKind.PRACTICE, practices)
			.stream()
			.filter((practice) -> !practice.facets().getOrDefault(Facet.DEFICIT, List.of()).isEmpty())
			.map((practice) -> new NodeRef(NodeKind.PRACTICE, practice.id()))
			.toList();
		assertThat(naming).isNotEmpty();
		assertThat(dependents).containsAll(naming)
			.containsAll(deficits.stream().map((id) -> new NodeRef(NodeKind.DEFICIT, id)).toList());
	}

	@Test
	void aMutationTellsWhatToWaitFor() {
		long before = this.log.last();
		JsonNode answer = post("mutation { lastChange }", Map.of(), true);
		assertThat(answer.at("/data/lastChange").asLong()).isEqualTo(before);
		assertThat(data(FIND, Map.of("text", "школа", "seq", before)).at("/search/seq").asLong())
			.isGreaterThanOrEqualTo(before);
	}

	@Test
	void aChangeThatNeverWasIsRefused() {
		JsonNode error = post(FIND, Map.of("text", "школа", "seq", 2_000_000_000), false).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_REQUEST");
		assertThat(error.path("message").asString()).contains("Изменения 2000000000 нет");
	}

	@Test
	void aChangeThatSearchDoesNotSeeYetIsSaidToBeLate() throws Exception {
		long seq;
		JsonNode error;
		CountDownLatch release = new CountDownLatch(1);
		Thread holder = holdTheIndex(release);
		try {
			seq = this.small.write("o-1-1").seq();
			error = post(FIND, Map.of("text", "школа", "seq", seq), false).at("/errors/0");
		}
		finally {
			release.countDown();
			holder.join();
		}
		assertThat(error.at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
		assertThat(error.path("message").asString()).contains("Поиск ещё не видит изменение " + seq);
		assertThat(data(FIND, Map.of("text", "школа", "seq", seq)).at("/search/updating").asBoolean()).isFalse();
	}

	// Nothing is applied to the index until the latch opens.
	private Thread holdTheIndex(CountDownLatch release) throws InterruptedException {
		CountDownLatch held = new CountDownLatch(1);
		Thread holder = Thread.ofPlatform().start(() -> {
			try {
				this.follower.call((index) -> {
					held.countDown();
					return release.await(50, TimeUnit.SECONDS);
				});
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		held.await();
		return holder;
	}

	@Test
	void anIndexThatIsBeingReplacedSaysSo() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		Thread holder = holdTheIndex(release);
		try {
			ReflectionTestUtils.setField(this.follower, "foreign", true);
			assertThat(page()).contains("Поиск обновляется: показано, возможно, не всё.");
			assertThat(data(FIND, Map.of("text", "школа")).at("/search/updating").asBoolean()).isTrue();
		}
		finally {
			release.countDown();
			holder.join();
		}
		JsonNode index = awaitIndex("updating");
		assertThat(index.path("updating").asBoolean()).isFalse();
		assertThat(page()).doesNotContain("Поиск обновляется");
	}

	private String page() {
		return String.valueOf(RestClient.create("http://127.0.0.1:" + this.port)
			.get()
			.uri("/search?q=школа")
			.header("Accept-Language", "ru")
			.retrieve()
			.body(String.class));
	}

	@Test
	void theAdministratorComparesAndRepairsAndRebuilds() throws Exception {
		SmallWrites.Done done = this.small.write("o-1-1");
		assertThat(this.search.awaitChange(done.seq(), Duration.ofSeconds(10))).isTrue();
		assertThat(post("mutation { reconcileSearch " + INDEX + " }", Map.of(), false).at("/errors/0/extensions/code")
			.asString()).isEqualTo("FORBIDDEN");
		this.follower.call((index) -> {
			index.remove(List.of(new NodeRef(NodeKind.ORGANISATION, "o-1-1")));
			index.put(List.of(MemoryDocuments.practice("лишняя", "Запись лишняя")));
			index.commit(index.seq());
			return true;
		});
		JsonNode started = post("mutation { reconcileSearch " + INDEX + " }", Map.of(), true)
			.at("/data/reconcileSearch");
		assertThat(started.path("seq").asLong()).isGreaterThanOrEqualTo(done.seq());
		JsonNode found = awaitIndex("reconciling").path("reconciliation");
		System.out.println("Compared " + found.path("compared") + " nodes in " + found.path("milliseconds") + " ms");
		assertThat(found.path("missing").asInt()).isEqualTo(1);
		assertThat(found.path("stale").asInt()).isZero();
		assertThat(found.path("surplus").asInt()).isEqualTo(1);
		assertThat(found.path("repaired").asInt()).isEqualTo(2);
		assertThat(SmallWrites.found(this.search)).containsOnlyKeys("o-1-1");
		int documents = this.search.status().documents();
		assertThat(found.path("compared").asInt()).isEqualTo(documents + 1);

		post("mutation { rebuildSearch " + INDEX + " }", Map.of(), true);
		JsonNode rebuilt = awaitIndex("building");
		assertThat(rebuilt.path("documents").asInt()).isEqualTo(documents);
		assertThat(rebuilt.path("updating").asBoolean()).isFalse();
		assertThat(rebuilt.path("unindexed")).isEmpty();
	}

	private JsonNode awaitIndex(String busy) throws InterruptedException {
		JsonNode index = data("{ searchIndex " + INDEX + " }", Map.of()).path("searchIndex");
		for (int i = 0; i < 500 && index.path(busy).asBoolean(); i++) {
			Thread.sleep(20);
			index = data("{ searchIndex " + INDEX + " }", Map.of()).path("searchIndex");
		}
		return index;
	}

	private JsonNode data(String query, Map<String, Object> variables) {
		JsonNode answer = post(query, variables, false);
		assertThat(answer.path("errors").toString()).isEmpty();
		return answer.path("data");
	}

	private JsonNode post(String query, Map<String, Object> variables, boolean administrator) {
		return new GraphQlClient(this.port).ask(query, variables, administrator ? this.token : "");
	}

}
