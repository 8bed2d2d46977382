package org.estafeta.shared;

/**
 * How far a status, an event or a community reaches.
 */
public enum Scope {

	/** One organisation. */
	INSTITUTIONAL,
	/** A city or a municipal district. */
	MUNICIPAL,
	/** A region of the federation. */
	REGIONAL,
	/** The whole country. */
	FEDERAL,
	/** A network that crosses these borders. */
	NETWORK

}
