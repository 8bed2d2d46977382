package org.estafeta.dissemination.trace;

/**
 * What became of a part of something when it was passed on.
 */
public enum PartFate {

	/** It stayed as it was at first. */
	KEPT,
	/** It was changed. */
	CHANGED,
	/** It was left out. */
	DROPPED

}
