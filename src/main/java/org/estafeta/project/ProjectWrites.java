package org.estafeta.project;

import java.time.Clock;
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
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Writes of one project, one at a time.
 */
@Component
class ProjectWrites {

	private static final CypherQuery LOCK = CypherQuery.named("project/lock");

	private static final CypherQuery SET_STATUS = CypherQuery.named("project/set-status");

	private final Projects projects;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	ProjectWrites(Projects projects, Graph graph, Writes writes, Clock clock) {
		this.projects = projects;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	void create(Caller caller, Runnable work) {
		this.writes.apply(ProjectStore.order(caller, "propose-project"), (touched) -> {
			touched.addUnlisted(1);
			work.run();
			return true;
		});
	}

	/**
	 * Writes of a project by whoever leads it.
	 * @param caller who
	 * @param id the project
	 * @param summary what is done
	 * @param work the work, with the project as it stands under its lock
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see,
	 * with kind FORBIDDEN when they do not lead it
	 */
	void led(Caller caller, String id, String summary, Consumer<Project> work) {
		any(caller, id, summary, (stored) -> {
			if (!stored.project().isLedBy(caller.person())) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "project-led");
			}
			work.accept(stored.project());
		});
	}

	void any(Caller caller, String id, String summary, Consumer<ProjectStore.Stored> work) {
		this.writes.apply(ProjectStore.order(caller, summary), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(LOCK, Map.of("id", id), (row) -> true);
			work.accept(this.projects.stored(caller, id));
			return id;
		});
	}

	static void require(boolean fits) {
		if (!fits) {
			throw new EstafetaException(ErrorKind.CONFLICT, "project-status");
		}
	}

	void status(String id, ProjectStatus status, Map<String, @Nullable Object> more) {
		Map<String, @Nullable Object> values = new HashMap<>(more);
		values.put("status", status.name());
		this.graph.list(SET_STATUS, Map.of("id", id, "values", values, "at", ZonedDateTime.now(this.clock)),
				(row) -> true);
	}

}
