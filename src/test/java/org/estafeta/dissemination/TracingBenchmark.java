package org.estafeta.dissemination;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

import org.estafeta.api.GlobalId;
import org.estafeta.dissemination.BenchmarkFigures.Times;
import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.dissemination.trace.Reach;
import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.dissemination.trace.TraceWindow;
import org.estafeta.generated.GeneratedGraph;
import org.estafeta.generated.GeneratedPractices;
import org.estafeta.generated.GeneratedRows;
import org.estafeta.generated.GeneratedWorld;
import org.estafeta.generated.KeptData;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures tracing on a generated world, each figure beside what it is compared with:
 * {@code ./mvnw -Pbenchmark verify -Dsize=region}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = KeptData.class)
class TracingBenchmark {

	private static final CypherQuery BY_PATH = CypherQuery.named("benchmark/reach-by-path");

	private static final CypherQuery BY_TIME = CypherQuery.named("benchmark/reach-by-time");

	private static final CypherQuery WHOLE = CypherQuery.named("benchmark/whole-by-time");

	private static final int HUB = 0;

	private static final int CONTACTS = 1_000_000;

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Traces traces;

	@Autowired
	PracticeSpreads spreads;

	private final GeneratedPractices practices = new GeneratedPractices(new GeneratedWorld(KeptData.SIZE, 898));

	private final GeneratedRows rows = new GeneratedRows(this.practices);

	private final String practice = this.rows.practiceId(HUB);

	private int asked;

	private final BenchmarkFigures figures = new BenchmarkFigures(
			"Tracing, " + KeptData.SIZE.name().toLowerCase(Locale.ROOT));

	@Test
	void measure() throws Exception {
		loadOnce();
		TraceClient client = new TraceClient(this.port, new GlobalId(NodeKind.PRACTICE, this.practice).text());
		overHttp(client);
		againstCypher(client);
		againstABareLoop();
		for (SameDay sameDay : SameDay.values()) {
			ContactArrays.ofMeetings(100_000, CONTACTS, new Random(1))
				.measure(this.figures, "meetings of 100,000", sameDay);
			ContactArrays.ofSpread(880_000, CONTACTS, new Random(1))
				.measure(this.figures, "spread to 880,000", sameDay);
		}
		memory();
		atOnce(client, "first time");
		atOnce(client, "second time");
		this.figures.write(KeptData.FOLDER.resolve("tracing.md"));
	}

	private void loadOnce() {
		GeneratedGraph generated = new GeneratedGraph(this.graph, this.writes);
		if (!generated.isLoaded(this.practices)) {
			long began = System.nanoTime();
			generated.load(this.practices, System.out::println);
			this.figures.add("bulk load of " + KeptData.SIZE.adoptions() + " adoptions", "≤ 180 s", "%.0f s",
					(System.nanoTime() - began) / 1e9);
		}
	}

	private void overHttp(TraceClient client) throws Exception {
		long began = System.nanoTime();
		this.spreads.get(this.practice);
		this.figures.add("the practice read for the first time after the start", "", "%.1f s",
				(System.nanoTime() - began) / 1e9);
		JsonNode page = client.firstPage();
		assertThat(page.path("totalCount").asInt()).isEqualTo(KeptData.SIZE.hub());
		assertThat(page.path("complete").asBoolean()).isTrue();
		Times traced = Times.of(150, 300,
				() -> assertThat(client.trace(anotherDay()).path("reached").asInt()).isEqualTo(KeptData.SIZE.hub()));
		this.figures.add("first page of 100 with totals and facets, %,d adopters, HTTP, traced anew each time"
			.formatted(KeptData.SIZE.hub()), "≤ 100 ms", "%s", traced);
		Times warm = Times.of(50, 300, client::firstPage);
		this.figures.add("the same, asked again within a minute", "≤ 100 ms", "%s", warm);
		Times cold = Times.of(2, 15, () -> {
			forget();
			client.firstPage();
		});
		this.figures.add("the same after a write to the practice, write and reading anew included", "", "%s", cold);
		Times all = Times.of(20, 20, () -> assertThat(client.allPages()).isEqualTo(KeptData.SIZE.hub()));
		this.figures.add("all adopters, page by page of 100, HTTP", "≤ 500 ms", "%s", all);
	}

	// No trace is asked for twice: what lies beyond the last day changes nothing else.
	private Map<String, Object> anotherDay() {
		return Map.of("window", Map.of("asOf", LocalDate.of(2030, 1, 1).plusDays(++this.asked).toString()));
	}

	private void forget() {
		this.writes.apply(new Writes.Order("benchmark", "touch", false), (touched) -> {
			touched.add(NodeKind.PRACTICE, this.practice);
			return this.practice;
		});
	}

	private void againstCypher(TraceClient client) throws Exception {
		PracticeSpread spread = this.spreads.get(this.practice);
		BitSet start = spread.nodes(this.rows.adoptionId(HUB, 0));
		Supplier<Set<String>> reach = () -> ids(spread,
				Reach.downstream(spread.network(), start, Reach.Limits.NONE, TraceWindow.ALL, Certainty.POSSIBLE));
		Set<String> reached = reach.get();
		Times memory = Times.of(200, 300, reach::get);
		Times trace = Times.of(50, 100, this::trace);
		Times http = Times.of(20, 100, () -> client.trace(anotherDay()));
		this.figures.add("ids of the %,d reached from the origin, in memory".formatted(reached.size()), "", "%s",
				memory);
		this.figures.add("whole trace in memory: steps, sources, facets, order", "", "%s", trace);
		for (CypherQuery query : List.of(BY_PATH, BY_TIME, WHOLE)) {
			try {
				Set<String> byCypher = new HashSet<>(cypher(query));
				byCypher.add(this.rows.adoptionId(HUB, 0));
				assertThat(byCypher).as(query.name()).containsAll(reached);
				Times slow = Times.of(3, 7, () -> cypher(query));
				String answer = byCypher.equals(reached) ? "the same ids" : "%,d ids".formatted(byCypher.size());
				this.figures.add("the same by Cypher, " + query.name() + " (" + answer + ")", "≥ 50 × slower",
						"p50 %.1f ms: %.0f × the ids in memory, %.1f × the whole trace, %.1f × HTTP", slow.median(),
						slow.median() / memory.median(), slow.median() / trace.median(), slow.median() / http.median());
			}
			catch (EstafetaException ex) {
				this.figures.add("the same by Cypher, " + query.name(), "≥ 50 × slower",
						"no answer in 60 s: more than %.0f × the ids in memory, %.0f × HTTP", 60_000 / memory.median(),
						60_000 / http.median());
			}
		}
	}

	private static Set<String> ids(PracticeSpread spread, Reach reach) {
		Set<String> ids = new HashSet<>();
		for (int node = 0; node < spread.network().nodes(); node++) {
			if (reach.hops(node) != Reach.NOT_REACHED) {
				ids.add(spread.adopter(node).adoptionId());
			}
		}
		return ids;
	}

	private List<String> cypher(CypherQuery query) {
		return this.graph.list(query, Map.of("start", this.rows.adoptionId(HUB, 0)), (row) -> row.get("id").asString());
	}

	// Each call asks for another day, so that none is answered from what was kept.
	private Trace trace() {
		TraceRequest.Window window = new TraceRequest.Window(LocalDate.of(2030, 1, 1).plusDays(++this.asked), null,
				SameDay.COUNTS, Set.of(), false);
		return this.traces.trace(new TraceRequest(this.practice, null, TraceRequest.Direction.DOWNSTREAM,
				Integer.MAX_VALUE, TraceRequest.DEFAULT_BUDGET, window, TraceRequest.Filter.NONE, false));
	}

	private void againstABareLoop() throws Exception {
		PracticeSpread spread = this.spreads.get(this.practice);
		BitSet start = spread.nodes(this.rows.adoptionId(HUB, 0));
		ContactArrays bare = ContactArrays.of(spread.network());
		int origin = start.nextSetBit(0);
		Times loop = Times.of(2_000, 2_000, () -> bare.arrivals(origin));
		Times reach = Times.of(2_000, 2_000, () -> Reach.downstream(spread.network(), start, Reach.Limits.NONE,
				TraceWindow.ALL, Certainty.POSSIBLE));
		this.figures.add("reach of the hub, imprecise dates kept, against a bare loop that takes first days", "",
				"least %.3f ms against %.3f ms: %.1f ×", reach.least(), loop.least(), reach.least() / loop.least());
	}

	private void memory() throws Exception {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long[] bytes = new long[1];
		Thread thread = Thread.ofPlatform().start(() -> {
			trace();
			long before = threads.getCurrentThreadAllocatedBytes();
			trace();
			bytes[0] = threads.getCurrentThreadAllocatedBytes() - before;
		});
		thread.join();
		assertThat(bytes[0]).as("a kept trace takes next to nothing").isGreaterThan(KeptData.SIZE.hub() * 100L);
		this.figures.add("memory taken by one trace", "≤ 64 MB", "%.1f MB", bytes[0] / 1e6);
	}

	// Half of them look at all that there is, each with a filter of its own; the other
	// half exceed a small budget.
	private void atOnce(TraceClient client, String which) throws Exception {
		List<Future<Long>> all = new ArrayList<>();
		long began = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 100; i++) {
				int number = i;
				all.add(threads.submit(() -> (number % 2 != 1) ? whole(client, number) : overBudget(client)));
			}
		}
		double total = (System.nanoTime() - began) / 1e6;
		long[] nanos = new long[all.size()];
		for (int i = 0; i < nanos.length; i++) {
			nanos[i] = all.get(i).get();
		}
		Arrays.sort(nanos);
		System.gc();
		long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		this.figures.add("100 traces at once over HTTP, half of them over budget, " + which, "no failure",
				"no failure, all in %.0f ms, %s; heap after: %d MB", total, new Times(nanos), heap / 1_000_000);
	}

	private static long whole(TraceClient client, int number) throws Exception {
		long began = System.nanoTime();
		JsonNode trace = client.trace(Map.of("filter", Map.of("text", "школа " + number % 10), "window",
				Map.of("sameDay", "DOES_NOT_COUNT", "asOf", LocalDate.of(2026, 1, 1).plusDays(number).toString())));
		assertThat(trace.path("reached").asInt()).isGreaterThan(KeptData.SIZE.hub() / 10);
		return System.nanoTime() - began;
	}

	private static long overBudget(TraceClient client) throws Exception {
		long began = System.nanoTime();
		JsonNode trace = client.trace(Map.of("budget", KeptData.SIZE.hub() / 2));
		assertThat(trace.path("stopReason").asString()).isEqualTo("BUDGET_EXCEEDED");
		assertThat(trace.path("nodes")).isNotEmpty();
		assertThat(trace.path("missingAtLeast").asInt()).isPositive();
		return System.nanoTime() - began;
	}

	/**
	 * Keeps the data between runs and starts without the starter data.
	 */

}
