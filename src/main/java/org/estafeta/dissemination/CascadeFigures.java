package org.estafeta.dissemination;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.AdoptionCurve;
import org.estafeta.dissemination.trace.Cascade;
import org.estafeta.dissemination.trace.OffspringNumber;
import org.estafeta.dissemination.trace.Survival;
import org.estafeta.dissemination.trace.TimeToNext;
import org.estafeta.dissemination.trace.Use;

/**
 * The measures of a cascade, of one practice or of several together.
 *
 * @param practices of how many practices it is the cascade
 * @param complete whether no practice was left out
 * @param shape how great it is and of what form
 * @param offspring to how many others one adoption passes on
 * @param timeToNext how long that takes
 * @param users who used the practice, and since when
 * @param survival how long use lasts
 */
public record CascadeFigures(int practices, boolean complete, Shape shape, Offspring offspring, TimeToNext timeToNext,
		Users users, Survival survival) {

	/** The most trees that are named. */
	public static final int MAX_TREES = 20;

	static CascadeFigures of(List<CascadePart> parts, int direct, boolean complete, Horizon horizon) {
		List<Cascade> cascades = parts.stream().map(CascadePart::cascade).toList();
		TimeToNext time = TimeToNext.of(cascades);
		List<Use> uses = parts.stream().flatMap((part) -> part.uses(horizon.known()).stream()).toList();
		return new CascadeFigures(parts.size(), complete, Shape.of(parts, direct), Offspring.of(parts, time, horizon),
				time, new Users(uses, horizon.today()), Survival.of(uses, horizon.today()));
	}

	/**
	 * How great a cascade is and of what form. It is a forest: every adoption hangs below
	 * one other, the most probable of its sources that the order of time allows.
	 *
	 * @param size how many adoptions it holds, those it starts with among them, whatever
	 * stage they have reached
	 * @param direct how many of them are what was asked for itself: origins, adoptions of
	 * the organisation, or those that came through the event or channel; the rest is
	 * below these
	 * @param trees how many trees it has
	 * @param depth how many transfers lead from the start of a tree to the furthest
	 * adoption, the greatest of all trees
	 * @param breadth how many adoptions the greatest level of a tree has, the greatest of
	 * all trees
	 * @param structuralVirality the mean distance in transfers between two adoptions of a
	 * tree, the mean over its trees of two adoptions or more, weighted by their sizes;
	 * null when there is none
	 * @param greatest its greatest trees, at most {@value CascadeFigures#MAX_TREES}
	 */
	public record Shape(int size, int direct, int trees, int depth, int breadth, @Nullable Double structuralVirality,
			List<Tree> greatest) {

		public Shape {
			greatest = List.copyOf(greatest);
		}

		private static Shape of(List<CascadePart> parts, int direct) {
			List<Tree> trees = parts.stream()
				.flatMap((part) -> part.trees().stream())
				.sorted(Comparator.comparingInt(Tree::size)
					.thenComparingInt(Tree::depth)
					.reversed()
					.thenComparing(Tree::practiceId)
					.thenComparing((tree) -> tree.root().organisationId()))
				.toList();
			double sum = 0;
			int weight = 0;
			for (Tree tree : trees) {
				Double virality = tree.structuralVirality();
				if (virality != null) {
					sum += tree.size() * virality;
					weight += tree.size();
				}
			}
			return new Shape(trees.stream().mapToInt(Tree::size).sum(), direct, trees.size(),
					trees.stream().mapToInt(Tree::depth).max().orElse(0),
					trees.stream().mapToInt(Tree::breadth).max().orElse(0), (weight > 0) ? sum / weight : null,
					trees.subList(0, Math.min(MAX_TREES, trees.size())));
		}

	}

	/**
	 * One tree of a cascade.
	 *
	 * @param practiceId the practice
	 * @param root where it starts: the organisation, or the one at which the teacher
	 * works
	 * @param size how many adoptions it holds, the start among them
	 * @param depth how many transfers lead to its furthest adoption
	 * @param breadth how many adoptions its greatest level has
	 * @param structuralVirality the mean distance in transfers between two of its
	 * adoptions, null when there is only one
	 */
	public record Tree(String practiceId, Adopter.Place root, int size, int depth, int breadth,
			@Nullable Double structuralVirality) {

	}

	/**
	 * To how many others one adoption passes on. Young adoptions have not had the time to
	 * and would make the number too small: only those count that are certainly older, on
	 * the last day that counts, than the typical time to the next adoption. Of a start
	 * without a date it is taken for granted. Over a whole cascade at rest the number is
	 * always a little less than 1, because every adoption but the starts is the offspring
	 * of one.
	 *
	 * @param number the mean with its interval
	 * @param maturityDays how old an adoption must be to count, in days; null when no
	 * time to the next adoption is known and all count
	 * @param young how many are not certainly that old and do not count
	 */
	public record Offspring(OffspringNumber number, @Nullable Integer maturityDays, int young) {

		private static Offspring of(List<CascadePart> parts, TimeToNext time, Horizon horizon) {
			Integer maturity = time.typical();
			int day = horizon.today() - ((maturity != null) ? maturity : 0);
			int[] offspring = parts.stream()
				.flatMapToInt((part) -> (maturity != null) ? Arrays.stream(part.offspringOfThoseReachedBy(day))
						: IntStream.of(part.cascade().nodes()).map(part.cascade()::offspring))
				.toArray();
			int size = parts.stream().mapToInt((part) -> part.cascade().size()).sum();
			return new Offspring(OffspringNumber.of(offspring), maturity, size - offspring.length);
		}

	}

	/**
	 * Those of a cascade who use a practice or did: who has not only heard of it.
	 *
	 * @param uses their uses
	 * @param today the last day that counts, in days since 1970-01-01
	 */
	public record Users(List<Use> uses, int today) {

		public Users {
			uses = List.copyOf(uses);
		}

		/**
		 * How many there are, those who left among them.
		 * @return the number
		 */
		public int total() {
			return this.uses.size();
		}

		/**
		 * How many of them left, as far as known.
		 * @return the number
		 */
		public int left() {
			return (int) this.uses.stream().filter((use) -> use.left() != null).count();
		}

		/**
		 * Counts them by periods: who had begun, and who still used it.
		 * @param period how long a period is
		 * @return the curve
		 */
		public AdoptionCurve curve(AdoptionCurve.Period period) {
			return AdoptionCurve.of(this.uses, period, this.today);
		}

	}

	/**
	 * How far a cascade is watched.
	 *
	 * @param today the last day that counts, in days since 1970-01-01
	 * @param known the day by which all that is known had happened
	 */
	record Horizon(int today, int known) {

	}

}
