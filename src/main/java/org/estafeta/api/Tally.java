package org.estafeta.api;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts what people have open at this process at the same time.
 */
public final class Tally {

	private final int most;

	private final Map<String, Integer> open = new HashMap<>();

	/**
	 * Makes a tally.
	 * @param most the most that one of them may have open
	 */
	public Tally(int most) {
		this.most = most;
	}

	/**
	 * Counts one more.
	 * @param who whose
	 * @return false when they have as many as they may, and this one is not counted
	 */
	public synchronized boolean begin(String who) {
		int before = this.open.getOrDefault(who, 0);
		if (before >= this.most) {
			return false;
		}
		this.open.put(who, before + 1);
		return true;
	}

	/**
	 * Counts one less.
	 * @param who whose
	 */
	public synchronized void end(String who) {
		this.open.computeIfPresent(who, (key, before) -> (before > 1) ? before - 1 : null);
	}

}
