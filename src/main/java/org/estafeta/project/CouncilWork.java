package org.estafeta.project;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * What the council does with projects: it votes on proposals, its chair or whoever may
 * decide on projects records the decision, and it accepts reports. Nobody does that with
 * a project that they lead.
 */
@Service
public class CouncilWork {

	private static final CypherQuery VOTE = CypherQuery.named("project/vote");

	private final Projects projects;

	private final Council council;

	private final ProjectWrites writes;

	private final Graph graph;

	private final Notices notices;

	CouncilWork(Projects projects, Council council, ProjectWrites writes, Graph graph, Notices notices) {
		this.projects = projects;
		this.council = council;
		this.writes = writes;
		this.graph = graph;
		this.notices = notices;
	}

	/**
	 * Votes on a proposal; a later vote takes the place of a former one.
	 * @param caller a member of the council
	 * @param id the project
	 * @param vote what they say
	 * @throws EstafetaException with kind FORBIDDEN when they are no member or lead the
	 * project, with kind CONFLICT when it is not before the council
	 */
	public void vote(Caller caller, String id, Vote vote) {
		String account = caller.person();
		this.writes.any(caller, id, "vote-on-project", (stored) -> {
			if (!this.council.has(caller)) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "project-council");
			}
			requireOther(caller, stored.project());
			ProjectWrites.require(stored.project().status() == ProjectStatus.PROPOSED);
			this.graph.list(VOTE, Map.of("id", id, "account", account, "vote", vote.name()), (row) -> true);
		});
	}

	/**
	 * Records the decision of the council and tells the leaders.
	 * @param caller the chair, or whoever may decide on projects
	 * @param id the project
	 * @param decision the decision
	 * @param minutes the minutes, with remarks unless it approves
	 * @throws EstafetaException with kind FORBIDDEN when they may not or lead the
	 * project, with kind CONFLICT when the votes do not say so or it is not before the
	 * council
	 */
	public void decide(Caller caller, String id, Decision decision, Minutes minutes) {
		note(caller, id, (stored) -> {
			ProjectWrites.require(stored.project().status() == ProjectStatus.PROPOSED);
			if (!this.projects.tally(stored).allows(decision)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "project-votes");
			}
			return decision.status();
		}, minutes.kept(decision == Decision.APPROVE, this.projects.today()));
	}

	/**
	 * Records whether the council accepts the report; if not, the work goes on.
	 * @param caller the chair, or whoever may decide on projects
	 * @param id the project
	 * @param accepted whether it does
	 * @param minutes the minutes, with remarks unless it accepts
	 * @throws EstafetaException with kind FORBIDDEN when they may not or lead the
	 * project, with kind CONFLICT when there is no report
	 */
	public void acceptReport(Caller caller, String id, boolean accepted, Minutes minutes) {
		note(caller, id, (stored) -> {
			ProjectWrites.require(stored.project().status() == ProjectStatus.REPORTED);
			return accepted ? ProjectStatus.COMPLETED : ProjectStatus.RUNNING;
		}, minutes.kept(accepted, this.projects.today()));
	}

	private void note(Caller caller, String id, Function<ProjectStore.Stored, ProjectStatus> decision,
			Map<String, @Nullable Object> minutes) {
		this.writes.any(caller, id, "decide-project", (stored) -> {
			if (!this.council.mayRecord(caller)) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "project-chair");
			}
			requireOther(caller, stored.project());
			this.writes.status(id, decision.apply(stored), minutes);
			this.notices.tell(stored.project()
				.people()
				.stream()
				.filter((one) -> one.role() == ProjectRole.LEADER)
				.map(Project.Person::account)
				.toList(), NoticeKind.PROJECT_DECIDED, stored.project().title(), "/projects/" + id);
		});
	}

	private static void requireOther(Caller caller, Project project) {
		if (project.isLedBy(caller.account())) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "project-own");
		}
	}

}
