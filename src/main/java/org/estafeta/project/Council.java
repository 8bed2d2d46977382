package org.estafeta.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * The coordinating council, which decides on projects.
 */
@Service
public class Council {

	private static final CypherQuery LIST = CypherQuery.named("project/council");

	private static final CypherQuery APPOINT = CypherQuery.named("project/appoint");

	private static final CypherQuery END = CypherQuery.named("project/end-seat");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Council(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Who sits in it today.
	 * @return the members, the chair first
	 */
	public List<CouncilMember> members() {
		return this.graph.list(LIST, Map.of("today", LocalDate.now(this.clock)),
				(row) -> new CouncilMember(row.get("account").asString(),
						Optional.ofNullable(Rows.text(row, "name")).orElse(""), row.get("chair").asBoolean(),
						row.get("startsOn").asLocalDate()));
	}

	/**
	 * Whether somebody sits in it today.
	 * @param caller who
	 * @return true for its members
	 */
	public boolean has(Caller caller) {
		return caller.account() != null
				&& members().stream().anyMatch((member) -> member.account().equals(caller.account()));
	}

	/**
	 * Whether somebody may record what it decides.
	 * @param caller who
	 * @return true for its chair and for whoever may decide on projects
	 */
	public boolean mayRecord(Caller caller) {
		return caller.may(Action.DECIDE_PROJECTS) || (caller.account() != null && members().stream()
			.anyMatch((member) -> member.chair() && member.account().equals(caller.account())));
	}

	/**
	 * Gives somebody a seat from today on; a former seat of theirs ends.
	 * @param caller who appoints
	 * @param account the account
	 * @param chair whether they chair it
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not, with kind
	 * NOT_FOUND when there is no such account
	 */
	public void appoint(Caller caller, String account, boolean chair) {
		caller.require(Action.DECIDE_PROJECTS);
		this.writes.apply(ProjectStore.order(caller, "appoint-council"), (touched) -> {
			touched.addUnlisted(1);
			end(account);
			boolean made = !this.graph.list(APPOINT, Map.of("id", Uuid7.next(this.clock), "account", account, "chair",
					chair, "today", LocalDate.now(this.clock)), (row) -> true)
				.isEmpty();
			if (!made) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "project-account");
			}
			return account;
		});
	}

	/**
	 * Ends the seat of somebody today.
	 * @param caller who ends it
	 * @param account the account
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not
	 */
	public void dismiss(Caller caller, String account) {
		caller.require(Action.DECIDE_PROJECTS);
		this.writes.apply(ProjectStore.order(caller, "dismiss-council"), (touched) -> {
			touched.addUnlisted(1);
			end(account);
			return account;
		});
	}

	private void end(String account) {
		this.graph.list(END, Map.of("account", account, "today", LocalDate.now(this.clock)), (row) -> true);
	}

}
