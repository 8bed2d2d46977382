package org.estafeta.cyclogram;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.Caller;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.event.Event;
import org.estafeta.event.EventFilter;
import org.estafeta.event.Events;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.Notice;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.KeysetRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a year is kept, as people, programs and calendars see it.
 */
@RunningApplication
class CyclogramIT {

	private static final Caller STRANGER = new Caller(null, Set.of(), Set.of());

	private static final String REPORTS = "Подготовка информационно-аналитических отчетов (справок)";

	private static final String ROW = "{ whole { id version state person remark reason doneOn events { id } "
			+ "reports { id url } } parts { id title version state due person } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Cyclogram cyclogram;

	@Autowired
	Events events;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	Notices notices;

	@Autowired
	CyclogramSettings settings;

	private People people;

	/** All of last year is over by now. */
	private SchoolYear year;

	private Activity reports;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		forget();
		this.year = new SchoolYear(this.cyclogram.thisYear().start() - 1);
		this.reports = activity(REPORTS);
	}

	@AfterEach
	void forget() {
		this.people.forget();
		this.writes.apply(new Writes.Order("test", "forget-cyclogram", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-cyclogram"), Map.of(), (row) -> true);
		});
	}

	private Activity activity(String name) {
		return this.cyclogram.of(STRANGER, this.year)
			.rows()
			.stream()
			.map(CycleRow::activity)
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aYearIsKeptPartByPartAndStrangersSeeNoNames() {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		FormBrowser stranger = new FormBrowser(this.port);
		String page = "/cyclogram/" + this.reports.id() + "?year=" + this.year.start();
		String item = "/cyclogram/" + this.reports.id() + "/years/" + this.year.start();
		assertThat(stranger.get("/cyclogram").body()).contains("Циклограмма", REPORTS, "1 августа")
			.doesNotContain("Добавить мероприятие");
		assertThat(stranger.get(page).body()).contains("срок прошёл 30 апреля " + (this.year.start() + 1))
			.doesNotContain("Сделано сегодня", "/years/");
		assertThat(stranger.get(item).statusCode()).isIn(302, 401);
		assertThat(browser("учитель", Role.TEACHER).get(item).statusCode()).isEqualTo(403);
		String form = item + "/parts/new";
		HttpResponse<String> refused = methodist.post(form, form, Map.of("partTitle", "", "lastDay", "1.09.2001",
				"mark", "CANCELLED", "doneOn", "1.01.2090", "person", "чужой", "seenBy", "нет"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("href=\"#f-partTitle\"", "href=\"#f-lastDay\"", "href=\"#f-doneOn\"",
				"href=\"#f-reason\"", "href=\"#f-person\"", "href=\"#f-seenBy\"");
		String account = this.people.account("методист").id();
		made(methodist.post(form, form, Map.of("partTitle", "Справка <щщы>", "lastDay", "15.11." + this.year.start(),
				"mark", "PLANNED", "person", account, "remark", "Позвонить щщекову")));
		assertThat(methodist.get(page).body()).contains("Справка &lt;щщы&gt;", "Имя методист", "Позвонить щщекову",
				"срок прошёл 15 ноября " + this.year.start());
		assertThat(stranger.get(page).body()).contains("Справка &lt;щщы&gt;")
			.doesNotContain("Имя методист", "щщекову", account);
		// the whole is not done while a part is not
		Map<String, String> mark = new HashMap<>(
				Map.of("year", String.valueOf(this.year.start()), "version", "0", "mark", "DONE"));
		String act = "/cyclogram/" + this.reports.id();
		made(methodist.post(page, act + "/mark", mark));
		assertThat(methodist.get(page).body()).contains("части, которые ещё не сделаны: 1");
		CycleItem part = this.cyclogram.row(STRANGER, this.reports.id(), this.year).parts().getFirst();
		mark.putAll(Map.of("part", String.valueOf(part.id()), "version", "1"));
		made(methodist.post(page, act + "/mark", mark));
		mark.putAll(Map.of("part", "", "version", "0"));
		made(methodist.post(page, act + "/mark", mark));
		assertThat(stranger.get(page).body()).contains("сделано", "Частей сделано: 1 из 1");
		assertThat(stranger.get("/cyclogram?year=" + this.year.start()).body()).contains("Сделано 1 из ");
		twoEditors(methodist, item);
		fulfilments(methodist, stranger, page, act);
	}

	private void twoEditors(FormBrowser methodist, String item) {
		FormBrowser other = browser("другой", Role.ADMINISTRATOR);
		Map<String, String> first = new HashMap<>(
				Map.of("version", "1", "mark", "CANCELLED", "reason", "Не в этом году"));
		made(methodist.post(item, item, first));
		HttpResponse<String> late = other.post(item, item, Map.of("version", "1", "mark", "DONE", "remark", "Моё"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Моё", "Сейчас в каталоге", "Не в этом году", "name=\"version\" value=\"2\"");
		assertThat(
				new FormBrowser(this.port).get("/cyclogram/" + this.reports.id() + "?year=" + this.year.start()).body())
			.contains("отменено на этот год", "Не в этом году")
			.doesNotContain("Имя ");
	}

	private void fulfilments(FormBrowser methodist, FormBrowser stranger, String page, String act) {
		CatalogueSearch search = this.application.getBean(CatalogueSearch.class);
		assertThat(search.awaitChange(this.application.getBean(ChangeLog.class).last(), Duration.ofSeconds(30)))
			.isTrue();
		Event event = this.events.page(EventFilter.ALL, KeysetRequest.first(1)).rows().getFirst();
		String found = methodist.get(page + "&find=" + URLEncoder.encode(event.title(), StandardCharsets.UTF_8)).body();
		assertThat(found).contains("value=\"" + event.id() + '"');
		String start = String.valueOf(this.year.start());
		made(methodist.post(page, act + "/fulfil", Map.of("year", start, "event", event.id())));
		made(methodist.post(page, act + "/report",
				Map.of("year", start, "reportTitle", "Справка", "reportUrl", "javascript:alert(1)")));
		assertThat(methodist.get(page).body()).contains("Нужен адрес страницы или файла");
		made(methodist.post(page, act + "/report",
				Map.of("year", start, "reportTitle", "Итоги", "reportUrl", "https://цро.рф/итоги.pdf")));
		assertThat(stranger.get(page).body()).contains("href=\"/events/" + event.id() + '"',
				"href=\"https://цро.рф/итоги.pdf\"");
		assertThat(stranger.get("/events/" + event.id()).body()).contains("Что в циклограмме этим выполнено");
		made(methodist.post(page, act + "/drop", Map.of("year", start, "fulfilment", event.id())));
		assertThat(stranger.get(page).body()).doesNotContain("/events/" + event.id());
	}

	@Test
	void programsKeepAYearAndAddActivitiesOfTheirOwn() {
		GraphQlClient client = new GraphQlClient(this.port);
		String token = this.people.token(this.people.make("методист", Role.METHODIST));
		JsonNode all = client.ask("query($year: Int) { cyclogram(year: $year) { year progress { meant } "
				+ "rows { activity { id name portfolio } whole { state person } } } portfolios { formats { name } } }",
				Map.of("year", this.year.start()));
		assertThat(all.at("/data/cyclogram/rows")).as(all.toString()).hasSize(20);
		assertThat(all.at("/data/portfolios").valueStream().mapToInt((one) -> one.path("formats").size()).sum())
			.isEqualTo(14);
		Map<String, Object> key = Map.of("activity", this.reports.id(), "year", this.year.start());
		String account = this.people.account("методист").id();
		String change = "mutation($item: CycleItemKey!, $version: Int!, $input: CycleItemInput!) "
				+ "{ changeCycleItem(item: $item, version: $version, input: $input) " + ROW + " }";
		Map<String, Object> input = Map.of("person", account, "remark", "щщы", "mark", "DONE");
		JsonNode done = client.ask(change, Map.of("item", key, "version", 0, "input", input), token)
			.at("/data/changeCycleItem/whole");
		assertThat(done.path("state").asString()).isEqualTo("DONE");
		assertThat(done.path("person").asString()).isEqualTo("Имя методист");
		assertThat(client.ask(change, Map.of("item", key, "version", 0, "input", input), token)
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("CONFLICT");
		JsonNode seen = client.ask("query($id: ID!) { activity(id: $id) { years " + ROW + " } }",
				Map.of("id", this.reports.id()));
		assertThat(seen.toString()).contains("\"state\":\"DONE\"").doesNotContain("Имя", "щщы", account);
		JsonNode undone = client.ask(
				"mutation($item: CycleItemKey!) { markCycleItem(item: $item, version: 1, done: false) " + ROW + " }",
				Map.of("item", key), token);
		assertThat(undone.at("/data/markCycleItem/whole/state").asString()).as(undone.toString()).isEqualTo("OVERDUE");
		assertThat(undone.at("/data/markCycleItem/whole/person").asString()).isEqualTo("Имя методист");
		ownActivity(client, token);
	}

	private void ownActivity(GraphQlClient client, String token) {
		String format = this.reports.place().format();
		Map<String, Object> input = Map.of("name", "Ярмарка щщы", "format", format, "from", 11, "to", 2, "executors",
				List.of("МБУ ДПО ЦРО"));
		JsonNode added = client
			.ask("mutation($input: ActivityInput!) { addActivity(input: $input) { id version timing months own } }",
					Map.of("input", input), token)
			.at("/data/addActivity");
		assertThat(added.path("timing").asString()).as(added.toString()).isEqualTo("ноябрь-февраль");
		assertThat(added.path("months").valueStream().map(JsonNode::asInt)).containsExactly(11, 12, 1, 2);
		String id = added.path("id").asString();
		FormBrowser methodist = new FormBrowser(this.port);
		People.signIn(methodist, "методист");
		assertThat(methodist.get("/cyclogram/" + this.reports.id() + "/edit").statusCode()).isEqualTo(403);
		String edit = "/cyclogram/" + id + "/edit";
		Map<String, String> form = new HashMap<>(Map.of("version", added.path("version").asString(), "activityName",
				"Ярмарка ёёё", "format", format, "firstMonth", "12", "lastMonth", "1", "executors", "МБУ ДПО ЦРО"));
		made(methodist.post(edit, edit, form));
		HttpResponse<String> late = methodist.post(edit, edit, form);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(methodist.get("/cyclogram").body()).contains("Ярмарка ёёё");
		assertThat(methodist.get("/history").body()).contains("Изменено мероприятие циклограммы");
		Map<String, Object> item = Map.of("activity", id, "year", this.year.start());
		String part = "mutation($id: ID!, $year: Int!, $due: String!) { addCyclePart(activity: $id, year: $year, "
				+ "input: {title: \"щщы\", due: $due}) { parts { id state due } } }";
		JsonNode parts = client.ask(part,
				Map.of("id", id, "year", this.year.start(), "due", this.year.start() + "-12-10"), token);
		assertThat(parts.at("/data/addCyclePart/parts/0/state").asString()).as(parts.toString()).isEqualTo("OVERDUE");
		String remove = "mutation($id: ID!) { removeActivity(id: $id) }";
		assertThat(client.ask(remove, Map.of("id", id), token).at("/errors/0/extensions/code").asString())
			.isEqualTo("CONFLICT");
		Map<String, Object> gone = new HashMap<>(item);
		gone.put("part", parts.at("/data/addCyclePart/parts/0/id").asString());
		client.ask("mutation($item: CycleItemKey!) { removeCyclePart(item: $item) { year } }", Map.of("item", gone),
				token);
		assertThat(client.ask(remove, Map.of("id", id), token).at("/data/removeActivity").asBoolean()).isTrue();
	}

	@Test
	void calendarsSubscribe() throws Exception {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String form = "/cyclogram/" + this.reports.id() + "/years/" + this.year.start() + "/parts/new";
		String title = "Справка, вторая; с \\ чертой и очень длинным названием, которое не войдёт в одну строку";
		made(methodist.post(form, form, Map.of("partTitle", title, "lastDay", "15.11." + this.year.start(), "person",
				this.people.account("методист").id(), "remark", "Тайна щщы")));
		HttpResponse<byte[]> answer = feed(Map.of());
		assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
		String text = new String(answer.body(), StandardCharsets.UTF_8);
		assertThat(text).doesNotContain("Имя", "Тайна");
		assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
		assertThat(text.lines()).allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
		Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer.body()));
		assertThat(calendar.validate().getEntries()).isEmpty();
		List<VEvent> all = calendar.getComponents(Component.VEVENT);
		List<String> ids = all.stream().map((one) -> one.getUid().orElseThrow().getValue()).toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(ids.stream().filter((id) -> id.startsWith("activity-"))).hasSize(3 * 20);
		assertThat(ids.stream().filter((id) -> id.startsWith("event-"))).isNotEmpty();
		VEvent part = all.stream()
			.filter((one) -> one.getUid().orElseThrow().getValue().startsWith("part-"))
			.findFirst()
			.orElseThrow();
		assertThat(part.getSummary().getValue()).isEqualTo("Срок: " + REPORTS + ": " + title);
		assertThat(part.getProperty(Property.DTSTART).orElseThrow().getValue()).isEqualTo(this.year.start() + "1115");
		assertThat(part.getProperty(Property.DTEND).orElseThrow().getValue()).isEqualTo(this.year.start() + "1116");
		assertThat(part.getProperty(Property.URL).orElseThrow().getValue())
			.startsWith("https://estafeta.example/cyclogram/" + this.reports.id());
		String tag = answer.headers().firstValue("ETag").orElseThrow();
		String modified = answer.headers().firstValue("Last-Modified").orElseThrow();
		assertThat(feed(Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
		assertThat(feed(Map.of("If-Modified-Since", modified)).statusCode()).isEqualTo(304);
		CycleItem stands = this.cyclogram.row(STRANGER, this.reports.id(), this.year).parts().getFirst();
		made(methodist.post("/cyclogram/" + this.reports.id(), "/cyclogram/" + this.reports.id() + "/mark",
				Map.of("year", String.valueOf(this.year.start()), "part", String.valueOf(stands.id()), "version", "1",
						"mark", "DONE")));
		HttpResponse<byte[]> later = feed(Map.of("If-None-Match", tag));
		assertThat(later.statusCode()).isEqualTo(200);
		assertThat(new String(later.body(), StandardCharsets.UTF_8)).contains("UID:part-" + stands.id());
	}

	private HttpResponse<byte[]> feed(Map<String, String> headers) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/cyclogram.ics"));
		headers.forEach(request::header);
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
	}

	@Test
	void whoSeesToSomethingIsRemindedTwiceAndNoMore() throws Exception {
		FormBrowser methodist = browser("методист", Role.METHODIST);
		String account = this.people.account("методист").id();
		String form = "/cyclogram/" + this.reports.id() + "/years/" + this.year.start() + "/parts/new";
		made(methodist.post(form, form,
				Map.of("partTitle", "Справка", "lastDay", "15.11." + this.year.start(), "person", account)));
		LocalDate due = LocalDate.of(this.year.start(), 11, 15);
		assertThat(on(due.minusDays(8)).tell()).isZero();
		assertThat(on(due.minusDays(7)).tell()).isOne();
		assertThat(on(due).tell()).isZero();
		// several processes find the same thing at once
		Reminders late = on(due.plusDays(1));
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> told = IntStream.range(0, 6).mapToObj((i) -> executor.submit(late::tell)).toList();
			int sum = 0;
			for (Future<Integer> one : told) {
				sum += one.get();
			}
			assertThat(sum).isOne();
		}
		assertThat(this.notices.of(account)).extracting(Notice::kind)
			.containsExactly(NoticeKind.ITEM_OVERDUE, NoticeKind.ITEM_DUE);
		assertThat(methodist.get("/account/notices").body()).contains("Срок в циклограмме прошёл",
				"Подходит срок в циклограмме", REPORTS + ": Справка");
		// another day is something new, and what is done is told no more
		CycleItem part = this.cyclogram.row(STRANGER, this.reports.id(), this.year).parts().getFirst();
		String edit = form.replace("new", String.valueOf(part.id()));
		Map<String, String> moved = new HashMap<>(Map.of("version", "1", "partTitle", "Справка", "lastDay",
				"20.11." + this.year.start(), "person", account));
		made(methodist.post(edit, edit, moved));
		assertThat(on(due.plusDays(1)).tell()).isOne();
		moved.putAll(Map.of("version", "2", "mark", "DONE"));
		made(methodist.post(edit, edit, moved));
		assertThat(on(due.plusDays(30)).tell()).isZero();
	}

	private Reminders on(LocalDate day) {
		ZoneId zone = this.settings.zone();
		return new Reminders(this.graph, this.writes, this.notices, this.settings,
				Clock.fixed(day.atTime(0, 30).atZone(zone).toInstant(), zone));
	}

	@Test
	void aMonthShowsWhatIsDueInItOfWhicheverYear() {
		FormBrowser stranger = new FormBrowser(this.port);
		// the look back at the year that ends, and the plan for the one that begins
		assertThat(stranger.get("/cyclogram/month?month=" + (this.year.start() + 1) + "-08").body()).contains(
				"Анализ эффективности реализации календаря образовательных событий",
				"Проектирование календаря образовательных событий");
		assertThat(stranger.get("/cyclogram/month?month=вчера").statusCode()).isEqualTo(400);
		Matcher dated = Pattern.compile("(\\d{4}-\\d{2})-\\d{2}")
			.matcher(String.valueOf(this.events.page(EventFilter.ALL, KeysetRequest.first(100))
				.rows()
				.stream()
				.filter((event) -> !event.exchange() && event.start() != null)
				.map((event) -> event.start().edtf())
				.filter((text) -> text.length() == 10)
				.toList()));
		assertThat(dated.find()).isTrue();
		assertThat(stranger.get("/cyclogram/month?month=" + dated.group(1)).body()).contains("href=\"/events/");
		assertThat(stranger.get("/portfolios").body()).contains("«Компетентность»", "МСОКО", "диагностическая");
	}

	private FormBrowser browser(String login, Role role) {
		this.people.make(login, role);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

	private static void made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
	}

}
