package org.estafeta.material;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.DataFolder;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.history.Undo;
import org.estafeta.organisation.OrganisationFilter;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.PracticePart;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files from the form of their author to whoever reads the practice, and what does not
 * get that far.
 */
@RunningApplication
class MaterialIT {

	private static final String LIST = "/submissions";

	private static final Pattern LINK = Pattern.compile("href=\"(/materials/[0-9a-f-]{36}/[^\"]+)\"");

	private static final byte[] PLAN = Documents.of(MaterialKind.PDF);

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Organisations organisations;

	@Autowired
	Deficits deficits;

	@Autowired
	DataFolder data;

	@Autowired
	MaterialSweep sweep;

	@Autowired
	Undo undo;

	@Autowired
	ChangeLog log;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private People people;

	private FormBrowser stranger;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.stranger = new FormBrowser(this.port);
		forget();
	}

	@AfterEach
	void forget() {
		this.people.forget();
		this.writes.apply(new Writes.Order("test", "forget-submitted", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-submitted"), Map.of(), (row) -> {
				if (row.get("label").asString().equals("Practice")) {
					touched.add(NodeKind.PRACTICE, row.get("id").asString());
				}
				return row.get("id").asString();
			});
		});
	}

	@Test
	void aFileGoesFromItsAuthorToEverybodyAndLeavesWithThePractice() {
		FormBrowser teacher = somebody("учитель", Role.TEACHER);
		FormBrowser other = somebody("другой", Role.TEACHER);
		FormBrowser expert = somebody("эксперт", Role.EXPERT);
		FormBrowser methodist = somebody("методист", Role.METHODIST);
		String page = begin(teacher, Map.of());
		String form = save(teacher, page, Map.of(), Map.of("План урока.pdf", PLAN));
		assertThat(form).contains("value=\"План урока\"", "PDF, 14\u00A0Б", "Сохранено");
		String plan = link(form);
		assertThat(plan).endsWith("/%D0%9F%D0%BB%D0%B0%D0%BD%20%D1%83%D1%80%D0%BE%D0%BA%D0%B0.pdf");
		form = save(teacher, page, Map.of("material", id(plan), "title-" + id(plan), "Ход <b>занятия"), Map.of());
		assertThat(form).contains("value=\"Ход &lt;b&gt;занятия\"");
		String renamed = link(form);
		assertThat(teacher.get(plan).statusCode()).as("another title, another address").isEqualTo(404);
		HttpResponse<String> draft = teacher.get(renamed);
		assertThat(draft.body()).isEqualTo("%PDF-1.7\n%%EOF");
		assertThat(header(draft, "Cache-Control")).contains("no-store").contains("private");
		String unknown = renamed.replace(id(renamed), "01997777-0000-7000-8000-000000000000");
		for (FormBrowser browser : List.of(this.stranger, other, expert, methodist)) {
			HttpResponse<String> answer = browser.get(renamed);
			assertThat(answer.statusCode()).as("a draft").isEqualTo(404);
			assertThat(answer.body().replace(renamed, "")).isEqualTo(browser.get(unknown).body().replace(unknown, ""));
		}
		assertThat(other.upload(LIST, page, fields(Map.of("version", "1")), Map.of("x.pdf", PLAN)).statusCode())
			.as("into the draft of somebody else")
			.isEqualTo(404);

		move(teacher, page, "SUBMIT");
		assertThat(methodist.get(page).body()).contains("Ход &lt;b&gt;занятия", renamed);
		assertThat(expert.get(renamed).statusCode()).isEqualTo(200);
		assertThat(this.stranger.get(renamed).statusCode()).isEqualTo(404);
		assertThat(other.get(renamed).statusCode()).isEqualTo(404);
		String before = teacher.get(page).body();
		teacher.upload(LIST, page, fields(Map.of("version", version(teacher, page))), Map.of("y.pdf", PLAN));
		assertThat(teacher.get(page).body().contains("y.pdf")).as("under review nothing changes").isFalse();
		assertThat(before).contains(renamed);
		move(methodist, page, "PASS");
		move(expert, page, "APPROVE");
		move(somebody("эксперт-2", Role.EXPERT), page, "APPROVE");
		move(methodist, page, "PUBLISH");
		String practice = practice(methodist, page);
		HttpResponse<String> open = this.stranger.get(renamed);
		assertThat(open.body()).isEqualTo("%PDF-1.7\n%%EOF");
		assertThat(header(open, "Content-Type")).isEqualTo("application/pdf");
		assertThat(header(open, "Content-Disposition")).startsWith("attachment; filename=\"estafeta-material.pdf\"")
			.endsWith("filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD%20%D1%83%D1%80%D0%BE%D0%BA%D0%B0.pdf");
		assertThat(open.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(open.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
		assertThat(header(open, "Cache-Control")).isEqualTo("no-cache");
		assertThat(header(open, "ETag")).matches("\"[0-9a-f]{64}\"");
		assertThat(this.stranger.get(practice).body()).contains("Материалы", "Ход &lt;b&gt;занятия", renamed);
		assertThat(this.stranger.get(practice + "/evidence").body()).contains("описано, есть материалы");
		assertThat(materials(practice).toString()).contains("\"title\":\"Ход <b>занятия\"", "\"size\":14", renamed);

		String table = revise(teacher, expert, methodist, practice);
		assertThat(this.stranger.get(practice).body()).contains(table).doesNotContain(renamed);
		assertThat(this.stranger.get(practice + "/versions").body()).contains(table, renamed);
		assertThat(this.stranger.get(renamed).statusCode()).as("of the version before").isEqualTo(200);
		this.undo.undo(this.log.last(), "administrator");
		assertThat(this.stranger.get(practice).body()).contains(renamed).doesNotContain(table);

		methodist.post(practice, practice + "/archive", Map.of("reason", "устарела"));
		assertThat(this.stranger.get(renamed).statusCode()).isEqualTo(404);
		assertThat(other.get(renamed).statusCode()).isEqualTo(404);
		assertThat(this.stranger.get(table).statusCode()).isEqualTo(404);
		assertThat(teacher.get(renamed).statusCode()).as("its author").isEqualTo(200);
	}

	private String revise(FormBrowser teacher, FormBrowser expert, FormBrowser methodist, String practice) {
		String page = begin(teacher, Map.of("practice", practice.substring("/practices/".length())));
		String first = link(teacher.get(page + "/edit").body());
		String form = save(teacher, page, Map.of("material", id(first), "remove", id(first)),
				Map.of("Таблица.xlsx", Documents.of(MaterialKind.XLSX)));
		String table = link(form);
		assertThat(form).doesNotContain(first);
		assertThat(this.stranger.get(first).statusCode()).as("the practice keeps it").isEqualTo(200);
		assertThat(this.stranger.get(table).statusCode()).isEqualTo(404);
		move(teacher, page, "SUBMIT");
		move(expert, page, "APPROVE");
		move(methodist, page, "PUBLISH");
		assertThat(this.stranger.get(table).statusCode()).isEqualTo(200);
		return table;
	}

	@Test
	void whatIsNotFitIsRefusedAtTheFieldAndNothingOfItStays() throws IOException {
		FormBrowser teacher = somebody("учитель", Role.TEACHER);
		String page = begin(teacher, Map.of());
		assertThat(teacher.get(page + "/edit").body()).contains("до 10 МБ, всего — до 20", "accept=\".pdf,.docx");
		assertThat(teacher.get(page + "/edit?lang=en").body()).contains("up to 10 MB, 20 files at most");
		teacher.get(page + "/edit?lang=ru");
		List<String> before = stored();
		byte[] large = new byte[10 * 1024 * 1024 + 1];
		System.arraycopy(PLAN, 0, large, 0, PLAN.length);
		Map<String, byte[]> bad = new LinkedHashMap<>();
		bad.put("x.html", Documents.text("<script>"));
		bad.put("x.pdf", Documents.of(MaterialKind.PNG));
		bad.put("x.docx", Documents.office(MaterialKind.DOCX, Map.of("word/vbaProject.bin", "x")));
		bad.put("x.txt", new byte[0]);
		bad.put("../../estafeta.lock.txt", Documents.text("x"));
		bad.put("a\u202Efdp.txt", Documents.text("x"));
		bad.put("large.pdf", large);
		List<String> sentences = List.of("не принимаются. Можно: PDF", "внутри не PDF", "макросы", "пустой", "знаки",
				"знаки", "больше 10 МБ");
		int at = 0;
		for (Map.Entry<String, byte[]> one : bad.entrySet()) {
			Map<String, byte[]> files = new LinkedHashMap<>();
			files.put("good.pdf", PLAN);
			files.put(one.getKey(), one.getValue());
			String form = save(teacher, page, Map.of("STEPS", "Текст " + at), files);
			assertThat(form).as(one.getKey())
				.contains(sentences.get(at), "Текст сохранён", "Текст " + at, "id=\"materials-wrong\"")
				.doesNotContain("good.pdf", "href=\"/materials");
			at++;
		}
		String form = save(teacher, page, Map.of("title", "x".repeat(301)), Map.of("good.pdf", PLAN));
		assertThat(form).contains("Файлы не прикреплены").doesNotContain("href=\"/materials");
		assertThat(teacher
			.upload(page + "/edit", page, fields(Map.of("version", version(teacher, page + "/edit"))),
					Map.of("a.pdf", new byte[41 * 1024 * 1024]))
			.headers()
			.firstValue("Location")).hasValue(page + "?refused=size");
		assertThat(location(teacher.get(page + "?refused=size"))).endsWith(page + "/edit#f-MATERIALS");
		assertThat(teacher.get(page + "/edit").body()).contains("файлы вместе больше 40 МБ");
		assertThat(stored()).as("nothing half-done").isEqualTo(before);
		Path arriving = this.data.folder("materials/arriving");
		Path aside = Files.move(arriving, arriving.resolveSibling("aside"));
		assertThat(save(teacher, page, Map.of("STEPS", "без диска"), Map.of("good.pdf", PLAN)))
			.contains("хранилище его не принимает", "без диска")
			.doesNotContain("href=\"/materials");
		Files.move(aside, arriving);
		assertThat(stored()).isEqualTo(before);
		assertThat(teacher.get("/materials/..%2f..%2festafeta.lock/x").statusCode()).isIn(400, 404);
		assertThat(teacher.get("/materials/arriving/x.part").statusCode()).isEqualTo(404);
	}

	@Test
	void equalBytesLieThereOnceAndGoWithTheLastThatNamesThem() throws IOException {
		FormBrowser teacher = somebody("учитель", Role.TEACHER);
		String token = this.people.token(this.people.account("учитель"));
		String page = begin(teacher, Map.of());
		List<String> before = stored();
		byte[] text = Documents.text("Одно и то же " + System.nanoTime());
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("один.txt", text);
		files.put("два.txt", text);
		save(teacher, page, Map.of(), files);
		List<String> after = stored();
		after.removeAll(before);
		assertThat(after).as("by its hash")
			.hasSize(1)
			.allMatch((name) -> name.matches("([0-9a-f]{2})/\\1[0-9a-f]{62}"));
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int i = 0; i < 19; i++) {
			many.put(i + ".txt", text);
		}
		assertThat(save(teacher, page, Map.of(), many)).contains("не больше 20 файлов").doesNotContain("18.txt");
		List<String> links = links(teacher.get(page + "/edit").body());
		assertThat(links).hasSize(2);
		remove(token, page, links.getFirst());
		assertThat(stored()).containsAll(after);
		JsonNode left = remove(token, page, links.getLast());
		assertThat(left.at("/data/removeMaterial/submission/materials").size()).as(left.toString()).isZero();
		assertThat(stored()).isEqualTo(before);
		FormBrowser other = somebody("другой", Role.TEACHER);
		assertThat(other.get(page).statusCode()).isEqualTo(404);
		assertThat(remove(this.people.token(this.people.account("другой")), page, links.getLast()).toString())
			.contains("NOT_FOUND");
	}

	@Test
	void whatACrashLeftIsSweptAtTheStart() throws IOException {
		FormBrowser teacher = somebody("учитель", Role.TEACHER);
		String page = begin(teacher, Map.of());
		save(teacher, page, Map.of(), Map.of("a.txt", Documents.text("назван " + System.nanoTime())));
		Path root = this.data.folder("materials");
		Instant old = Instant.now().minus(Duration.ofHours(25));
		for (String name : stored()) {
			Files.setLastModifiedTime(root.resolve(name), FileTime.from(old));
		}
		// what the tests before have left
		this.sweep.run(null);
		List<String> before = stored();
		assertThat(before).isNotEmpty();
		Files.createDirectories(root.resolve("ab"));
		for (String name : List.of("ab/ab" + "0".repeat(62), "arriving/old.part", "ab/ab" + "1".repeat(62),
				"arriving/new.part")) {
			Files.writeString(root.resolve(name), "остаток");
			if (name.contains("old") || name.contains("000")) {
				Files.setLastModifiedTime(root.resolve(name), FileTime.from(old));
			}
		}
		this.sweep.run(null);
		List<String> left = stored();
		assertThat(left).containsAll(before)
			.contains("arriving/new.part", "ab/ab" + "1".repeat(62))
			.hasSize(before.size() + 2);
		assertThat(teacher.get(link(teacher.get(page + "/edit").body())).statusCode()).isEqualTo(200);
		Files.delete(root.resolve("arriving/new.part"));
		Files.delete(root.resolve("ab/ab" + "1".repeat(62)));
	}

	private JsonNode remove(String token, String page, String link) {
		return new GraphQlClient(this.port).ask(
				"mutation ($s: ID!, $m: ID!) { removeMaterial(submission: $s, material: $m) { submission { materials { id } } } }",
				Map.of("s", page.substring(page.lastIndexOf('/') + 1), "m", id(link)), token);
	}

	private JsonNode materials(String practice) {
		String id = java.util.Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(
					("Practice:" + practice.substring("/practices/".length())).getBytes(StandardCharsets.UTF_8));
		return new GraphQlClient(this.port).ask(
				"query ($p: ID!) { practice(id: $p) { materials { title fileName mediaType size url } } }",
				Map.of("p", id));
	}

	private List<String> stored() throws IOException {
		Path root = this.data.folder("materials");
		try (Stream<Path> files = Files.walk(root)) {
			return new ArrayList<>(files.filter(Files::isRegularFile)
				.map((file) -> root.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList());
		}
	}

	private String save(FormBrowser browser, String page, Map<String, String> changes, Map<String, byte[]> files) {
		Map<String, String> fields = new HashMap<>(Map.of("version", version(browser, page + "/edit")));
		fields.putAll(changes);
		assertThat(browser.upload(page + "/edit", page, fields(fields), files).statusCode()).isEqualTo(302);
		return browser.get(page + "/edit").body();
	}

	private Map<String, String> fields(Map<String, String> changes) {
		Map<String, String> fields = new HashMap<>(Map.of("title", "Практика с файлами жщцк", "summary", "Коротко",
				"level", "PRIMARY", "school",
				this.organisations.page(OrganisationFilter.ALL, KeysetRequest.first(1)).rows().getFirst().name(),
				"deficit",
				this.deficits.page(new DeficitFilter(null, 2), KeysetRequest.first(1)).rows().getFirst().id()));
		for (PracticePart part : PracticePart.values()) {
			fields.put(part.name(), "Первый шаг.");
		}
		fields.putAll(changes);
		return fields;
	}

	private FormBrowser somebody(String login, Role role) {
		this.people.make(login, role);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private static String begin(FormBrowser browser, Map<String, String> fields) {
		String edit = location(browser.post(LIST, LIST, fields));
		return edit.substring(edit.indexOf(LIST), edit.length() - "/edit".length());
	}

	private static void move(FormBrowser browser, String page, String move) {
		browser.post(page, page + "/moves", Map.of("version", version(browser, page), "move", move, "text", ""));
		assertThat(browser.get(page).body()).as(move).doesNotContain("class=\"wrong\"");
	}

	private static String practice(FormBrowser browser, String page) {
		Matcher link = Pattern.compile("href=\"(/practices/[0-9a-f-]{36})\"").matcher(browser.get(page).body());
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private static String version(FormBrowser browser, String page) {
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(browser.get(page).body());
		return version.find() ? version.group(1) : "0";
	}

	private static List<String> links(String body) {
		return LINK.matcher(body).results().map((found) -> found.group(1)).distinct().toList();
	}

	private static String link(String body) {
		assertThat(links(body)).as(body).hasSize(1);
		return links(body).getFirst();
	}

	private static String id(String link) {
		return link.substring("/materials/".length(), "/materials/".length() + 36);
	}

	private static String location(HttpResponse<String> answer) {
		return header(answer, "Location");
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("status " + answer.statusCode());
	}

}
