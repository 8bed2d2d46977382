package org.estafeta.dissemination.trace;

/**
 * What imprecise dates leave of a way: whether every choice of concrete days puts its
 * hops in order, or only some. A way that no choice puts in order is impossible and never
 * answered. The dates of different hops are taken to be independent of each other.
 */
public enum Certainty {

	/** Every choice of days within the bounds of the dates puts the hops in order. */
	CERTAIN,
	/** At least one choice does. */
	POSSIBLE

}
