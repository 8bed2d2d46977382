package org.estafeta.review;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.Uuid7;

/**
 * Writes of reviews, one at a time for each of them.
 */
@Component
class ReviewWrites {

	private static final CypherQuery LOCK = CypherQuery.named("review/lock-review");

	private static final CypherQuery SET = CypherQuery.named("review/set-review");

	private final ReviewStore store;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	ReviewWrites(ReviewStore store, Graph graph, Writes writes, Clock clock) {
		this.store = store;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * A write of a review that exists.
	 * @param id the review
	 * @param order how it stands in the change log
	 * @param work the work, with the review as it stands under its lock
	 */
	void one(String id, Writes.Order order, Consumer<ReviewStore.Stored> work) {
		this.writes.apply(order, (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(LOCK, Map.of("id", id), (row) -> true);
			work.accept(this.store.get(id));
			return id;
		});
	}

	void set(String id, ReviewStatus status, Map<String, @Nullable Object> more) {
		Map<String, @Nullable Object> values = new HashMap<>(more);
		values.put("status", status.name());
		this.graph.list(SET, Map.of("id", id, "values", values, "at", now()), (row) -> true);
	}

	String id() {
		return Uuid7.next(this.clock);
	}

	ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

}
