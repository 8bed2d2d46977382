package org.estafeta.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides what may be told of the answers to one question. Nothing is told of fewer than
 * {@value #LEAST} answers. A choice of one to four people is small: it is told as «fewer
 * than five». Several small ones hide each other, unless all of them are ones or all are
 * fours; else the nearest large one is hidden too, by its place and not by its number. It
 * is right only when also somebody who knows these rules is left with two numbers at
 * least for each small one; where that fails nothing but the number of answers is told.
 * The tests go through all small tables. Mean, median and share are made of what is told,
 * so they tell nothing new.
 */
final class FigureGuard {

	/** Nothing is told of fewer people. */
	static final int LEAST = 5;

	/** The largest small number. */
	private static final int SMALL = LEAST - 1;

	private FigureGuard() {
	}

	/**
	 * What may be told of a question.
	 * @param kind how it is answered
	 * @param answers how many have answered it
	 * @param counts how many have chosen what
	 * @return the figures; empty when fewer than five have answered
	 */
	static Optional<QuestionFigures> of(SurveyQuestionKind kind, int answers, List<Integer> counts) {
		if (answers < LEAST) {
			return Optional.empty();
		}
		List<QuestionFigures.Cell> cells = switch (kind) {
			case TEXT -> List.of();
			case SEVERAL -> several(answers, counts);
			case ONE, AGREEMENT, NUMBER -> cells(answers, counts);
		};
		if (!kind.isScale() || cells.isEmpty()) {
			return Optional.of(new QuestionFigures(answers, cells, null, null, null));
		}
		int[] low = extreme(answers, cells, false);
		int[] high = extreme(answers, cells, true);
		return Optional.of(new QuestionFigures(answers, cells,
				new QuestionFigures.Range(mean(low, answers, kind.first()), mean(high, answers, kind.first())),
				new QuestionFigures.Range(median(low, answers, kind.first()), median(high, answers, kind.first())),
				new QuestionFigures.Range(good(low, answers, kind), good(high, answers, kind))));
	}

	private static boolean isSmall(int count) {
		return count > 0 && count <= SMALL;
	}

	// Each option stands by itself: who chose it and who did not. No sum ties them.
	private static List<QuestionFigures.Cell> several(int answers, List<Integer> counts) {
		return counts.stream().map((count) -> {
			if (isSmall(count)) {
				return new QuestionFigures.Cell(QuestionFigures.Shown.FEW, null);
			}
			if (isSmall(answers - count)) {
				return new QuestionFigures.Cell(QuestionFigures.Shown.NEARLY_ALL, null);
			}
			return new QuestionFigures.Cell(QuestionFigures.Shown.NUMBER, count);
		}).toList();
	}

	private static List<QuestionFigures.Cell> cells(int answers, List<Integer> counts) {
		List<Integer> small = new ArrayList<>();
		for (int i = 0; i < counts.size(); i++) {
			if (isSmall(counts.get(i))) {
				small.add(i);
			}
		}
		if (small.isEmpty()) {
			return told(counts, -1);
		}
		// one table alone could be behind these numbers of answers
		if (answers == counts.size() || answers == SMALL * counts.size()) {
			return List.of();
		}
		int sum = small.stream().mapToInt(counts::get).sum();
		boolean ones = sum == small.size();
		boolean fours = sum == SMALL * small.size();
		if (small.size() > 1 && !ones && !fours) {
			return told(counts, -1);
		}
		int beside = nearestLarge(counts, small);
		if (beside < 0) {
			return List.of();
		}
		// one small number could be another one as long as the large one could be too; of
		// several it is known that they are all ones or all fours
		int given = counts.get(beside);
		boolean safe = (small.size() == 1) ? sum + given > LEAST + 1
				: fours || given - (SMALL - 1) * small.size() >= LEAST;
		return safe ? told(counts, beside) : List.of();
	}

	// By the places alone, which are told anyway.
	private static int nearestLarge(List<Integer> counts, List<Integer> small) {
		int nearest = -1;
		int least = Integer.MAX_VALUE;
		for (int i = 0; i < counts.size(); i++) {
			int place = i;
			int distance = small.stream().mapToInt((one) -> Math.abs(one - place)).sum();
			if (counts.get(i) >= LEAST && distance < least) {
				nearest = i;
				least = distance;
			}
		}
		return nearest;
	}

	private static List<QuestionFigures.Cell> told(List<Integer> counts, int beside) {
		List<QuestionFigures.Cell> cells = new ArrayList<>();
		for (int i = 0; i < counts.size(); i++) {
			if (isSmall(counts.get(i))) {
				cells.add(new QuestionFigures.Cell(QuestionFigures.Shown.FEW, null));
			}
			else if (i == beside) {
				cells.add(new QuestionFigures.Cell(QuestionFigures.Shown.MANY, null));
			}
			else {
				cells.add(new QuestionFigures.Cell(QuestionFigures.Shown.NUMBER, counts.get(i)));
			}
		}
		return cells;
	}

	/**
	 * The table with the lowest or the highest numbers of all that look so.
	 * @param answers how many have answered
	 * @param cells what is told
	 * @param highest which of the two
	 * @return how many could have chosen what
	 */
	private static int[] extreme(int answers, List<QuestionFigures.Cell> cells, boolean highest) {
		int[] table = cells.stream().mapToInt(FigureGuard::least).toArray();
		int rest = answers - Arrays.stream(table).sum();
		for (int i = 0; i < table.length && rest > 0; i++) {
			int place = highest ? table.length - 1 - i : i;
			int more = Math.min(rest, room(cells.get(place)));
			table[place] += more;
			rest -= more;
		}
		return table;
	}

	private static int least(QuestionFigures.Cell cell) {
		Integer count = cell.count();
		return (count != null) ? count : ((cell.shown() == QuestionFigures.Shown.FEW) ? 1 : LEAST);
	}

	private static int room(QuestionFigures.Cell cell) {
		return switch (cell.shown()) {
			case FEW -> SMALL - 1;
			case MANY -> Integer.MAX_VALUE;
			default -> 0;
		};
	}

	private static double mean(int[] table, int answers, int first) {
		long sum = 0;
		for (int i = 0; i < table.length; i++) {
			sum += (long) table[i] * (first + i);
		}
		return (double) sum / answers;
	}

	private static double median(int[] table, int answers, int first) {
		return first + (at(table, (answers - 1) / 2) + at(table, answers / 2)) / 2.0;
	}

	private static int at(int[] table, int place) {
		int cell = 0;
		for (int before = table[0]; before <= place; before += table[cell]) {
			cell++;
		}
		return cell;
	}

	private static double good(int[] table, int answers, SurveyQuestionKind kind) {
		int good = Arrays.stream(table).skip((long) kind.goodFrom() - kind.first()).sum();
		return (double) good / answers;
	}

}
