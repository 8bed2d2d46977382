package org.estafeta.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Who belongs to a community. People join by asking and leave when they want; each role
 * is a period of its own, so that who was what at any time stays known. Who they are is
 * seen by the members and by those who lead, and the change log tells nothing of it.
 */
@Service
public class CommunityMembers {

	/** Fewer people than these are not counted for strangers. */
	public static final int LEAST_COUNT = 5;

	private static final int NOTE = 500;

	private static final CypherQuery STANDING = CypherQuery.named("community/standing");

	private static final CypherQuery COUNTS = CypherQuery.named("community/counts");

	private static final CypherQuery MEMBERS = CypherQuery.named("community/members");

	private static final CypherQuery REQUESTS = CypherQuery.named("community/requests");

	private static final CypherQuery OF_ACCOUNT = CypherQuery.named("community/of-account");

	private static final CypherQuery ASK = CypherQuery.named("community/ask");

	private static final CypherQuery DROP_REQUEST = CypherQuery.named("community/drop-request");

	private static final CypherQuery APPOINT = CypherQuery.named("community/appoint");

	private static final CypherQuery END = CypherQuery.named("community/end-membership");

	private static final CypherQuery FORGET = CypherQuery.named("community/forget-person");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	private final Scopes scopes;

	CommunityMembers(Graph graph, Writes writes, Clock clock, Scopes scopes) {
		this.scopes = scopes;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * How somebody stands to a community.
	 * @param caller who
	 * @param community the community
	 * @return their standing
	 * @throws EstafetaException with kind NOT_FOUND when there is no such community
	 */
	public CommunityStanding standing(Caller caller, String community) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", community);
		parameters.put("account", caller.account());
		boolean everywhere = caller.may(Action.LEAD_COMMUNITIES) && this.scopes.covers(caller, community);
		return this.graph.one(STANDING, parameters, (row) -> MemberRow.standing(row, everywhere))
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "community-not-found", community));
	}

	/**
	 * Counts the people of communities.
	 * @param communities the communities
	 * @return how many people are members now, by id of the community; no entry where
	 * there are some but fewer than {@value #LEAST_COUNT}
	 */
	public Map<String, Integer> counts(Collection<String> communities) {
		Map<String, Integer> counts = new HashMap<>();
		this.graph
			.list(COUNTS, Map.of("ids", List.copyOf(communities)),
					(row) -> Map.entry(row.get("id").asString(), row.get("people").asInt()))
			.stream()
			.filter((row) -> row.getValue() == 0 || row.getValue() >= LEAST_COUNT)
			.forEach((row) -> counts.put(row.getKey(), row.getValue()));
		return counts;
	}

	/**
	 * Who is and was a member.
	 * @param caller who asks
	 * @param community the community
	 * @return the members of today in the order of their names, then those who left
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not see them,
	 * with kind NOT_FOUND when there is no such community
	 */
	public List<CommunityMember> members(Caller caller, String community) {
		CommunityStanding standing = standing(caller, community);
		require(standing.maySeeMembers());
		return this.graph.list(MEMBERS, Map.of("id", community), MemberRow::member)
			.stream()
			// who left is told to those who run it
			.filter((member) -> member.isCurrent() || standing.mayRun())
			.toList();
	}

	/**
	 * Who asks to join.
	 * @param caller who wants to know
	 * @param community the community
	 * @return the requests, the oldest first
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not admit people,
	 * with kind NOT_FOUND when there is no such community
	 */
	public List<JoinRequest> requests(Caller caller, String community) {
		require(standing(caller, community).mayRun());
		return this.graph.list(REQUESTS, Map.of("id", community), MemberRow::request);
	}

	/**
	 * The communities of somebody.
	 * @param account their account
	 * @return those they belong to or ask to join, in the order of the names
	 */
	public List<OwnCommunity> of(String account) {
		return this.graph.list(OF_ACCOUNT, Map.of("account", account), MemberRow::own);
	}

	/**
	 * Asks to join, or joins at once where whoever wants to is a member.
	 * @param caller who
	 * @param community the community
	 * @param note what they say to those who decide, null for nothing
	 * @throws EstafetaException with kind CONFLICT when they are a member, when nobody
	 * can ask or when they have said nothing of themselves yet, with kind NOT_FOUND when
	 * there is no such community
	 */
	public void ask(Caller caller, String community, @Nullable String note) {
		String account = caller.person();
		write(community, (touched) -> {
			CommunityStanding standing = standing(caller, community);
			if (standing.person() == null) {
				throw new EstafetaException(ErrorKind.CONFLICT, "community-profile");
			}
			if (standing.isMember()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "community-member");
			}
			switch (standing.joining()) {
				case OPEN -> appoint(community, standing.person(), CommunityRole.MEMBER);
				case ON_REQUEST -> this.graph.list(ASK, asking(account, community, note), (row) -> true);
				case CLOSED -> throw new EstafetaException(ErrorKind.CONFLICT, "community-closed");
			}
		});
	}

	private Map<String, @Nullable Object> asking(String account, String community, @Nullable String note) {
		String text = (note != null) ? note.replaceAll("\\p{Cc}+", " ").strip() : "";
		if (text.length() > NOTE) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "community-note", NOTE);
		}
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("account", account);
		row.put("id", community);
		row.put("note", text.isEmpty() ? null : text);
		row.put("at", ZonedDateTime.now(this.clock));
		return row;
	}

	/**
	 * Leaves, or asks no longer.
	 * @param caller who
	 * @param community the community
	 * @throws EstafetaException with kind NOT_FOUND when there is no such community
	 */
	public void leave(Caller caller, String community) {
		caller.person();
		write(community, (touched) -> {
			String person = standing(caller, community).person();
			if (person != null) {
				drop(community, person);
				this.graph.list(END, row(community, person), (row) -> true);
			}
		});
	}

	/**
	 * Admits somebody who asks, or does not.
	 * @param caller who decides
	 * @param community the community
	 * @param person who asks
	 * @param admitted whether they become a member
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not decide, with
	 * kind NOT_FOUND when nobody of this id asks any more
	 */
	public void answer(Caller caller, String community, String person, boolean admitted) {
		write(community, (touched) -> {
			require(standing(caller, community).mayRun());
			if (drop(community, person) == 0) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "community-request");
			}
			if (admitted) {
				appoint(community, person, CommunityRole.MEMBER);
			}
		});
	}

	/**
	 * Says what a member is from today on.
	 * @param caller who says so
	 * @param community the community
	 * @param person the member
	 * @param role what they are
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not say so, with
	 * kind NOT_FOUND when the person is no member
	 */
	public void appoint(Caller caller, String community, String person, CommunityRole role) {
		write(community, (touched) -> {
			require(standing(caller, community).mayAppoint());
			requireMember(community, person);
			appoint(community, person, role);
		});
	}

	/**
	 * Ends a membership today.
	 * @param caller who ends it
	 * @param community the community
	 * @param person the member
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not end it, with
	 * kind NOT_FOUND when the person is no member
	 */
	public void end(Caller caller, String community, String person) {
		write(community, (touched) -> {
			CommunityStanding standing = standing(caller, community);
			CommunityMember member = requireMember(community, person);
			require((member.role() == CommunityRole.MEMBER) ? standing.mayRun() : standing.mayAppoint());
			this.graph.list(END, row(community, person), (row) -> true);
		});
	}

	private CommunityMember requireMember(String community, String person) {
		return this.graph.list(MEMBERS, Map.of("id", community), MemberRow::member)
			.stream()
			.filter((member) -> member.isCurrent() && member.person().equals(person))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "community-no-member"));
	}

	private void appoint(String community, String person, CommunityRole role) {
		Map<String, Object> row = row(community, person);
		row.put("role", role.name());
		this.graph.list(APPOINT, row, (kept) -> true);
	}

	private int drop(String community, String person) {
		return this.graph.list(DROP_REQUEST, Map.of("id", community, "person", person), (row) -> true).size();
	}

	private Map<String, Object> row(String community, String person) {
		return new HashMap<>(Map.of("id", community, "person", person, "today", LocalDate.now(this.clock)));
	}

	private static void require(boolean may) {
		if (!may) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "community-members-closed");
		}
	}

	// One at a time for each community, so that nobody is a member twice.
	private void write(String community, Work work) {
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			CommunityLock.lock(this.graph, community);
			work.write(touched);
			return community;
		});
	}

	// An adopter whom somebody names stays in the graph without a name; a member does
	// not.
	@EventListener
	void forget(ProfileRemoval removal) {
		this.graph.list(FORGET, Map.of("person", removal.teacherId()), (row) -> row.get("gone").asInt());
	}

	/** What is written. */
	@FunctionalInterface
	private interface Work {

		void write(Touched touched);

	}

}
