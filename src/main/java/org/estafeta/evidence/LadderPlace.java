package org.estafeta.evidence;

import java.util.List;

/**
 * Where a practice stands on the ladder, and why.
 *
 * @param step the highest step whose rule holds together with all below
 * @param checks what each rule found, from step 1 up
 */
public record LadderPlace(EvidenceStep step, List<LadderCheck> checks) {

	public LadderPlace {
		checks = List.copyOf(checks);
	}

	/**
	 * The rule that brought the practice here.
	 * @return its conditions; none on the lowest step, which asks for nothing
	 */
	public List<LadderCheck.Condition> fired() {
		return conditions(this.step.number());
	}

	/**
	 * What the next step lacks.
	 * @return the conditions that do not hold; none at the top
	 */
	public List<LadderCheck.Condition> missing() {
		return conditions(this.step.number() + 1).stream().filter((condition) -> !condition.holds()).toList();
	}

	private List<LadderCheck.Condition> conditions(int step) {
		return this.checks.stream()
			.filter((check) -> check.step().number() == step)
			.flatMap((check) -> check.conditions().stream())
			.toList();
	}

}
