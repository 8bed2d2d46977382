package org.estafeta.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.search.CatalogueSearch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The facets of the search page as they come from the server, before any script.
 */
@RunningApplication
class SearchPageIT {

	private static final String REGION = "Челябинская область";

	private static final Pattern ALL = Pattern.compile("<a href=\"([^\"]+)\">Показать все</a>");

	@LocalServerPort
	int port;

	@Autowired
	CatalogueSearch search;

	@Autowired
	ChangeLog log;

	private RestClient http;

	@BeforeEach
	void connect() {
		this.http = RestClient.create();
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
	}

	@Test
	void aFormulaIsReadAndKept() {
		String page = page("q", "название:(клубный час) -робототехника", "mode", "advanced");
		assertThat(total(page)).isPositive();
		assertThat(page).contains("Расширенный поиск: каждое слово обязательно")
			.contains("<input type=\"hidden\" name=\"mode\" value=\"advanced\">")
			.doesNotContain("data-suggestions");
		int practices = total(page("q", "вид:практика", "mode", "advanced"));
		assertThat(practices).isEqualTo(total(page("kind", "PRACTICE")));
		assertThat(total(page("q", "-вид:практика", "mode", "advanced"))).isEqualTo(total(page("q", "")) - practices);
	}

	@Test
	void aFormulaThatCannotBeReadIsShownWithThePlace() {
		ResponseEntity<String> answer = this.http.get()
			.uri("http://127.0.0.1:" + this.port + "/search?mode=advanced&q={q}", "клубный \"час <b>")
			.retrieve()
			.onStatus((status) -> true, (request, response) -> {
			})
			.toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(answer.getBody()).contains("Знак 9: кавычка не закрыта")
			.contains("клубный <mark>&quot;час &lt;b&gt;</mark>")
			.contains("aria-invalid=\"true\"");
	}

	@Test
	void theBoxesMakeAFormula() {
		assertThat(get(address("/search/advanced"))).contains("Как писать формулу").doesNotContain("class=\"wrong\"");
		URI boxes = address("/search/advanced", "all", "час)", "any", "клубный ИЛИ \"детский\"", "none",
				"-робототехника", "title", "час", "phrase", " ");
		URI found = this.http.get().uri(boxes).retrieve().toBodilessEntity().getHeaders().getLocation();
		String page = get(boxes.resolve(found));
		assertThat(page).contains("value=\"час (клубный ИЛИ детский) название:час -робототехника\"");
		assertThat(total(page)).isPositive();
	}

	@Test
	void aChosenPlaceStandsOpenBelowItsRegion() {
		String page = page("place", REGION + "/Магнитогорск", "deficit", "Методические дефициты");
		assertThat(boxes(page, "place")).contains(REGION, "*" + REGION + "/Магнитогорск");
		assertThat(boxes(page, "deficit")).contains("*Методические дефициты")
			.anyMatch((value) -> value.startsWith("Методические дефициты/"));
		int region = page.indexOf("value=\"" + REGION + '"');
		int place = page.indexOf("value=\"" + REGION + "/Магнитогорск\"");
		assertThat(page.substring(region, place)).containsPattern("<details id=\"[^\"]*\" open=\"open\">")
			.contains("Что внутри: " + REGION);
		assertThat(page).contains("<span lang=\"ru\">" + REGION + " › Магнитогорск</span>");
		int hits = total(page);
		assertThat(hits).isPositive().isLessThan(total(page("place", REGION, "deficit", "Методические дефициты")));
		assertThat(total(page("place", REGION + "/Магнитогорск", "place", REGION, "deficit", "Методические дефициты")))
			.isEqualTo(total(page("place", REGION, "deficit", "Методические дефициты")));
	}

	@Test
	void aValueIsFoundByAPartOfItsName() {
		String page = page("find.place", "ТРЕХ", "place", "Москва");
		assertThat(boxes(page, "place")).containsExactlyInAnyOrder("*Москва", REGION, REGION + "/Трёхгорный");
		assertThat(page).contains("name=\"find.place\" value=\"ТРЕХ\"");
		String nothing = page("find.place", "бармаглот");
		assertThat(boxes(nothing, "place")).isEmpty();
		assertThat(nothing).contains("В списке такого нет.");
		assertThat(total(nothing)).isEqualTo(total(page()));
	}

	@Test
	void allValuesOfALongFacetCanBeShown() {
		String few = page();
		Matcher link = ALL.matcher(few.substring(few.indexOf("id=\"values-place\"")));
		assertThat(link.find()).isTrue();
		String all = get(URI.create("http://127.0.0.1:" + this.port + HtmlUtils.htmlUnescape(link.group(1))));
		assertThat(regions(few)).hasSize(50);
		assertThat(regions(all)).hasSizeGreaterThan(50).containsAll(regions(few));
		assertThat(boxes(all, "all")).containsExactly("place");
		assertThat(ALL.matcher(all.substring(all.indexOf("id=\"values-place\""), all.indexOf("id=\"values-deficit\"")))
			.find()).isFalse();
	}

	private static List<String> regions(String page) {
		return boxes(page, "place").stream().filter((value) -> !value.contains("/")).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "place", "deficit", "date", "subject", "level", "kind", "scope" })
	void aValueThatNothingHasSaysSoAndCanBeRemoved(String facet) {
		String page = page("q", "час", facet, "Нет/такого/~");
		assertThat(total(page)).isZero();
		assertThat(page).contains("Ничего не нашлось")
			.contains("<a href=\"/search?q=%D1%87%D0%B0%D1%81\"><span class=\"sr\">Убрать");
		assertThat(boxes(page, facet)).filteredOn((value) -> value.startsWith("*")).hasSize(1);
	}

	@Test
	void datesAreNamedAsExactlyAsTheyAreKnown() {
		assertThat(page("date", "2017-2018")).contains("2017/18 учебный год</span>", "май 2018</span>",
				"2012, без месяца</span>");
		assertThat(page("date", "2012", "lang", "en")).contains("2012, no month</span>", "school year 2017/18</span>");
	}

	private String page(String... parameters) {
		return get(address("/search", parameters));
	}

	private URI address(String path, String... parameters) {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			query.add(parameters[i], parameters[i + 1]);
		}
		return UriComponentsBuilder.fromUriString("http://127.0.0.1:" + this.port + path)
			.queryParams(query)
			.encode()
			.build()
			.toUri();
	}

	private String get(URI address) {
		ResponseEntity<String> page = this.http.get().uri(address).retrieve().toEntity(String.class);
		assertThat(page.getStatusCode().value()).isEqualTo(200);
		return String.valueOf(page.getBody());
	}

	// The values of the fields of a name, a star before those that are ticked.
	private static List<String> boxes(String page, String name) {
		return Pattern
			.compile("<input type=\"(?:checkbox|hidden)\"(?: id=\"[^\"]*\")? name=\"" + name
					+ "\" value=\"([^\"]*)\"( checked=\"checked\")?>")
			.matcher(page)
			.results()
			.map(SearchPageIT::box)
			.toList();
	}

	private static String box(MatchResult field) {
		return ((field.group(2) != null) ? "*" : "") + HtmlUtils.htmlUnescape(field.group(1));
	}

	private static int total(String page) {
		Matcher total = Pattern.compile("class=\"total\" role=\"status\">\\D*(\\d+)").matcher(page);
		assertThat(total.find()).isTrue();
		return Integer.parseInt(total.group(1));
	}

}
