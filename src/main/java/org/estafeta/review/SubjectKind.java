package org.estafeta.review;

/**
 * What is reviewed.
 */
public enum SubjectKind {

	/** A programme of the catalogue. */
	PROGRAMME,
	/** A practice of the bank. */
	PRACTICE,
	/** A document of an organisation that is not in the catalogue. */
	DOCUMENT;

	/**
	 * Whether a sheet asks about such things.
	 * @param sheet what the sheet is for
	 * @return true for practices with the sheets of practices, and for anything else with
	 * all other sheets
	 */
	public boolean fits(SheetSubject sheet) {
		return (this == PRACTICE) == (sheet == SheetSubject.PRACTICE);
	}

}
