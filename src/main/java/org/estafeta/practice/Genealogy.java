package org.estafeta.practice;

import java.util.List;

/**
 * The relatives of a practice: what it was adapted from, and what was adapted from it.
 *
 * @param practiceId the practice
 * @param ancestors what it was adapted from, directly or through others, the nearest
 * first
 * @param descendants what was adapted from it, likewise
 * @param derivations the derivations among all of them
 * @param complete whether nobody is missing
 */
public record Genealogy(String practiceId, List<Relative> ancestors, List<Relative> descendants,
		List<Derivation> derivations, boolean complete) {

	public Genealogy {
		ancestors = List.copyOf(ancestors);
		descendants = List.copyOf(descendants);
		derivations = List.copyOf(derivations);
	}

	/**
	 * Whether the practice stands alone.
	 * @return true without relatives
	 */
	public boolean isEmpty() {
		return this.ancestors.isEmpty() && this.descendants.isEmpty();
	}

	/**
	 * A relative.
	 *
	 * @param practiceId the practice
	 * @param generations how many derivations lead to it at least
	 */
	public record Relative(String practiceId, int generations) {

	}

}
