package org.estafeta.dissemination.trace;

import java.util.List;

/**
 * A part that one adoption changed or left out against what it learned from, with all who
 * have it so from there.
 *
 * @param key what tells the part from others
 * @param words how the one who changed it calls the part
 * @param fate {@link PartFate#CHANGED} or {@link PartFate#DROPPED}
 * @param carriers the nodes that carry it, parents before their children: the one that
 * introduced it comes first
 * @param depth how many transfers lead from the one that introduced it to the furthest
 * carrier, 0 when nobody took it over
 */
public record PartMutation(String key, String words, PartFate fate, List<Integer> carriers, int depth) {

	public PartMutation {
		carriers = List.copyOf(carriers);
	}

	/**
	 * Who introduced it.
	 * @return the node
	 */
	public int introducer() {
		return this.carriers.getFirst();
	}

}
