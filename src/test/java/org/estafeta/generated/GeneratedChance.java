package org.estafeta.generated;

import java.util.Random;

/**
 * Chance that answers the same for the same seed, wherever and in whatever order it is
 * asked. The mixing function is SplitMix64 (Steele, Lea and Flood, Fast Splittable
 * Pseudorandom Number Generators, 2014); sequences come from {@link Random}, whose
 * numbers its contract fixes.
 *
 * @param seed the seed
 */
record GeneratedChance(long seed) {

	/**
	 * What is asked about, so that answers about different things are independent.
	 */
	enum About {

		ORGANISATION_SIZE, CASCADE_SIZE, EVENT_SIZE, EVENT_DISTRICT, PARTICIPANTS, SUBJECT, MEMBER, MEMBER_FROM,
		MEMBER_TO, EMPLOYED, MENTORED, MENTOR, MENTORED_FROM, COMPLETED, RUN, RUN_DAY, NAME, TITLE, STATUS, KIND,
		SPREAD, ID

	}

	long bits(About about, long index) {
		return mix(mix(this.seed + about.ordinal() * 0x632be59bd9b4e019L) ^ mix(index + 0x9e3779b97f4a7c15L));
	}

	int below(int bound, About about, long index) {
		return (int) Long.remainderUnsigned(bits(about, index), bound);
	}

	boolean luck(double probability, About about, long index) {
		return (bits(about, index) >>> 11) * 0x1.0p-53 < probability;
	}

	Random sequence(About about, long index) {
		return new Random(bits(about, index));
	}

	// So many days from now: half of them before two thirds of the mean.
	static int delay(Random random, double mean) {
		return (int) (-Math.log(1 - random.nextDouble()) * mean);
	}

	// A weight of a fat-tailed distribution (Pareto), 1 or more.
	static double fat(Random random, double exponent) {
		return Math.pow(1 - random.nextDouble(), -1 / exponent);
	}

	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

	// Shares that follow fat-tailed weights and add up exactly: the first is given, each
	// other is one at least and less than the first.
	int[] shares(About about, int parts, long total, double exponent, int first) {
		Random random = sequence(about, 0);
		double[] weights = new double[parts];
		double sum = 0;
		for (int i = 1; i < parts; i++) {
			weights[i] = fat(random, exponent);
			sum += weights[i];
		}
		int[] shares = new int[parts];
		shares[0] = first;
		long left = total - first;
		long spread = left - parts + 1;
		for (int i = 1; i < parts; i++) {
			shares[i] = (int) Math.min(first - 1, 1 + Math.floor(weights[i] / sum * spread));
			left -= shares[i];
		}
		for (int i = 1; left > 0; i = 1 + i % (parts - 1)) {
			int more = (int) Math.min(Math.max(1, left / parts), first - 1 - shares[i]);
			shares[i] += more;
			left -= more;
		}
		return shares;
	}

}
