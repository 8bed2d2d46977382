package org.estafeta.impact;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * How much more often those who were there did something than similar ones who were not.
 * Similar ones are weighted as the present ones are spread over the strata (the effect on
 * those who were there).
 *
 * @param present how many were there and have somebody like them who was not
 * @param absent how many were not there and are like somebody who was
 * @param alone how many were there and have nobody like them; they are not compared
 * @param presentShare which share of the present ones did it, from 0 to 1
 * @param absentShare which share of similar ones did
 * @param low the lower end of the 95 % interval of the difference, from −1 to 1
 * @param high its upper end
 * @param chance how probable a difference as great or greater is, to either side, when
 * being there makes none: from 0 to 1
 */
public record Difference(int present, int absent, int alone, double presentShare, double absentShare, double low,
		double high, double chance) {

	/** Below this the difference is told to be more than chance. */
	public static final double LEVEL = 0.05;

	/** The 97.5 % point of the normal distribution. */
	private static final double Z = 1.959963984540054;

	/**
	 * Compares.
	 * <p>
	 * The interval is Newcombe's square-and-add of two Wilson intervals (R. G. Newcombe,
	 * Statistics in Medicine 17, 1998, 873–890, method 10) with the effective sample
	 * sizes of the weighted shares (X. Yan and X. G. Su, Statistics in Biopharmaceutical
	 * Research 2, 2010, 329–335). The probability is twice the smaller tail of the exact
	 * distribution of how many present ones did it, given all sums of each stratum, with
	 * half of the observed point (mid-P: H. O. Lancaster, JASA 56, 1961, 223–234).
	 * @param strata the strata
	 * @return the difference; without anybody to compare both shares are 0 and the
	 * interval says nothing
	 */
	public static Difference of(List<Stratum> strata) {
		List<Stratum> used = strata.stream().filter(Stratum::isComparable).toList();
		int alone = strata.stream().filter((one) -> one.absent() == 0).mapToInt(Stratum::present).sum();
		int present = used.stream().mapToInt(Stratum::present).sum();
		int absent = used.stream().mapToInt(Stratum::absent).sum();
		if (used.isEmpty()) {
			return new Difference(0, 0, alone, 0, 0, -1, 1, 1);
		}
		ToDoubleFunction<Stratum> weight = (one) -> one.present() / (double) present;
		Share there = share(used, weight, Stratum::presentYes, Stratum::present);
		Share away = share(used, weight, Stratum::absentYes, Stratum::absent);
		double difference = there.value() - away.value();
		double low = difference - Math.hypot(there.value() - there.wilson(-Z), away.wilson(Z) - away.value());
		double high = difference + Math.hypot(there.wilson(Z) - there.value(), away.value() - away.wilson(-Z));
		return new Difference(present, absent, alone, there.value(), away.value(), low, high, chance(used));
	}

	/**
	 * By how much the shares differ.
	 * @return the difference, from −1 to 1
	 */
	public double value() {
		return this.presentShare - this.absentShare;
	}

	/**
	 * Whether the difference is more than chance would make of it.
	 * @return true at the level of 5 %
	 */
	public boolean isMoreThanChance() {
		return this.chance < LEVEL;
	}

	private static Share share(List<Stratum> strata, ToDoubleFunction<Stratum> weight, ToIntFunction<Stratum> yes,
			ToIntFunction<Stratum> all) {
		double value = 0;
		double spread = 0;
		for (Stratum one : strata) {
			double part = weight.applyAsDouble(one);
			value += part * yes.applyAsInt(one) / all.applyAsInt(one);
			spread += part * part / all.applyAsInt(one);
		}
		return new Share(value, 1 / spread);
	}

	// The sum over the strata of independent hypergeometric numbers.
	private static double chance(List<Stratum> strata) {
		double[] distribution = { 1 };
		int least = 0;
		int observed = 0;
		LogFactorials factorials = new LogFactorials(
				strata.stream().mapToInt((one) -> one.present() + one.absent()).max().orElse(0));
		for (Stratum one : strata) {
			int yes = one.presentYes() + one.absentYes();
			int from = Math.max(0, yes - one.absent());
			int to = Math.min(yes, one.present());
			double[] part = new double[to - from + 1];
			for (int x = from; x <= to; x++) {
				part[x - from] = Math.exp(factorials.choose(one.present(), x) + factorials.choose(one.absent(), yes - x)
						- factorials.choose(one.present() + one.absent(), yes));
			}
			distribution = sum(distribution, part);
			least += from;
			observed += one.presentYes();
		}
		int at = observed - least;
		double half = distribution[at] / 2;
		double below = Arrays.stream(distribution, 0, at).sum() + half;
		double above = Arrays.stream(distribution, at + 1, distribution.length).sum() + half;
		return Math.min(1, 2 * Math.min(below, above));
	}

	private static double[] sum(double[] one, double[] other) {
		double[] sum = new double[one.length + other.length - 1];
		for (int i = 0; i < one.length; i++) {
			for (int j = 0; j < other.length; j++) {
				sum[i + j] += one[i] * other[j];
			}
		}
		return sum;
	}

	private record Share(double value, double units) {

		// The end of the Wilson interval at a point of the normal distribution.
		double wilson(double z) {
			double squared = z * z / this.units;
			double centre = this.value + squared / 2;
			double width = z * Math.sqrt(this.value * (1 - this.value) / this.units + squared / (4 * this.units));
			return (centre + width) / (1 + squared);
		}

	}

	private static final class LogFactorials {

		private final double[] sums;

		private LogFactorials(int most) {
			this.sums = new double[most + 1];
			for (int i = 1; i <= most; i++) {
				this.sums[i] = this.sums[i - 1] + Math.log(i);
			}
		}

		private double choose(int all, int chosen) {
			return this.sums[all] - this.sums[chosen] - this.sums[all - chosen];
		}

	}

}
