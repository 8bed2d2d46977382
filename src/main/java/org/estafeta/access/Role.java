package org.estafeta.access;

/**
 * What an account is for. Whoever has none reads what is open to everybody.
 */
public enum Role {

	/** Uses and shares practices. */
	TEACHER,
	/** Looks after practices, their spread and the words they are found by. */
	METHODIST,
	/** Judges practices. */
	EXPERT,
	/** Answers for an organisation or a territory. */
	LEADER,
	/** Looks after the product and its accounts. */
	ADMINISTRATOR

}
