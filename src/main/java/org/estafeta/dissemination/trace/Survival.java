package org.estafeta.dissemination.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How long use lasts: the share of adoptions still in use after so many days, by the
 * product limit (Kaplan, Meier, Nonparametric Estimation from Incomplete Observations,
 * 1958). Who still uses it is censored at the last day that counts: of him is known only
 * that his use lasts longer. Who leaves and who is censored on one day are both at risk
 * on it.
 *
 * <p>
 * The 95 % interval is made of Greenwood's variance (The Natural Duration of Cancer,
 * 1926) on the scale log(−log S), where it stays within 0 and 1 (Kalbfleisch, Prentice,
 * The Statistical Analysis of Failure Time Data, 1980). An imprecise date counts by the
 * middle of its bounds; who left nobody knows when, in the middle of the time since then.
 *
 * @param steps where the share falls, by days; empty when there are too few adoptions
 * @param counted how many adoptions are counted
 * @param left how many of them left
 * @param censored how many of them are still in use
 * @param imprecise how many of them have a date that is not known to the day
 * @param undated how many adoptions are not counted, because nothing bounds the beginning
 * of their use, or it lies after the last day that counts
 * @param watchedDays for how many days the longest use was watched
 * @param tooFew whether fewer than {@value #MIN_COUNTED} are counted, so that no share is
 * told
 */
public record Survival(List<Step> steps, int counted, int left, int censored, int imprecise, int undated,
		int watchedDays, boolean tooFew) {

	/** Of fewer adoptions no share is told. */
	public static final int MIN_COUNTED = 20;

	/** The 97.5 % quantile of the normal distribution. */
	private static final double Z = 1.959963984540054;

	public Survival {
		steps = List.copyOf(steps);
	}

	/**
	 * Estimates the survival of use.
	 * @param uses the uses
	 * @param today the last day that counts, in days since 1970-01-01
	 * @return the survival
	 */
	public static Survival of(List<Use> uses, int today) {
		List<Life> lives = new ArrayList<>();
		int imprecise = 0;
		for (Use use : uses) {
			if (use.begun().isBounded() && use.begun().middle() <= today) {
				Life life = life(use, today);
				lives.add(life);
				imprecise += life.exact() ? 0 : 1;
			}
		}
		int left = (int) lives.stream().filter(Life::ended).count();
		boolean tooFew = lives.size() < MIN_COUNTED;
		return new Survival(tooFew ? List.of() : steps(lives), lives.size(), left, lives.size() - left, imprecise,
				uses.size() - lives.size(), lives.stream().mapToInt(Life::days).max().orElse(0), tooFew);
	}

	private static Life life(Use use, int today) {
		int begun = use.begun().middle();
		DayBounds left = use.left();
		if (left != null) {
			boolean open = left.latest() == TransferNetwork.UNBOUNDED_ABOVE;
			int end = left.within(begun, open ? today : Math.max(begun, left.latest())).middle();
			if (end <= today) {
				return new Life(end - begun, true, use.begun().isExact() && left.isExact());
			}
		}
		return new Life(today - begun, false, use.begun().isExact());
	}

	static List<Step> steps(List<Life> lives) {
		List<Life> inOrder = lives.stream().sorted(Comparator.comparingInt(Life::days)).toList();
		List<Step> steps = new ArrayList<>();
		double share = 1;
		double greenwood = 0;
		for (int i = 0; i < inOrder.size();) {
			int days = inOrder.get(i).days();
			int atRisk = inOrder.size() - i;
			int ended = 0;
			for (; i < inOrder.size() && inOrder.get(i).days() == days; i++) {
				ended += inOrder.get(i).ended() ? 1 : 0;
			}
			if (ended > 0) {
				share *= 1 - (double) ended / atRisk;
				greenwood += (double) ended / ((double) atRisk * (atRisk - ended));
				steps.add(Step.of(days, atRisk, ended, share, greenwood));
			}
		}
		return steps;
	}

	/**
	 * The share still in use after some days.
	 * @param days days of use
	 * @return the share, 0 to 1; null when nobody was watched that long, or there are too
	 * few adoptions
	 */
	public @Nullable Double shareAfter(int days) {
		if (this.tooFew || days > this.watchedDays) {
			return null;
		}
		double share = 1;
		for (Step step : this.steps) {
			share = (step.days() <= days) ? step.share() : share;
		}
		return share;
	}

	/**
	 * The first day of use on which no more than half are left.
	 * @return days of use; null when more than half stay as long as anybody was watched,
	 * or there are too few adoptions
	 */
	public @Nullable Integer medianDays() {
		return this.steps.stream().filter((step) -> step.share() <= 0.5).map(Step::days).findFirst().orElse(null);
	}

	/**
	 * A use that was watched for some days.
	 *
	 * @param days how many days
	 * @param ended whether it ended then; otherwise nothing more is known
	 * @param exact whether both dates are known to the day
	 */
	record Life(int days, boolean ended, boolean exact) {

	}

	/**
	 * A fall of the share.
	 *
	 * @param days days of use
	 * @param atRisk how many were watched that long
	 * @param left how many of them left on that day of use
	 * @param share the share still in use after it, 0 to 1
	 * @param low the lower bound of the 95 % interval of the share, null when the share
	 * is 0
	 * @param high its upper bound, null when the share is 0
	 */
	public record Step(int days, int atRisk, int left, double share, @Nullable Double low, @Nullable Double high) {

		private static Step of(int days, int atRisk, int left, double share, double greenwood) {
			if (atRisk == left) {
				return new Step(days, atRisk, left, 0, null, null);
			}
			double width = Math.exp(Z * Math.sqrt(greenwood) / Math.abs(Math.log(share)));
			return new Step(days, atRisk, left, share, Math.pow(share, width), Math.pow(share, 1 / width));
		}

	}

}
