package org.estafeta.dissemination.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.estafeta.generated.GeneratedEvidence;
import org.estafeta.generated.GeneratedPractices;
import org.estafeta.generated.GeneratedSize;
import org.estafeta.generated.GeneratedSpread;
import org.estafeta.generated.GeneratedWorld;

/**
 * Hides a fifth of the links of simulated spreads, learns from the rest and guesses those
 * hidden, together with the adoptions that really came from outside.
 */
final class Reconstruction {

	static final int PRACTICES = 40;

	static final int DECIDED = 40;

	private static final BitSet NOBODY = new BitSet();

	private final List<Open> open = new ArrayList<>();

	private final List<SourceModel.Lesson> lessons = new ArrayList<>();

	private final SourceModel model;

	private final SourceModel undecided;

	private Reconstruction(List<Spread> spreads, Random random) {
		for (Spread spread : spreads) {
			ChoiceSets sets = new ChoiceSets(spread.evidence);
			for (int adopter = 1; adopter < spread.sources.length; adopter++) {
				int source = spread.sources[adopter];
				if (source >= 0 && !spread.hidden.get(adopter)) {
					this.lessons.add(new SourceModel.Lesson(sets.of(adopter, NOBODY), source));
				}
				else if (source >= 0 || !spread.told.get(adopter)) {
					this.open.add(new Open(sets.of(adopter, NOBODY), source));
				}
			}
		}
		List<ChoiceSet> sets = this.open.stream().map(Open::set).toList();
		this.undecided = SourceModel.learn(this.lessons, sets, SourceModel.Decisions.NONE);
		// A methodist decides about some of them, taken at random; they are not measured.
		Collections.shuffle(this.open, random);
		List<Open> decided = this.open.subList(0, DECIDED);
		long found = decided.stream().filter((one) -> one.source >= 0).count();
		this.model = SourceModel.learn(this.lessons, sets, new SourceModel.Decisions(found, DECIDED - found));
		decided.clear();
	}

	/** Over spreads by contagion, with blurred records. */
	static Reconstruction simulated(long seed) {
		Random random = new Random(seed * 7919);
		SimulatedWorld world = new SimulatedWorld(seed);
		List<Spread> spreads = new ArrayList<>();
		for (int practice = 0; practice < PRACTICES; practice++) {
			SimulatedSpread spread = new SimulatedSpread(world, seed * 1000 + practice, 30 + random.nextInt(90));
			BitSet hidden = hidden(spread.size(), random);
			spreads.add(new Spread(spread.recorded(seed * 31 + practice, (adopter) -> !hidden.get(adopter)),
					IntStream.range(0, spread.size()).map(spread::source).toArray(), hidden, NOBODY));
		}
		return new Reconstruction(spreads, random);
	}

	/** Over the spreads of a generated city; whoever read about it is known to have. */
	static Reconstruction generated(long seed) {
		Random random = new Random(seed);
		GeneratedPractices practices = new GeneratedPractices(new GeneratedWorld(GeneratedSize.CITY, seed));
		List<Spread> spreads = new ArrayList<>();
		for (int practice = 1; spreads.size() < PRACTICES; practice++) {
			GeneratedSpread spread = practices.spread(practice);
			int size = spread.adopters().size();
			if (size >= 30 && size <= 200) {
				int[] sources = new int[size];
				Arrays.fill(sources, -1);
				BitSet told = new BitSet();
				for (GeneratedSpread.Fact fact : spread.facts().reversed()) {
					sources[fact.learner()] = fact.teacher();
					told.set(fact.learner(), fact.teacher() == GeneratedSpread.NOBODY);
				}
				BitSet hidden = hidden(size, random);
				spreads.add(new Spread(GeneratedEvidence.of(practices, practice, (adopter) -> !hidden.get(adopter)),
						sources, hidden, told));
			}
		}
		return new Reconstruction(spreads, random);
	}

	private static BitSet hidden(int size, Random random) {
		BitSet hidden = new BitSet();
		for (int adopter = 1; adopter < size; adopter++) {
			hidden.set(adopter, random.nextInt(5) == 0);
		}
		return hidden;
	}

	/** Measures each way of guessing over the same adoptions. */
	Map<Way, Quality> measure() {
		Map<Way, Quality> measured = new TreeMap<>();
		for (Way way : Way.values()) {
			measured.put(way, new Quality());
		}
		addTo(measured);
		return measured;
	}

	private void addTo(Map<Way, Quality> measured) {
		double outside = (double) this.open.stream().filter((one) -> one.source < 0).count() / this.open.size();
		Map<Way, Double> rightOf = new TreeMap<>();
		for (Way way : List.of(Way.NEAREST, Way.ORIGIN)) {
			rightOf.put(way, (1 - outside) * this.lessons.stream()
				.mapToDouble((lesson) -> (way.pick(lesson.set()) == lesson.set().indexOf(lesson.source())) ? 1 : 0)
				.average()
				.orElseThrow());
		}
		Random chance = new Random(1);
		for (Open one : this.open) {
			int truth = (one.source < 0) ? Quality.Guess.NONE : one.set.indexOf(one.source);
			truth = (one.source >= 0 && truth < 0) ? Quality.Guess.MISSED : truth;
			measured.get(Way.LEARNED).add(probabilities(this.model, one.set), none(this.model, one.set), truth);
			measured.get(Way.UNDECIDED)
				.add(probabilities(this.undecided, one.set), none(this.undecided, one.set), truth);
			measured.get(Way.PRIOR)
				.add(probabilities(SourceModel.prior(), one.set), none(SourceModel.prior(), one.set), truth);
			for (Way way : List.of(Way.NEAREST, Way.ORIGIN, Way.RANDOM)) {
				measured.get(way)
					.add(way.guess(one.set, outside, rightOf.getOrDefault(way, 0.), chance), outside, truth);
			}
		}
	}

	private static double[] probabilities(SourceModel model, ChoiceSet set) {
		double[] probabilities = new double[set.candidates().size()];
		model.rank(set)
			.candidates()
			.forEach((one) -> probabilities[set.indexOf(one.candidate().adopter())] = one.probability());
		return probabilities;
	}

	private static double none(SourceModel model, ChoiceSet set) {
		return model.rank(set).none();
	}

	/** A way to guess. */
	enum Way {

		/** The learned model, with some decisions of a methodist. */
		LEARNED("learned, 40 decisions"),
		/** The learned model without any decision. */
		UNDECIDED("learned, no decisions"),
		/** The weights that stand with the cues. */
		PRIOR("documented weights"),
		/** Whoever had it last before. */
		NEAREST("nearest in time"),
		/** Where it began. */
		ORIGIN("always the origin"),
		/** All the same. */
		RANDOM("random");

		private final String label;

		Way(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

		// One candidate gets what this guess is worth in the lessons, the others share
		// the
		// rest; told how many came from outside, which no way of guessing can know.
		private double[] guess(ChoiceSet set, double outside, double right, Random chance) {
			double[] guess = new double[set.candidates().size()];
			int pick = pick(set);
			for (int i = 0; i < guess.length; i++) {
				if (this == RANDOM || pick < 0) {
					// the order of candidates is no accident, so ties are broken by
					// chance
					guess[i] = (1 - outside) / guess.length + chance.nextDouble() * 1e-9;
				}
				else if (guess.length == 1) {
					guess[i] = 1 - outside;
				}
				else {
					guess[i] = (i == pick) ? right
							: (1 - outside - right) / (guess.length - 1) + chance.nextDouble() * 1e-9;
				}
			}
			return guess;
		}

		private int pick(ChoiceSet set) {
			int pick = -1;
			for (int i = 0; i < set.candidates().size(); i++) {
				ChoiceSet.Candidate candidate = set.candidates().get(i);
				if (this == ORIGIN && candidate.value(Cue.ORIGIN) == 1) {
					return i;
				}
				if (this == NEAREST && (pick < 0 || elapsed(candidate) < elapsed(set.candidates().get(pick)))) {
					pick = i;
				}
			}
			return pick;
		}

		private static double elapsed(ChoiceSet.Candidate candidate) {
			return candidate.value(Cue.ELAPSED);
		}

	}

	/**
	 * How a practice spread: the true sources, which are hidden, and who is known to have
	 * none.
	 */
	private record Spread(PracticeEvidence evidence, int[] sources, BitSet hidden, BitSet told) {

	}

	/** An adoption without a declared source. */
	private record Open(ChoiceSet set, int source) {

	}

}
