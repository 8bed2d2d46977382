package org.estafeta.indicator;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Role;
import org.estafeta.dissemination.BenchmarkFigures;
import org.estafeta.generated.GeneratedGraph;
import org.estafeta.generated.GeneratedPractices;
import org.estafeta.generated.GeneratedWorld;
import org.estafeta.generated.KeptData;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the indicators are counted, and how long reading them takes:
 * {@code ./mvnw -Pbenchmark verify -Dsize=region -Dit.test=IndicatorTimesBenchmark}.
 */
@SpringBootTest(properties = { "estafeta.statistics.issue=false", "estafeta.indicators.count=false" })
@ContextConfiguration(initializers = KeptData.class)
class IndicatorTimesBenchmark {

	private static final Caller KEEPER = new Caller("benchmark", EnumSet.allOf(Role.class),
			EnumSet.allOf(Action.class));

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	IndicatorCounter counter;

	@Autowired
	Indicators indicators;

	@Test
	void measure() throws Exception {
		GeneratedPractices world = new GeneratedPractices(new GeneratedWorld(KeptData.SIZE, 898));
		GeneratedGraph generated = new GeneratedGraph(this.graph, this.writes);
		if (!generated.isLoaded(world)) {
			generated.load(world, System.out::println);
		}
		this.writes.apply(new Writes.Order("benchmark", "indicators", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-indicators"), Map.of(), (row) -> true);
		});
		BenchmarkFigures figures = new BenchmarkFigures("Indicators, " + KeptData.SIZE.name().toLowerCase(Locale.ROOT));
		int[] entries = new int[1];
		figures.add("the first count", "≤ 60 s", "%s",
				BenchmarkFigures.Times.of(0, 1, () -> entries[0] = this.counter.count()));
		assertThat(entries[0]).isPositive();
		figures.add("entries of the ledger", "", "%d", entries[0]);
		figures.add("a count after a change that moves nothing", "≤ 60 s", "%s", BenchmarkFigures.Times.of(1, 5, () -> {
			this.writes.apply(new Writes.Order("benchmark", "indicators", false), (touched) -> {
				touched.addUnlisted(1);
				return true;
			});
			assertThat(this.counter.count()).isZero();
		}));
		LocalDate today = this.indicators.today();
		IndicatorView view = this.indicators.view(this.indicators.years().get(1), null, null);
		figures.add("all indicators of a year", "≤ 300 ms", "%s",
				BenchmarkFigures.Times.of(10, 50, () -> this.indicators.figures(KEEPER, view)));
		figures.add("one of them month by month", "≤ 300 ms", "%s", BenchmarkFigures.Times.of(10, 50,
				() -> this.indicators.trend(KEEPER, Indicator.INNOVATIVE_PRACTICES, view)));
		figures.add("what it counts", "≤ 300 ms", "%s", BenchmarkFigures.Times.of(10, 50,
				() -> this.indicators.members(KEEPER, Indicator.INNOVATIVE_PRACTICES, view)));
		figures.add("what moved it in 30 days", "≤ 300 ms", "%s", BenchmarkFigures.Times.of(10, 50,
				() -> this.indicators.moves(KEEPER, Indicator.INNOVATIVE_PRACTICES, view, today.minusDays(30))));
		figures.write(KeptData.FOLDER.resolve("indicators.md"));
	}

}
