package org.estafeta.dissemination.trace;

/**
 * To how many others the carriers of a mutation passed on, beside those of their age who
 * do not have it. One that spread is seen because its carriers passed on: of a single
 * lucky line the first number is near 1 by itself, so that the two numbers are a hint and
 * no proof.
 *
 * @param carriers the number of the carriers
 * @param others the number of the others
 */
public record CarrierOffspring(OffspringNumber carriers, OffspringNumber others) {

	/** With fewer on one side the two are not compared. */
	public static final int MIN_COMPARED = OffspringNumber.MIN_COUNTED;

	/**
	 * Whether enough are counted on both sides to compare them.
	 * @return false when one side has fewer than {@value #MIN_COMPARED}
	 */
	public boolean comparable() {
		return this.carriers.counted() >= MIN_COMPARED && this.others.counted() >= MIN_COMPARED;
	}

}
