package org.estafeta.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses steps of a route: a weighted set cover within a number of hours, solved exactly
 * by dynamic programming over the subsets of the deficits. Of all choices that fit into
 * the hours it finds one of the greatest weight of answered deficits; among those of the
 * fewest steps; among those of the fewest hours; among those of the greatest quality. In
 * time steps × 2^deficits × options.
 */
final class RoutePlanner {

	/** The most deficits of a route. */
	static final int MOST = 12;

	private static final int NONE = Integer.MAX_VALUE;

	private RoutePlanner() {
	}

	/**
	 * Chooses.
	 * @param weights how much each deficit counts, at least 1, by id; {@value #MOST} at
	 * most
	 * @param options what there is, in an order that decides between equal ones
	 * @param hours how many hours there are
	 * @return the steps, in the order of the options
	 * @throws IllegalArgumentException for too many deficits
	 */
	static List<RouteOption> choose(Map<String, Integer> weights, List<RouteOption> options, int hours) {
		if (weights.size() > MOST) {
			throw new IllegalArgumentException("More than " + MOST + " deficits");
		}
		List<String> deficits = List.copyOf(new TreeMap<>(weights).keySet());
		List<Masked> items = best(deficits, options);
		int subsets = 1 << deficits.size();
		int[][] spent = new int[deficits.size() + 1][subsets];
		long[][] quality = new long[deficits.size() + 1][subsets];
		int[][] last = new int[deficits.size() + 1][subsets];
		int[][] before = new int[deficits.size() + 1][subsets];
		for (int[] row : spent) {
			Arrays.fill(row, NONE);
		}
		spent[0][0] = 0;
		for (int step = 1; step <= deficits.size(); step++) {
			for (int from = 0; from < subsets; from++) {
				if (spent[step - 1][from] != NONE) {
					for (int item = 0; item < items.size(); item++) {
						Masked one = items.get(item);
						int to = from | one.mask();
						int sum = spent[step - 1][from] + one.option().hours();
						long points = quality[step - 1][from] + one.option().quality();
						if (to != from && sum <= hours
								&& (sum < spent[step][to] || (sum == spent[step][to] && points > quality[step][to]))) {
							spent[step][to] = sum;
							quality[step][to] = points;
							last[step][to] = item;
							before[step][to] = from;
						}
					}
				}
			}
		}
		int[] end = bestEnd(deficits.stream().mapToInt((id) -> weights.getOrDefault(id, 1)).toArray(), spent, quality);
		List<Integer> chosen = new ArrayList<>();
		int at = end[1];
		for (int step = end[0]; step > 0; step--) {
			chosen.add(last[step][at]);
			at = before[step][at];
		}
		return chosen.stream().sorted().map((item) -> items.get(item).option()).toList();
	}

	// Of options that answer the same deficits one is enough.
	private static List<Masked> best(List<String> deficits, List<RouteOption> options) {
		Comparator<Masked> order = Comparator.comparingInt((Masked one) -> one.option().hours())
			.thenComparingInt((one) -> -one.option().quality())
			.thenComparingInt(Masked::at);
		Map<Integer, Masked> best = new LinkedHashMap<>();
		for (int at = 0; at < options.size(); at++) {
			RouteOption option = options.get(at);
			int mask = 0;
			for (int bit = 0; bit < deficits.size(); bit++) {
				mask |= option.deficits().contains(deficits.get(bit)) ? 1 << bit : 0;
			}
			if (mask != 0) {
				best.merge(mask, new Masked(option, mask, at),
						(one, other) -> (order.compare(one, other) <= 0) ? one : other);
			}
		}
		return best.values().stream().sorted(Comparator.comparingInt(Masked::at)).toList();
	}

	private static int[] bestEnd(int[] weights, int[][] spent, long[][] quality) {
		int[] best = { 0, 0 };
		int most = 0;
		for (int step = 1; step < spent.length; step++) {
			for (int subset = 1; subset < spent[step].length; subset++) {
				if (spent[step][subset] != NONE) {
					int weight = weight(weights, subset);
					boolean better = weight > most || (weight == most && step == best[0]
							&& (spent[step][subset] < spent[step][best[1]]
									|| (spent[step][subset] == spent[step][best[1]]
											&& quality[step][subset] > quality[step][best[1]])));
					if (better) {
						most = weight;
						best = new int[] { step, subset };
					}
				}
			}
		}
		return best;
	}

	private static int weight(int[] weights, int subset) {
		int sum = 0;
		for (int bit = 0; bit < weights.length; bit++) {
			sum += ((subset >> bit & 1) == 1) ? weights[bit] : 0;
		}
		return sum;
	}

	/** An option with the deficits that it answers as bits. */
	private record Masked(RouteOption option, int mask, int at) {

	}

}
