package org.estafeta.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.route.RouteWish;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * Routes of teams: from the deficits that members bring to steps that nobody needs more
 * hours for than they have. Every member plans and marks what is done.
 */
@Service
public class TeamRoutes {

	/** The most deficits that a route is planned for: the heaviest. */
	public static final int MOST_DEFICITS = TeamPlanner.MOST;

	private static final CypherQuery SAVE = CypherQuery.named("team/save-route");

	private static final CypherQuery SAVE_STEP = CypherQuery.named("team/save-step");

	private static final CypherQuery DROP = CypherQuery.named("team/drop-steps");

	private static final CypherQuery SET = CypherQuery.named("team/set-step");

	private static final String TEAM = "team";

	private final Graph graph;

	private final TeamWrites work;

	private final TeamStore store;

	private final TeamOptions options;

	private final Clock clock;

	TeamRoutes(Graph graph, TeamWrites work, TeamStore store, TeamOptions options, Clock clock) {
		this.graph = graph;
		this.work = work;
		this.store = store;
		this.options = options;
		this.clock = clock;
	}

	/**
	 * Plans a route for the open deficits that members bring, the heaviest twelve of
	 * them, in place of the one there is; what is done in that stays.
	 * @param caller who, a member
	 * @param id the team
	 * @param version the version of the route that they started from
	 * @param wish within what
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no team that they are
	 * in, with kind CONFLICT when it was planned since or nobody brings a deficit
	 */
	public void plan(Caller caller, String id, int version, TeamWish wish) {
		requireWish(wish);
		this.work.in(caller, id, (team, content, mine) -> {
			TeamWrites.requireVersion(content.routeVersion() == version);
			if (content.needs().isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "team-no-deficits");
			}
			List<TeamRoute.Step> done = steps(content).stream().filter((one) -> one.doneOn() != null).toList();
			change(caller, team, content, wish, done, List.of());
			this.work.routeChanged(team, content, mine);
		});
	}

	/**
	 * How many hours it takes to teach a colleague one deficit.
	 * @return the hours, of both of them
	 */
	public int colleagueHours() {
		return this.options.colleagueHours();
	}

	private void requireWish(TeamWish wish) {
		FieldReader reader = new FieldReader();
		LocalDate today = this.work.today();
		if (!wish.until().isAfter(today) || wish.until().isAfter(today.plusMonths(RouteWish.MOST_MONTHS))) {
			reader.problem("until", "route-until", RouteWish.MOST_MONTHS);
		}
		if (wish.kinds().isEmpty()) {
			reader.problem("kinds", "route-kinds");
		}
		reader.check();
	}

	private static List<TeamRoute.Step> steps(Team.Content content) {
		TeamRoute route = content.route();
		return (route != null) ? route.steps() : List.of();
	}

	/**
	 * Plans what is missing anew: what is done and what can be done stays, in place of
	 * what cannot be done or is not needed any more others are looked for, within the
	 * hours that are left.
	 * @param caller who, a member
	 * @param id the team
	 * @param version the version of the route that they started from
	 * @param unwanted a step that they do not want, null for none; it is not planned
	 * again
	 * @throws EstafetaException with kind NOT_FOUND when there is no team that they are
	 * in or no such step, with kind CONFLICT when there is no route or it was planned
	 * since
	 */
	public void again(Caller caller, String id, int version, @Nullable String unwanted) {
		this.work.in(caller, id, (team, content, mine) -> {
			TeamRoute route = content.route();
			if (route == null) {
				throw new EstafetaException(ErrorKind.CONFLICT, "team-no-route");
			}
			TeamWrites.requireVersion(route.version() == version);
			List<String> dropped = new ArrayList<>();
			if (unwanted != null) {
				dropped.addAll(route.steps()
					.stream()
					.filter((one) -> one.id().equals(unwanted) && one.doneOn() == null)
					.findFirst()
					.map(TeamOptions::unwanted)
					.orElseThrow(TeamWrites::notFound));
			}
			List<TeamRoute.Step> kept = route.steps()
				.stream()
				.filter((one) -> !one.isBroken() && !one.isNeedless() && !one.id().equals(unwanted))
				.toList();
			LocalDate today = this.work.today();
			LocalDate until = route.wish().until().isAfter(today) ? route.wish().until() : today.plusMonths(1);
			change(caller, team, content, new TeamWish(until, route.wish().kinds()), kept, dropped);
			this.work.routeChanged(team, content, mine);
		});
	}

	private void change(Caller caller, Team team, Team.Content content, TeamWish wish, List<TeamRoute.Step> kept,
			List<String> dropped) {
		Set<String> unwanted = new HashSet<>(this.store.dropped(team.id()));
		unwanted.addAll(dropped);
		TeamOptions.Draft draft = this.options.choose(caller, team.id(), content, wish, kept, unwanted);
		Set<String> staying = kept.stream().map(TeamRoute.Step::id).collect(Collectors.toSet());
		this.graph.list(DROP, Map.of(TEAM, team.id(), "steps",
				steps(content).stream().map(TeamRoute.Step::id).filter((one) -> !staying.contains(one)).toList()),
				(row) -> true);
		Map<String, Object> row = new HashMap<>(Map.of("id", team.id(), "version", content.routeVersion(), "today",
				this.work.today(), "until", wish.until(), "kinds",
				wish.kinds().stream().sorted().map(Enum::name).toList(), "exact", draft.quality().exact(), "weight",
				draft.quality().weight(), "bound", draft.quality().bound(), "dropped", dropped));
		row.put("at", ZonedDateTime.now(this.clock));
		TeamWrites.requireRow(this.graph.list(SAVE, row, (saved) -> true));
		add(team.id(), draft.steps(), wish.until());
	}

	// What begins any day is spread evenly over the time, what begins on a day stays
	// there.
	private void add(String team, List<TeamOptions.Planned> chosen, LocalDate until) {
		LocalDate today = this.work.today();
		long undated = chosen.stream().filter((one) -> one.candidate().day() == null).count();
		long days = until.toEpochDay() - today.toEpochDay();
		long place = 0;
		for (TeamOptions.Planned one : chosen) {
			LocalDate due = one.candidate().day();
			if (due == null) {
				place++;
				due = today.plusDays(days * place / undated);
			}
			TeamRoute.Part teacher = one.teacher();
			// no name of a member stands anywhere but in their account
			String title = (teacher != null) ? "" : one.candidate().title();
			this.graph.list(SAVE_STEP,
					Map.of(TEAM, team, "id", Uuid7.next(this.clock), "kind", one.candidate().kind().name(), "target",
							one.candidate().target(), "title", title, "due", due, "learners",
							one.learners().stream().map(TeamRoutes::part).toList(), "teachers",
							(teacher != null) ? List.of(part(teacher)) : List.of()),
					(row) -> true);
		}
	}

	private static Map<String, Object> part(TeamRoute.Part part) {
		return Map.of("member", part.member(), "hours", part.hours(), "deficits", part.deficits());
	}

	/**
	 * Says when a step is due and when it was done. Who said that it was done is told.
	 * @param caller who, a member
	 * @param id the team
	 * @param step the step
	 * @param version the version of the step that they started from
	 * @param due by when
	 * @param doneOn when it was done, null for not done
	 * @throws org.estafeta.shared.FieldsRefused when a day cannot be
	 * @throws EstafetaException with kind NOT_FOUND when there is no such team or step,
	 * with kind CONFLICT when it was changed since
	 */
	public void setStep(Caller caller, String id, String step, int version, LocalDate due, @Nullable LocalDate doneOn) {
		FieldReader reader = new FieldReader();
		if (doneOn != null && doneOn.isAfter(this.work.today())) {
			reader.problem("doneOn", "route-future");
		}
		reader.check();
		this.work.in(caller, id, (team, content, mine) -> {
			if (steps(content).stream().noneMatch((one) -> one.id().equals(step))) {
				throw TeamWrites.notFound();
			}
			Map<String, @Nullable Object> row = new HashMap<>(
					Map.of(TEAM, id, "step", step, "version", version, "due", due, "member", mine.id()));
			row.put("doneOn", doneOn);
			TeamWrites.requireRow(this.graph.list(SET, row, (set) -> true));
		});
	}

}
