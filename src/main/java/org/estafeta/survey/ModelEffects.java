package org.estafeta.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.programme.ProgrammeOpinions;

/**
 * The effects of the model by calendar year, from the questions of closed surveys that
 * are marked with them. A year is made of nothing but the figures that the results of the
 * surveys tell themselves, so it tells nothing that they do not.
 */
@Service
public class ModelEffects {

	private static final CypherQuery TALLIES = CypherQuery.named("survey/effect-tallies");

	private final SurveyClosing closing;

	private final ProgrammeOpinions programmes;

	private final Graph graph;

	ModelEffects(SurveyClosing closing, ProgrammeOpinions programmes, Graph graph) {
		this.closing = closing;
		this.programmes = programmes;
		this.graph = graph;
	}

	/**
	 * All effects by year.
	 * @return the four effects
	 */
	public List<EffectYears> all() {
		this.closing.closeDue();
		Map<ModelEffect, Map<Integer, Sum>> sums = new EnumMap<>(ModelEffect.class);
		this.graph
			.list(TALLIES, Map.of(),
					(row) -> new Tally(ModelEffect.valueOf(row.get("effect").asString()), row.get("year").asInt(),
							row.get("survey").asString(), row.get("counts").asList((count) -> count.asInt())))
			.forEach((tally) -> add(tally, sums));
		return Arrays.stream(ModelEffect.values())
			.map((effect) -> new EffectYears(effect, years(sums.getOrDefault(effect, Map.of()))))
			.toList();
	}

	private static void add(Tally tally, Map<ModelEffect, Map<Integer, Sum>> sums) {
		int answers = tally.counts().stream().mapToInt(Integer::intValue).sum();
		QuestionFigures.Range mean = figures(answers, tally).map(QuestionFigures::mean).orElse(null);
		if (mean != null) {
			sums.computeIfAbsent(tally.effect(), (any) -> new TreeMap<>())
				.computeIfAbsent(tally.year(), (any) -> new Sum())
				.add(tally.survey(), answers, mean, figures(answers, tally).map(QuestionFigures::good).orElse(null));
		}
	}

	private static Optional<QuestionFigures> figures(int answers, Tally tally) {
		return FigureGuard.of(SurveyQuestionKind.AGREEMENT, answers, tally.counts());
	}

	private static List<EffectYears.Year> years(Map<Integer, Sum> sums) {
		List<EffectYears.Year> years = new ArrayList<>();
		sums.forEach((year, sum) -> years.add(sum.year(year)));
		return years;
	}

	/**
	 * What people said of the programmes of professional development, by school year.
	 * @return the years of which something may be told, the first one first; a year by
	 * the calendar year in which it begins, with the number of programmes in place of
	 * surveys
	 */
	public List<EffectYears.Year> programmes() {
		Map<Integer, Sum> sums = new TreeMap<>();
		this.programmes.all()
			.values()
			.forEach((programme) -> programme.years()
				.forEach((year) -> sums.computeIfAbsent(year.year(), (any) -> new Sum())
					.add(programme.programme(), year.opinions(), new QuestionFigures.Range(year.mean(), year.mean()),
							null)));
		return years(sums);
	}

	private record Tally(ModelEffect effect, int year, String survey, List<Integer> counts) {

	}

	private static final class Sum {

		private final Set<String> surveys = new HashSet<>();

		private int answers;

		private double low;

		private double high;

		private double goodLow;

		private double goodHigh;

		private boolean good = true;

		private void add(String survey, int count, QuestionFigures.Range mean, QuestionFigures.@Nullable Range share) {
			this.surveys.add(survey);
			this.answers += count;
			this.low += count * mean.low();
			this.high += count * mean.high();
			if (share != null) {
				this.goodLow += count * share.low();
				this.goodHigh += count * share.high();
			}
			this.good &= share != null;
		}

		private EffectYears.Year year(int year) {
			return new EffectYears.Year(year, this.surveys.size(), this.answers,
					new QuestionFigures.Range(this.low / this.answers, this.high / this.answers),
					this.good ? new QuestionFigures.Range(this.goodLow / this.answers, this.goodHigh / this.answers)
							: null);
		}

	}

}
