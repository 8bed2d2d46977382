package org.estafeta.contest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Makes results of marks.
 * <ul>
 * <li>A juror gives a work Σ weight · points.</li>
 * <li>The result is the mean of that over the jurors who judged the work, rounded to
 * hundredths, half up; for {@link ResultWay#SUM} the mean times the number of the whole
 * jury, rounded alike.</li>
 * <li>The place is one more than the number of works with more points, so that equal
 * points share a place and the next ones are left out (1, 2, 2, 4).</li>
 * <li>Those go on whose place is not beyond the number that may; where the last place is
 * shared, all who share it.</li>
 * <li>Jurors differ much on a work when the most and the fewest points they give it are
 * more than a fifth of the possible points apart.</li>
 * </ul>
 */
final class Ranking {

	private static final int DIGITS = 2;

	private static final double FAR = 0.2;

	private static final double DUST = 1e-9;

	private Ranking() {
	}

	/**
	 * Ranks works.
	 * @param stage the stage
	 * @param sheets the finished sheets of each work, at least one for each
	 * @return the results, the best first
	 */
	static List<WorkResult> of(ContestStage stage, Map<String, List<JurySheet>> sheets) {
		Map<String, Double> points = new HashMap<>();
		sheets.forEach((work, given) -> points.put(work, points(stage, given)));
		double possible = stage.criteria().stream().mapToDouble((one) -> one.most() * one.weight()).sum();
		List<WorkResult> results = new ArrayList<>();
		sheets.forEach((work, given) -> {
			double low = given.stream().mapToDouble((sheet) -> weighted(stage.criteria(), sheet)).min().orElse(0);
			double high = given.stream().mapToDouble((sheet) -> weighted(stage.criteria(), sheet)).max().orElse(0);
			double own = points.getOrDefault(work, 0.0);
			int place = place(own, points.values());
			Integer goOn = stage.goOn();
			results.add(new WorkResult(work, own, place, goOn == null || place <= goOn, rounded(low), rounded(high),
					high - low > FAR * possible + DUST));
		});
		results.sort(Comparator.comparingInt(WorkResult::place).thenComparing(WorkResult::work));
		return List.copyOf(results);
	}

	private static double points(ContestStage stage, List<JurySheet> given) {
		double mean = given.stream().mapToDouble((sheet) -> weighted(stage.criteria(), sheet)).average().orElse(0);
		return rounded((stage.way() == ResultWay.SUM) ? mean * stage.jurors().size() : mean);
	}

	/**
	 * The place of a number of points.
	 * @param own the points
	 * @param all those of all works
	 * @return one more than how many are greater
	 */
	static int place(double own, Collection<Double> all) {
		return 1 + (int) all.stream().filter((other) -> other > own).count();
	}

	static double weighted(List<Criterion> criteria, JurySheet sheet) {
		double sum = 0;
		for (int i = 0; i < criteria.size(); i++) {
			sum += criteria.get(i).weight() * sheet.points().get(i);
		}
		return sum;
	}

	/**
	 * The part of the possible points that the jury gives a work for a criterion.
	 * @param index the place of the criterion
	 * @param most its most points
	 * @param given the sheets of the work
	 * @return from 0 to 1; null when there are no sheets
	 */
	static @Nullable Double share(int index, int most, List<JurySheet> given) {
		return given.isEmpty() ? null : Double
			.valueOf(given.stream().mapToDouble((sheet) -> sheet.points().get(index)).average().orElse(0) / most);
	}

	// sums of doubles are brought to the tenth digit first, so that equal marks in
	// another order stay equal
	private static double rounded(double value) {
		return BigDecimal.valueOf(value)
			.setScale(10, RoundingMode.HALF_UP)
			.setScale(DIGITS, RoundingMode.HALF_UP)
			.doubleValue();
	}

}
