package org.estafeta.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.registration.EventOpinions;

/**
 * How content people are with programmes. A year is made of nothing but the groups of
 * which their own pages tell the mean and the number of opinions already, that is of five
 * opinions at least each. So the year says nothing that these pages do not: whoever takes
 * the groups that are told from the year is left with nothing, and a group with fewer
 * opinions is in no number at all, neither before nor after it gets its fifth.
 */
@Service
public class ProgrammeOpinions {

	private static final CypherQuery GROUPS = CypherQuery.named("programme/opinions");

	private final Graph graph;

	ProgrammeOpinions(Graph graph) {
		this.graph = graph;
	}

	/**
	 * What is said of all programmes.
	 * @return by the id of the programme; none of which nothing may be told
	 */
	public Map<String, ProgrammeSatisfaction> all() {
		Map<String, TreeMap<Integer, Sum>> sums = new LinkedHashMap<>();
		this.graph
			.list(GROUPS, Map.of("least", EventOpinions.LEAST),
					(row) -> new Told(row.get("programme").asString(), row.get("year").asInt(),
							new Sum(1, row.get("opinions").asInt(), row.get("marks").asInt(),
									row.get("applies").asInt())))
			.forEach((told) -> sums.computeIfAbsent(told.programme(), (any) -> new TreeMap<>())
				.merge(told.year(), told.sum(), Sum::plus));
		Map<String, ProgrammeSatisfaction> all = new LinkedHashMap<>();
		sums.forEach((programme, years) -> all.put(programme, new ProgrammeSatisfaction(programme, years(years))));
		return all;
	}

	/**
	 * What is said of programmes, those that people like best first.
	 * @param year the school year that is told and sorted by; null for all years, by the
	 * latest of each programme
	 * @return those of which something may be told
	 */
	public List<ProgrammeSatisfaction> ranked(@Nullable Integer year) {
		return all().values()
			.stream()
			.map((one) -> (year != null) ? new ProgrammeSatisfaction(one.programme(), one.in(year).stream().toList())
					: one)
			.filter((one) -> !one.years().isEmpty())
			.sorted(Comparator.comparing((ProgrammeSatisfaction one) -> one.years().getFirst().mean(),
					Comparator.reverseOrder()))
			.toList();
	}

	private static List<ProgrammeSatisfaction.Year> years(NavigableMap<Integer, Sum> sums) {
		List<ProgrammeSatisfaction.Year> years = new ArrayList<>();
		sums.forEach((year, sum) -> {
			Map.Entry<Integer, Sum> before = sums.lowerEntry(year);
			@Nullable Double change = (before != null) ? Double.valueOf(sum.mean() - before.getValue().mean()) : null;
			years.addFirst(new ProgrammeSatisfaction.Year(year, sum.groups(), sum.opinions(), sum.mean(), sum.applies(),
					change));
		});
		return years;
	}

	private record Told(String programme, int year, Sum sum) {

	}

	private record Sum(int groups, int opinions, int marks, int applies) {

		private Sum plus(Sum other) {
			return new Sum(this.groups + other.groups, this.opinions + other.opinions, this.marks + other.marks,
					this.applies + other.applies);
		}

		private double mean() {
			return (double) this.marks / this.opinions;
		}

	}

}
