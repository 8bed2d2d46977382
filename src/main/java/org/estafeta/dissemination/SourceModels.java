package org.estafeta.dissemination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.dissemination.source.SourceModel;
import org.estafeta.graphstore.ChangeLog;

/**
 * Keeps what was learned about who learns from whom. It is learned anew when something
 * was written since, but not more often than every ten minutes: single links hardly move
 * the weights, and the queue should not be reordered under a reader's hands.
 */
@Component
class SourceModels {

	private static final Duration SHORTEST_LIFE = Duration.ofMinutes(10);

	private final SpreadEvidences evidences;

	private final ChangeLog log;

	private final Clock clock;

	private @Nullable Learned learned;

	SourceModels(SpreadEvidences evidences, ChangeLog log, Clock clock) {
		this.evidences = evidences;
		this.log = log;
		this.clock = clock;
	}

	synchronized SourceModel current() {
		Instant now = this.clock.instant();
		Learned last = this.learned;
		if (last != null && now.isBefore(last.at.plus(SHORTEST_LIFE))) {
			return last.model;
		}
		long seq = this.log.last();
		SourceModel model = (last != null && last.seq == seq) ? last.model : this.evidences.learn();
		this.learned = new Learned(model, seq, now);
		return model;
	}

	/** A model, from which state of the graph and when it was learned. */
	private record Learned(SourceModel model, long seq, Instant at) {

	}

}
