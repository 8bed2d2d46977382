package org.estafeta.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.estafeta.survey.QuestionFigures.Shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FigureGuardTests {

	/**
	 * Whoever knows the rules and reads what is told is left, for each small number, with
	 * two at least: all tables are made, and put together by what is told of them.
	 */
	@ParameterizedTest
	@CsvSource({ "2, 40", "3, 40", "4, 26", "5, 21", "6, 13", "11, 9" })
	void noSmallNumberFollowsFromAllThatIsTold(int cells, int most) {
		SurveyQuestionKind kind = (cells == 5) ? SurveyQuestionKind.AGREEMENT
				: ((cells == 11) ? SurveyQuestionKind.NUMBER : SurveyQuestionKind.ONE);
		List<String> known = new ArrayList<>();
		for (int answers = FigureGuard.LEAST; answers <= most; answers++) {
			int all = answers;
			Map<QuestionFigures, Group> groups = new HashMap<>();
			tables(cells, answers, new ArrayList<>(),
					(table) -> groups
						.computeIfAbsent(FigureGuard.of(kind, all, table).orElseThrow(), (told) -> new Group(cells))
						.add(table));
			groups.forEach((told, group) -> group.known().forEach((one) -> known.add(one + " from " + told)));
		}
		assertThat(known).isEmpty();
	}

	private static void tables(int cells, int rest, List<Integer> begun, Consumer<List<Integer>> use) {
		if (cells == 1) {
			begun.add(rest);
			use.accept(begun);
			begun.removeLast();
			return;
		}
		for (int i = 0; i <= rest; i++) {
			begun.add(i);
			tables(cells - 1, rest - i, begun, use);
			begun.removeLast();
		}
	}

	/** Tables of which the same is told: which numbers stand where. */
	private static final class Group {

		private final List<Set<Integer>> values = new ArrayList<>();

		private Group(int cells) {
			for (int i = 0; i < cells; i++) {
				this.values.add(new HashSet<>());
			}
		}

		private void add(List<Integer> table) {
			for (int i = 0; i < table.size(); i++) {
				this.values.get(i).add(table.get(i));
			}
		}

		private List<Integer> known() {
			return this.values.stream()
				.filter((one) -> one.size() == 1)
				.map((one) -> one.iterator().next())
				.filter((one) -> one > 0 && one < FigureGuard.LEAST)
				.toList();
		}

	}

	@Test
	void nothingIsToldOfFourPeople() {
		assertThat(FigureGuard.of(SurveyQuestionKind.AGREEMENT, 4, List.of(0, 0, 0, 0, 4))).isEmpty();
		assertThat(FigureGuard.of(SurveyQuestionKind.TEXT, 4, List.of())).isEmpty();
		assertThat(FigureGuard.of(SurveyQuestionKind.TEXT, 5, List.of())).isPresent();
	}

	@Test
	void numbersAreExactWhereNobodyIsAlone() {
		QuestionFigures figures = of(SurveyQuestionKind.AGREEMENT, 0, 0, 5, 7, 8);
		assertThat(figures.cells()).extracting(QuestionFigures.Cell::count).containsExactly(0, 0, 5, 7, 8);
		assertThat(figures.mean()).isEqualTo(new QuestionFigures.Range(83 / 20.0, 83 / 20.0));
		assertThat(figures.median()).isEqualTo(new QuestionFigures.Range(4, 4));
		assertThat(figures.good()).isEqualTo(new QuestionFigures.Range(0.75, 0.75));
		// half of eleven numbers each: between 4 and 6
		QuestionFigures number = of(SurveyQuestionKind.NUMBER, 0, 0, 0, 0, 6, 0, 6, 0, 0, 0, 0);
		assertThat(number.median()).isEqualTo(new QuestionFigures.Range(5, 5));
		assertThat(number.good()).isEqualTo(new QuestionFigures.Range(0, 0));
	}

	private static QuestionFigures of(SurveyQuestionKind kind, Integer... counts) {
		List<Integer> table = List.of(counts);
		return FigureGuard.of(kind, table.stream().mapToInt(Integer::intValue).sum(), table).orElseThrow();
	}

	@Test
	void aSmallNumberAloneTakesTheNearestLargeOneWithIt() {
		QuestionFigures figures = of(SurveyQuestionKind.ONE, 20, 6, 3, 0, 30);
		assertThat(figures.cells()).extracting(QuestionFigures.Cell::shown)
			.containsExactly(Shown.NUMBER, Shown.MANY, Shown.FEW, Shown.NUMBER, Shown.NUMBER);
		assertThat(figures.cells()).extracting(QuestionFigures.Cell::count).containsExactly(20, null, null, 0, 30);
		assertThat(figures.share(figures.cells().getFirst())).isEqualTo(20 / 59.0);
		assertThat(figures.share(figures.cells().get(1))).isNull();
		assertThat(figures.mean()).isNull();
	}

	@Test
	void severalSmallNumbersHideEachOther() {
		QuestionFigures figures = of(SurveyQuestionKind.AGREEMENT, 0, 1, 2, 12, 15);
		assertThat(figures.cells()).extracting(QuestionFigures.Cell::shown)
			.containsExactly(Shown.NUMBER, Shown.FEW, Shown.FEW, Shown.NUMBER, Shown.NUMBER);
		// (2, 1) or (1, 2)
		assertThat(figures.mean()).isEqualTo(new QuestionFigures.Range(130 / 30.0, 131 / 30.0));
		assertThat(figures.median()).isEqualTo(new QuestionFigures.Range(4.5, 4.5));
		assertThat(figures.good()).isEqualTo(new QuestionFigures.Range(0.9, 0.9));
	}

	@Test
	void onesAloneAreHiddenBehindALargeNumberOrNotToldAtAll() {
		assertThat(of(SurveyQuestionKind.ONE, 1, 1, 20, 9).cells()).extracting(QuestionFigures.Cell::shown)
			.containsExactly(Shown.FEW, Shown.FEW, Shown.MANY, Shown.NUMBER);
		assertThat(of(SurveyQuestionKind.ONE, 1, 1, 7, 9).cells()).isEmpty();
		assertThat(of(SurveyQuestionKind.AGREEMENT, 1, 0, 0, 0, 5).cells()).isEmpty();
		assertThat(of(SurveyQuestionKind.AGREEMENT, 1, 0, 0, 0, 5).mean()).isNull();
	}

	@Test
	void optionsOfWhichSeveralCanBeChosenStandByThemselves() {
		QuestionFigures figures = FigureGuard.of(SurveyQuestionKind.SEVERAL, 12, List.of(12, 9, 7, 4, 0)).orElseThrow();
		assertThat(figures.cells()).extracting(QuestionFigures.Cell::shown)
			.containsExactly(Shown.NUMBER, Shown.NEARLY_ALL, Shown.NUMBER, Shown.FEW, Shown.NUMBER);
	}

	@Test
	void theEndsOfAMeanHoldTheMean() {
		for (int answers = FigureGuard.LEAST; answers <= 16; answers++) {
			int all = answers;
			tables(5, answers, new ArrayList<>(), (table) -> {
				QuestionFigures figures = FigureGuard.of(SurveyQuestionKind.AGREEMENT, all, table).orElseThrow();
				if (figures.mean() != null) {
					double mean = 0;
					for (int i = 0; i < 5; i++) {
						mean += (i + 1.0) * table.get(i) / all;
					}
					assertThat(mean).isCloseTo(figures.mean().middle(),
							within((figures.mean().high() - figures.mean().low()) / 2 + 1e-9));
				}
			});
		}
	}

}
