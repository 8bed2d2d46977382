package org.estafeta.access;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationContext;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;

/**
 * The people of a test, with accounts that go when it ends.
 */
public final class People {

	/** The password of all of them. */
	public static final String PASSWORD = "сиреневый трамвай ждёт осени";

	private final Accounts accounts;

	private final Invitations invitations;

	private final PersonalTokens tokens;

	private final Graph graph;

	private final Writes writes;

	/**
	 * Prepares.
	 * @param application what they have accounts in
	 */
	public People(ApplicationContext application) {
		this.accounts = application.getBean(Accounts.class);
		this.invitations = application.getBean(Invitations.class);
		this.tokens = application.getBean(PersonalTokens.class);
		this.graph = application.getBean(Graph.class);
		this.writes = application.getBean(Writes.class);
	}

	/**
	 * Forgets everybody.
	 */
	public void forget() {
		forget(this.graph, this.writes);
	}

	/**
	 * Forgets everybody.
	 * @param graph where they are
	 * @param writes removes them
	 */
	public static void forget(Graph graph, Writes writes) {
		writes.apply(new Writes.Order("test", "forget-accounts", false), (touched) -> {
			touched.addUnlisted(1);
			return graph.list(CypherQuery.named("test/forget-accounts"), Map.of(), (row) -> row.get("gone").asInt());
		});
	}

	/**
	 * Makes somebody.
	 * @param login what they sign in by; they are called «Имя» with that
	 * @param roles what they are
	 * @return their account
	 */
	public Account make(String login, Role... roles) {
		this.invitations.accept(this.invitations.invite(Set.of(roles)), login, "Имя " + login, PASSWORD);
		return this.accounts.byLogin(login).orElseThrow().account();
	}

	/**
	 * The account of somebody.
	 * @param login what they sign in by
	 * @return the account
	 */
	public Account account(String login) {
		return this.accounts.byLogin(login).orElseThrow().account();
	}

	/**
	 * Makes a key that opens all that an account does.
	 * @param account the account
	 * @return the key
	 */
	public String token(Account account) {
		return token(account, 1);
	}

	/**
	 * Makes a key that opens all that an account does for some time.
	 * @param account the account
	 * @param days how long
	 * @return the key
	 */
	public String token(Account account, int days) {
		Set<Action> all = Arrays.stream(Action.values())
			.filter(account::may)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
		return this.tokens.create(account.id(), "все права", days, all);
	}

	/**
	 * Signs somebody in.
	 * @param browser their browser
	 * @param login who they are
	 * @return the answer
	 */
	public static HttpResponse<String> signIn(FormBrowser browser, String login) {
		return browser.post("/sign-in", "/sign-in", Map.of("login", login, "password", PASSWORD));
	}

}
