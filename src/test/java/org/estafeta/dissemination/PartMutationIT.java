package org.estafeta.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mutations of a practice over the real graph: facts with parts are recorded, what is
 * read back is known beforehand.
 */
class PartMutationIT extends RecordedTransfers {

	private static final String MUTATIONS = """
			query($practice: ID!, $window: TraceWindow, $limit: Int! = 50) {
			  practiceMutations(practice: $practice, window: $window, limit: $limit) {
			    adoptions telling total complete maturityDays versions { name adoptions }
			    mutations { part fate introducer { name person { name } } teacher { name } date { edtf } carried depth
			      offspring { comparable carriers { mean counted } others { mean counted } } carriers { name } }
			  }
			}""";

	private String record(int teacher, int learner, String date, Map<String, Object> parts) {
		Map<String, Object> input = new HashMap<>(input(teacher, learner, date));
		input.putAll(parts);
		String id = data(RECORD, Map.of("practice", this.practice, "input", input), true).at("/recordTransfer/id")
			.asString();
		this.recorded.add(id);
		return id;
	}

	// 1 changed the meeting, 2 and 3 have it so; 4 kept it, 5 below 4 has it as it was; 6
	// dropped the diary.
	private void plant() {
		record(0, 1, "2020-01-10", Map.of("changed", List.of("Общий сбор"), "version", "2"));
		record(1, 2, "2020-03-10");
		record(2, 3, "2020-05-10", Map.of("version", "2"));
		record(1, 4, "2020-06-10", Map.of("kept", List.of("общий сбор")));
		record(4, 5, "2020-09-10", Map.of("dropped", List.of("Дневник")));
	}

	private JsonNode mutations(Map<String, Object> window) {
		return data(MUTATIONS, Map.of("practice", this.practice, "window", window)).path("practiceMutations");
	}

	private static List<String> told(JsonNode answer) {
		List<String> told = new ArrayList<>();
		answer.path("mutations")
			.forEach((one) -> told.add(one.path("part").asString() + ' ' + one.path("fate").asString() + ' '
					+ one.path("carried").asInt() + ' ' + one.path("depth").asInt()));
		return told;
	}

	@Test
	void theMutationThatSpreadFurthestComesFirst() {
		plant();
		JsonNode answer = mutations(Map.of());
		assertThat(told(answer)).containsExactly("Общий сбор CHANGED 3 2", "Дневник DROPPED 1 0");
		JsonNode first = answer.at("/mutations/0");
		assertThat(first.at("/introducer/name").asString()).isEqualTo(label(1));
		assertThat(first.at("/teacher/name").asString()).isEqualTo(label(0));
		assertThat(first.at("/date/edtf").asString()).isEqualTo("2020-01-10");
		assertThat(first.at("/carriers/2/name").asString()).isEqualTo(label(3));
		assertThat(first.at("/offspring/comparable").asBoolean()).as("three are too few").isFalse();
		assertThat(first.at("/offspring/carriers/counted").asInt()).isEqualTo(3);
		assertThat(first.at("/offspring/carriers/mean").asDouble()).isEqualTo(1.0);
		assertThat(first.at("/offspring/others/counted").asInt()).as("4 and 5; what it came from is older")
			.isEqualTo(2);
		assertThat(first.at("/offspring/others/mean").asDouble()).isEqualTo(0.5);
		assertThat(answer.path("telling").asInt()).isEqualTo(3);
		assertThat(answer.at("/versions/0/adoptions").asInt()).isEqualTo(2);
		JsonNode cut = data(MUTATIONS, Map.of("practice", this.practice, "limit", 1)).path("practiceMutations");
		assertThat(told(cut)).hasSize(1);
		assertThat(cut.path("complete").asBoolean()).isFalse();
		assertThat(cut.path("total").asInt()).isEqualTo(2);
		assertThat(code(post(MUTATIONS, Map.of("practice", this.practice, "limit", 201), false)))
			.isEqualTo("BAD_REQUEST");
	}

	@Test
	void mutationsAreShownAsTheyWereAndAsTheyWereKnown() throws InterruptedException {
		Instant before = Instant.now();
		Thread.sleep(5);
		plant();
		assertThat(told(mutations(Map.of("asOf", "2020-04-01")))).containsExactly("Общий сбор CHANGED 2 1");
		assertThat(told(mutations(Map.of("knownAt", before.toString())))).isEmpty();
		Thread.sleep(5);
		Instant asFirstTold = Instant.now();
		Thread.sleep(5);
		Map<String, Object> corrected = new HashMap<>(input(1, 2, "2020-03-10"));
		corrected.put("kept", List.of("Общий сбор"));
		String second = this.spreads.get(practiceId())
			.facts()
			.stream()
			.filter((fact) -> fact.proof().date().edtf().equals("2020-03-10") && fact.ending() == null)
			.findFirst()
			.orElseThrow()
			.id();
		data(CORRECT, Map.of("id", second, "input", corrected), true);
		assertThat(told(mutations(Map.of()))).containsExactly("Общий сбор CHANGED 1 0", "Дневник DROPPED 1 0");
		assertThat(told(mutations(Map.of("knownAt", asFirstTold.toString())))).containsExactly("Общий сбор CHANGED 3 2",
				"Дневник DROPPED 1 0");
	}

	@Test
	void whatAnAdopterSaysLaterOfItsOwnUseCountsAndWhatItSaysOfAnotherSourceDoesNot() {
		record(0, 1, "2020-01-10");
		record(1, 2, "2020-02-10");
		Map<String, Object> later = new HashMap<>(input(0, 2, "2021-02-10"));
		later.remove("teacher");
		later.put("strength", "ADAPTED");
		later.put("changed", List.of("урок"));
		this.recorded.add(data(RECORD, Map.of("practice", this.practice, "input", later), true).at("/recordTransfer/id")
			.asString());
		record(0, 2, "2022-02-10", Map.of("dropped", List.of("урок")));
		JsonNode answer = mutations(Map.of());
		assertThat(told(answer)).containsExactly("урок CHANGED 1 0");
		assertThat(answer.at("/mutations/0/date/edtf").asString()).isEqualTo("2021-02-10");
	}

	@Test
	void aTeacherWhoChangedAPartStaysUnnamed() {
		String teacher = hire("Разина П. П.", 7);
		Map<String, Object> input = new HashMap<>(input(0, 1, "2020-01-10"));
		input.put("learner", teacher);
		input.put("changed", List.of("урок"));
		this.recorded.add(data(RECORD, Map.of("practice", this.practice, "input", input), true).at("/recordTransfer/id")
			.asString());
		JsonNode open = mutations(Map.of());
		assertThat(told(open)).hasSize(1);
		assertThat(open.toString()).doesNotContain("Разина");
		assertThat(data(MUTATIONS, Map.of("practice", this.practice), true).toString()).contains("Разина");
	}

	@Test
	void aWayTellsWhatItHasLeft() {
		plant();
		JsonNode path = data(
				"query($practice: ID!, $from: ID!, $to: ID!) { transferPaths(practice: $practice, from: $from, to: $to) "
						+ "{ paths { hops { parts { kept changed dropped } } partsLeft { part fate hop } } } }",
				Map.of("practice", this.practice, "from", organisation(0), "to", organisation(5)))
			.at("/transferPaths/paths/0");
		assertThat(path.at("/hops/0/parts/changed/0").asString()).isEqualTo("Общий сбор");
		assertThat(path.path("partsLeft").toString())
			.isEqualTo("[{\"part\":\"общий сбор\",\"fate\":\"KEPT\",\"hop\":2},"
					+ "{\"part\":\"Дневник\",\"fate\":\"DROPPED\",\"hop\":3}]");
	}

	@Test
	void thePagesTellWhatWasChanged() {
		String spread = "/practices/" + practiceId() + "/spread";
		record(0, 1, "2019-01-10");
		assertThat(page(spread)).doesNotContain("spread/mutations");
		assertThat(page(spread + "/mutations")).contains("ничего нет").doesNotContain("??");
		plant();
		assertThat(page(spread + "?asOf=2021-01-01")).contains("href=\"" + spread + "/mutations?asOf=2021-01-01\"");
		String russian = page(spread + "/mutations");
		assertThat(russian)
			.contains("Общий сбор", "изменено", "Дневник", "опущено", HtmlUtils.htmlEscape(label(1), "UTF-8"),
					"слишком мало")
			.doesNotContain("??", "style=\"");
		assertThat(russian.indexOf("Общий сбор")).isLessThan(russian.indexOf("Дневник"));
		assertThat(page(spread + "/mutations?asOf=2020-04-01")).doesNotContain("Дневник");
		assertThat(page(spread + "/mutations?lang=en")).contains("too few to compare").doesNotContain("??");
		List<Adopter> adopters = this.traces.adopters(practiceId(), TraceRequest.Window.NOW, false);
		String from = adoption(adopters, 0);
		String way = page(spread + "/path?from=" + from + "&to=" + adoption(adopters, 5));
		assertThat(way).contains("Изменили:", "Опустили:", "Сохранили:", "Что осталось к концу пути", "шаг 3")
			.doesNotContain("??");
	}

	private String adoption(List<Adopter> adopters, int organisation) {
		return adopters.stream()
			.filter((one) -> one.place().organisationId().equals(id(organisation(organisation))))
			.findFirst()
			.orElseThrow()
			.adoptionId();
	}

	private String page(String address) {
		return String.valueOf(RestClient.create("http://127.0.0.1:" + this.port)
			.get()
			.uri(address)
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.body(String.class));
	}

}
