package org.estafeta.team;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.Caller;
import org.estafeta.community.CommunityMembers;
import org.estafeta.community.OwnCommunity;
import org.estafeta.diagnosis.ConsentWithdrawal;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.mentoring.MentorOffers;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.Profile;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.people.Profiles;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * Teams and who is in them. Nobody is in a team without having agreed, and nobody but its
 * members learns that it is there; whoever is asked sees its name, what it is for and who
 * asks.
 */
@Service
public class Teams {

	static final String PATH = "/teams/";

	private static final CypherQuery START = CypherQuery.named("team/start");

	private static final CypherQuery CHANGE = CypherQuery.named("team/change");

	private static final CypherQuery LOCK_ACCOUNT = CypherQuery.named("team/lock-account");

	private static final CypherQuery INVITE = CypherQuery.named("team/invite");

	private static final CypherQuery ACCEPT = CypherQuery.named("team/accept");

	private static final CypherQuery HAND_OVER = CypherQuery.named("team/hand-over");

	private static final CypherQuery DISSOLVE = CypherQuery.named("team/dissolve");

	private static final CypherQuery OF_PERSON = CypherQuery.named("team/members-of-person");

	private static final String ACCOUNT = "account";

	private static final String MEMBER = "member";

	private final Graph graph;

	private final Writes writes;

	private final TeamStore store;

	private final TeamWrites work;

	private final Accounts accounts;

	private final MentorOffers offers;

	private final CommunityMembers communities;

	private final Profiles profiles;

	private final Notices notices;

	private final Clock clock;

	Teams(Graph graph, Writes writes, TeamStore store, TeamWrites work, Accounts accounts, MentorOffers offers,
			CommunityMembers communities, Profiles profiles, Notices notices, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.store = store;
		this.work = work;
		this.accounts = accounts;
		this.offers = offers;
		this.communities = communities;
		this.profiles = profiles;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * The teams of somebody.
	 * @param caller who
	 * @return those that they are in or asked into, the newest first
	 */
	public List<Team> own(Caller caller) {
		String account = caller.person();
		return this.store.own(account).stream().flatMap((id) -> this.store.get(id, account).stream()).toList();
	}

	/**
	 * A team.
	 * @param caller who asks
	 * @param id the team
	 * @return the team as they see it
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they are in
	 * or asked into
	 */
	public Team get(Caller caller, String id) {
		return this.store.get(id, caller.person()).orElseThrow(TeamWrites::notFound);
	}

	/**
	 * Where a team of somebody can belong: their organisation and their communities.
	 * @param caller who
	 * @return the places
	 */
	public List<Team.Place> places(Caller caller) {
		List<Team.Place> places = new ArrayList<>();
		this.profiles.ofAccount(caller.person())
			.map(Profile::workplace)
			.ifPresent(
					(place) -> places.add(new Team.Place(NodeKind.ORGANISATION, place.organisationId(), place.name())));
		for (OwnCommunity one : this.communities.of(caller.person())) {
			if (one.role() != null) {
				places.add(new Team.Place(NodeKind.COMMUNITY, one.id(), one.name()));
			}
		}
		return places;
	}

	/**
	 * Starts a team.
	 * @param caller who; they lead it
	 * @param edit what it is about
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind CONFLICT when they are in too many
	 */
	public String start(Caller caller, TeamEdit edit) {
		Map<String, @Nullable Object> row = tidy(caller, edit, null);
		String id = Uuid7.next(this.clock);
		row.put("id", id);
		row.put(ACCOUNT, caller.person());
		row.put(MEMBER, Uuid7.next(this.clock));
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			requireRoom(caller.person(), "team-many");
			return this.graph.list(START, row, (made) -> true);
		});
		return id;
	}

	private Map<String, @Nullable Object> tidy(Caller caller, TeamEdit edit, Team.@Nullable Place stands) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("name", reader.needed("name", edit.name()));
		row.put("purpose", reader.text("purpose", edit.purpose(), FieldReader.TEXT));
		String place = (edit.place() == null || edit.place().isBlank()) ? null : edit.place();
		boolean own = place == null || (stands != null && stands.id().equals(place))
				|| places(caller).stream().anyMatch((one) -> one.id().equals(place));
		if (!own) {
			reader.problem("place", "team-place");
		}
		reader.check();
		row.put("place", place);
		row.put("at", ZonedDateTime.now(this.clock));
		return row;
	}

	private void requireRoom(String account, String key) {
		int teams = this.graph.one(LOCK_ACCOUNT, Map.of(ACCOUNT, account), (row) -> row.get("teams").asInt()).orElse(0);
		if (teams >= Team.MOST_TEAMS) {
			throw new EstafetaException(ErrorKind.CONFLICT, key, Team.MOST_TEAMS);
		}
	}

	/**
	 * Writes what a team is about.
	 * @param caller who leads it
	 * @param id the team
	 * @param version the version that they started from
	 * @param edit what
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they are in,
	 * with kind FORBIDDEN when somebody else leads it, with kind CONFLICT when it was
	 * changed since
	 */
	public void change(Caller caller, String id, int version, TeamEdit edit) {
		this.work.led(caller, id, (team, content, mine) -> {
			Map<String, @Nullable Object> row = tidy(caller, edit, content.place());
			row.put("id", id);
			row.put("version", version);
			TeamWrites.requireRow(this.graph.list(CHANGE, row, (changed) -> true));
		});
	}

	/**
	 * Asks somebody into a team.
	 * @param caller who leads it
	 * @param id the team
	 * @param login what they sign in by
	 * @throws EstafetaException with kind NOT_FOUND when there is no team that the caller
	 * is in, with kind FORBIDDEN when somebody else leads it, with kind BAD_REQUEST when
	 * nobody signs in by that, with kind CONFLICT when they are in it or asked already,
	 * or the team is full
	 */
	public void invite(Caller caller, String id, String login) {
		this.work.led(caller, id, (team, content, mine) -> add(team, content, caller, this.accounts.open(login)));
	}

	/**
	 * Asks somebody into a team who offers to be a mentor, so that everybody sees them.
	 * @param caller who leads it
	 * @param id the team
	 * @param offer their offer
	 * @throws EstafetaException as for any, and with kind NOT_FOUND when there is no such
	 * offer
	 */
	public void inviteMentor(Caller caller, String id, String offer) {
		this.work.led(caller, id, (team, content, mine) -> add(team, content, caller,
				this.accounts.get(this.offers.get(caller, offer).account())));
	}

	private void add(Team team, Team.Content content, Caller caller, Account account) {
		if (content.members().stream().anyMatch((one) -> one.account().equals(account.id()))) {
			throw new EstafetaException(ErrorKind.CONFLICT, "team-already", account.name());
		}
		if (content.members().size() >= Team.MOST_MEMBERS) {
			throw new EstafetaException(ErrorKind.CONFLICT, "team-full", Team.MOST_MEMBERS);
		}
		requireRoom(account.id(), "team-many-theirs");
		this.graph.list(INVITE, Map.of("id", team.id(), ACCOUNT, account.id(), "by", caller.person(), MEMBER,
				Uuid7.next(this.clock), "at", ZonedDateTime.now(this.clock)), (made) -> true);
		this.notices.tell(List.of(account.id()), NoticeKind.TEAM_INVITED, team.name(), PATH + team.id());
	}

	/**
	 * Agrees to be in a team, or does not.
	 * @param caller who is asked
	 * @param id the team
	 * @param agreed whether they agree
	 * @throws EstafetaException with kind NOT_FOUND when they are not asked into it, with
	 * kind CONFLICT when they have agreed already
	 */
	public void answer(Caller caller, String id, boolean agreed) {
		this.work.one(caller, id, (team) -> {
			if (team.standing().isIn()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "team-answered");
			}
			TeamStore.Told told = this.store.get(id).orElseThrow(TeamWrites::notFound);
			String member = this.store.member(id, caller.person()).orElseThrow(TeamWrites::notFound);
			if (agreed) {
				this.graph.list(ACCEPT, Map.of(MEMBER, member, "at", ZonedDateTime.now(this.clock)), (done) -> true);
			}
			else {
				this.work.remove(id, member);
			}
			this.notices.tell(told.joined().stream().filter(Team.Member::leads).map(Team.Member::account).toList(),
					NoticeKind.TEAM_ANSWERED, told.name(), PATH + id);
		});
	}

	/**
	 * Leaves a team. All that they have brought goes with them; a team that nobody is in
	 * any more goes. When its leader leaves, whoever has been in it the longest leads.
	 * @param caller who
	 * @param id the team
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they are in
	 */
	public void leave(Caller caller, String id) {
		this.work.in(caller, id, (team, content, mine) -> this.work.remove(id, mine.id()));
	}

	/**
	 * Takes somebody out of a team, or takes an invitation back.
	 * @param caller who leads it
	 * @param id the team
	 * @param member the member, or who is asked
	 * @throws EstafetaException with kind NOT_FOUND when there is no such team or member,
	 * with kind FORBIDDEN when somebody else leads it
	 */
	public void part(Caller caller, String id, String member) {
		this.work.led(caller, id, (team, content, mine) -> this.work.remove(id, other(content, mine, member).id()));
	}

	private static Team.Member other(Team.Content content, Team.Member mine, String member) {
		return content.members()
			.stream()
			.filter((one) -> one.id().equals(member) && !one.id().equals(mine.id()))
			.findFirst()
			.orElseThrow(TeamWrites::notFound);
	}

	/**
	 * Lets another member lead a team.
	 * @param caller who leads it
	 * @param id the team
	 * @param member the member, who has agreed to be in it
	 * @throws EstafetaException with kind NOT_FOUND when there is no such team or member,
	 * with kind FORBIDDEN when somebody else leads it
	 */
	public void handOver(Caller caller, String id, String member) {
		this.work.led(caller, id, (team, content, mine) -> {
			if (!other(content, mine, member).joined()) {
				throw TeamWrites.notFound();
			}
			this.graph.list(HAND_OVER, Map.of("id", id, MEMBER, member), (done) -> true);
		});
	}

	/**
	 * Ends a team and removes all that its members have brought.
	 * @param caller who leads it
	 * @param id the team
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they are in,
	 * with kind FORBIDDEN when somebody else leads it
	 */
	public void dissolve(Caller caller, String id) {
		this.work.led(caller, id,
				(team, content, mine) -> this.graph.list(DISSOLVE, Map.of("id", id), (row) -> row.get("gone").asInt()));
	}

	@EventListener
	void removed(ProfileRemoval removal) {
		ofPerson(removal.teacherId()).forEach((team, member) -> {
			this.work.lock(team);
			this.work.remove(team, member);
		});
	}

	@EventListener
	void withdrawn(ConsentWithdrawal withdrawal) {
		ofPerson(withdrawal.teacherId()).forEach((team, member) -> {
			this.work.lock(team);
			this.work.forget(team, member);
		});
	}

	private Map<String, String> ofPerson(String teacher) {
		Map<String, String> members = new LinkedHashMap<>();
		this.graph
			.list(OF_PERSON, Map.of("teacher", teacher),
					(row) -> Map.entry(row.get("team").asString(), row.get(MEMBER).asString()))
			.forEach((one) -> members.put(one.getKey(), one.getValue()));
		return members;
	}

}
