package org.estafeta.route;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import org.estafeta.access.Account;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.diagnosis.Consent;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Severity;
import org.estafeta.dissemination.BenchmarkFigures;
import org.estafeta.generated.GeneratedGraph;
import org.estafeta.generated.GeneratedPractices;
import org.estafeta.generated.GeneratedWorld;
import org.estafeta.generated.KeptData;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.mentoring.MentorOffers;
import org.estafeta.mentoring.MentorRequests;
import org.estafeta.mentoring.MentorSearch;
import org.estafeta.mentoring.MentoringModel;
import org.estafeta.mentoring.OfferEdit;
import org.estafeta.mentoring.RequestEdit;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.search.CatalogueSearch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long it takes to plan a route for twelve deficits and to match mentors:
 * {@code ./mvnw -Pbenchmark verify -Dsize=region -Dit.test=RouteTimesBenchmark}.
 */
@SpringBootTest(properties = { "estafeta.access.password-rounds=1000", "estafeta.statistics.issue=false" })
@ContextConfiguration(initializers = { KeptData.class, RouteTimesBenchmark.Starter.class })
class RouteTimesBenchmark {

	/** As many practices as a region has, planted where the data has fewer. */
	private static final int PRACTICES = 20_000;

	private static final int PEOPLE = 200;

	private static final int ROUNDS = 100;

	/** Until what the start reads in the background is read. */
	private static final int WARM_UP = 100;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@Autowired
	CatalogueSearch search;

	@Autowired
	Routes routes;

	@Autowired
	Clock clock;

	@Test
	void measure() throws Exception {
		load();
		People people = new People(this.application);
		people.forget();
		List<String> deficits = this.graph.list(CypherQuery.named("test/answered-deficits"), Map.of("limit", 60),
				(row) -> row.get("id").asString());
		Caller teacher = caller(people.make("teacher", Role.TEACHER));
		BenchmarkFigures figures = new BenchmarkFigures(
				"Routes and mentors, " + PRACTICES + " practices, " + KeptData.SIZE.name().toLowerCase(Locale.ROOT));
		Map<String, Severity> found = new HashMap<>();
		deficits.stream().limit(RoutePlanner.MOST).forEach((id) -> found.put(id, Severity.MARKED));
		this.application.getBean(Diagnoses.class).keep(teacher.person(), found);
		RouteWish wish = new RouteWish(100, LocalDate.now(this.clock).plusMonths(6), EnumSet.allOf(StepKind.class));
		figures.add("a route for " + found.size() + " deficits, planned and kept", "≤ 300 ms", "%s",
				BenchmarkFigures.Times.of(WARM_UP, ROUNDS, () -> this.routes.plan(teacher, wish)));
		figures.add("the route of a person, read with its paths", "≤ 300 ms", "%s",
				BenchmarkFigures.Times.of(20, ROUNDS, () -> this.routes.own(teacher)));
		mentors(people, deficits);
		MentorSearch mentors = this.application.getBean(MentorSearch.class);
		figures.add("mentors for one of " + PEOPLE, "", "%s", BenchmarkFigures.Times.of(20, ROUNDS,
				() -> mentors.find(teacher, MentoringModel.TEACHER_TEACHER, deficits.subList(0, 3), List.of())));
		Caller methodist = caller(people.make("methodist", Role.METHODIST));
		figures.add("mentors for " + PEOPLE + " who wait, of " + PEOPLE, "", "%s",
				BenchmarkFigures.Times.of(2, 10, () -> mentors.match(methodist)));
		figures.write(KeptData.FOLDER.resolve("routes.md"));
	}

	private void load() {
		GeneratedPractices world = new GeneratedPractices(new GeneratedWorld(KeptData.SIZE, 898));
		GeneratedGraph generated = new GeneratedGraph(this.graph, this.writes);
		if (!generated.isLoaded(world)) {
			generated.load(world, System.out::println);
		}
		this.writes.apply(new Writes.Order("benchmark", "tie-to-deficits", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(CypherQuery.named("benchmark/plant-practices"),
					Map.of("practices", PRACTICES, "today", LocalDate.now(this.clock)), (row) -> true);
			return this.graph.list(CypherQuery.named("benchmark/tie-to-deficits"), Map.of(),
					(row) -> row.get("ties").asInt());
		});
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofMinutes(15))).isTrue();
	}

	private Caller caller(Account account) {
		Set<Action> actions = EnumSet.noneOf(Action.class);
		for (Action action : Action.values()) {
			if (account.may(action)) {
				actions.add(action);
			}
		}
		this.application.getBean(Profiles.class)
			.save(account.id(), new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		this.application.getBean(Consents.class).give(account.id(), Consent.CURRENT);
		return new Caller(account.id(), account.roles(), actions);
	}

	private void mentors(People people, List<String> deficits) {
		Random random = new Random(898);
		for (int i = 0; i < PEOPLE; i++) {
			this.application.getBean(MentorOffers.class)
				.offer(caller(people.make("mentor-" + i, Role.TEACHER)), null,
						new OfferEdit(Set.of(MentoringModel.TEACHER_TEACHER), some(deficits, random), List.of(),
								1 + random.nextInt(3), null));
			this.application.getBean(MentorRequests.class)
				.ask(caller(people.make("mentee-" + i, Role.TEACHER)), null, new RequestEdit(
						MentoringModel.TEACHER_TEACHER, some(deficits, random), List.of(), false, null));
		}
	}

	private static List<String> some(List<String> deficits, Random random) {
		Set<String> some = new HashSet<>();
		while (some.size() < Math.min(4, deficits.size())) {
			some.add(deficits.get(random.nextInt(deficits.size())));
		}
		return List.copyOf(some);
	}

	@AfterEach
	void forget() {
		People.forget(this.graph, this.writes);
	}

	/** The list of deficits comes with the facts of the product. */
	static final class Starter implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("estafeta.starter.load=true").applyTo(context);
		}

	}

}
