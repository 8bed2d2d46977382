package org.estafeta.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.mentoring.MentorFit;
import org.estafeta.mentoring.MentorSearch;
import org.estafeta.mentoring.MentoringModel;
import org.estafeta.people.Occupation;
import org.estafeta.people.Profile;
import org.estafeta.people.Profiles;

/**
 * Finds what could be a step of a route: practices, programmes, events to come and
 * mentors with a free place.
 */
@Component
@EnableConfigurationProperties(RouteHours.class)
public class RouteOptions {

	private static final Map<StepKind, CypherQuery> QUERIES = Map.of(StepKind.PRACTICE,
			CypherQuery.named("route/practices"), StepKind.PROGRAMME, CypherQuery.named("route/programmes"),
			StepKind.EVENT, CypherQuery.named("route/events"));

	private final Graph graph;

	private final MentorSearch mentors;

	private final Profiles profiles;

	private final RouteHours hours;

	private final Clock clock;

	RouteOptions(Graph graph, MentorSearch mentors, Profiles profiles, RouteHours hours, Clock clock) {
		this.graph = graph;
		this.mentors = mentors;
		this.profiles = profiles;
		this.hours = hours;
		this.clock = clock;
	}

	/**
	 * Finds what there is.
	 * @param caller whose route it is, or who plans for a team
	 * @param deficits the ids of the deficits
	 * @param wish within what
	 * @param excluded ids of what is not wanted
	 * @return the options, those first that are better where all else is equal
	 */
	public List<RouteOption> of(Caller caller, Collection<String> deficits, RouteWish wish, Set<String> excluded) {
		Map<String, Object> parameters = Map.of("deficits", deficits.stream().sorted().toList(), "excluded",
				List.copyOf(excluded), "today", LocalDate.now(this.clock), "until", wish.until());
		List<RouteOption> found = new ArrayList<>();
		for (StepKind kind : wish.kinds().stream().sorted().toList()) {
			CypherQuery query = QUERIES.get(kind);
			if (query != null) {
				found.addAll(this.graph.list(query, parameters, (row) -> option(kind, row)));
			}
			else {
				found.addAll(mentors(caller, deficits, excluded));
			}
		}
		return found;
	}

	private RouteOption option(StepKind kind, Record row) {
		Integer told = Rows.number(row, "hours");
		String day = Rows.text(row, "day");
		return new RouteOption(kind, row.get("id").asString(), row.get("title").asString(),
				Math.max(1, (told != null) ? told : usual(kind)), (day != null) ? LocalDate.parse(day) : null,
				row.get("quality").asInt(), new HashSet<>(Rows.texts(row, "answered")));
	}

	private int usual(StepKind kind) {
		return switch (kind) {
			case PRACTICE -> this.hours.practice();
			case PROGRAMME -> this.hours.programme();
			case EVENT -> this.hours.event();
			case MENTOR -> this.hours.mentor();
		};
	}

	private List<RouteOption> mentors(Caller caller, Collection<String> deficits, Set<String> excluded) {
		Profile profile = this.profiles.ofAccount(caller.person()).orElse(null);
		if (profile == null || !caller.may(Action.HAVE_MENTORING)) {
			return List.of();
		}
		return this.mentors.find(caller, model(profile), List.copyOf(deficits), List.of())
			.stream()
			.filter((fit) -> !excluded.contains(fit.offer().id()))
			.flatMap((fit) -> option(fit, deficits).stream())
			.toList();
	}

	private MentoringModel model(Profile profile) {
		if (profile.occupation() == Occupation.STUDENT) {
			return MentoringModel.TEACHER_STUDENT;
		}
		return profile.isNew(LocalDate.now(this.clock).getYear()) ? MentoringModel.YOUNG_TEACHER
				: MentoringModel.TEACHER_TEACHER;
	}

	private List<RouteOption> option(MentorFit fit, Collection<String> deficits) {
		Set<String> answered = new HashSet<>(fit.offer().deficits());
		answered.retainAll(deficits);
		return answered.isEmpty() ? List.of()
				: List.of(new RouteOption(StepKind.MENTOR, fit.offer().id(), fit.offer().profile().name(),
						usual(StepKind.MENTOR), null, fit.points(), answered, fit.offer().free()));
	}

}
