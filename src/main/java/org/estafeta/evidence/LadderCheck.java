package org.estafeta.evidence;

import java.util.List;

/**
 * What one rule of the ladder finds in a practice.
 *
 * @param step the step that the rule leads to
 * @param conditions what it asks for
 */
public record LadderCheck(EvidenceStep step, List<Condition> conditions) {

	public LadderCheck {
		conditions = List.copyOf(conditions);
	}

	/**
	 * Whether the rule holds by itself, whatever is below.
	 * @return true when none of its conditions is short of anything
	 */
	public boolean holds() {
		return this.conditions.stream().allMatch(Condition::holds);
	}

	/**
	 * One thing that a rule asks for.
	 *
	 * @param code what is counted
	 * @param have how many there are
	 * @param need how many have to be
	 */
	public record Condition(Code code, int have, int need) {

		/**
		 * Whether there are enough.
		 * @return true when there are
		 */
		public boolean holds() {
			return this.have >= this.need;
		}

	}

	/**
	 * What rules count.
	 */
	public enum Code {

		/** Descriptions of what is done that are not worded from the name alone. */
		DESCRIPTION,
		/** Materials that one can open. */
		ARTEFACTS,
		/** Reviews by independent experts, whatever they came to. */
		REVIEWS,
		/** Independent schools that use it for long enough. */
		SCHOOLS,
		/** Of those schools, the ones where somebody recorded what came of it. */
		OUTCOMES,
		/** Comparisons that are large enough. */
		COMPARISONS,
		/** Independent trials that are large enough. */
		TRIALS

	}

}
