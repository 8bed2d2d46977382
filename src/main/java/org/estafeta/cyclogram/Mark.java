package org.estafeta.cyclogram;

/**
 * What somebody has said of an item of the cyclogram.
 */
public enum Mark {

	/** Nothing yet: it is to be done. */
	PLANNED,
	/** It was done. */
	DONE,
	/** It will not be done this year, for a reason. */
	CANCELLED

}
