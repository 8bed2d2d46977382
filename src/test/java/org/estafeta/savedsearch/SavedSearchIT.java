package org.estafeta.savedsearch;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.search.CatalogueHits;
import org.estafeta.search.CatalogueSearch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From saving a search to reading of what is new in it, as a browser does it.
 */
@RunningApplication
class SavedSearchIT {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final String WORD = "хрюмзель";

	private static final String PRACTICE = "0198c0de-0000-7000-8000-00000000a001";

	private static final Pattern ID = Pattern.compile("data-search=\"([0-9a-f-]{36})\"");

	private static final Pattern KEY = Pattern.compile("/saved/shelf/([A-Za-z0-9_-]{22})\"");

	private static final Pattern FEED = Pattern.compile("\"(/saved/feed/[A-Za-z0-9_-]{22})\"");

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	CatalogueHits hits;

	@Autowired
	CatalogueSearch search;

	@Autowired
	SavedSearches searches;

	@Autowired
	ChangeLog log;

	private PlantedPractices practices;

	private FormBrowser browser;

	@BeforeEach
	void open() {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		this.practices = new PlantedPractices(this.graph, this.writes, this.search);
		this.browser = new FormBrowser(this.port);
	}

	@AfterEach
	void cleanUp() {
		this.practices.remove(List.of(PRACTICE));
		this.practices.forgetSavedSearches();
	}

	@Test
	void whoSavesASearchHearsOfWhatIsNewOnceAndReadsItInAFeed() throws Exception {
		String found = this.browser.get("/search?q=" + url(WORD) + "&kind=PRACTICE").body();
		assertThat(found).contains("/saved/new?q=" + url(WORD) + "&amp;kind=PRACTICE");
		assertThat(this.browser.holds("estafeta")).as("searching needs no session").isFalse();
		HttpResponse<String> saved = save();
		assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith("/saved");
		assertThat(saved.headers().allValues("Set-Cookie").toString()).contains("estafeta-shelf=", "HttpOnly",
				"SameSite=Lax", "Path=/saved", "Max-Age=34560000");
		HttpResponse<String> shelf = this.browser.get("/saved");
		assertThat(shelf.body()).contains("Мой поиск", "сообщим, когда найдётся", "Практика", "раз в неделю");
		assertThat(shelf.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(shelf.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
		this.practices.put(Map.of(PRACTICE, "Проба <b>& " + WORD));
		assertThat(this.browser.get("/saved").body()).contains("Нового с прошлой сводки: 1");
		String id = first(ID);
		assertThat(this.browser.get("/saved/" + id).body()).contains("/practices/" + PRACTICE, "Сводок с новым ещё");
		assertThat(entries(first(FEED)).getLength()).isZero();
		SteppingClock clock = new SteppingClock(Clock.systemUTC().instant());
		clock.step(Period.ofDays(7));
		assertThat(new Digests(this.graph, this.writes, this.hits, this.searches, clock).run()).isEqualTo(1);
		assertThat(this.browser.get("/saved").body()).contains("Нового с прошлой сводки нет");
		assertThat(this.browser.get("/saved/" + id).body()).contains("Сводка 1", "/practices/" + PRACTICE);
		for (String feed : List.of(first(FEED), first(FEED) + '/' + id)) {
			org.w3c.dom.NodeList entries = entries(feed);
			assertThat(entries.getLength()).isEqualTo(1);
			Element entry = (Element) entries.item(0);
			assertThat(text(entry, "title")).isEqualTo("Проба <b>& " + WORD);
			assertThat(text(entry, "id")).startsWith("urn:uuid:");
			assertThat(((Element) entry.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href"))
				.isEqualTo("/practices/" + PRACTICE);
		}
		this.practices.remove(List.of(PRACTICE));
		assertThat(this.browser.get("/saved/" + id).body()).contains("С тех пор из базы убрано: 1");
		this.browser.post("/saved", "/saved/" + id, Map.of("name", "Иначе", "pace", "DAILY"));
		assertThat(this.browser.get("/saved").body()).contains("Иначе", "каждый день", "Изменение сохранено");
		this.browser.post("/saved", "/saved/" + id + "/delete", Map.of());
		assertThat(this.browser.get("/saved/" + id).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> save() {
		String form = "/saved/new?q=" + url(WORD) + "&kind=PRACTICE";
		return this.browser.post(form, "/saved",
				Map.of("q", WORD, "kind", "PRACTICE", "name", "Мой поиск", "pace", "WEEKLY"));
	}

	@Test
	void aForeignKeyRevealsNothing() {
		save();
		String id = first(ID);
		String key = first(KEY);
		String feed = first(FEED);
		FormBrowser stranger = new FormBrowser(this.port);
		stranger.post("/saved/new?q=%D1%87%D0%B0%D1%81", "/saved", Map.of("q", "клубный час", "pace", "DAILY"));
		String nowhere = "0198c0de-0000-7000-8000-00000000ffff";
		for (FormBrowser other : List.of(stranger, new FormBrowser(this.port))) {
			assertThat(shown(other.get("/saved/" + id))).isEqualTo(shown(other.get("/saved/" + nowhere)));
			assertThat(other.get("/saved/" + id).statusCode()).isEqualTo(404);
			for (String action : List.of("", "/delete")) {
				HttpResponse<String> refused = other.post("/saved/new?q=%D1%87%D0%B0%D1%81", "/saved/" + id + action,
						Map.of("name", "чужое", "pace", "DAILY"));
				assertThat(refused.statusCode()).isEqualTo(404);
				assertThat(shown(refused)).isEqualTo(shown(other.post("/saved/new?q=%D1%87%D0%B0%D1%81",
						"/saved/" + nowhere + action, Map.of("name", "чужое", "pace", "DAILY"))));
			}
		}
		// the secret of the feed opens no shelf, and the key no feed
		assertThat(stranger.get("/saved/shelf/" + feed.substring("/saved/feed/".length())).statusCode()).isEqualTo(404);
		assertThat(stranger.get("/saved/feed/" + key).statusCode()).isEqualTo(404);
		assertThat(stranger.get(feed + '/' + nowhere).statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/saved").body()).contains("Мой поиск");
		// the link alone does not change what this browser keeps
		assertThat(stranger.get("/saved").body()).contains("Поиск сохранён");
		String own = stranger.get("/saved").body();
		assertThat(stranger.get("/saved/shelf/" + key).body()).contains("Мой поиск", "уже есть другие");
		assertThat(shownOnly(stranger.get("/saved").body())).isEqualTo(shownOnly(own));
		for (String label : List.of("SavedShelf", "SavedSearch")) {
			String stored = String.join("\n", this.graph.list(CypherQuery.named("test/properties-of-label"),
					Map.of("label", label), (row) -> row.get("properties").asMap().toString()));
			assertThat(stored).isNotEmpty().doesNotContain(key, feed.substring("/saved/feed/".length()));
		}
		Matcher strangers = ID.matcher(own);
		assertThat(strangers.find()).isTrue();
		stranger.post("/saved", "/saved/" + strangers.group(1) + "/delete", Map.of());
		// with the form the shelf is taken over
		stranger.post("/saved/shelf/" + key, "/saved/shelf", Map.of("key", key));
		assertThat(stranger.get("/saved").body()).contains("Мой поиск");
		stranger.post("/saved", "/saved/forget", Map.of());
		assertThat(stranger.get("/saved").body()).doesNotContain("Мой поиск");
	}

	@Test
	void formsWithoutTheirTokenAreRefused() {
		save();
		String id = first(ID);
		for (String path : List.of("/saved", "/saved/" + id, "/saved/" + id + "/delete", "/saved/shelf",
				"/saved/forget")) {
			assertThat(this.browser.postWithoutToken(path, Map.of("q", "час", "pace", "DAILY")).statusCode()).as(path)
				.isEqualTo(403);
		}
		assertThat(this.browser.get("/saved").body()).contains("Мой поиск");
	}

	@Test
	void whatCannotBeSavedComesBackWithTheReason() {
		HttpResponse<String> refused = this.browser.post("/saved/new?q=%D1%87%D0%B0%D1%81", "/saved",
				Map.of("q", "час", "name", "н".repeat(121), "pace", "DAILY"));
		assertThat(refused.headers().firstValue("Location").orElseThrow()).contains("/saved/new?q=");
		assertThat(this.browser.get("/saved/new?q=" + url("час")).body()).contains("Название длиннее 120", "ннн");
		assertThat(this.browser.get("/saved").body()).contains("пока ничего не сохранено");
		assertThat(this.browser.post("/saved/new?q=%D1%87%D0%B0%D1%81", "/saved", Map.of("q", "час", "pace", "HOURLY"))
			.statusCode()).isEqualTo(400);
	}

	private String first(Pattern pattern) {
		Matcher match = pattern.matcher(this.browser.get("/saved").body());
		assertThat(match.find()).isTrue();
		return match.group(1);
	}

	// the frame of a page holds its own address
	private static String shown(HttpResponse<String> response) {
		return response.statusCode() + response.body().replaceAll("/saved/[0-9a-f-]{36}", "/saved/…");
	}

	private static String shownOnly(String page) {
		return page.replaceAll("name=\"_csrf\"[^>]*>", "");
	}

	private org.w3c.dom.NodeList entries(String address) throws Exception {
		HttpResponse<String> response = this.browser.get(address);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		Document feed = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
		Element root = feed.getDocumentElement();
		assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
		assertThat(root.getLocalName()).isEqualTo("feed");
		for (String part : List.of("id", "title", "updated", "author")) {
			assertThat(text(root, part)).as(part).isNotBlank();
		}
		return root.getElementsByTagNameNS(ATOM, "entry");
	}

	private static String text(Element element, String name) {
		return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
	}

	private static String url(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
