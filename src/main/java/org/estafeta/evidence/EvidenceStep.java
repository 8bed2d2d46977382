package org.estafeta.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * The steps of the ladder. Each stands on all below it.
 */
public enum EvidenceStep {

	/** Somebody says that it works. */
	CLAIMED(0),
	/** It is described, with materials that one can open. */
	DESCRIBED(1),
	/** Experts who are not its authors have reviewed it. */
	REVIEWED(2),
	/** Independent schools have repeated it. */
	REPLICATED(3),
	/** It was compared with a group without it. */
	COMPARED(4),
	/** Others have tried it in several schools. */
	TRIALLED(5);

	private final int number;

	EvidenceStep(int number) {
		this.number = number;
	}

	/**
	 * Its place on the ladder.
	 * @return 0 to 5
	 */
	public int number() {
		return this.number;
	}

	/**
	 * The step above.
	 * @return the step; empty at the top
	 */
	public Optional<EvidenceStep> next() {
		return of(this.number + 1);
	}

	/**
	 * Finds a step.
	 * @param number its place on the ladder
	 * @return the step; empty when the ladder has no such place
	 */
	public static Optional<EvidenceStep> of(int number) {
		return Arrays.stream(values()).filter((step) -> step.number == number).findFirst();
	}

}
