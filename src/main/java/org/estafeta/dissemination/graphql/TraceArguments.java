package org.estafeta.dissemination.graphql;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.TraceRequest;

/**
 * What to trace.
 *
 * @param practice the global id of the practice
 * @param from the global id of what to start from, null for the origin
 * @param direction which way
 * @param depth how many hops at most, null for all
 * @param budget how many transfers may be looked at
 * @param window what counts
 * @param filter what is wanted
 */
record TraceArguments(String practice, @Nullable String from, TraceRequest.Direction direction, @Nullable Integer depth,
		int budget, @Nullable WindowInput window, @Nullable TraceFilterInput filter) {

	TraceRequest request(String practiceId, boolean people) {
		return new TraceRequest(practiceId, (this.from != null) ? TraceController.start(this.from) : null,
				this.direction, (this.depth != null) ? this.depth : Integer.MAX_VALUE, this.budget,
				WindowInput.window(this.window), TraceFilterInput.filter(this.filter), people);
	}

}
