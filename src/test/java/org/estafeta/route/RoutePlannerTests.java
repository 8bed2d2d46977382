package org.estafeta.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Routes against all choices that there are.
 */
class RoutePlannerTests {

	private static final int INSTANCES = 200;

	@Test
	void noChoiceIsBetter() {
		Random random = new Random(2026);
		for (int instance = 0; instance < INSTANCES; instance++) {
			Map<String, Integer> weights = new TreeMap<>();
			for (int deficit = 0; deficit < 1 + random.nextInt(6); deficit++) {
				weights.put("d" + deficit, 1 << random.nextInt(3));
			}
			List<RouteOption> options = new ArrayList<>();
			for (int option = 0; option < random.nextInt(12); option++) {
				Set<String> answers = new HashSet<>();
				weights.keySet().stream().filter((id) -> random.nextInt(3) == 0).forEach(answers::add);
				options.add(new RouteOption(StepKind.PRACTICE, "o" + option, "", 1 + random.nextInt(20), null,
						random.nextInt(5), answers));
			}
			int hours = random.nextInt(50);
			List<RouteOption> chosen = RoutePlanner.choose(weights, options, hours);
			assertThat(chosen.stream().mapToInt(RouteOption::hours).sum()).isLessThanOrEqualTo(hours);
			assertThat(worth(weights, chosen)).as("instance %s", instance)
				.isEqualTo(exhaustive(weights, options, hours));
			assertThat(RoutePlanner.choose(weights, options, hours)).isEqualTo(chosen);
		}
	}

	@Test
	void manyDeficitsAndOptionsAreNoMatter() {
		Random random = new Random(7);
		Map<String, Integer> weights = new TreeMap<>();
		for (int deficit = 0; deficit < RoutePlanner.MOST; deficit++) {
			weights.put("d" + deficit, 1);
		}
		List<RouteOption> options = new ArrayList<>();
		for (int option = 0; option < 20_000; option++) {
			Set<String> answers = new HashSet<>();
			weights.keySet().stream().filter((id) -> random.nextInt(4) == 0).forEach(answers::add);
			options.add(new RouteOption(StepKind.PRACTICE, "o" + option, "", 8, null, random.nextInt(50), answers));
		}
		assertThat(covered(RoutePlanner.choose(weights, options, 100))).containsAll(weights.keySet());
	}

	// The greatest weight, then the fewest steps, hours, and the greatest quality, in one
	// number.
	private static long worth(Map<String, Integer> weights, Collection<RouteOption> chosen) {
		long weight = covered(chosen).stream().mapToLong(weights::get).sum();
		long hours = chosen.stream().mapToLong(RouteOption::hours).sum();
		long quality = chosen.stream().mapToLong(RouteOption::quality).sum();
		return ((weight * 100 - chosen.size()) * 1000 - hours) * 1000 + quality;
	}

	private static Set<String> covered(Collection<RouteOption> chosen) {
		Set<String> covered = new HashSet<>();
		chosen.forEach((one) -> covered.addAll(one.deficits()));
		return covered;
	}

	private static long exhaustive(Map<String, Integer> weights, List<RouteOption> options, int hours) {
		long best = 0;
		for (int subset = 0; subset < 1 << options.size(); subset++) {
			List<RouteOption> chosen = new ArrayList<>();
			for (int at = 0; at < options.size(); at++) {
				if ((subset >> at & 1) == 1) {
					chosen.add(options.get(at));
				}
			}
			if (chosen.stream().mapToInt(RouteOption::hours).sum() <= hours) {
				best = Math.max(best, worth(weights, chosen));
			}
		}
		return best;
	}

}
