package org.estafeta.history;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.Action;
import org.estafeta.access.AdministratorToken;
import org.estafeta.access.Invitations;
import org.estafeta.access.NewToken;
import org.estafeta.access.Role;
import org.estafeta.exchange.ImportProgress;
import org.estafeta.exchange.ImportReport;
import org.estafeta.exchange.ImportService;
import org.estafeta.exchange.SourceFile;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The history as people and programs see it.
 */
@RunningApplication
class HistoryPagesIT {

	private static final String PASSWORD = "сиреневый трамвай ждёт осени";

	private static final String SOURCE = "history-pages-it";

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Histories histories;

	@Autowired
	ImportService imports;

	@Autowired
	Invitations invitations;

	@Autowired
	AdministratorToken administratorToken;

	private long first;

	private long second;

	private String id = "";

	@BeforeEach
	void loadTwice() {
		leaveItAsItWas();
		this.first = load("о1,Жщцк первая,school");
		this.second = load("о1,Жщцк вторая,school");
		this.id = this.histories.nodes(this.first, -1, 1).getFirst().node().id();
	}

	private long load(String row) {
		ImportReport report = this.imports.run(new ImportService.Order(
				List.of(new SourceFile("школы.csv",
						("org_id,name_ru,org_type\n" + row + '\n').getBytes(StandardCharsets.UTF_8))),
				SOURCE, "administrator", false), ImportProgress.SILENT);
		return report.seq();
	}

	@AfterEach
	void leaveItAsItWas() {
		this.writes.apply(new Writes.Order("test", "forget-import", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(CypherQuery.named("test/forget-accounts"), Map.of(), (row) -> "");
			this.graph.list(CypherQuery.named("test/forget-import"), Map.of("source", SOURCE), (row) -> {
				NodeKind.ofLabel(row.get("label").asString())
					.ifPresent((kind) -> touched.add(kind, row.get("id").asString()));
				return "";
			});
			return "";
		});
	}

	private FormBrowser signIn(Role role) {
		this.invitations.accept(this.invitations.invite(Set.of(role)), "человек", "Имя человека", PASSWORD);
		FormBrowser browser = new FormBrowser(this.port);
		browser.post("/sign-in", "/sign-in", Map.of("login", "человек", "password", PASSWORD));
		return browser;
	}

	private List<String> pages() {
		return List.of("/history", "/history/" + this.second, "/organisations/" + this.id + "/changes",
				"/organisations/" + this.id + "/changes?from=" + this.first + "&to=" + this.second);
	}

	@Test
	void strangersSeeNothingOfIt() {
		FormBrowser stranger = new FormBrowser(this.port);
		for (String page : pages()) {
			HttpResponse<String> answer = stranger.get(page);
			assertThat(answer.headers().firstValue("Location").orElse("")).as(page).endsWith("/sign-in");
			assertThat(answer.body()).doesNotContain("Жщцк");
		}
		assertThat(stranger.get("/organisations/" + this.id).body()).doesNotContain("/changes");
		JsonNode answer = new GraphQlClient(this.port).ask("{ changes { nodes { seq summary } } }", Map.of());
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		assertThat(answer.toString()).doesNotContain(SOURCE);
		assertThat(
				new GraphQlClient(this.port).ask("mutation { undoChange(seq: " + this.second + ") { seq } }", Map.of())
					.path("errors")
					.isMissingNode())
			.isFalse();
		assertThat(this.histories.entry(this.second).undoneBy()).isNull();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void eachRoleSeesAndUndoesWhatTheTableSays(Role role) {
		FormBrowser browser = signIn(role);
		for (String page : pages()) {
			assertThat(browser.get(page).statusCode()).as(page)
				.isEqualTo(Action.SEE_HISTORY.isOpenTo(role) ? 200 : 403);
		}
		String undo = "/history/" + this.second + "/undo";
		assertThat(browser.get(undo).statusCode()).isEqualTo(Action.UNDO.isOpenTo(role) ? 200 : 403);
		int status = browser.post("/account", undo, Map.of()).statusCode();
		assertThat(status).isEqualTo(Action.UNDO.isOpenTo(role) ? 302 : 403);
		assertThat(this.histories.entry(this.second).undoneBy() != null).isEqualTo(Action.UNDO.isOpenTo(role));
		assertThat(browser.get("/account").body().contains("href=\"/history\""))
			.isEqualTo(Action.SEE_HISTORY.isOpenTo(role));
	}

	@Test
	void anAdministratorReadsWhatWasAndUndoesIt() {
		FormBrowser browser = signIn(Role.ADMINISTRATOR);
		assertThat(browser.get("/history?actor=administrator&kind=Organisation").body()).contains("Загрузка " + SOURCE,
				"/history/" + this.second);
		assertThat(browser.get("/history?kind=Strand").body()).doesNotContain("Загрузка " + SOURCE);
		assertThat(browser.get("/history/" + this.second).body()).contains(">Жщцк первая</del>", ">Жщцк вторая</ins>",
				"Файл школы.csv, строка 2", "/history/" + this.second + "/undo");
		String node = "/organisations/" + this.id + "/changes";
		assertThat(browser.get("/organisations/" + this.id).body()).contains("href=\"" + node);
		assertThat(browser.get(node).body()).contains("Почему мы так считаем?", "№ " + this.first, "№ " + this.second);
		assertThat(browser.get(node + "?from=0&to=" + this.second).body()).contains("создано");
		assertThat(browser.get(node + "?from=5&to=5").statusCode()).isEqualTo(400);
		String blocked = "/history/" + this.first + "/undo";
		assertThat(browser.get(blocked).body()).contains("Отменить нельзя", "№ " + this.second)
			.doesNotContain("Да, отменить");
		assertThat(browser.post("/account", blocked, Map.of()).statusCode()).isEqualTo(409);
		String undo = "/history/" + this.second + "/undo";
		assertThat(browser.get(undo).body()).contains("Да, отменить", "Прежними станут узлы: 1");
		assertThat(browser.postWithoutToken(undo, Map.of()).statusCode()).isEqualTo(403);
		String done = browser.post(undo, undo, Map.of()).headers().firstValue("Location").orElse("");
		assertThat(browser.get("/history/" + this.second).body()).contains("отменено изменением №");
		assertThat(browser.get(done.substring(done.indexOf("/history"))).body()).contains("Отмена изменения №");
		assertThat(browser.get("/organisations/" + this.id).body()).contains("Жщцк первая");
		assertThat(browser.get("/history?lang=en").body()).contains("Undoing of change no.");
		assertThat(browser.get("/history/999999999").statusCode()).isEqualTo(404);
		assertThat(browser.get("/organisations/x/changes").statusCode()).isEqualTo(404);
		assertThat(browser.get("/nothing/x/changes").statusCode()).isEqualTo(404);
	}

	@Test
	void aProgramReadsWhatWasAndUndoesIt() {
		String token = NewToken.draw(this.graph, this.writes, this.administratorToken);
		GraphQlClient client = new GraphQlClient(this.port);
		JsonNode page = client
			.ask("""
					{ changes(first: 2, actor: "administrator", label: "Organisation") {
					    pageInfo { hasNextPage endCursor } nodes { seq actor summary nodeCount labels undoneBy
					      nodes { node name action file row fields { name before after } relations { type endName } } } } }""",
					Map.of(), token);
		assertThat(page.path("errors").isMissingNode()).as(page.toString()).isTrue();
		JsonNode newest = page.at("/data/changes/nodes/0");
		assertThat(newest.path("seq").asLong()).isEqualTo(this.second);
		assertThat(newest.at("/nodes/0/action").asString()).isEqualTo("CHANGED");
		assertThat(newest.at("/nodes/0/row").asLong()).isEqualTo(2);
		String node = newest.at("/nodes/0/node").asString();
		JsonNode next = client.ask("query($after: String) { changes(first: 1, after: $after) { nodes { seq } } }",
				Map.of("after", page.at("/data/changes/pageInfo/endCursor").asString()), token);
		assertThat(next.at("/data/changes/nodes/0/seq").asLong()).isLessThan(this.first);
		JsonNode of = client.ask("""
				query($node: ID!, $from: Int!, $to: Int!) {
				  nodeChanges(node: $node) { nodes { seq at actor position label nodeId } }
				  nodeDifference(node: $node, from: $from, to: $to) {
				    changes action fields { name before after } relations { type added } } }""",
				Map.of("node", node, "from", this.first, "to", this.second), token);
		assertThat(of.at("/data/nodeChanges/nodes").size()).isEqualTo(2);
		assertThat(of.at("/data/nodeDifference/fields").toString()).contains("Жщцк первая", "Жщцк вторая");
		JsonNode undone = client.ask("mutation($seq: Int!) { undoChange(seq: $seq) { seq summary } }",
				Map.of("seq", this.second), token);
		assertThat(undone.at("/data/undoChange/summary").asString()).isEqualTo("undo " + this.second);
		JsonNode again = client.ask("mutation($seq: Int!) { undoChange(seq: $seq) { seq } }",
				Map.of("seq", this.second), token);
		assertThat(again.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
	}

}
