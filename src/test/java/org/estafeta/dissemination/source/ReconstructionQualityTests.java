package org.estafeta.dissemination.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How good reconstructed links are: a fifth of the known links is hidden and guessed.
 */
class ReconstructionQualityTests {

	private static final String BEGIN = "<!-- measured: begin -->";

	private static final String END = "<!-- measured: end -->";

	private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L, 5L);

	private static final Map<Long, Map<Reconstruction.Way, Quality>> MEASURED = new TreeMap<>();

	static List<Long> seeds() {
		return SEEDS;
	}

	private static Map<Reconstruction.Way, Quality> measured(long seed) {
		return MEASURED.computeIfAbsent(seed, (key) -> Reconstruction.simulated(key).measure());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theMethodFindsFourTimesAsManySourcesAsNearestRandomAndOrigin(long seed) {
		Map<Reconstruction.Way, Quality> measured = measured(seed);
		Quality learned = measured.get(Reconstruction.Way.LEARNED);
		assertThat(learned.hits(1)).isGreaterThan(.35);
		for (Reconstruction.Way way : List.of(Reconstruction.Way.NEAREST, Reconstruction.Way.RANDOM,
				Reconstruction.Way.ORIGIN)) {
			Quality other = measured.get(way);
			assertThat(learned.hits(1)).as(way.label()).isGreaterThan(4 * other.hits(1));
			assertThat(learned.hits(3)).as(way.label()).isGreaterThan(3 * other.hits(3));
			assertThat(learned.brier()).as(way.label()).isLessThan(other.brier() - .1);
			assertThat(learned.logLoss()).as(way.label()).isLessThan(other.logLoss() - 1);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theLearnedWeightsBeatTheDocumentedOnes(long seed) {
		Quality learned = measured(seed).get(Reconstruction.Way.LEARNED);
		Quality documented = measured(seed).get(Reconstruction.Way.PRIOR);
		assertThat(learned.hits(1)).isGreaterThan(documented.hits(1));
		assertThat(learned.logLoss()).isLessThan(documented.logLoss());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatIsSaidToBeLikelyIsTrueAboutThatOften(long seed) {
		Quality learned = measured(seed).get(Reconstruction.Way.LEARNED);
		assertThat(learned.calibrationError()).isLessThan(.08);
		assertThat(learned.precision(.7)).isGreaterThan(.6);
		assertThat(learned.precision(.9)).isGreaterThan(.8);
	}

	@Test
	void theSameSeedMeasuresTheSame() {
		assertThat(Reconstruction.simulated(1).measure().get(Reconstruction.Way.LEARNED).logLoss())
			.isEqualTo(measured(1).get(Reconstruction.Way.LEARNED).logLoss());
	}

	@Test
	void theReportNamesEveryWayAndCountsEveryAdoption() throws IOException {
		Map<Reconstruction.Way, Quality> together = new TreeMap<>();
		for (Reconstruction.Way way : Reconstruction.Way.values()) {
			Quality all = new Quality();
			SEEDS.forEach((seed) -> all.addAll(measured(seed).get(way)));
			together.put(way, all);
		}
		String report = report("Simulated by contagion, seeds " + SEEDS, SEEDS.size(), together)
				+ report("A generated city, seed 1", 1, city());
		for (Reconstruction.Way way : Reconstruction.Way.values()) {
			assertThat(report).contains("| " + way.label() + " |");
		}
		assertThat(together.get(Reconstruction.Way.LEARNED).reliability().stream().mapToInt(Quality.Bin::count).sum())
			.isEqualTo(together.get(Reconstruction.Way.LEARNED).size());
		String file = System.getProperty("reconstruction.report");
		if (file != null) {
			Path path = Path.of(file);
			String text = Files.readString(path);
			Files.writeString(path, text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + "\n" + report
					+ text.substring(text.indexOf(END)));
		}
	}

	@Test
	void onAGeneratedCityThatKnowsNothingOfThisMethodItFindsFourInFive() {
		Quality learned = city().get(Reconstruction.Way.LEARNED);
		assertThat(learned.hits(1)).isGreaterThan(.7);
		assertThat(learned.precision(.7)).isGreaterThan(.85);
		assertThat(learned.calibrationError()).isLessThan(.1);
		for (Reconstruction.Way way : List.of(Reconstruction.Way.NEAREST, Reconstruction.Way.RANDOM,
				Reconstruction.Way.ORIGIN)) {
			assertThat(learned.hits(1)).as(way.label()).isGreaterThan(3 * city().get(way).hits(1));
			assertThat(learned.brier()).as(way.label()).isLessThan(city().get(way).brier() - .4);
		}
	}

	private static Map<Reconstruction.Way, Quality> city() {
		return MEASURED.computeIfAbsent(-1L, (key) -> Reconstruction.generated(1).measure());
	}

	private static String report(String title, int worlds, Map<Reconstruction.Way, Quality> measured) {
		Quality learned = measured.get(Reconstruction.Way.LEARNED);
		StringBuilder report = new StringBuilder();
		report.append(String.format(Locale.ROOT,
				"\n### %s\n\n%d adoptions without a known source in %d spreads; %d of them learned from another adopter, "
						+ "the others from outside.\n\n",
				title, learned.size(), worlds * Reconstruction.PRACTICES, learned.withSource()));
		report.append(
				"| way of guessing | top 1 | top 3 | precision of all | precision / recall at 0.3 | at 0.5 | at 0.7 "
						+ "| Brier | log loss | ECE |\n")
			.append("|---|---|---|---|---|---|---|---|---|---|\n");
		measured.forEach((way, quality) -> report.append(quality.row(way.label())).append('\n'));
		report.append("\n| said | proposals | mean said | share right |\n|---|---|---|---|\n");
		learned.reliability().forEach((bin) -> report.append(bin.row()).append('\n'));
		return report.append('\n').toString();
	}

}
