package org.estafeta.dissemination.graphql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.trace.SameDay;

/**
 * What counts as having happened and as known.
 *
 * @param asOf what happened after this day does not count
 * @param knownAt only what was recorded at this moment counts
 * @param sameDay whether what was learned on a day can be passed on the same day
 * @param channels only facts that came through one of these kinds of things count
 * @param confirmedOnly whether inferred links do not count
 */
record WindowInput(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt, SameDay sameDay,
		@Nullable List<ChannelKind> channels, boolean confirmedOnly) {

	static TraceRequest.Window window(@Nullable WindowInput input) {
		if (input == null) {
			return TraceRequest.Window.NOW;
		}
		return new TraceRequest.Window(input.asOf, (input.knownAt != null) ? input.knownAt.toInstant() : null,
				input.sameDay, (input.channels != null) ? Set.copyOf(input.channels) : Set.of(), input.confirmedOnly);
	}

}
