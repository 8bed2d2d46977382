package org.estafeta.web;

import org.estafeta.dissemination.Trace;

/**
 * The numbers of a spread.
 *
 * @param users how many use the practice, having it from somewhere
 * @param aware how many only know of it
 * @param left how many no longer use it
 */
record SpreadSummary(long users, long aware, long left) {

	static SpreadSummary of(Trace trace) {
		return new SpreadSummary(count(trace, SpreadLook.USES), count(trace, SpreadLook.AWARE),
				count(trace, SpreadLook.LEFT));
	}

	private static long count(Trace trace, SpreadLook look) {
		return trace.steps().stream().filter((step) -> SpreadLook.of(step) == look).count();
	}

}
