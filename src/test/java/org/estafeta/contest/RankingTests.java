package org.estafeta.contest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How marks become places.
 */
class RankingTests {

	private static final List<Criterion> CRITERIA = List.of(new Criterion("a", "Замысел", 10, 1, null),
			new Criterion("b", "Речь", 5, 2, null));

	// all marks of up to five works with three values: places against those read off the
	// sorted list
	@Test
	void everySmallFieldIsRankedAsTheSortedListSays() {
		for (int size = 1; size <= 5; size++) {
			int fields = (int) Math.pow(3, size);
			for (int code = 0; code < fields; code++) {
				double[] marks = new double[size];
				for (int i = 0, rest = code; i < size; i++, rest /= 3) {
					marks[i] = rest % 3;
				}
				for (int goOn = 1; goOn <= size; goOn++) {
					check(marks, goOn);
				}
			}
		}
	}

	private static void check(double[] marks, int goOn) {
		Map<String, List<JurySheet>> sheets = new LinkedHashMap<>();
		IntStream.range(0, marks.length).forEach((i) -> sheets.put("w" + i, List.of(sheet("w" + i, marks[i], 0))));
		List<WorkResult> results = Ranking.of(stage(ResultWay.MEAN, goOn, 1), sheets);
		double[] sorted = Arrays.stream(marks)
			.boxed()
			.sorted(Comparator.reverseOrder())
			.mapToDouble((x) -> x)
			.toArray();
		double last = sorted[goOn - 1];
		assertThat(results).hasSize(marks.length).allSatisfy((result) -> {
			double own = marks[Integer.parseInt(result.work().substring(1))];
			int first = IntStream.range(0, sorted.length).filter((i) -> sorted[i] == own).findFirst().orElseThrow();
			assertThat(result.place()).isEqualTo(first + 1);
			assertThat(result.goesOn()).isEqualTo(own >= last);
		});
	}

	@Test
	void weightsAndTheWholeJuryCountAndGreatDifferencesAreFlagged() {
		Map<String, List<JurySheet>> sheets = new LinkedHashMap<>();
		sheets.put("x", List.of(sheet("x", 10, 5), sheet("x", 6, 4), sheet("x", 7, 4)));
		sheets.put("y", List.of(sheet("y", 9, 4), sheet("y", 9, 5)));
		List<WorkResult> sum = Ranking.of(stage(ResultWay.SUM, null, 3), sheets);
		// x: 20 + 14 + 15; y: 17 and 19, one juror may not judge it: 18 for each of three
		assertThat(sum).containsExactly(new WorkResult("y", 54, 1, true, 17, 19, false),
				new WorkResult("x", 49, 2, true, 14, 20, true));
		List<WorkResult> mean = Ranking.of(stage(ResultWay.MEAN, null, 3), sheets);
		assertThat(mean.getLast().points()).isEqualTo(16.33);
	}

	private static JurySheet sheet(String work, double first, double second) {
		return new JurySheet(work, "j", List.of(first, second), List.of("", ""), true, 1);
	}

	private static ContestStage stage(ResultWay way, @Nullable Integer goOn, int jurors) {
		LocalDate day = LocalDate.of(2026, 11, 1);
		return new ContestStage("s", "e", "Конкурс", 1, "Заочный", day, day, day, goOn, false, way, false, false, 1,
				CRITERIA, IntStream.range(0, jurors).mapToObj((i) -> new Juror("j" + i, "Имя")).toList());
	}

}
