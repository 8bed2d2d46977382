package org.estafeta.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the steps of a team: a weighted set cover where everybody has hours of their
 * own. A step is something that is offered, with the deficits that it is taken for;
 * whoever brought one of them takes part, and so does the colleague who teaches. Of all
 * choices that leave nobody with more hours than they have it finds one of the greatest
 * weight of answered deficits; among those of the fewest steps; among those of the fewest
 * hours of all people together.
 * <p>
 * With an own bound for each member a table over the hours of all of them would be too
 * large. So the subsets of deficits are tried from the heaviest on, and each is parted
 * into steps by branch and bound (Land and Doig, Econometrica 28, 1960). The bounds are
 * exact answers to the same question with all bounds of hours left out but one, found by
 * dynamic programming over the subsets (Held and Karp, J. SIAM 10, 1962), so that nothing
 * is cut off that could be better. After {@value #PATIENCE} partings of one subset, or
 * {@value #MOST_NODES} of all, it goes on to the next, says so, and tells the weight that
 * no choice can exceed.
 */
final class TeamPlanner {

	/** The most deficits of a route. */
	static final int MOST = 12;

	private static final int PATIENCE = 100_000;

	private static final int MOST_NODES = 1_000_000;

	/** More than any choice has hours, so that one step counts more than all of them. */
	private static final long STEP = 10_000_000;

	private static final long NEVER = Long.MAX_VALUE / 4;

	private final Problem problem;

	private final List<List<Item>> items;

	private final long[] cheapest;

	private final long[][] least;

	private int nodes;

	private int patience;

	private boolean cut;

	private @Nullable List<Item> best;

	private long bestCost = NEVER;

	private TeamPlanner(Problem problem) {
		this.problem = problem;
		this.items = items(problem);
		int members = problem.members();
		this.cheapest = table(problem.subsets(), this.items, Item::cost);
		this.least = new long[members][];
		for (int member = 0; member < members; member++) {
			int one = member;
			this.least[member] = table(problem.subsets(), this.items, (item) -> item.spent()[one]);
		}
	}

	/**
	 * Chooses.
	 * @param problem who needs what, and what there is
	 * @return the steps
	 * @throws IllegalArgumentException for too many deficits
	 */
	static Chosen choose(Problem problem) {
		if (problem.deficits() > MOST) {
			throw new IllegalArgumentException("More than " + MOST + " deficits");
		}
		return new TeamPlanner(problem).solve();
	}

	private Chosen solve() {
		int found = -1;
		int possible = 0;
		boolean exact = true;
		for (int subset : heaviestFirst()) {
			int weight = this.problem.weight(subset);
			if (weight < found || (found < 0 && this.nodes >= MOST_NODES)) {
				break;
			}
			if (this.cheapest[subset] < this.bestCost) {
				this.patience = Math.min(PATIENCE, MOST_NODES - this.nodes);
				this.cut = false;
				part(subset, new int[this.problem.members()], new ArrayList<>(), 0);
				if (this.cut) {
					exact = false;
					possible = Math.max(possible, weight);
				}
				if (this.best != null) {
					found = weight;
				}
			}
		}
		List<Item> steps = (this.best != null) ? this.best : greedy();
		int weight = this.problem.weight(steps.stream().mapToInt(Item::mask).reduce(0, (one, other) -> one | other));
		return new Chosen(steps.stream()
			.sorted(Comparator.comparingInt(Item::offer))
			.map((item) -> new Step(item.offer(), item.mask()))
			.toList(), weight, Math.max(weight, possible), exact);
	}

	private List<Integer> heaviestFirst() {
		List<Integer> subsets = new ArrayList<>();
		for (int subset = 0; subset < this.problem.subsets(); subset++) {
			if (this.cheapest[subset] < NEVER && fits(subset, new int[this.problem.members()])) {
				subsets.add(subset);
			}
		}
		subsets.sort(Comparator.comparingInt((Integer subset) -> -this.problem.weight(subset))
			.thenComparingLong((subset) -> this.cheapest[subset])
			.thenComparing((subset) -> subset));
		return subsets;
	}

	private boolean fits(int subset, int[] spent) {
		for (int member = 0; member < spent.length; member++) {
			if (spent[member] + this.least[member][subset] > this.problem.hours(member)) {
				return false;
			}
		}
		return true;
	}

	// Parts what is left into steps, the one with the first deficit of it next.
	private void part(int left, int[] spent, List<Item> taken, long cost) {
		if (left == 0) {
			if (cost < this.bestCost) {
				this.bestCost = cost;
				this.best = List.copyOf(taken);
			}
			return;
		}
		if (this.patience-- <= 0) {
			this.cut = true;
			return;
		}
		this.nodes++;
		for (Item item : next(left, cost)) {
			int rest = left & ~item.mask();
			if (this.cut || cost + item.cost() + this.cheapest[rest] >= this.bestCost) {
				return;
			}
			int[] sum = item.after(spent);
			if (!isTaken(item, taken) && fits(rest, sum)) {
				taken.add(item);
				part(rest, sum, taken, cost + item.cost());
				taken.removeLast();
			}
		}
	}

	// Two steps of the same offer would be one, which takes nobody longer, or too many
	// learners for its places.
	private static boolean isTaken(Item item, List<Item> taken) {
		return taken.stream().anyMatch((one) -> one.offer() == item.offer());
	}

	// The most promising first: when one cannot be better than the best, none after it
	// is.
	private List<Item> next(int left, long cost) {
		int first = Integer.lowestOneBit(left);
		int others = left & ~first;
		List<Item> next = new ArrayList<>();
		int mask = others;
		while (true) {
			long after = cost + this.cheapest[left & ~(mask | first)];
			for (Item item : this.items.get(mask | first)) {
				if (after + item.cost() < this.bestCost) {
					next.add(item);
				}
			}
			if (mask == 0) {
				break;
			}
			mask = (mask - 1) & others;
		}
		next.sort(Comparator.comparingLong((item) -> item.cost() + this.cheapest[left & ~item.mask()]));
		return next;
	}

	// What is answered when nothing was found in time: the heaviest that still fits, then
	// the next.
	private List<Item> greedy() {
		List<Item> taken = new ArrayList<>();
		int[] spent = new int[this.problem.members()];
		int answered = 0;
		while (true) {
			Item heaviest = null;
			for (int mask = 1; mask < this.problem.subsets(); mask++) {
				if ((mask & answered) == 0) {
					for (Item item : this.items.get(mask)) {
						boolean heavier = heaviest == null
								|| this.problem.weight(mask) > this.problem.weight(heaviest.mask());
						if (heavier && !isTaken(item, taken) && item.fits(spent, this.problem)) {
							heaviest = item;
						}
					}
				}
			}
			if (heaviest == null) {
				return taken;
			}
			taken.add(heaviest);
			spent = heaviest.after(spent);
			answered |= heaviest.mask();
		}
	}

	// The least cost of parting each subset, by one measure alone.
	private static long[] table(int subsets, List<List<Item>> items, ToLongFunction<Item> cost) {
		long[] cheapestItem = new long[subsets];
		for (int mask = 0; mask < subsets; mask++) {
			cheapestItem[mask] = items.get(mask).stream().mapToLong(cost).min().orElse(NEVER);
		}
		long[] table = new long[subsets];
		Arrays.fill(table, NEVER);
		table[0] = 0;
		for (int subset = 1; subset < subsets; subset++) {
			int first = Integer.lowestOneBit(subset);
			int others = subset & ~first;
			int mask = others;
			while (true) {
				int taken = mask | first;
				table[subset] = Math.min(table[subset], Math.min(NEVER, cheapestItem[taken] + table[subset & ~taken]));
				if (mask == 0) {
					break;
				}
				mask = (mask - 1) & others;
			}
		}
		return table;
	}

	// For each set of deficits what answers all of them; what takes nobody less time than
	// something else with places for all is left out.
	private static List<List<Item>> items(Problem problem) {
		List<List<Item>> items = new ArrayList<>();
		items.add(List.of());
		for (int mask = 1; mask < problem.subsets(); mask++) {
			List<Item> all = new ArrayList<>();
			for (int at = 0; at < problem.offers().size(); at++) {
				Offer offer = problem.offers().get(at);
				if ((offer.mask() & mask) == mask && problem.learners(offer, mask) <= offer.places()) {
					Item item = item(problem, at, mask);
					if (item.fits(new int[problem.members()], problem)) {
						all.add(item);
					}
				}
			}
			all.sort(Comparator.comparingLong(Item::cost).thenComparingInt((one) -> -one.quality()));
			List<Item> kept = new ArrayList<>();
			for (Item item : all) {
				if (kept.stream().noneMatch((better) -> better.roomy() && item.isNoBetterThan(better))) {
					kept.add(item);
				}
			}
			items.add(List.copyOf(kept));
		}
		return items;
	}

	private static Item item(Problem problem, int at, int mask) {
		Offer offer = problem.offers().get(at);
		int[] spent = new int[problem.members()];
		for (int member = 0; member < spent.length; member++) {
			spent[member] = problem.spent(offer, mask, member);
		}
		return new Item(at, mask, spent, offer.places() >= spent.length, offer.quality());
	}

	/**
	 * Who needs what, and what there is. Members and deficits are numbers from 0; a set
	 * of deficits is a number of which each bit is a deficit.
	 */
	static final class Problem {

		private final int[] weights;

		private final int[] needs;

		private final int[] hours;

		private final List<Offer> offers;

		/**
		 * Takes what is known.
		 * @param weights how much each deficit counts, {@value #MOST} at most
		 * @param needs which deficits each member has
		 * @param hours how many hours each member has
		 * @param offers what there is, in an order that decides between equal ones
		 */
		Problem(int[] weights, int[] needs, int[] hours, List<Offer> offers) {
			this.weights = weights.clone();
			this.needs = needs.clone();
			this.hours = hours.clone();
			this.offers = List.copyOf(offers);
		}

		int deficits() {
			return this.weights.length;
		}

		int members() {
			return this.hours.length;
		}

		int needs(int member) {
			return this.needs[member];
		}

		int hours(int member) {
			return this.hours[member];
		}

		List<Offer> offers() {
			return this.offers;
		}

		private int subsets() {
			return 1 << this.weights.length;
		}

		int weight(int mask) {
			int sum = 0;
			for (int deficit = 0; deficit < this.weights.length; deficit++) {
				sum += ((mask >> deficit & 1) == 1) ? this.weights[deficit] : 0;
			}
			return sum;
		}

		private int learners(Offer offer, int mask) {
			int learners = 0;
			for (int member = 0; member < this.needs.length; member++) {
				learners += (member != offer.teacher() && (this.needs[member] & mask) != 0) ? 1 : 0;
			}
			return learners;
		}

		/**
		 * How many hours a step takes a member.
		 * @param offer what is taken
		 * @param mask what for
		 * @param member the member
		 * @return the hours; 0 when they do not take part
		 */
		int spent(Offer offer, int mask, int member) {
			int mine = (member == offer.teacher()) ? mask : this.needs[member] & mask;
			if (mine == 0) {
				return 0;
			}
			return offer.forEach() ? offer.hours() * Integer.bitCount(mine) : offer.hours();
		}

	}

	/**
	 * Something that could be a step.
	 *
	 * @param mask the deficits that it answers; none that its teacher has
	 * @param hours how many hours it takes everybody who takes part
	 * @param forEach whether it takes them for each of the deficits
	 * @param teacher the member who teaches, -1 for something outside the team
	 * @param places how many can learn there
	 * @param quality what is better of two that are equal otherwise
	 */
	record Offer(int mask, int hours, boolean forEach, int teacher, int places, int quality) {

	}

	/**
	 * What was chosen.
	 *
	 * @param steps the steps in the order of the offers
	 * @param weight the weight of what they answer
	 * @param bound the weight that no choice exceeds
	 * @param exact whether it is certain that no choice is better
	 */
	record Chosen(List<Step> steps, int weight, int bound, boolean exact) {

		Chosen {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A step.
	 *
	 * @param offer which of the offers
	 * @param mask the deficits that it is taken for
	 */
	record Step(int offer, int mask) {

	}

	/** An offer taken for some deficits, with what it takes each member. */
	private static final class Item {

		private final int offer;

		private final int mask;

		private final int[] spent;

		private final long cost;

		private final boolean roomy;

		private final int quality;

		private Item(int offer, int mask, int[] spent, boolean roomy, int quality) {
			this.offer = offer;
			this.mask = mask;
			this.spent = spent;
			this.cost = STEP + Arrays.stream(spent).sum();
			this.roomy = roomy;
			this.quality = quality;
		}

		private int offer() {
			return this.offer;
		}

		private int mask() {
			return this.mask;
		}

		private int[] spent() {
			return this.spent;
		}

		private long cost() {
			return this.cost;
		}

		private boolean roomy() {
			return this.roomy;
		}

		private int quality() {
			return this.quality;
		}

		private boolean fits(int[] already, Problem problem) {
			for (int member = 0; member < already.length; member++) {
				if (already[member] + this.spent[member] > problem.hours(member)) {
					return false;
				}
			}
			return true;
		}

		private int[] after(int[] already) {
			int[] sum = already.clone();
			for (int member = 0; member < sum.length; member++) {
				sum[member] += this.spent[member];
			}
			return sum;
		}

		private boolean isNoBetterThan(Item other) {
			for (int member = 0; member < this.spent.length; member++) {
				if (other.spent[member] > this.spent[member]) {
					return false;
				}
			}
			return true;
		}

	}

}
