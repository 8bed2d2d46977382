package org.estafeta.impact;

/**
 * Units that are alike in everything that is compared but for whether they were there.
 *
 * @param present how many were there
 * @param presentYes how many of them did what is counted
 * @param absent how many were not there
 * @param absentYes how many of them did what is counted
 */
public record Stratum(int present, int presentYes, int absent, int absentYes) {

	public Stratum {
		if (presentYes < 0 || absentYes < 0 || presentYes > present || absentYes > absent) {
			throw new IllegalArgumentException("More did it than there are");
		}
	}

	boolean isComparable() {
		return this.present > 0 && this.absent > 0;
	}

}
