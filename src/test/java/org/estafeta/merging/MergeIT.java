package org.estafeta.merging;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Action;
import org.estafeta.access.People;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.exchange.ImportProgress;
import org.estafeta.exchange.ImportReport;
import org.estafeta.exchange.ImportService;
import org.estafeta.exchange.SourceFile;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.history.Histories;
import org.estafeta.history.Undo;
import org.estafeta.history.WholeGraph;
import org.estafeta.notice.Follows;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Duplicates as people and programs find, merge and part them.
 */
@RunningApplication
class MergeIT {

	private static final String SOURCE = "merge-it";

	private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]{64})\"");

	private static final String ORGANISATIONS = "org_id,name_ru,short_name,org_type,city,region,inn\n";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Merges merges;

	@Autowired
	Duplicates duplicates;

	@Autowired
	ImportService imports;

	@Autowired
	Histories histories;

	@Autowired
	Undo undo;

	@Autowired
	CatalogueSearch search;

	@Autowired
	ChangeLog log;

	private People people;

	private String older = "";

	private String younger = "";

	private String other = "";

	@BeforeEach
	void load() {
		this.people = new People(this.application);
		leaveItAsItWas();
		load(files());
		this.older = id("Organisation", "older");
		this.younger = id("Organisation", "younger");
		this.other = id("Organisation", "other");
	}

	private static List<SourceFile> files() {
		return List.of(
				file("organisations.csv",
						ORGANISATIONS + "older,\"МБОУ «СОШ № 977 имени Щъкина»\",,school,Жмыхов,Жмыхов край,\n"
								+ "younger,Средняя школа N 977 им. Щъкина,Щъкинская,school,Жмыхов,Жмыхов край,\n"
								+ "other,Лицей № 12 Жмыхова,,school,Жмыхов,Жмыхов край,\n"),
				file("sites.csv", "site_id,org_id,status_kind,level,topic\ns1,younger,МИП,municipal,Щъкинский опыт\n"),
				file("practices.csv",
						"practice_id,title,org_id\np1,Щъкинская практика,younger\n"
								+ "p2,Лицейская практика Жмыхова,other\n"),
				file("events.csv",
						"event_id,name,kind,city,region,date_start\n"
								+ "e1,Жмыховский форум учителей,форум,Жмыхов,Жмыхов край,2024-03-05\n"),
				file("spread.csv",
						"spread_id,practice_id,from_org_id,to_org_id,strength,date\n"
								+ "f1,p2,other,younger,adopted,2020\nf2,p2,other,older,adopted,2022\n"
								+ "f3,p1,younger,other,adopted,2023\n"));
	}

	private static SourceFile file(String name, String text) {
		return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private ImportReport load(List<SourceFile> files) {
		ImportReport report = this.imports.run(new ImportService.Order(files, SOURCE, "administrator", false),
				ImportProgress.SILENT);
		assertThat(report.problems()).isEmpty();
		return report;
	}

	private String id(String label, String key) {
		return this.graph
			.list(CypherQuery.named("test/external-keys"), Map.of(),
					(row) -> Map.entry(row.get("key").asString(), row.get("id").asString()))
			.stream()
			.filter((row) -> row.getKey().equals(key))
			.map(Map.Entry::getValue)
			.reduce((first, last) -> last)
			.orElseThrow(() -> new AssertionError(label + ' ' + key));
	}

	@AfterEach
	void leaveItAsItWas() {
		this.people.forget();
		this.writes.apply(new Writes.Order("test", "forget-import", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(CypherQuery.named("test/forget-merges"), Map.of(), (row) -> "");
			this.graph.list(CypherQuery.named("test/forget-import"), Map.of("source", SOURCE), (row) -> {
				NodeKind.ofLabel(row.get("label").asString())
					.ifPresent((kind) -> touched.add(kind, row.get("id").asString()));
				return "";
			});
			return "";
		});
	}

	private String merge(String loser, String survivor, String... taken) {
		return this.merges.merge(NodeKind.ORGANISATION, loser, survivor, List.of(taken),
				this.merges.preview(NodeKind.ORGANISATION, loser, survivor).fingerprint(), "methodist");
	}

	private FormBrowser signIn(Role role) {
		this.people.make("человек", role);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, "человек");
		return browser;
	}

	private String pair() {
		return "/duplicates/organisations/" + this.younger + '/' + this.older;
	}

	private static String location(HttpResponse<String> answer) {
		URI location = URI.create(answer.headers().firstValue("Location").orElse(""));
		return location.getPath() + ((location.getQuery() != null) ? '?' + location.getQuery() : "");
	}

	@Test
	void aMethodistFindsMergesAndParts() {
		FormBrowser browser = signIn(Role.METHODIST);
		assertThat(browser.get("/account").body()).contains("href=\"/duplicates\"");
		String list = browser.get("/duplicates?kind=ORGANISATION").body();
		// made in one millisecond, either may have the lesser id
		assertThat(list).contains("один номер: 977", "один город: Жмыхов")
			.containsAnyOf("data-pair=\"" + this.younger + ' ' + this.older + '"',
					"data-pair=\"" + this.older + ' ' + this.younger + '"');
		String preview = browser.get(pair()).body();
		assertThat(preview).contains("Щъкинский опыт", "name=\"field.name\"", "Применений одной практики",
				"заполнится отсюда", "Поменять местами", "organisations/" + this.older + '/' + this.younger);
		Matcher fingerprint = FINGERPRINT.matcher(preview);
		assertThat(fingerprint.find()).isTrue();
		String page = location(browser.post(pair(), pair() + "/merge",
				Map.of("fingerprint", fingerprint.group(1), "field.name", "take")));
		assertThat(page).startsWith("/duplicates/merges/");
		assertThat(browser.get(page).body()).contains("Записи объединены", "Разъединить");
		FormBrowser stranger = new FormBrowser(this.port);
		HttpResponse<String> moved = stranger.get("/organisations/" + this.younger + "?asOf=2024-05-01");
		assertThat(moved.statusCode()).isEqualTo(301);
		assertThat(location(moved)).isEqualTo("/organisations/" + this.older + "?asOf=2024-05-01");
		assertThat(moved.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-cache");
		String one = stranger.get("/organisations/" + this.older).body();
		assertThat(one).contains("Средняя школа N 977", "Щъкинский опыт", "Щъкинская практика")
			.containsOnlyOnce("Лицейская практика");
		assertThat(browser.get("/duplicates").body()).doesNotContain(this.younger);
		String changes = browser.get("/organisations/" + this.older + "/changes").body();
		assertThat(changes).contains("Объединение дублей", "href=\"" + page);
		assertThat(browser.get("/organisations/" + this.younger + "/changes").body()).contains("удалено");
		assertThat(location(browser.post(page, page + "/part", Map.of()))).isEqualTo(page);
		assertThat(browser.get(page).body()).contains("снова две").doesNotContain("/part\"");
		assertThat(stranger.get("/organisations/" + this.younger).body()).contains("Щъкинский опыт");
		assertThat(stranger.get("/organisations/" + this.older).body()).contains("МБОУ «СОШ № 977")
			.doesNotContain("Щъкинский опыт");
		assertThat(browser.get("/duplicates?lang=en").body()).contains("the same number: 977");
	}

	@Test
	void aProgramMergesAndTheOldIdLeadsToTheOther() {
		String token = this.people.token(this.people.make("программа", Role.METHODIST));
		GraphQlClient client = new GraphQlClient(this.port);
		Map<String, Object> ids = Map.of("loser", global(this.younger), "survivor", global(this.older));
		JsonNode pairs = client.ask("""
				{ duplicates(kind: ORGANISATION, first: 100) { totalCount nodes {
				    score loser { id } survivor { id name line } reasons { code points text } } } }""", Map.of(),
				token);
		assertThat(pairs.toString()).contains(global(this.younger), "NUMBER");
		JsonNode preview = client.ask("""
				query($loser: ID!, $survivor: ID!) { mergePreview(loser: $loser, survivor: $survivor) {
				  fingerprint possible loops moved beside folded left adoptions fields { name staying going } } }""",
				ids, token);
		assertThat(preview.at("/data/mergePreview/possible").asBoolean()).as(preview.toString()).isTrue();
		assertThat(preview.at("/data/mergePreview/adoptions").asInt()).isEqualTo(1);
		Map<String, Object> order = new HashMap<>(ids);
		order.put("fingerprint", preview.at("/data/mergePreview/fingerprint").asString());
		JsonNode merged = client
			.ask("""
					mutation($loser: ID!, $survivor: ID!, $fingerprint: String!) {
					  merge(loser: $loser, survivor: $survivor, fingerprint: $fingerprint) { id loser survivor ended first } }""",
					order, token);
		String merge = merged.at("/data/merge/id").asString();
		JsonNode node = client.ask("query($id: ID!) { node(id: $id) { id ... on Organisation { name } } }",
				Map.of("id", global(this.younger)));
		assertThat(node.at("/data/node/id").asString()).as(node.toString()).isEqualTo(global(this.older));
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		JsonNode found = client.ask("{ search(text: \"977 Щъкина\", first: 20) { edges { node { id } } } }", Map.of());
		assertThat(found.toString()).contains(global(this.older)).doesNotContain(global(this.younger));
		JsonNode again = client.ask("""
				mutation($loser: ID!, $survivor: ID!, $fingerprint: String!) {
				  merge(loser: $loser, survivor: $survivor, fingerprint: $fingerprint) { id } }""", order, token);
		assertThat(again.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
		JsonNode parted = client.ask("mutation($id: ID!) { unmerge(id: $id) { ended } }", Map.of("id", merge), token);
		assertThat(parted.at("/data/unmerge/ended").asBoolean()).isTrue();
		JsonNode twice = client.ask("mutation($id: ID!) { unmerge(id: $id) { ended } }", Map.of("id", merge), token);
		assertThat(twice.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
		JsonNode apart = client.ask("mutation($one: ID!, $other: ID!) { notTheSame(one: $one, other: $other) }",
				Map.of("one", global(this.younger), "other", global(this.older)), token);
		assertThat(apart.at("/data/notTheSame").asBoolean()).isTrue();
		assertThat(
				client.ask("{ duplicates(kind: ORGANISATION, first: 100) { nodes { loser { id } } } }", Map.of(), token)
					.toString())
			.doesNotContain(global(this.younger));
	}

	private static String global(String id) {
		return new GlobalId(NodeKind.ORGANISATION, id).text();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void eachRoleSeesAndMergesWhatTheTableSays(Role role) {
		FormBrowser browser = signIn(role);
		boolean may = Action.MERGE.isOpenTo(role);
		for (String page : List.of("/duplicates", pair())) {
			assertThat(browser.get(page).statusCode()).as(page).isEqualTo(may ? 200 : 403);
			assertThat(location(new FormBrowser(this.port).get(page))).isEqualTo("/sign-in");
		}
		int status = browser.post("/account", pair() + "/merge", Map.of("fingerprint", "x")).statusCode();
		assertThat(status).isEqualTo(may ? 302 : 403);
		assertThat(browser.post("/account", pair() + "/apart", Map.of()).statusCode()).isEqualTo(may ? 302 : 403);
		assertThat(this.merges.survivor(NodeKind.ORGANISATION, this.younger)).isEmpty();
	}

	@Test
	void mergedAndPartedTheWholeGraphIsWhatItWas() {
		List<String> before = WholeGraph.of(this.graph);
		String merge = merge(this.younger, this.older, "name");
		List<String> merged = WholeGraph.of(this.graph);
		assertThat(merged).isNotEqualTo(before);
		long seq = this.log.last();
		assertThat(this.histories.entry(seq).summary()).isEqualTo("merge " + merge);
		assertThatThrownBy(() -> this.undo.undo(seq, "administrator")).isInstanceOf(EstafetaException.class)
			.hasMessageContaining("undo-merge");
		this.merges.unmerge(merge, "methodist");
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
		String turned = merge(this.older, this.younger);
		assertThat(WholeGraph.of(this.graph)).isNotEqualTo(merged);
		this.merges.unmerge(turned, "methodist");
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
	}

	@Test
	void theSameFileAfterwardsChangesNothingAndANewOneLandsOnTheOther() {
		String merge = merge(this.younger, this.older);
		List<String> merged = WholeGraph.of(this.graph);
		assertThat(load(files()).outcome()).isEqualTo(ImportReport.Outcome.UNCHANGED);
		assertThat(WholeGraph.of(this.graph)).isEqualTo(merged);
		load(List.of(
				file("organisations.csv",
						ORGANISATIONS + "younger,Щъкинская школа заново,,school,Жмыхов,Жмыхов край,\n"),
				file("sites.csv",
						"site_id,org_id,status_kind,level,topic\ns2,younger,РИП,regional,Новый щъкинский опыт\n"),
				file("spread.csv", "spread_id,practice_id,from_org_id,to_org_id,strength,date\n"
						+ "f9,p2,other,younger,adapted,2024\n")));
		FormBrowser stranger = new FormBrowser(this.port);
		String page = stranger.get("/organisations/" + this.older).body();
		assertThat(page).contains("Новый щъкинский опыт", "Щъкинский опыт")
			.containsOnlyOnce("Лицейская практика")
			.doesNotContain("заново");
		assertThat(WholeGraph.of(this.graph).stream().filter((line) -> line.contains("Щъкинская школа заново")))
			.isEmpty();
		this.merges.unmerge(merge, "methodist");
		assertThat(stranger.get("/organisations/" + this.older).body()).contains("Новый щъкинский опыт")
			.doesNotContain(">Щъкинский опыт");
		assertThat(stranger.get("/organisations/" + this.younger).body()).contains("Щъкинский опыт")
			.doesNotContain("Новый щъкинский опыт");
	}

	@Test
	void whatIsPrivateMovesComesBackAndIsSeenByNobody() {
		Account person = this.people.make("личное", Role.TEACHER, Role.LEADER);
		Follows follows = bean(Follows.class);
		follows.follow(person.id(), NodeKind.ORGANISATION, this.younger);
		follows.follow(person.id(), NodeKind.ORGANISATION, this.older);
		bean(Responsibilities.class).add(person.id(), this.younger);
		bean(Profiles.class).save(person.id(),
				new ProfileDraft(Occupation.values()[0], List.of(Subject.HISTORY), this.younger));
		List<String> before = privateTies();
		assertThat(before).hasSize(4);
		String teacher = bean(Profiles.class).ofAccount(person.id()).orElseThrow().teacherId();
		String merge = merge(this.younger, this.older);
		long seq = this.log.last();
		assertThat(privateTies()).hasSize(3).allMatch((line) -> line.contains(this.older));
		assertThat(bean(Responsibilities.class).covers(person.id(), this.older)).isTrue();
		assertThat(bean(Profiles.class).ofAccount(person.id()).orElseThrow().workplace().organisationId())
			.isEqualTo(this.older);
		assertThat(this.histories.nodes(seq, -1, 100).toString()).contains(this.older)
			.doesNotContain(teacher, person.id(), "Имя личное");
		assertThat(this.log.after(seq - 1, 1).toString()).doesNotContain(teacher, person.id());
		this.people.make("методист", Role.METHODIST);
		FormBrowser methodist = new FormBrowser(this.port);
		People.signIn(methodist, "методист");
		for (String page : List.of("/duplicates/merges/" + merge, "/history/" + seq, "/duplicates?kind=TEACHER",
				"/organisations/" + this.older + "/changes", "/organisations/" + this.older)) {
			HttpResponse<String> answer = methodist.get(page);
			assertThat(answer.statusCode()).as(page).isEqualTo(200);
			assertThat(answer.body()).as(page).doesNotContain(teacher, person.id(), "Имя личное");
		}
		assertThatThrownBy(() -> this.merges.preview(NodeKind.TEACHER, teacher, teacher + "x"))
			.hasMessageContaining("merge-nodes");
		this.merges.unmerge(merge, "methodist");
		assertThat(privateTies()).isEqualTo(before);
		String again = merge(this.younger, this.older);
		follows.leave(person.id(), NodeKind.ORGANISATION, this.older);
		this.merges.unmerge(again, "methodist");
		assertThat(follows.of(person.id())).as("left is left, for both").isEmpty();
	}

	private <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

	private List<String> privateTies() {
		return this.graph.list(CypherQuery.named("test/private-ties"), Map.of(), (row) -> row.get("text").asString());
	}

	@Test
	void nothingIsMergedThatWasNotSeen() {
		String seen = this.merges.preview(NodeKind.ORGANISATION, this.younger, this.older).fingerprint();
		load(List.of(file("sites.csv", "site_id,org_id,status_kind,level,topic\ns3,older,МИП,municipal,Позже\n")));
		List<String> before = WholeGraph.of(this.graph);
		assertThatThrownBy(
				() -> this.merges.merge(NodeKind.ORGANISATION, this.younger, this.older, List.of(), seen, "x"))
			.hasMessageContaining("merge-stale");
		FormBrowser browser = signIn(Role.METHODIST);
		assertThat(location(browser.post(pair(), pair() + "/merge", Map.of("fingerprint", seen)))).isEqualTo(pair());
		assertThat(browser.get(pair()).body()).contains("изменилась, пока вы сравнивали");
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
	}

	@Test
	void ofTwoMergesAtOnceOneWins() throws Exception {
		String one = this.merges.preview(NodeKind.ORGANISATION, this.younger, this.older).fingerprint();
		String other = this.merges.preview(NodeKind.ORGANISATION, this.older, this.younger).fingerprint();
		CyclicBarrier start = new CyclicBarrier(2);
		List<Callable<Boolean>> tries = List.of(
				() -> tries(start,
						() -> this.merges.merge(NodeKind.ORGANISATION, this.younger, this.older, List.of(), one, "x")),
				() -> tries(start, () -> this.merges.merge(NodeKind.ORGANISATION, this.older, this.younger, List.of(),
						other, "x")));
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Boolean> done = new ArrayList<>();
			for (Future<Boolean> answer : threads.invokeAll(tries)) {
				done.add(answer.get());
			}
			assertThat(done).containsExactlyInAnyOrder(true, false);
		}
		assertThat(this.merges.ofNode(this.older)).hasSize(1);
	}

	private static boolean tries(CyclicBarrier start, Callable<String> merge) throws Exception {
		start.await();
		try {
			merge.call();
			return true;
		}
		catch (EstafetaException ex) {
			return false;
		}
	}

	@Test
	void whatLearnedFromItselfIsNotMergedAndLaterMergesAreParted() {
		load(List.of(file("spread.csv",
				"spread_id,practice_id,from_org_id,to_org_id,strength,date\n" + "f8,p2,younger,older,adopted,2023\n")));
		MergePreview preview = this.merges.preview(NodeKind.ORGANISATION, this.younger, this.older);
		assertThat(preview.obstacles()).extracting(MergePreview.Obstacle::type).containsExactly("LEARNED_FROM");
		assertThatThrownBy(() -> merge(this.younger, this.older)).hasMessageContaining("merge-blocked");
		load(List.of(file("organisations.csv", ORGANISATIONS + "third,Школа № 977 Жмыхова,,school,Жмыхов,Жмыхов край,\n"
				+ "fourth,Гимназия № 977,,school,Жмыхов,Жмыхов край,\n")));
		String third = id("Organisation", "third");
		String fourth = id("Organisation", "fourth");
		List<String> before = WholeGraph.of(this.graph);
		String first = merge(third, this.older);
		String second = merge(this.older, fourth);
		assertThat(this.merges.survivor(NodeKind.ORGANISATION, third)).contains(fourth);
		assertThatThrownBy(() -> this.merges.unmerge(first, "x")).hasMessageContaining("unmerge-later");
		this.merges.unmerge(second, "x");
		this.merges.unmerge(first, "x");
		assertThat(WholeGraph.of(this.graph)).isEqualTo(before);
	}

}
