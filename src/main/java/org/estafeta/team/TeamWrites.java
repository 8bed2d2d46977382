package org.estafeta.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.people.OwnRecord;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Writes of teams, one at a time for each of them. The change log tells nothing of whose
 * they are.
 */
@Component
class TeamWrites {

	private static final CypherQuery LOCK = CypherQuery.named("team/lock");

	private static final CypherQuery FORGET = CypherQuery.named("team/forget");

	private static final CypherQuery REMOVE = CypherQuery.named("team/remove-member");

	private final Graph graph;

	private final Writes writes;

	private final TeamStore store;

	private final Notices notices;

	private final Clock clock;

	TeamWrites(Graph graph, Writes writes, TeamStore store, Notices notices, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.store = store;
		this.notices = notices;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * A write of a team that somebody is in or asked into.
	 * @param caller who
	 * @param id the team
	 * @param work the work, with the team as it stands under its lock
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	void one(Caller caller, String id, Consumer<Team> work) {
		String account = caller.person();
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			lock(id);
			work.accept(this.store.get(id, account).orElseThrow(TeamWrites::notFound));
			return id;
		});
	}

	/**
	 * A write of those who are in a team.
	 * @param caller who
	 * @param id the team
	 * @param work the work, with the team and the member
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they are in
	 */
	void in(Caller caller, String id, Work work) {
		one(caller, id, (team) -> {
			Team.Content content = team.content();
			if (content == null) {
				throw notFound();
			}
			work.of(team, content, mine(content, caller));
		});
	}

	/**
	 * A write of whoever leads a team.
	 * @param caller who
	 * @param id the team
	 * @param work the work
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they are in,
	 * with kind FORBIDDEN when somebody else leads it
	 */
	void led(Caller caller, String id, Work work) {
		in(caller, id, (team, content, mine) -> {
			if (team.standing() != TeamStanding.LEADER) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "team-led");
			}
			work.of(team, content, mine);
		});
	}

	static Team.Member mine(Team.Content content, Caller caller) {
		return content.members()
			.stream()
			.filter((one) -> one.account().equals(caller.account()))
			.findFirst()
			.orElseThrow(TeamWrites::notFound);
	}

	void lock(String id) {
		this.graph.list(LOCK, Map.of("id", id), (row) -> true);
	}

	/**
	 * Takes what somebody has brought out of a team, within a write. The others are told
	 * when the route is not the same any more.
	 * @param id the team, locked
	 * @param member the member
	 */
	void forget(String id, String member) {
		int touched = this.graph
			.one(FORGET, Map.of("member", member, "today", today()), (row) -> row.get("touched").asInt())
			.orElse(0);
		if (touched > 0) {
			this.store.get(id).ifPresent((team) -> tell(team, member));
		}
	}

	private void tell(TeamStore.Told team, String member) {
		this.notices.tell(
				team.joined().stream().filter((one) -> !one.id().equals(member)).map(Team.Member::account).toList(),
				NoticeKind.TEAM_ROUTE_CHANGED, team.name(), Teams.PATH + team.id());
	}

	/**
	 * Takes somebody out of a team with all that they have brought, within a write. A
	 * team that nobody is in any more goes.
	 * @param id the team, locked
	 * @param member the member, or who is asked
	 */
	void remove(String id, String member) {
		forget(id, member);
		this.graph.list(REMOVE, Map.of("member", member), (row) -> true);
	}

	/**
	 * Tells the others that the route of their team has changed.
	 * @param team the team
	 * @param content what its members see
	 * @param mine who has changed it
	 */
	void routeChanged(Team team, Team.Content content, Team.Member mine) {
		tell(new TeamStore.Told(team.id(), team.name(), content.joined()), mine.id());
	}

	static EstafetaException notFound() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "team-not-found");
	}

	static void requireVersion(boolean stands) {
		if (!stands) {
			throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
		}
	}

	static void requireRow(List<?> rows) {
		requireVersion(!rows.isEmpty());
	}

	/** What a member does. */
	@FunctionalInterface
	interface Work {

		void of(Team team, Team.Content content, Team.Member mine);

	}

}
