package org.estafeta.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Steps of teams against all choices that there are.
 */
class TeamPlannerTests {

	private static final int INSTANCES = 200;

	@Test
	void noChoiceIsBetterAndNobodyHasMoreHoursThanTheirs() {
		Random random = new Random(2026);
		long taught = 0;
		int lacking = 0;
		for (int instance = 0; instance < INSTANCES; instance++) {
			TeamPlanner.Problem problem = random(random, 1 + random.nextInt(5), 2 + random.nextInt(3),
					random.nextInt(6), 25);
			TeamPlanner.Chosen chosen = TeamPlanner.choose(problem);
			assertThat(chosen.exact()).isTrue();
			assertThat(chosen.bound()).isEqualTo(chosen.weight());
			requirePossible(problem, chosen);
			assertThat(worth(problem, chosen.steps())).as("instance %s", instance).isEqualTo(exhaustive(problem));
			assertThat(TeamPlanner.choose(problem)).isEqualTo(chosen);
			taught += chosen.steps()
				.stream()
				.filter((step) -> problem.offers().get(step.offer()).teacher() >= 0)
				.count();
			lacking += (chosen.weight() < problem.weight((1 << problem.deficits()) - 1)) ? 1 : 0;
		}
		assertThat(taught).as("colleagues teach").isPositive();
		assertThat(lacking).as("the hours are not always enough").isBetween(1, INSTANCES - 1);
	}

	@Test
	void aFullTeamIsPlannedInTime() {
		Random random = new Random(7);
		for (int hours : List.of(8, 16, 24, 40, 72, 200)) {
			TeamPlanner.Problem problem = random(random, TeamPlanner.MOST, TeamPlanner.MOST, 200, hours);
			long before = System.nanoTime();
			TeamPlanner.Chosen chosen = TeamPlanner.choose(problem);
			assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
			requirePossible(problem, chosen);
			assertThat(chosen.bound()).isBetween(chosen.weight(), problem.weight((1 << TeamPlanner.MOST) - 1));
			assertThat(chosen.exact() || chosen.bound() > 0).isTrue();
		}
	}

	private static TeamPlanner.Problem random(Random random, int deficits, int members, int offers, int hours) {
		int[] weights = random.ints(deficits, 1, 9).toArray();
		int[] needs = new int[members];
		int[] own = new int[members];
		for (int member = 0; member < members; member++) {
			for (int deficit = 0; deficit < deficits; deficit++) {
				needs[member] |= (random.nextInt(2) == 0) ? 1 << deficit : 0;
			}
			own[member] = random.nextInt(hours + 1);
		}
		List<TeamPlanner.Offer> all = new ArrayList<>();
		for (int offer = 0; offer < offers; offer++) {
			int mask = random.nextInt(1 << deficits) & random.nextInt(1 << deficits);
			if (random.nextInt(3) == 0) {
				int teacher = random.nextInt(members);
				all.add(new TeamPlanner.Offer(mask & ~needs[teacher], 1 + random.nextInt(4), true, teacher,
						Integer.MAX_VALUE, 0));
			}
			else {
				all.add(new TeamPlanner.Offer(mask, 1 + random.nextInt(12), false, -1, 1 + random.nextInt(members),
						random.nextInt(3)));
			}
		}
		return new TeamPlanner.Problem(weights, needs, own, all);
	}

	private static void requirePossible(TeamPlanner.Problem problem, TeamPlanner.Chosen chosen) {
		int answered = 0;
		for (TeamPlanner.Step step : chosen.steps()) {
			assertThat(step.mask() & answered).as("twice").isZero();
			assertThat(step.mask() & ~problem.offers().get(step.offer()).mask()).as("not answered").isZero();
			answered |= step.mask();
		}
		assertThat(problem.weight(answered)).isEqualTo(chosen.weight());
		assertThat(possible(problem, chosen.steps())).isTrue();
	}

	private static boolean possible(TeamPlanner.Problem problem, List<TeamPlanner.Step> steps) {
		for (int member = 0; member < problem.members(); member++) {
			if (spent(problem, steps, member) > problem.hours(member)) {
				return false;
			}
		}
		for (TeamPlanner.Step step : steps) {
			TeamPlanner.Offer offer = problem.offers().get(step.offer());
			int learners = 0;
			for (int member = 0; member < problem.members(); member++) {
				learners += (member != offer.teacher() && (problem.needs(member) & step.mask()) != 0) ? 1 : 0;
			}
			if (learners > offer.places()) {
				return false;
			}
		}
		return true;
	}

	private static int spent(TeamPlanner.Problem problem, List<TeamPlanner.Step> steps, int member) {
		return steps.stream()
			.mapToInt((step) -> problem.spent(problem.offers().get(step.offer()), step.mask(), member))
			.sum();
	}

	// The greatest weight, then the fewest steps, then the fewest hours, in one number.
	private static long worth(TeamPlanner.Problem problem, List<TeamPlanner.Step> steps) {
		int answered = steps.stream().mapToInt(TeamPlanner.Step::mask).reduce(0, (one, other) -> one | other);
		int hours = 0;
		for (int member = 0; member < problem.members(); member++) {
			hours += spent(problem, steps, member);
		}
		return (problem.weight(answered) * 100L - steps.size()) * 10_000 - hours;
	}

	// Each deficit is answered by any of the offers, or not at all.
	private static long exhaustive(TeamPlanner.Problem problem) {
		long best = 0;
		int deficits = problem.deficits();
		int choices = problem.offers().size() + 1;
		for (long code = 0; code < Math.round(Math.pow(choices, deficits)); code++) {
			int[] masks = new int[choices - 1];
			long rest = code;
			for (int deficit = 0; deficit < deficits; deficit++) {
				int offer = (int) (rest % choices) - 1;
				rest /= choices;
				if (offer >= 0) {
					masks[offer] |= 1 << deficit;
				}
			}
			List<TeamPlanner.Step> steps = new ArrayList<>();
			boolean answers = true;
			for (int offer = 0; offer < masks.length; offer++) {
				if (masks[offer] != 0) {
					steps.add(new TeamPlanner.Step(offer, masks[offer]));
					answers &= (masks[offer] & ~problem.offers().get(offer).mask()) == 0;
				}
			}
			if (answers && possible(problem, steps)) {
				best = Math.max(best, worth(problem, steps));
			}
		}
		return best;
	}

}
