package org.estafeta.mentoring;

import java.util.Comparator;

/**
 * That two people can help each other.
 *
 * @param offer the other one as a mentor
 * @param gets with how many of one's wishes the other helps
 * @param gives with how many of the other's wishes one helps oneself
 */
public record MutualHelp(MentorOffer offer, int gets, int gives) {

	/** The most for both first; equal ones in the order of their ids. */
	static final Comparator<MutualHelp> BEST = Comparator
		.comparingInt((MutualHelp one) -> -Math.min(one.gets(), one.gives()))
		.thenComparingInt((one) -> -one.gets() - one.gives())
		.thenComparing((one) -> one.offer().id());

}
