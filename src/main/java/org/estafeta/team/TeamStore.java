package org.estafeta.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.estafeta.diagnosis.Severity;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.route.RoutePath;
import org.estafeta.shared.NodeKind;

/**
 * Reads teams. Everything is put together anew from what members bring now: what one has
 * taken back or eliminated is in none of it.
 */
@Component
class TeamStore {

	private static final CypherQuery OWN = CypherQuery.named("team/own");

	private static final CypherQuery TEAM = CypherQuery.named("team/team");

	private static final CypherQuery MEMBERS = CypherQuery.named("team/members");

	private static final CypherQuery TEACHING = CypherQuery.named("team/teaching");

	private static final CypherQuery STEPS = CypherQuery.named("team/steps");

	private static final String ID = "id";

	private final Graph graph;

	TeamStore(Graph graph) {
		this.graph = graph;
	}

	List<String> own(String account) {
		return this.graph.list(OWN, Map.of("account", account), (row) -> row.get(ID).asString());
	}

	/**
	 * A team as somebody sees it.
	 * @param id the team
	 * @param account who
	 * @return the team; empty when there is none that they are in or asked into
	 */
	Optional<Team> get(String id, String account) {
		return this.graph.one(TEAM, Map.of(ID, id), Function.identity()).flatMap((row) -> {
			List<Row> rows = members(id);
			return rows.stream()
				.filter((one) -> one.member().account().equals(account))
				.findFirst()
				.map((mine) -> team(row, rows, mine));
		});
	}

	/**
	 * Who is to be told of a team.
	 * @param id the team
	 * @return its name and members; empty when there is none
	 */
	Optional<Told> get(String id) {
		return this.graph.one(TEAM, Map.of(ID, id), (row) -> row.get("n").get("name").asString())
			.map((name) -> new Told(id, name,
					members(id).stream().map(Row::member).filter(Team.Member::joined).toList()));
	}

	/**
	 * Who somebody is in a team.
	 * @param id the team
	 * @param account the account
	 * @return the id of their membership; empty when they are not even asked
	 */
	Optional<String> member(String id, String account) {
		return members(id).stream()
			.map(Row::member)
			.filter((one) -> one.account().equals(account))
			.map(Team.Member::id)
			.findFirst();
	}

	private Team team(Record row, List<Row> rows, Row mine) {
		Value n = row.get("n");
		TeamStanding standing = mine.member().joined()
				? (mine.member().leads() ? TeamStanding.LEADER : TeamStanding.MEMBER) : TeamStanding.INVITED;
		return new Team(n.get(ID).asString(), n.get("name").asString(), Rows.text(n, "purpose"), standing,
				standing.isIn() ? null : mine.invitedBy(), n.get("version").asInt(),
				standing.isIn() ? content(row, rows.stream().map(Row::member).toList()) : null);
	}

	// Those who have agreed, the longest first, then those who are asked. When nobody
	// leads any more, whoever is in it the longest does.
	private List<Row> members(String id) {
		List<Row> rows = this.graph.list(MEMBERS, Map.of(ID, id), Row::of);
		String leader = rows.stream()
			.map(Row::member)
			.filter(Team.Member::joined)
			.min(Comparator.comparing((one) -> !one.leads()))
			.map(Team.Member::id)
			.orElse("");
		return rows.stream().map((one) -> one.led(leader)).toList();
	}

	private Team.Content content(Record row, List<Team.Member> members) {
		Value n = row.get("n");
		String id = n.get(ID).asString();
		Map<String, Map<String, RoutePath>> teaching = teaching(id, members);
		List<Team.Need> needs = needs(members, teaching, (member, deficit) -> true);
		int eliminated = members.stream()
			.mapToInt((one) -> (int) one.brings().stream().filter(Team.Brought::gone).count())
			.sum();
		String place = Rows.text(row, "place");
		return new Team.Content((place != null)
				? new Team.Place(kind(row.get("placeLabel").asString()), place, row.get("placeName").asString()) : null,
				members, needs, eliminated, n.get("planUntil").isNull() ? null : route(n, id, members, teaching),
				n.get("planVersion").asInt());
	}

	/**
	 * Who can teach what, with the reason.
	 * @param id the team
	 * @param members its members
	 * @return the paths by member and deficit; none to what the member brings as a
	 * deficit
	 */
	Map<String, Map<String, RoutePath>> teaching(String id, List<Team.Member> members) {
		Map<String, Set<String>> own = members.stream()
			.collect(Collectors.toMap(Team.Member::id,
					(one) -> one.open().stream().map(Team.Brought::deficit).collect(Collectors.toSet())));
		List<String> wanted = own.values().stream().flatMap(Set::stream).distinct().sorted().toList();
		Map<String, Map<String, RoutePath>> teaching = new HashMap<>();
		this.graph.list(TEACHING, Map.of(ID, id, "deficits", wanted), Function.identity()).forEach((row) -> {
			String member = row.get("member").asString();
			String deficit = row.get("deficit").asString();
			if (!own.getOrDefault(member, Set.of()).contains(deficit)) {
				String shown = Rows.text(row, "shownId");
				teaching.computeIfAbsent(member, (key) -> new LinkedHashMap<>())
					.putIfAbsent(deficit,
							RoutePath.to(new RoutePath.Named(deficit, row.get("deficitName").asString()),
									new RoutePath.Named(row.get("nearId").asString(), row.get("nearName").asString()),
									(shown != null) ? new RoutePath.Named(shown, row.get("shownTitle").asString())
											: null,
									new RoutePath.Hop("TEACHES", null, member, row.get("name").asString())));
			}
		});
		return teaching;
	}

	/**
	 * The open deficits of members, the heaviest first.
	 * @param members the members
	 * @param teaching who can teach what
	 * @param counts whether a deficit of a member is wanted
	 * @return the deficits
	 */
	static List<Team.Need> needs(List<Team.Member> members, Map<String, Map<String, RoutePath>> teaching,
			Wanted counts) {
		Map<String, String> names = new LinkedHashMap<>();
		Map<String, List<String>> having = new HashMap<>();
		Map<String, Integer> weights = new HashMap<>();
		for (Team.Member member : members) {
			Set<String> seen = new HashSet<>();
			for (Team.Brought one : member.open()) {
				if (seen.add(one.deficit()) && counts.is(member.id(), one.deficit())) {
					names.put(one.deficit(), one.name());
					having.computeIfAbsent(one.deficit(), (key) -> new ArrayList<>()).add(member.id());
					weights.merge(one.deficit(), weight(member, one.deficit()), Integer::sum);
				}
			}
		}
		return names.entrySet()
			.stream()
			.map((one) -> new Team.Need(one.getKey(), one.getValue(), weights.getOrDefault(one.getKey(), 0),
					having.getOrDefault(one.getKey(), List.of()),
					members.stream()
						.map(Team.Member::id)
						.filter((member) -> teaching.getOrDefault(member, Map.of()).containsKey(one.getKey()))
						.toList()))
			.sorted(Comparator.comparingInt((Team.Need one) -> -one.weight())
				.thenComparing(Team.Need::name)
				.thenComparing(Team.Need::deficit))
			.toList();
	}

	private static int weight(Team.Member member, String deficit) {
		return switch (Objects.requireNonNullElse(member.severity(deficit), Severity.SLIGHT)) {
			case SLIGHT -> 1;
			case MARKED -> 2;
			case SEVERE -> 4;
		};
	}

	private TeamRoute route(Value n, String id, List<Team.Member> members,
			Map<String, Map<String, RoutePath>> teaching) {
		Map<String, Team.Member> byId = members.stream().collect(Collectors.toMap(Team.Member::id, (one) -> one));
		List<TeamRoute.Step> steps = this.graph.list(STEPS, Map.of(ID, id),
				(row) -> TeamStepRow.step(row, byId, teaching));
		TeamWish wish = new TeamWish(n.get("planUntil").asLocalDate(),
				Rows.texts(n, "planKinds").stream().map(TeamStepKind::valueOf).collect(Collectors.toSet()));
		return new TeamRoute(n.get("planFrom").asLocalDate(), wish, steps,
				needs(members, teaching, (member, deficit) -> !answers(steps, member, deficit)),
				new TeamRoute.Quality(n.get("planExact").asBoolean(), n.get("planWeight").asInt(),
						n.get("planBound").asInt()),
				n.get("planVersion").asInt());
	}

	/**
	 * Whether some of the steps is taken for a deficit of a member.
	 * @param steps the steps
	 * @param member the member
	 * @param deficit the deficit
	 * @return true when one is
	 */
	static boolean answers(Collection<TeamRoute.Step> steps, String member, String deficit) {
		return steps.stream()
			.flatMap((step) -> step.learners().stream())
			.anyMatch((part) -> part.member().equals(member) && part.deficits().contains(deficit));
	}

	/**
	 * What a team does not want in its route any more.
	 * @param id the team
	 * @return targets of steps, and of colleagues with the deficits that they would teach
	 */
	Set<String> dropped(String id) {
		return this.graph.one(TEAM, Map.of(ID, id), (row) -> Set.copyOf(Rows.texts(row.get("n"), "dropped")))
			.orElse(Set.of());
	}

	private static NodeKind kind(String label) {
		return switch (label) {
			case "Organisation" -> NodeKind.ORGANISATION;
			case "Community" -> NodeKind.COMMUNITY;
			case "Practice" -> NodeKind.PRACTICE;
			default -> NodeKind.DEFICIT;
		};
	}

	/**
	 * Who is to be told of a team.
	 *
	 * @param id its id
	 * @param name how it is called
	 * @param joined who is in it
	 */
	record Told(String id, String name, List<Team.Member> joined) {

		Told {
			joined = List.copyOf(joined);
		}

	}

	/** Tells whether a deficit of a member is wanted. */
	@FunctionalInterface
	interface Wanted {

		boolean is(String member, String deficit);

	}

	/** A member with who has asked them. */
	private record Row(Team.Member member, @Nullable String invitedBy) {

		private static Row of(Record row) {
			Value m = row.get("m");
			List<String> offers = Rows.texts(row, "offers");
			return new Row(
					new Team.Member(m.get(ID).asString(), row.get("account").asString(), row.get("name").asString(),
							m.get("leads").asBoolean(), !m.get("joinedAt").isNull(), Rows.day(m, "agreedOn"),
							Rows.day(m, "withdrawnOn"), Rows.number(m, "hours"),
							row.get("brings")
								.asList((one) -> new Team.Brought(one.get("diagnosis").asString(),
										one.get("deficit").asString(), one.get("name").asString(),
										Severity.valueOf(one.get("severity").asString()), one.get("gone").asBoolean())),
							row.get("strengths")
								.asList((one) -> new Team.Strength(kind(one.get("label").asString()),
										one.get(ID).asString(), one.get("name").asString())),
							offers.isEmpty() ? null : offers.getFirst(), m.get("version").asInt()),
					Rows.text(row, "invitedBy"));
		}

		private Row led(String leader) {
			Team.Member one = this.member;
			return new Row(new Team.Member(one.id(), one.account(), one.name(), one.id().equals(leader), one.joined(),
					one.agreedOn(), one.withdrawnOn(), one.hours(), one.brings(), one.strengths(), one.offer(),
					one.version()), this.invitedBy);
		}

	}

}
