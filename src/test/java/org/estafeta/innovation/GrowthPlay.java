package org.estafeta.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays {@link GrowthScript} over GraphQL, has the indicators counted at the end of each
 * day on which something happens, and compares them with the scripts.
 */
final class GrowthPlay {

	private static final List<LocalDate> PAST = List.of(LocalDate.of(YearScript.YEAR, 12, 31),
			LocalDate.of(YearScript.YEAR + 1, 2, 25), LocalDate.of(YearScript.YEAR + 1, 4, 20));

	private static final String INDICATORS = "query($d: Date) { it: indicators(year: " + YearScript.YEAR
			+ ", knownOn: $d) { code counted of } }";

	private static final Set<String> KINDS = Set.of("SCHOOL", "KINDERGARTEN", "SUPPLEMENTARY", "METHODICAL_CENTRE",
			"COLLEGE", "UNIVERSITY");

	private final GrowthScript script;

	private final Speaker speaker;

	private final List<String> schools;

	private final List<String> deficits = new ArrayList<>();

	private final Map<GrowthScript.Pair, String> pairs = new HashMap<>();

	/** What the catalogue alone counted before the year began. */
	private Map<String, Integer> before = new HashMap<>();

	private final Set<String> sites = new HashSet<>();

	private final Set<String> users = new HashSet<>();

	private final Set<String> adopters = new HashSet<>();

	/** Those of the schools that are educational organisations. */
	private final Set<String> taught = new HashSet<>();

	GrowthPlay(GrowthScript script, Speaker speaker, List<String> schools) {
		this.script = script;
		this.speaker = speaker;
		this.schools = schools;
	}

	/**
	 * Counts what there is before the year begins.
	 * @param adopters the organisations that use what school 0 has made, by id
	 */
	void begin(Set<String> adopters) {
		this.speaker.done("", "{ it: deficits(first: 40) { nodes { id depth } } }", Map.of())
			.path("nodes")
			.forEach((one) -> {
				if (one.path("depth").asInt() == 2 && this.deficits.size() < 3) {
					this.deficits.add(one.path("id").asString());
				}
			});
		count();
		this.before = figures(null);
		members("4.1").forEach(this.sites::add);
		members("4.2").forEach(this.users::add);
		this.adopters.addAll(adopters);
		for (String school : this.schools) {
			if (KINDS.contains(
					this.speaker.done("", "query($i: ID!) { it: organisation(id: $i) { kind } }", Map.of("i", school))
						.path("kind")
						.asString())) {
				this.taught.add(school);
			}
		}
	}

	private List<String> members(String code) {
		List<String> ids = new ArrayList<>();
		this.speaker
			.done("методист",
					"query($c: String!) { it: indicator(code: $c, year: " + YearScript.YEAR
							+ ") { members { named { organisation { id } } } } }",
					Map.of("c", code))
			.at("/members/named")
			.forEach((one) -> ids.add(one.at("/organisation/id").asString()));
		return ids;
	}

	void count() {
		this.speaker.done("методист", "mutation { it: countIndicators }", Map.of());
	}

	/**
	 * What happens when.
	 * @return the works by day
	 */
	List<Step> steps() {
		List<Step> steps = new ArrayList<>();
		this.script.found.forEach((one) -> {
			steps.add(new Step(one.day(), () -> find(one)));
			steps.add(new Step(one.goneOn(), () -> eliminate(one)));
		});
		this.script.pairs.forEach((one) -> {
			steps.add(new Step(one.begin(), () -> pair(one)));
			steps.add(new Step(one.end(),
					() -> this.speaker.done("учитель" + one.mentee(),
							"mutation($i: ID!) { it: endMentorship(id: $i, outcome: ACHIEVED) { status } }",
							Map.of("i", this.pairs.get(one)))));
		});
		List<String> resources = new ArrayList<>();
		steps.add(new Step(GrowthScript.PAGE, () -> resources.add(resource("Страница щщы", false, GrowthScript.PAGE))));
		steps.add(new Step(GrowthScript.SYSTEM, () -> resources.add(resource("МСОКО щщы", true, GrowthScript.SYSTEM))));
		steps.add(new Step(GrowthScript.PAGE_ENDS, () -> this.speaker.done("методист",
				"mutation($i: ID!, $v: String!, $d: String) { it: endResource(id: $i, version: $v, endedOn: $d) { id } }",
				Map.of("i", resources.getFirst(), "v",
						this.speaker
							.done("методист", "query($i: ID!) { it: resource(id: $i) { version } }",
									Map.of("i", resources.getFirst()))
							.path("version")
							.asString(),
						"d", GrowthScript.PAGE_ENDS.toString()))));
		steps.add(new Step(GrowthScript.SYSTEM_USED,
				() -> this.speaker.done("директор" + GrowthScript.SYSTEM_USER,
						"mutation($i: ID!, $o: ID!) { it: useResource(id: $i, organisation: $o) { id } }",
						Map.of("i", resources.getLast(), "o", this.schools.get(GrowthScript.SYSTEM_USER)))));
		steps.add(new Step(GrowthScript.SUPPORT, this::support));
		steps.add(new Step(GrowthScript.PROJECT, this::project));
		// nothing is done on it, but the project begins
		steps.add(new Step(GrowthScript.PROJECT_STARTS, () -> {
		}));
		steps.add(new Step(GrowthScript.CONTEST, () -> {
		}));
		steps.add(new Step(GrowthScript.SITES_BEGIN, () -> {
		}));
		return steps;
	}

	private String resource(String name, boolean findsDeficits, LocalDate started) {
		return this.speaker
			.done("методист", "mutation($r: InfoResourceInput!) { it: createResource(resource: $r) { id } }",
					Map.of("r", Map.of("name", name, "kind", "SYSTEM", "level", "MUNICIPAL", "findsDeficits",
							findsDeficits, "startedOn", started.toString())))
			.path("id")
			.asString();
	}

	// finds deficits, and a route that answers them within the year
	private void find(GrowthScript.Found one) {
		String teacher = "учитель" + one.teacher();
		this.speaker.done(teacher, "mutation($f: [FoundDeficitInput!]!) { it: addMyDeficits(found: $f) { consented } }",
				Map.of("f",
						this.deficits.subList(0, one.many())
							.stream()
							.map((deficit) -> Map.of("deficit", deficit, "severity", "MARKED"))
							.toList()));
		JsonNode route = this.speaker.done(teacher, "mutation { it: planRoute(input: { hours: 100, until: \""
				+ YearScript.TO
				+ "\", kinds: [PRACTICE] }) { steps { id version } answered { deficit { id } } open { deficit { id } } } }",
				Map.of());
		assertThat(route.path("answered").size() + route.path("open").size()).isEqualTo(one.many());
	}

	private void eliminate(GrowthScript.Found one) {
		String teacher = "учитель" + one.teacher();
		JsonNode route = this.speaker.done(teacher, "{ it: myRoute { steps { id version } } }", Map.of());
		if (!route.path("steps").isEmpty()) {
			this.speaker.done(teacher,
					"mutation($s: ID!, $d: Date!) { it: setRouteStep(step: $s, version: 1, due: $d, doneOn: $d) { id } }",
					Map.of("s", route.at("/steps/0/id").asString(), "d", one.goneOn().toString()));
		}
		JsonNode own = this.speaker.done(teacher, "{ it: myDeficits { deficits { id progress } } }", Map.of());
		for (int i = 0; i < one.gone(); i++) {
			String id = own.path("deficits").get(i).path("id").asString();
			String set = "mutation($i: ID!, $p: DeficitProgress!, $o: String) { it: setMyDeficitProgress(id: $i, "
					+ "progress: $p, outcome: $o) { consented } }";
			this.speaker.done(teacher, set, Map.of("i", id, "p", "IN_WORK"));
			this.speaker.done(teacher, set, Map.of("i", id, "p", "ELIMINATED", "o", "Получается"));

		}
	}

	private void pair(GrowthScript.Pair one) {
		String mentor = "учитель" + one.mentor();
		String mentee = "учитель" + one.mentee();
		JsonNode offered = this.speaker.done(mentor, "{ it: myMentorOffer { id } }", Map.of());
		String offer = offered.isNull() ? this.speaker
			.done(mentor,
					"mutation($d: [ID!]!) { it: offerMentoring(input: { models: [YOUNG_TEACHER], deficits: $d, "
							+ "most: 3 }) { id } }",
					Map.of("d", this.deficits))
			.path("id")
			.asString() : offered.path("id").asString();
		String request = this.speaker
			.done(mentee,
					"mutation($d: [ID!]!) { it: askForMentor(input: { model: YOUNG_TEACHER, deficits: $d }) { id } }",
					Map.of("d", this.deficits.subList(0, 1)))
			.path("id")
			.asString();
		String pair = this.speaker
			.done("методист",
					"mutation($r: ID!, $m: [ID!]!) { it: proposeMentorship(request: $r, mentors: $m) { id } }",
					Map.of("r", request, "m", List.of(offer)))
			.path("id")
			.asString();
		for (String side : List.of(mentor, mentee)) {
			this.speaker.done(side, "mutation($i: ID!) { it: answerMentorship(id: $i, agreed: true) { status } }",
					Map.of("i", pair));
		}
		this.pairs.put(one, pair);
	}

	private void support() {
		this.speaker.done("методист",
				"mutation($l: ID!, $s: ID!) { it: openSchoolSupport(leader: $l, school: $s, input: { goal: \"Поднять\", "
						+ "mentorPeople: " + GrowthScript.LEADERS_PEOPLE + ", menteePeople: "
						+ GrowthScript.SCHOOLS_PEOPLE + " }) { status } }",
				Map.of("l", this.schools.getFirst(), "s", this.schools.getLast()));
	}

	private void project() {
		String community = this.speaker
			.done("методист",
					"mutation { it: createCommunity(community: {name: \"Клуб щщы\", kindName: \"клуб\"}) { id } }",
					Map.of())
			.path("id")
			.asString();
		String format = this.speaker.done("", "{ it: portfolios { formats { id } } }", Map.of())
			.at("/0/formats/0/id")
			.asString();
		String id = this.speaker
			.done("методист", "mutation($p: ProjectInput!) { it: proposeProject(input: $p) { id } }", Map.of("p",
					Map.of("title", "Проект щщы", "goal", "Вместе", "startsOn", GrowthScript.PROJECT_STARTS.toString(),
							"endsOn", YearScript.TO.toString(), "format", format, "community", community, "milestones",
							List.of(Map.of("title", "Начало", "due", GrowthScript.PROJECT_STARTS.toString())))))
			.path("id")
			.asString();
		this.speaker.done("методист", "mutation($i: ID!) { it: submitProject(id: $i) { status } }", Map.of("i", id));
		for (int juror = 0; juror < 3; juror++) {
			this.speaker.done("жюри" + juror, "mutation($i: ID!) { it: voteOnProject(id: $i, vote: FOR) { status } }",
					Map.of("i", id));
		}
		this.speaker.done("методистка",
				"mutation($i: ID!) { it: decideProject(id: $i, decision: APPROVE, minutes: {protocol: "
						+ "\"№ 1\", decidedOn: \"" + GrowthScript.PROJECT + "\", remarks: \"Решили\"}) { status } }",
				Map.of("i", id));
	}

	/**
	 * Compares the indicators, and what people lack, with the scripts.
	 * @param today the day of today
	 * @param learners the ids of the schools that take up the practice
	 */
	void check(LocalDate today, List<String> learners) {
		for (LocalDate day : List.of(PAST.get(0), PAST.get(1), PAST.get(2), today)) {
			Map<String, Integer> numbers = figures(day);
			Map<String, Integer> expected = new HashMap<>(this.before);
			expected.putAll(this.script.counted(day));
			expected.merge("1.1", this.before.get("1.1"), Integer::sum);
			expected.put("4.1", sites(day).size());
			expected.put("4.2", users(day, learners).size());
			assertThat(numbers).as("known on " + day).isEqualTo(expected);
		}
		for (int teacher = 0; teacher < YearScript.TEACHERS; teacher++) {
			int open = 0;
			for (JsonNode one : this.speaker
				.done("учитель" + teacher, "{ it: myDeficits { deficits { progress } } }", Map.of())
				.path("deficits")) {
				open += one.path("progress").asString().equals("ELIMINATED") ? 0 : 1;
			}
			assertThat(open).as("open of teacher " + teacher).isEqualTo(this.script.open(teacher, today));
		}
	}

	private Set<String> sites(LocalDate day) {
		Set<String> sites = new HashSet<>(this.sites);
		if (!day.isBefore(GrowthScript.SITES_BEGIN)) {
			this.schools.subList(0, 2).stream().filter(this.taught::contains).forEach(sites::add);
		}
		return sites;
	}

	private Set<String> users(LocalDate day, List<String> learners) {
		Set<String> users = new HashSet<>(this.users);
		if (!day.isBefore(GrowthScript.SITES_GRANTED)) {
			users.addAll(this.adopters);
			this.script.learners(day).forEach((learner) -> users.add(learners.get(learner)));
		}
		return users;
	}

	private Map<String, Integer> figures(LocalDate day) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("d", (day != null) ? day.toString() : null);
		Map<String, Integer> numbers = new HashMap<>();
		this.speaker.done("методист", INDICATORS, variables)
			.forEach((one) -> numbers.put(one.path("code").asString(), one.path("counted").asInt()));
		return numbers;
	}

	/** Asks the product as somebody. */
	@FunctionalInterface
	interface Speaker {

		JsonNode done(String login, String query, Map<String, ?> variables);

	}

	/**
	 * Something that is done on a day.
	 *
	 * @param day the day
	 * @param work what is done
	 */
	record Step(LocalDate day, Runnable work) {
	}

}
