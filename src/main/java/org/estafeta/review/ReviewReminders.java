package org.estafeta.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;

/**
 * Tells experts that the last day for their marks is near, each once for each day. That
 * it was told is kept in the write that tells it, so that two processes tell nothing
 * twice.
 */
@Component
class ReviewReminders {

	/** How many days before. */
	static final int BEFORE = 3;

	private static final CypherQuery DUE = CypherQuery.named("review/due");

	private static final CypherQuery CLAIM = CypherQuery.named("review/claim-reminder");

	private final Graph graph;

	private final Writes writes;

	private final Notices notices;

	private final Clock clock;

	ReviewReminders(Graph graph, Writes writes, Notices notices, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Tells what there is to tell today.
	 * @return how many notices were made
	 */
	int tell() {
		LocalDate today = LocalDate.now(this.clock);
		return (int) this.graph.list(DUE, Map.of("today", today, "until", today.plusDays(BEFORE)), Owed::of)
			.stream()
			.filter(this::tell)
			.count();
	}

	private boolean tell(Owed owed) {
		return this.writes.apply(new Writes.Order("review", "remind", false), (touched) -> {
			boolean first = !this.graph
				.list(CLAIM, Map.of("id", owed.id(), "account", owed.account(), "deadline", owed.deadline()),
						(row) -> true)
				.isEmpty();
			if (first) {
				touched.addUnlisted(1);
				this.notices.tell(List.of(owed.account()), NoticeKind.REVIEW_DUE, owed.title(),
						ReviewEditor.page(owed.id()) + "/marks");
			}
			return first;
		}).answer();
	}

	/**
	 * Marks that are missing.
	 *
	 * @param id the review
	 * @param title what it is about
	 * @param deadline the last day for them
	 * @param account who owes them
	 */
	private record Owed(String id, String title, LocalDate deadline, String account) {

		private static Owed of(Record row) {
			return new Owed(row.get("id").asString(), row.get("title").asString(), row.get("deadline").asLocalDate(),
					row.get("account").asString());
		}

	}

}
