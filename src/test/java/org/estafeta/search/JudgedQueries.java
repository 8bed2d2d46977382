package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Queries with what a person found right for them, and the two figures that say how well
 * a ranking agrees: nDCG at 10 with gains 2^grade - 1 and discount log2(1 + rank)
 * (Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002; gains
 * after Burges et al., Learning to rank using gradient descent, 2005), and recall at 10.
 *
 * @param queries the queries in the order of the file
 */
record JudgedQueries(List<Judged> queries) {

	static final int CUT = 10;

	static JudgedQueries read(String resource) {
		try {
			List<Judged> queries = new ArrayList<>();
			String text = new String(
					Objects.requireNonNull(JudgedQueries.class.getResourceAsStream(resource)).readAllBytes(),
					StandardCharsets.UTF_8);
			text.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach((line) -> {
				String[] columns = line.split("\t");
				Map<String, Integer> grades = new LinkedHashMap<>();
				for (String grade : columns[2].split(" ")) {
					int colon = grade.lastIndexOf(':');
					grades.put(grade.substring(0, colon), Integer.parseInt(grade.substring(colon + 1)));
				}
				queries.add(new Judged(columns[0], columns[1], grades));
			});
			return new JudgedQueries(queries);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Measures a ranking.
	 * @param ranking answers the keys of the first hits of a query, the best first
	 * @return the means by class of queries, in the order of the file, and for all of
	 * them under {@code all}
	 */
	Map<String, Quality> measure(Function<String, List<String>> ranking) {
		Map<String, List<Quality>> byClass = new LinkedHashMap<>();
		for (Judged judged : this.queries) {
			List<String> hits = ranking.apply(judged.query());
			Quality quality = new Quality(judged.ndcg(hits), judged.recall(hits));
			byClass.computeIfAbsent(judged.kind(), (kind) -> new ArrayList<>()).add(quality);
			byClass.computeIfAbsent("all", (kind) -> new ArrayList<>()).add(quality);
		}
		Map<String, Quality> means = new LinkedHashMap<>();
		byClass.forEach(
				(kind, all) -> means.put(kind, new Quality(all.stream().mapToDouble(Quality::ndcg).average().orElse(0),
						all.stream().mapToDouble(Quality::recall).average().orElse(0))));
		return means;
	}

	/**
	 * How well a ranking agrees with the judgements.
	 *
	 * @param ndcg nDCG at 10, 0 to 1
	 * @param recall how many of the right ones are among the first 10, as a share of as
	 * many as can be
	 */
	record Quality(double ndcg, double recall) {

	}

	/**
	 * A query with its judgements.
	 *
	 * @param kind the class of queries
	 * @param query what is typed
	 * @param grades 1 to 3 by key; what is not there is 0
	 */
	record Judged(String kind, String query, Map<String, Integer> grades) {

		double ndcg(List<String> hits) {
			double gained = gain(hits.stream().limit(CUT).map((key) -> this.grades.getOrDefault(key, 0)).toList());
			double best = gain(this.grades.values().stream().sorted(Comparator.reverseOrder()).limit(CUT).toList());
			return gained / best;
		}

		private static double gain(List<Integer> grades) {
			double gain = 0;
			for (int rank = 1; rank <= grades.size(); rank++) {
				gain += (Math.pow(2, grades.get(rank - 1)) - 1) / (Math.log(1.0 + rank) / Math.log(2));
			}
			return gain;
		}

		double recall(List<String> hits) {
			long found = hits.stream().limit(CUT).filter(this.grades::containsKey).count();
			return (double) found / Math.min(CUT, this.grades.size());
		}

	}

}
