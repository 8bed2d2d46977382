package org.estafeta.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.diagnosis.ConsentWithdrawal;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Diagnosis;
import org.estafeta.diagnosis.Progress;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.Profile;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.people.Profiles;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * Routes of people: each plans and keeps their own, nobody else sees it. A route goes
 * when the consent to keep deficits does.
 */
@Service
public class Routes {

	/** The most deficits that a route is planned for: the severest. */
	public static final int MOST_DEFICITS = RoutePlanner.MOST;

	private static final CypherQuery CURRENT = CypherQuery.named("route/current");

	private static final CypherQuery STEPS = CypherQuery.named("route/steps");

	private static final CypherQuery SAVE = CypherQuery.named("route/save");

	private static final CypherQuery SAVE_STEP = CypherQuery.named("route/save-step");

	private static final CypherQuery LOCK = CypherQuery.named("route/lock");

	private static final CypherQuery SET_STEP = CypherQuery.named("route/set-step");

	private static final CypherQuery DROP = CypherQuery.named("route/drop-steps");

	private static final CypherQuery REMOVE = CypherQuery.named("route/remove");

	private static final Comparator<Diagnosis> SEVEREST = Comparator.comparing(Diagnosis::severity)
		.reversed()
		.thenComparing((one) -> one.deficit().sortKey())
		.thenComparing((one) -> one.deficit().id());

	private final Graph graph;

	private final Writes writes;

	private final RouteOptions options;

	private final Diagnoses diagnoses;

	private final Consents consents;

	private final Profiles profiles;

	private final Clock clock;

	Routes(Graph graph, Writes writes, RouteOptions options, Diagnoses diagnoses, Consents consents, Profiles profiles,
			Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.options = options;
		this.diagnoses = diagnoses;
		this.consents = consents;
		this.profiles = profiles;
		this.clock = clock;
	}

	/**
	 * The route of somebody.
	 * @param caller who
	 * @return the route that goes on; empty when they have none
	 */
	public Optional<Route> own(Caller caller) {
		return person(caller).flatMap((teacher) -> read(teacher, this.diagnoses.own(caller.person())))
			.map(Standing::route);
	}

	private Optional<String> person(Caller caller) {
		return this.profiles.ofAccount(caller.person()).map(Profile::teacherId);
	}

	private Optional<Standing> read(String teacher, List<Diagnosis> diagnoses) {
		return this.graph.one(CURRENT, Map.of("teacher", teacher), Function.identity()).map((row) -> {
			Value n = row.get("n");
			RouteWish wish = new RouteWish(n.get("hours").asInt(), n.get("until").asLocalDate(),
					Rows.texts(n, "kinds").stream().map(StepKind::valueOf).collect(Collectors.toSet()));
			String id = n.get("id").asString();
			List<Stored> stored = this.graph.list(STEPS, Map.of("route", id), Stored::of);
			Set<String> covered = stored.stream().flatMap((one) -> one.covers().stream()).collect(Collectors.toSet());
			Map<String, Route.Need> answered = new LinkedHashMap<>();
			Map<String, Route.Need> open = new LinkedHashMap<>();
			for (Diagnosis one : diagnoses) {
				boolean gone = one.progress() == Progress.ELIMINATED;
				String deficit = one.deficit().id();
				if (covered.contains(deficit)) {
					// open ones come first: a deficit that has come back is not gone
					answered.putIfAbsent(deficit, new Route.Need(deficit, one.deficit().name(), gone));
				}
				else if (!gone) {
					open.putIfAbsent(deficit, new Route.Need(deficit, one.deficit().name(), false));
				}
			}
			Route route = new Route(id, n.get("from").asLocalDate(), wish, stored.stream().map(Stored::step).toList(),
					List.copyOf(answered.values()), List.copyOf(open.values()), n.get("version").asInt());
			return new Standing(route, stored, Rows.texts(n, "dropped"));
		});
	}

	/**
	 * Plans a route for the open deficits of somebody, the severest twelve of them, in
	 * place of the one they have; what is done in that stays.
	 * @param caller who
	 * @param wish within what
	 * @return the route
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind CONFLICT when no consent stands or no deficit
	 * is open
	 */
	public Route plan(Caller caller, RouteWish wish) {
		String teacher = requirePerson(caller);
		requireWish(wish);
		List<Diagnosis> diagnoses = this.diagnoses.own(caller.person());
		if (needs(diagnoses, Set.of()).isEmpty()) {
			throw new EstafetaException(ErrorKind.CONFLICT, "route-no-deficits");
		}
		Standing standing = read(teacher, diagnoses).orElse(null);
		Route stands = (standing != null) ? standing.route() : null;
		List<Route.Step> steps = (stands != null) ? stands.steps() : List.of();
		List<Route.Step> done = steps.stream().filter((one) -> one.doneOn() != null).toList();
		Draft draft = draft(caller, diagnoses, standing, wish, done, done);
		String id = (stands != null) ? stands.id() : Uuid7.next(this.clock);
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			save(id, teacher, wish);
			drop(id, steps.stream().filter((one) -> one.doneOn() == null).map(Route.Step::id).toList(), false);
			add(id, draft, wish.until());
			return id;
		});
		return read(teacher, diagnoses).orElseThrow().route();
	}

	// What is missing beside the steps that stay, and what is chosen for it, other than
	// what is known.
	private Draft draft(Caller caller, List<Diagnosis> diagnoses, @Nullable Standing standing, RouteWish wish,
			List<Route.Step> kept, List<Route.Step> known) {
		Set<String> answered = kept.stream()
			.flatMap((one) -> one.paths().stream())
			.map(RoutePath::deficit)
			.collect(Collectors.toSet());
		Set<String> excluded = known.stream().map(Route.Step::target).collect(Collectors.toSet());
		if (standing != null) {
			excluded.addAll(standing.dropped());
			// what is done counts even where its path has gone since
			answered.addAll(standing.coveredByDone());
		}
		List<Diagnosis> needs = needs(diagnoses, answered);
		int hours = wish.hours() - kept.stream().mapToInt(Route.Step::hours).sum();
		return new Draft(needs, needs.isEmpty() ? List.of() : choose(caller, needs, wish, hours, excluded));
	}

	private String requirePerson(Caller caller) {
		if (!this.consents.stands(caller.person())) {
			throw new EstafetaException(ErrorKind.CONFLICT, "route-consent");
		}
		return person(caller).orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "route-consent"));
	}

	private void requireWish(RouteWish wish) {
		FieldReader reader = new FieldReader();
		LocalDate today = LocalDate.now(this.clock);
		if (wish.hours() < 1 || wish.hours() > RouteWish.MOST_HOURS) {
			reader.problem("hours", "route-hours", RouteWish.MOST_HOURS);
		}
		if (!wish.until().isAfter(today) || wish.until().isAfter(today.plusMonths(RouteWish.MOST_MONTHS))) {
			reader.problem("until", "route-until", RouteWish.MOST_MONTHS);
		}
		if (wish.kinds().isEmpty()) {
			reader.problem("kinds", "route-kinds");
		}
		reader.check();
	}

	// Each deficit once, the severest first.
	private static List<Diagnosis> needs(List<Diagnosis> diagnoses, Set<String> answered) {
		Map<String, Diagnosis> needs = new LinkedHashMap<>();
		diagnoses.stream()
			.filter((one) -> one.progress() != Progress.ELIMINATED && !answered.contains(one.deficit().id()))
			.sorted(SEVEREST)
			.forEach((one) -> needs.putIfAbsent(one.deficit().id(), one));
		return needs.values().stream().limit(MOST_DEFICITS).toList();
	}

	private List<RouteOption> choose(Caller caller, List<Diagnosis> needs, RouteWish wish, int hours,
			Set<String> excluded) {
		Map<String, Integer> weights = needs.stream()
			.collect(Collectors.toMap((one) -> one.deficit().id(), Routes::weight));
		List<RouteOption> all = this.options.of(caller, weights.keySet(), wish, excluded);
		return RoutePlanner.choose(weights, all, hours);
	}

	private static int weight(Diagnosis diagnosis) {
		return switch (diagnosis.severity()) {
			case SLIGHT -> 1;
			case MARKED -> 2;
			case SEVERE -> 4;
		};
	}

	private void save(String id, String teacher, RouteWish wish) {
		Map<String, Object> row = Map.of("id", id, "teacher", teacher, "hours", wish.hours(), "until", wish.until(),
				"kinds", wish.kinds().stream().sorted().map(Enum::name).toList(), "today", LocalDate.now(this.clock),
				"at", ZonedDateTime.now(this.clock));
		if (this.graph.list(SAVE, row, (saved) -> true).isEmpty()) {
			throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
		}
	}

	// What begins any day is spread evenly over the time, what begins on a day stays
	// there.
	private void add(String route, Draft draft, LocalDate until) {
		LocalDate today = LocalDate.now(this.clock);
		List<RouteOption> chosen = draft.chosen();
		long undated = chosen.stream().filter((one) -> one.day() == null).count();
		long days = until.toEpochDay() - today.toEpochDay();
		Set<String> deficits = draft.needs().stream().map((one) -> one.deficit().id()).collect(Collectors.toSet());
		long place = 0;
		for (RouteOption one : chosen) {
			LocalDate due = one.day();
			if (due == null) {
				place++;
				due = today.plusDays(days * place / undated);
			}
			Set<String> covers = new HashSet<>(one.deficits());
			covers.retainAll(deficits);
			this.graph.list(SAVE_STEP,
					Map.of("route", route, "id", Uuid7.next(this.clock), "target", one.id(), "kind", one.kind().name(),
							"title", one.title(), "hours", one.hours(), "due", due, "deficits", List.copyOf(covers)),
					(row) -> true);
		}
	}

	/**
	 * Plans what is missing anew: what is done and what can be done stays, in place of
	 * what cannot be done any more others are looked for, within the hours that are left.
	 * @param caller who
	 * @param version the version that they started from
	 * @param unwanted a step that they do not want, null for none; its practice,
	 * programme, event or mentor is not planned again
	 * @return the route
	 * @throws EstafetaException with kind NOT_FOUND when they have no route, with kind
	 * CONFLICT when it was changed since or no consent stands
	 */
	public Route again(Caller caller, int version, @Nullable String unwanted) {
		String teacher = requirePerson(caller);
		List<Diagnosis> diagnoses = this.diagnoses.own(caller.person());
		Standing standing = read(teacher, diagnoses).orElseThrow(Routes::notFound);
		Route route = standing.route();
		List<Route.Step> kept = route.steps()
			.stream()
			.filter((one) -> !one.isBroken() && !one.id().equals(unwanted))
			.toList();
		LocalDate today = LocalDate.now(this.clock);
		LocalDate until = route.wish().until().isAfter(today) ? route.wish().until() : today.plusMonths(1);
		RouteWish wish = new RouteWish(route.wish().hours(), until, route.wish().kinds());
		Draft draft = draft(caller, diagnoses, standing, wish, kept, route.steps());
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(LOCK, Map.of("id", route.id()), (row) -> true);
			if (read(teacher, diagnoses).orElseThrow(Routes::notFound).route().version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			List<String> broken = route.steps().stream().filter(Route.Step::isBroken).map(Route.Step::id).toList();
			drop(route.id(), broken, false);
			if (unwanted != null) {
				drop(route.id(), List.of(unwanted), true);
			}
			save(route.id(), teacher, wish);
			add(route.id(), draft, until);
			return route.id();
		});
		return read(teacher, diagnoses).orElseThrow().route();
	}

	private void drop(String route, List<String> steps, boolean unwanted) {
		this.graph.list(DROP, Map.of("route", route, "steps", steps, "unwanted", unwanted), (row) -> true);
	}

	/**
	 * Says when a step is due and when it was done.
	 * @param caller who
	 * @param step the step
	 * @param version the version of the step that they started from
	 * @param due by when
	 * @param doneOn when it was done, null for not done
	 * @throws org.estafeta.shared.FieldsRefused when a day cannot be
	 * @throws EstafetaException with kind NOT_FOUND when there is no such step of theirs,
	 * with kind CONFLICT when it was changed since
	 */
	public void setStep(Caller caller, String step, int version, LocalDate due, @Nullable LocalDate doneOn) {
		FieldReader reader = new FieldReader();
		if (doneOn != null && doneOn.isAfter(LocalDate.now(this.clock))) {
			reader.problem("doneOn", "route-future");
		}
		reader.check();
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			Route route = own(caller).filter((one) -> one.steps().stream().anyMatch((known) -> known.id().equals(step)))
				.orElseThrow(Routes::notFound);
			Map<String, @Nullable Object> row = new HashMap<>(
					Map.of("route", route.id(), "step", step, "version", version, "due", due));
			row.put("doneOn", doneOn);
			if (this.graph.list(SET_STEP, row, (set) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			return step;
		});
	}

	/**
	 * Removes the route of somebody, and those before it.
	 * @param caller who
	 */
	public void remove(Caller caller) {
		person(caller).ifPresent((teacher) -> this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			forget(teacher);
			return teacher;
		}));
	}

	private void forget(String teacher) {
		this.graph.list(REMOVE, Map.of("teacher", teacher), (row) -> row.get("gone").asInt());
	}

	@EventListener
	void removed(ProfileRemoval removal) {
		forget(removal.teacherId());
	}

	@EventListener
	void withdrawn(ConsentWithdrawal withdrawal) {
		forget(withdrawal.teacherId());
	}

	private static EstafetaException notFound() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "route-not-found");
	}

	/** What is missing, and what is chosen for it. */
	private record Draft(List<Diagnosis> needs, List<RouteOption> chosen) {

	}

	/** A route as it is kept, with the targets that are not wanted any more. */
	private record Standing(Route route, List<Stored> steps, List<String> dropped) {

		private Set<String> coveredByDone() {
			return this.steps.stream()
				.filter((one) -> one.step().doneOn() != null)
				.flatMap((one) -> one.covers().stream())
				.collect(Collectors.toSet());
		}

	}

	/** A step with the deficits that it was planned for. */
	private record Stored(Route.Step step, List<String> covers) {

		private static Stored of(Record row) {
			Value s = row.get("s");
			StepKind kind = StepKind.valueOf(s.get("kind").asString());
			String target = s.get("target").asString();
			String title = row.get("title").asString();
			List<RoutePath> paths = row.get("paths").asList((one) -> path(one, kind, target, title));
			Value doneOn = s.get("doneOn");
			return new Stored(
					new Route.Step(s.get("id").asString(), kind, target, title, s.get("hours").asInt(),
							s.get("due").asLocalDate(), doneOn.isNull() ? null : doneOn.asLocalDate(),
							row.get("there").asBoolean() && !paths.isEmpty(), paths, s.get("version").asInt()),
					Rows.texts(row, "covers"));
		}

		private static RoutePath path(Value one, StepKind kind, String target, String title) {
			String shown = Rows.text(one, "shownId");
			return RoutePath.to(named(one, "deficit", "name"), named(one, "nearId", "nearName"),
					(shown != null) ? named(one, "shownId", "shownTitle") : null, RoutePath.last(kind, target, title));
		}

		private static RoutePath.Named named(Value one, String id, String name) {
			return new RoutePath.Named(one.get(id).asString(), one.get(name).asString());
		}

	}

}
