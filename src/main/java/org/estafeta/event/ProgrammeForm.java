package org.estafeta.event;

/**
 * In which form a programme is held.
 */
public enum ProgrammeForm {

	/** In person, away from work (очная). */
	FULL_TIME,
	/** Partly in person (очно-заочная). */
	PART_TIME,
	/** Mostly on one's own (заочная). */
	CORRESPONDENCE,
	/** With remote technologies (дистанционная). */
	REMOTE,
	/** At a site that shows its practice (стажировка). */
	INTERNSHIP

}
