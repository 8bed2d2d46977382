package org.estafeta.access;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.context.ContextConfiguration;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.dissemination.BenchmarkFigures;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.practice.Bank;
import org.estafeta.practice.PracticeFilter;
import org.estafeta.practice.Practices;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the time of a refusal tells what the refusal does not: each two are asked for
 * in turn, and the medians are compared. {@code ./mvnw -Pbenchmark verify
 * -Dit.test=AnswerTimesBenchmark}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningApplication.TemporaryData.class)
class AnswerTimesBenchmark {

	private static final int SIGN_INS = 200;

	private static final int REQUESTS = 1000;

	/** As many as the accounts of tests have. */
	private static final int ROUNDS = 1000;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Accounts accounts;

	@Autowired
	LoginThrottle throttle;

	@Autowired
	Practices practices;

	@Autowired
	Bank bank;

	private final BenchmarkFigures figures = new BenchmarkFigures("Times of refusals");

	@AfterEach
	void forget() {
		People.forget(this.graph, this.writes);
	}

	@Test
	void measure() throws Exception {
		People people = new People(this.application);
		signIns();
		String author = people.token(people.make("author", Role.TEACHER));
		String other = people.token(people.make("other", Role.TEACHER));
		GraphQlClient client = new GraphQlClient(this.port);
		String draft = client.ask("mutation { beginSubmission { id } }", Map.of(), author)
			.at("/data/beginSubmission/id")
			.asString();
		String query = "query($id: ID!) { submission(id: $id) { missing } }";
		compare("somebody else's draft / no draft", REQUESTS, (i) -> refused(client, query, Map.of("id", draft), other),
				(i) -> refused(client, query, Map.of("id", Uuid7.next(Clock.systemUTC())), other));
		String hidden = this.practices.page(PracticeFilter.ALL, KeysetRequest.first(1)).rows().getFirst().id();
		this.bank.archive(hidden, "проверка", "test");
		for (String field : List.of("practice(id: $id) { id }", "trace(practice: $id) { totalCount }",
				"practiceVersions(practice: $id) { number }")) {
			String text = "query($id: ID!) { " + field + " }";
			compare("a hidden practice / no practice: " + field.replaceAll("\\(.*", ""), REQUESTS,
					(i) -> refused(client, text, Map.of("id", global(hidden)), ""),
					(i) -> refused(client, text, Map.of("id", global(Uuid7.next(Clock.systemUTC()))), ""));
		}
		this.figures.write(Path.of("target", "benchmark", "answer-times.md"));
	}

	private void signIns() {
		People people = new People(this.application);
		for (int i = 0; i < SIGN_INS; i++) {
			people.make("known-" + i, Role.TEACHER);
		}
		// few rounds of hashing, so that what else differs is not lost in them
		AccountAuthentication signIn = new AccountAuthentication(this.accounts, this.throttle,
				new PasswordHashes(ROUNDS));
		compare("wrong password / unknown login", SIGN_INS, (i) -> refused(signIn, "known-" + i, i),
				(i) -> refused(signIn, "nobody-" + i, 1000 + i));
	}

	private static void refused(AccountAuthentication signIn, String login, int place) {
		UsernamePasswordAuthenticationToken attempt = UsernamePasswordAuthenticationToken.unauthenticated(login,
				"не тот пароль");
		attempt.setDetails(new WebAuthenticationDetails("10.0." + place / 250 + '.' + place % 250, null));
		try {
			signIn.authenticate(attempt);
			throw new AssertionError("let in");
		}
		catch (AuthenticationException ex) {
			// as it should be
		}
	}

	private static void refused(GraphQlClient client, String query, Map<String, ?> variables, String token) {
		assertThat(client.ask(query, variables, token).at("/errors/0/extensions/code").asString())
			.isEqualTo("NOT_FOUND");
	}

	private static String global(String id) {
		return java.util.Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("Practice:" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private void compare(String what, int times, IntConsumer one, IntConsumer other) {
		long[] first = new long[times];
		long[] second = new long[times];
		for (int i = 0; i < times; i++) {
			first[i] = time(one, i);
			second[i] = time(other, i);
		}
		Arrays.sort(first);
		Arrays.sort(second);
		double ms = first[times / 2] / 1e6;
		double otherMs = second[times / 2] / 1e6;
		this.figures.add(what, "1.00", "%.2f / %.2f ms = %.2f", ms, otherMs, ms / otherMs);
	}

	private static long time(IntConsumer work, int i) {
		long began = System.nanoTime();
		work.accept(i);
		return System.nanoTime() - began;
	}

}
