package org.estafeta.generated;

/**
 * Numbers from 0 sorted into groups, in primitive arrays.
 */
final class Groups {

	/** The group of what belongs to none. */
	static final int NONE = -1;

	private final int[] start;

	private final int[] members;

	Groups(int[] groupOf, int groups) {
		this.start = new int[groups + 1];
		for (int group : groupOf) {
			if (group != NONE) {
				this.start[group + 1]++;
			}
		}
		for (int group = 0; group < groups; group++) {
			this.start[group + 1] += this.start[group];
		}
		int[] next = this.start.clone();
		this.members = new int[this.start[groups]];
		for (int member = 0; member < groupOf.length; member++) {
			if (groupOf[member] != NONE) {
				this.members[next[groupOf[member]]++] = member;
			}
		}
	}

	int size(int group) {
		return this.start[group + 1] - this.start[group];
	}

	int member(int group, int position) {
		return this.members[this.start[group] + position];
	}

}
