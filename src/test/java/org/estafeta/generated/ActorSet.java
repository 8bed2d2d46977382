package org.estafeta.generated;

import java.util.Arrays;

/**
 * A set of numbers of actors that is cheap to make: open addressing in one array.
 */
final class ActorSet {

	private static final int FREE = -1;

	private final int[] table;

	ActorSet(int most) {
		this.table = new int[Integer.highestOneBit(Math.max(4, most)) * 4];
		Arrays.fill(this.table, FREE);
	}

	boolean add(int actor) {
		int place = place(actor);
		if (this.table[place] == actor) {
			return false;
		}
		this.table[place] = actor;
		return true;
	}

	boolean contains(int actor) {
		return this.table[place(actor)] == actor;
	}

	private int place(int actor) {
		int place = (actor * 0x9e3779b9) >>> 8 & (this.table.length - 1);
		while (this.table[place] != FREE && this.table[place] != actor) {
			place = (place + 1) & (this.table.length - 1);
		}
		return place;
	}

}
