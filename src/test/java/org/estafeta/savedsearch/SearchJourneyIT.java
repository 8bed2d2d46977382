package org.estafeta.savedsearch;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.search.CatalogueHits;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.web.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a teacher does with the search in a real browser: types with the wrong layout on,
 * takes a suggestion, filters by keyboard, saves the search and gets the digest.
 */
@RunningApplication
class SearchJourneyIT {

	private static final String PLANTED = UUID.nameUUIDFromBytes(new byte[] { 4 }).toString();

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	CatalogueSearch search;

	@Autowired
	CatalogueHits hits;

	@Autowired
	SavedSearches searches;

	@Autowired
	ChangeLog log;

	private PlantedPractices practices;

	private Page page;

	@BeforeEach
	void openPage() {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		this.practices = new PlantedPractices(this.graph, this.writes, this.search);
		this.page = chromium.open(this.port, 1280, ColorScheme.LIGHT);
	}

	@AfterEach
	void cleanUp() {
		this.practices.remove(List.of(PLANTED));
		this.practices.forgetSavedSearches();
	}

	@Test
	void fromTheWrongLayoutToTheDigest() {
		this.page.navigate("/");
		this.page.locator("#q").focus();
		this.page.keyboard().type("rke,ysq xfc");
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/search?q=**");
		assertThat(this.page.locator(".repaired").first().innerText()).contains("«клубный час»");
		assertThat(this.page.locator(".hits h2 a").first().innerText()).contains("Клубный час");
		this.page.locator("input[name=kind][value=PRACTICE]").focus();
		this.page.keyboard().press("Space");
		this.page.waitForURL("**kind=PRACTICE**");
		this.page.locator(".chips a").first().waitFor();
		assertThat(this.page.locator(".hits .badge").allInnerTexts()).containsOnly("Практика");
		this.page.locator(".save a").focus();
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/saved/new**");
		assertThat(this.page.locator(".lead").innerText()).contains("rke,ysq xfc", "Практика");
		this.page.locator("input[name=name]").fill("Клубный час: что нового");
		this.page.locator(".fields button").click();
		this.page.waitForURL("**/saved");
		assertThat(this.page.locator(".card").innerText()).contains("Клубный час: что нового");
		this.practices.put(Map.of(PLANTED, "Клубный час в лицее"));
		this.page.reload();
		assertThat(this.page.locator(".card").innerText()).contains("Нового с прошлой сводки: 1");
		SteppingClock tomorrow = new SteppingClock(Clock.systemUTC().instant());
		tomorrow.step(Period.ofDays(1));
		assertThat(new Digests(this.graph, this.writes, this.hits, this.searches, tomorrow).run()).isEqualTo(1);
		this.page.locator(".card h2 a").click();
		this.page.waitForURL("**/saved/*");
		assertThat(this.page.locator("main").innerText()).contains("Сводка 1", "Клубный час в лицее");
		assertThat(this.page.locator("a[href='/practices/" + PLANTED + "']").count()).isPositive();
	}

	@Test
	void takesASuggestionByKeyboard() {
		this.page.navigate("/");
		this.page.locator("#q").focus();
		this.page.keyboard().type("клубн");
		this.page.locator("#suggestions [role=option]").first().waitFor();
		assertThat(this.page.locator("#q").getAttribute("aria-expanded")).isEqualTo("true");
		assertThat(this.page.locator("#suggestions mark").first().innerText()).isEqualToIgnoringCase("клубн");
		this.page.keyboard().press("ArrowDown");
		String chosen = this.page.locator("#suggestions [aria-selected=true]").getAttribute("id");
		assertThat(this.page.locator("#q").getAttribute("aria-activedescendant")).isEqualTo(chosen);
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator("#suggestions").isVisible()).isFalse();
		this.page.keyboard().type("ый");
		this.page.locator("#suggestions [role=option]").first().waitFor();
		this.page.keyboard().press("ArrowDown");
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/practices/*");
		assertThat(this.page.locator("h1").innerText()).contains("Клубный час");
	}

}
