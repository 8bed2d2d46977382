package org.estafeta.dissemination;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What organisations took up and how many use a practice, as of a day and as known at a
 * moment, over GraphQL and on the page.
 */
class AdoptionWindowIT extends RecordedTransfers {

	private static final String ADOPTIONS = "query($id: ID!, $window: TraceWindow) { organisation(id: $id) "
			+ "{ adoptions(window: $window) { stage practice { id } } } }";

	private static final String COUNT = "query($id: ID!, $window: TraceWindow) "
			+ "{ practice(id: $id) { adopterCount(window: $window) } }";

	@Autowired
	Disseminations disseminations;

	@Test
	void adoptionsAndCountsObeyBothClocks() throws InterruptedException {
		Instant before = Instant.now();
		Thread.sleep(5);
		record(0, 1, "2020-09-01");
		String second = record(1, 2, "2021-09-01");
		Thread.sleep(5);
		Instant asFirstTold = Instant.now();
		Thread.sleep(5);
		data(RETRACT, Map.of("id", second), true);
		assertThat(stageAt(1, Map.of())).isEqualTo("ADOPTED");
		assertThat(stageAt(2, Map.of())).isEqualTo("nothing");
		assertThat(stageAt(2, Map.of("knownAt", asFirstTold.toString()))).isEqualTo("ADOPTED");
		assertThat(stageAt(2, Map.of("knownAt", asFirstTold.toString(), "asOf", "2021-01-01"))).isEqualTo("nothing");
		assertThat(stageAt(1, Map.of("knownAt", before.toString()))).isEqualTo("nothing");
		assertThat(stageAt(1, Map.of("asOf", "2020-01-01"))).isEqualTo("nothing");
		int now = count(Map.of());
		assertThat(count(Map.of("knownAt", asFirstTold.toString()))).isEqualTo(now + 1);
		assertThat(count(Map.of("asOf", "2020-01-01"))).isEqualTo(now - 1);
		String spread = "/practices/" + practiceId() + "/spread";
		assertThat(page(2, "")).doesNotContain(spread);
		assertThat(page(2, "?knownAt=" + asFirstTold)).contains(spread + "?knownAt=");
		assertThat(page(2, "?knownAt=" + asFirstTold + "&asOf=2021-01-01")).doesNotContain(spread);
		assertThat(page(2, "?knownAt=2000-01-01T00:00:00Z"))
			.contains("По этим условиям в базе нет ни одной взятой практики");
	}

	private String stageAt(int organisation, Map<String, Object> window) {
		for (JsonNode adoption : data(ADOPTIONS, Map.of("id", organisation(organisation), "window", window))
			.at("/organisation/adoptions")) {
			if (adoption.at("/practice/id").asString().equals(this.practice)) {
				return adoption.path("stage").asString();
			}
		}
		return "nothing";
	}

	private int count(Map<String, Object> window) {
		return data(COUNT, Map.of("id", this.practice, "window", window)).at("/practice/adopterCount").asInt();
	}

	private String page(int organisation, String query) {
		return RestClient.create("http://127.0.0.1:" + this.port)
			.get()
			.uri("/organisations/" + id(organisation(organisation)) + query)
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.body(String.class);
	}

	@Test
	void theEndsOfALinkAreToldAsOfThen() throws InterruptedException {
		String fact = record(0, 1, "2020-09-01");
		Thread.sleep(5);
		Instant asFirstTold = Instant.now();
		Thread.sleep(5);
		Map<String, Object> tried = new HashMap<>(input(0, 1, "2020-09-01"));
		tried.put("strength", "TRIED");
		data(CORRECT, Map.of("id", fact, "input", tried), true);
		String links = "query($id: ID!, $window: TraceWindow) { dissemination(practice: $id, window: $window) "
				+ "{ links { learner { stage } } } }";
		assertThat(data(links, Map.of("id", this.practice)).at("/dissemination/links/0/learner/stage").asString())
			.isEqualTo("TRIAL");
		assertThat(data(links, Map.of("id", this.practice, "window", Map.of("knownAt", asFirstTold.toString())))
			.at("/dissemination/links/0/learner/stage")
			.asString()).isEqualTo("ADOPTED");
	}

	@Test
	void aWindowThatAdmitsEverythingTellsWhatIsTrueNow() {
		Random random = new Random(97);
		for (int i = 0; i < 40; i++) {
			try {
				this.recorded.add(this.records.record(practiceId(),
						transfer(random.nextInt(20), random.nextInt(20), date(random)), "test"));
			}
			catch (EstafetaException ex) {
				assertThat(ex.messageKey()).contains("transfer-");
			}
		}
		String now = Instant.now().plusSeconds(60).toString();
		JsonNode all = data("query($window: TraceWindow) { organisations(first: 100) { nodes { id "
				+ "now: adoptions { id stage date { edtf } } then: adoptions(window: $window) { id stage date { edtf } } } } "
				+ "practices(first: 90) { nodes { id now: adopterCount then: adopterCount(window: $window) } } }",
				Map.of("window", Map.of("knownAt", now)));
		int told = 0;
		for (JsonNode organisation : all.at("/organisations/nodes")) {
			assertThat(set(organisation.path("then"))).isEqualTo(set(organisation.path("now")));
			told += organisation.path("now").size();
		}
		assertThat(told).isGreaterThan(50);
		for (JsonNode practice : all.at("/practices/nodes")) {
			assertThat(practice.path("then").asInt()).as(practice.path("id").asString())
				.isEqualTo(practice.path("now").asInt());
		}
	}

	private static Set<String> set(JsonNode rows) {
		Set<String> set = new HashSet<>();
		rows.forEach((row) -> set.add(row.toString()));
		return set;
	}

	@Test
	void whoeverChangedAPartAreFoundInTheTraceAndOnThePage() {
		Map<String, Object> changed = new HashMap<>(input(0, 1, "2020-09-01"));
		changed.put("changed", List.of("Длительность"));
		changed.put("dropped", List.of("Дневник"));
		changed.put("strength", "ADAPTED");
		this.recorded
			.add(data(RECORD, Map.of("practice", this.practice, "input", changed), true).at("/recordTransfer/id")
				.asString());
		record(0, 2, "2020-09-01");
		JsonNode trace = trace(Map.of("filter", Map.of("partsChanged", List.of("Длительность"))));
		assertThat(names(trace)).containsExactly(name(1));
		assertThat(names(trace(Map.of("filter", Map.of("partsDropped", List.of("Длительность")))))).isEmpty();
		assertThat(trace.path("facets").toString())
			.contains("{\"facet\":\"PART_CHANGED\",\"values\":[{\"value\":\"Длительность\",\"count\":1}]}")
			.contains("{\"facet\":\"PART_DROPPED\",\"values\":[{\"value\":\"Дневник\",\"count\":1}]}");
		RestClient pages = RestClient.create("http://127.0.0.1:" + this.port);
		String spread = pages.get()
			.uri("/practices/{id}/spread?dropped={part}", practiceId(), "Дневник")
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.body(String.class);
		assertThat(spread).contains("опустили: Дневник").contains(label(1)).doesNotContain(label(2));
		String mutations = pages.get()
			.uri("/practices/{id}/spread/mutations", practiceId())
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.body(String.class);
		assertThat(mutations).contains("/spread?dropped=");
	}

}
