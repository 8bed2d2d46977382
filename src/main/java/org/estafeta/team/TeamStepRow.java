package org.estafeta.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;
import org.estafeta.route.RoutePath;
import org.estafeta.route.StepKind;

/**
 * Reads rows of the graph into steps of a team.
 */
final class TeamStepRow {

	private TeamStepRow() {
	}

	// A deficit that somebody has taken back or eliminated since is in none of it.
	static TeamRoute.Step step(MapAccessor row, Map<String, Team.Member> members,
			Map<String, Map<String, RoutePath>> teaching) {
		Value s = row.get("s");
		TeamStepKind kind = TeamStepKind.valueOf(s.get("kind").asString());
		String target = s.get("target").asString();
		List<TeamRoute.Part> learners = new ArrayList<>();
		for (TeamRoute.Part part : parts(row, "learners", members)) {
			Set<String> open = Optional.ofNullable(members.get(part.member()))
				.stream()
				.flatMap((one) -> one.open().stream())
				.map(Team.Brought::deficit)
				.collect(Collectors.toSet());
			learners.add(new TeamRoute.Part(part.member(), part.name(), part.hours(),
					part.deficits().stream().filter(open::contains).toList()));
		}
		Set<String> wanted = learners.stream().flatMap((one) -> one.deficits().stream()).collect(Collectors.toSet());
		List<TeamRoute.Part> teachers = parts(row, "teachers", members);
		Map<String, RoutePath> taught = teachers.isEmpty() ? Map.of()
				: teaching.getOrDefault(teachers.getFirst().member(), Map.of());
		String title = teachers.isEmpty() ? row.get("title").asString() : teachers.getFirst().name();
		List<RoutePath> paths = ((kind == TeamStepKind.COLLEAGUE) ? taught.values().stream().toList()
				: row.get("paths").asList((one) -> path(one, StepKind.valueOf(kind.name()), target, title)))
			.stream()
			.filter((one) -> wanted.contains(one.deficit()))
			.toList();
		Value doneOn = s.get("doneOn");
		String marker = Rows.texts(row, "markedBy").stream().findFirst().orElse("");
		return new TeamRoute.Step(s.get("id").asString(), kind, target, title, learners,
				teachers.isEmpty() ? null : teachers.getFirst(), s.get("due").asLocalDate(),
				doneOn.isNull() ? null : doneOn.asLocalDate(),
				Optional.ofNullable(members.get(marker)).map(Team.Member::name).orElse(null),
				(kind == TeamStepKind.COLLEAGUE || row.get("there").asBoolean()) && paths.size() == wanted.size(),
				paths, s.get("version").asInt());
	}

	private static List<TeamRoute.Part> parts(MapAccessor row, String column, Map<String, Team.Member> members) {
		List<TeamRoute.Part> parts = new ArrayList<>();
		for (Value one : row.get(column).asList(Function.identity())) {
			Team.Member member = members.get(one.get("member").asString());
			if (member != null) {
				parts.add(new TeamRoute.Part(member.id(), member.name(), one.get("hours").asInt(),
						Rows.texts(one, "deficits")));
			}
		}
		return parts;
	}

	private static RoutePath path(Value one, StepKind kind, String target, String title) {
		boolean shown = !one.get("shownId").isNull();
		return RoutePath.to(named(one, "deficit", "name"), named(one, "nearId", "nearName"),
				shown ? named(one, "shownId", "shownTitle") : null, RoutePath.last(kind, target, title));
	}

	private static RoutePath.Named named(Value one, String id, String name) {
		return new RoutePath.Named(one.get(id).asString(), one.get(name).asString());
	}

}
