package org.estafeta.dissemination.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ConditionalLogitTests {

	private static final int CUES = 4;

	@Test
	void theSlopeIsThatOfFiniteDifferences() {
		Random random = new Random(5);
		ConditionalLogit logit = new ConditionalLogit(drawn(random, 200, new double[] { 1, -1, .5, 0 }),
				new double[] { .3, .1, 0, -.2 }, 2);
		double[] at = { .4, -.7, .2, 1.1 };
		ConditionalLogit.Slope slope = logit.slope(at);
		for (int i = 0; i < CUES; i++) {
			double step = 1e-5;
			double difference = (logit.value(moved(at, i, step)) - logit.value(moved(at, i, -step))) / (2 * step);
			assertThat(slope.gradient().getEntry(i)).isCloseTo(difference, within(1e-5));
			double[] above = logit.slope(moved(at, i, step)).gradient().toArray();
			double[] below = logit.slope(moved(at, i, -step)).gradient().toArray();
			for (int j = 0; j < CUES; j++) {
				assertThat(slope.information().getEntry(i, j)).isCloseTo(-(above[j] - below[j]) / (2 * step),
						within(1e-4));
			}
		}
	}

	@Test
	void plantedWeightsAreFound() {
		for (long seed = 1; seed <= 5; seed++) {
			double[] planted = { 2, -1, .5, 0 };
			ConditionalLogit.Fit fit = new ConditionalLogit(drawn(new Random(seed), 6000, planted), new double[CUES],
					.01)
				.fit();
			assertThat(fit.converged()).isTrue();
			assertThat(fit.rounds()).isLessThan(12);
			for (int i = 0; i < CUES; i++) {
				assertThat(fit.weights().getEntry(i)).as("weight %d, seed %d", i, seed)
					.isCloseTo(planted[i], within(.15));
			}
		}
	}

	@Test
	void noOtherWeightsAreBetter() {
		Random random = new Random(11);
		ConditionalLogit logit = new ConditionalLogit(drawn(random, 300, new double[] { 1, 1, 1, 1 }), new double[CUES],
				1);
		ConditionalLogit.Fit fit = logit.fit();
		for (int i = 0; i < 1000; i++) {
			double[] other = fit.weights().toArray();
			for (int j = 0; j < CUES; j++) {
				other[j] += random.nextGaussian() / 3;
			}
			assertThat(logit.value(other)).isLessThanOrEqualTo(fit.value());
		}
	}

	@Test
	void aCueThatAlwaysGoesWithBeingChosenDoesNotRunAway() {
		List<ConditionalLogit.Choice> choices = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			choices.add(new ConditionalLogit.Choice(
					new ChoiceSet(0, List.of(candidate(1, 1, 1, 0, 0, 0), candidate(2, 1, 0, 0, 0, 0)), 0), 0));
		}
		ConditionalLogit.Fit fit = new ConditionalLogit(choices, new double[CUES], 1).fit();
		assertThat(fit.converged()).isTrue();
		assertThat(fit.weights().getEntry(0)).isBetween(3.0, 8.0);
		assertThat(Arrays.copyOfRange(fit.weights().toArray(), 1, CUES)).containsOnly(0);
	}

	@Test
	void withoutChoicesTheFirstThoughtStays() {
		double[] thought = { 1, 2, 3, 4 };
		ConditionalLogit.Fit fit = new ConditionalLogit(List.of(), thought, 1).fit();
		assertThat(fit.weights().toArray()).containsExactly(thought);
		assertThat(fit.converged()).isTrue();
	}

	@Test
	void aLoneCandidateTeachesNothing() {
		List<ConditionalLogit.Choice> choices = List
			.of(new ConditionalLogit.Choice(new ChoiceSet(0, List.of(candidate(1, 1, 5, 5, 5, 5)), 0), 0));
		assertThat(new ConditionalLogit(choices, new double[CUES], 1).fit().weights().toArray()).containsOnly(0);
	}

	@Test
	void doubtfulAvailabilityCountsAsOdds() {
		Random random = new Random(3);
		List<ConditionalLogit.Choice> choices = new ArrayList<>();
		for (int i = 0; i < 20000; i++) {
			ChoiceSet set = new ChoiceSet(0, List.of(candidate(1, 1, 0, 0, 0, 0), candidate(2, .25, 1, 0, 0, 0)), 0);
			double odds = .25 * Math.E;
			choices.add(new ConditionalLogit.Choice(set, (random.nextDouble() < odds / (1 + odds)) ? 1 : 0));
		}
		assertThat(new ConditionalLogit(choices, new double[CUES], .01).fit().weights().getEntry(0)).isCloseTo(1,
				within(.06));
	}

	private static List<ConditionalLogit.Choice> drawn(Random random, int count, double[] weights) {
		List<ConditionalLogit.Choice> choices = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			List<ChoiceSet.Candidate> candidates = new ArrayList<>();
			for (int j = 0; j < 2 + random.nextInt(12); j++) {
				candidates.add(candidate(j, 1, random.nextInt(2), random.nextDouble() * 2, random.nextGaussian(),
						random.nextInt(3) - 1));
			}
			double[] odds = candidates.stream().mapToDouble((one) -> Math.exp(one.utility(weights))).toArray();
			double drawn = random.nextDouble() * Arrays.stream(odds).sum();
			int chosen = 0;
			while (chosen < odds.length - 1 && drawn > odds[chosen]) {
				drawn -= odds[chosen++];
			}
			choices.add(new ConditionalLogit.Choice(new ChoiceSet(0, candidates, 0), chosen));
		}
		return choices;
	}

	private static ChoiceSet.Candidate candidate(int adopter, double available, double... values) {
		return new ChoiceSet.Candidate(adopter, available, values, List.of());
	}

	private static double[] moved(double[] at, int place, double by) {
		double[] moved = at.clone();
		moved[place] += by;
		return moved;
	}

}
