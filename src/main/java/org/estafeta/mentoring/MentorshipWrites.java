package org.estafeta.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Writes of mentorships, one at a time for each of them. The change log tells nothing of
 * whose they are.
 */
@Component
class MentorshipWrites {

	private static final CypherQuery LOCK = CypherQuery.named("mentoring/lock");

	private static final CypherQuery SET = CypherQuery.named("mentoring/set");

	private final Graph graph;

	private final Writes writes;

	private final MentorshipStore store;

	private final MentorshipAccess access;

	private final Clock clock;

	MentorshipWrites(Graph graph, Writes writes, MentorshipStore store, MentorshipAccess access, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.store = store;
		this.access = access;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * A write of a mentorship that somebody knows of.
	 * @param caller who
	 * @param id the mentorship
	 * @param work the work, with the mentorship as it stands under its lock
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they know of
	 */
	void one(Caller caller, String id, Consumer<Mentorship> work) {
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(LOCK, Map.of("id", id), (row) -> true);
			Mentorship stands = this.store.get(id).orElseThrow(MentorshipAccess::notFound);
			if (this.access.part(caller, stands).isEmpty()) {
				throw MentorshipAccess.notFound();
			}
			work.accept(stands);
			return id;
		});
	}

	/**
	 * A write of those who work in a mentorship that is active.
	 * @param caller who
	 * @param id the mentorship
	 * @param work the work
	 * @throws EstafetaException as for any, and with kind FORBIDDEN when they only know
	 * of it, with kind CONFLICT when it is not active
	 */
	void work(Caller caller, String id, Consumer<Mentorship> work) {
		one(caller, id, (stands) -> {
			this.access.requireWork(caller, stands);
			require(stands, MentorshipStatus.ACTIVE);
			work.accept(stands);
		});
	}

	static void require(Mentorship stands, MentorshipStatus status) {
		if (stands.status() != status) {
			throw new EstafetaException(ErrorKind.CONFLICT, "mentorship-status");
		}
	}

	/**
	 * Sets properties of a mentorship within a write.
	 * @param id the mentorship
	 * @param values the values; null removes one
	 */
	void set(String id, Map<String, @Nullable Object> values) {
		Map<String, @Nullable Object> row = new HashMap<>(values);
		this.graph.list(SET, Map.of("id", id, "values", row, "at", ZonedDateTime.now(this.clock)), (done) -> true);
	}

}
