package org.estafeta.innovation;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * Writes of applications and sites, one at a time for each of them.
 */
@Component
class ApplicationWrites {

	private static final CypherQuery LOCK = CypherQuery.named("innovation/lock-application");

	private static final CypherQuery SET = CypherQuery.named("innovation/set-application");

	private static final CypherQuery ADD_MOMENT = CypherQuery.named("innovation/add-moment");

	private final SiteApplications applications;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	ApplicationWrites(SiteApplications applications, Graph graph, Writes writes, Clock clock) {
		this.applications = applications;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * A write of an application that exists.
	 * @param caller who
	 * @param id the application
	 * @param summary what is done
	 * @param work the work, with the application as it stands under its lock
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see
	 */
	void one(Caller caller, String id, String summary, BiConsumer<ApplicationStore.Stored, Touched> work) {
		this.writes.apply(order(caller, summary), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(LOCK, Map.of("id", id), (row) -> true);
			work.accept(this.applications.stored(caller, id), touched);
			return id;
		});
	}

	static Writes.Order order(Caller caller, String summary) {
		return new Writes.Order((caller.account() != null) ? "account" : "administrator", summary, false);
	}

	static void require(boolean fits) {
		if (!fits) {
			throw new EstafetaException(ErrorKind.CONFLICT, "application-status");
		}
	}

	void status(String id, ApplicationStatus status, Map<String, @Nullable Object> more) {
		Map<String, @Nullable Object> values = new HashMap<>(more);
		values.put("status", status.name());
		this.graph.list(SET, Map.of("id", id, "values", values, "at", ZonedDateTime.now(this.clock)), (row) -> true);
	}

	void moment(String site, SiteMoment.Kind kind, Map<String, @Nullable Object> more) {
		Map<String, @Nullable Object> values = new HashMap<>(more);
		values.put("id", Uuid7.next(this.clock));
		values.put("kind", kind.name());
		values.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(ADD_MOMENT, Map.of("site", site, "values", values), (row) -> true);
	}

}
