package org.estafeta.dissemination.trace;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * How many transfers of a cascade can be short, or long, at the same time, when every
 * node may choose one day within its bounds and none may come before its parent.
 *
 * <p>
 * Both counts are found from the leaves upwards. What a subtree can count is a step
 * function of the day of its root: the later the root, the more short transfers below it,
 * the fewer long ones. For short ones the best day of a child is the last that the
 * transfer to it allows, so that only the first day with the full count matters. For long
 * ones every step matters, because a child that takes a later day for the sake of the
 * transfer to it loses others.
 */
final class MedianBounds {

	private final int[] nodes;

	private final int[] parent;

	private final int[] first;

	private final int[] last;

	private final int nights;

	private final int counted;

	MedianBounds(Cascade cascade) {
		this.nodes = cascade.nodes();
		int room = Arrays.stream(this.nodes).max().orElse(-1) + 1;
		this.parent = new int[room];
		this.first = new int[room];
		this.last = new int[room];
		this.nights = cascade.nights();
		int transfers = 0;
		for (int node : this.nodes) {
			DayBounds days = cascade.reachedOn(node);
			this.first[node] = days.earliest();
			this.last[node] = days.latest();
			int above = cascade.parent(node);
			boolean counts = above != ParentChoice.NONE && days.isBounded() && cascade.reachedOn(above).isBounded();
			this.parent[node] = counts ? above : ParentChoice.NONE;
			transfers += counts ? 1 : 0;
		}
		this.counted = transfers;
	}

	int counted() {
		return this.counted;
	}

	int longest() {
		int longest = 0;
		for (int node : this.nodes) {
			if (this.parent[node] != ParentChoice.NONE) {
				longest = Math.max(longest, this.last[node] - this.first[this.parent[node]]);
			}
		}
		return longest;
	}

	// How many transfers can take so many days or fewer at the same time.
	int atMost(int days) {
		if (days < this.nights) {
			return 0;
		}
		// The first day of a node on which its subtree has its full count.
		int[] full = this.first.clone();
		int count = 0;
		for (int i = this.nodes.length - 1; i >= 0; i--) {
			int node = this.nodes[i];
			int above = this.parent[node];
			if (above != ParentChoice.NONE && this.last[above] >= full[node] - days) {
				full[above] = Math.max(full[above], full[node] - days);
				count++;
			}
		}
		return count;
	}

	// How many can take so many days or more at the same time.
	int atLeast(int days) {
		if (days <= this.nights) {
			return this.counted;
		}
		@Nullable Losses[] losses = new Losses[this.parent.length];
		int count = 0;
		for (int i = this.nodes.length - 1; i >= 0; i--) {
			int node = this.nodes[i];
			Losses own = (losses[node] != null) ? losses[node] : new Losses();
			count -= own.cut(this.first[node]);
			losses[node] = null;
			int above = this.parent[node];
			if (above != ParentChoice.NONE) {
				Losses ofParent = losses[above];
				if (ofParent == null) {
					ofParent = new Losses();
					losses[above] = ofParent;
				}
				own.passUp(ofParent, this.last[node], days, this.nights, this.last[above]);
				count++;
			}
		}
		return count;
	}

	/** After which days of a node its subtree counts one long transfer less. */
	private static final class Losses {

		private int[] days = new int[4];

		private int from;

		private int size;

		private void add(int day) {
			if (this.size == this.days.length) {
				this.days = Arrays.copyOf(this.days, this.size * 2);
			}
			this.days[this.size++] = day;
		}

		// Drops what is lost on the first possible day already; the rest in order.
		private int cut(int first) {
			Arrays.sort(this.days, 0, this.size);
			while (this.from < this.size && this.days[this.from] < first) {
				this.from++;
			}
			return this.from;
		}

		// With the transfer to the node the subtree counts one more. Of every loss the
		// parent may choose: the transfer to the node takes long and the node moves, or
		// it does not and the node stays where the loss before was.
		private void passUp(Losses above, int last, int days, int nights, int lastAbove) {
			int before = Integer.MIN_VALUE;
			for (int i = this.from; i <= this.size; i++) {
				int day = (i < this.size) ? Math.min(this.days[i], last) : last;
				int loss = Math.max((before != Integer.MIN_VALUE) ? before - nights : before, day - days);
				if (loss < lastAbove) {
					above.add(loss);
				}
				if (day == last) {
					return;
				}
				before = day;
			}
		}

	}

}
