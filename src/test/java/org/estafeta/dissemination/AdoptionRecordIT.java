package org.estafeta.dissemination;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an adoption says beside from whom: teachers, several sources, channels, parts.
 */
class AdoptionRecordIT extends RecordedTransfers {

	private static final String SPLIT = "mutation($id: ID!, $sources: [TransferSourceInput!]!) "
			+ "{ splitTransfer(id: $id, sources: $sources) { id } }";

	private static final String RESOURCE = "mutation($id: ID!, $source: TransferSourceInput) "
			+ "{ resourceTransfer(id: $id, source: $source) { id } }";

	private static final String PEOPLE = """
			query($practice: ID!, $from: ID, $filter: TraceFilter) {
			  trace(practice: $practice, from: $from, filter: $filter) {
			    nodes { organisation { name } person { id name subjects } sources { teacher { person { name } } } }
			    facets { facet values { value count } }
			  }
			}""";

	@Test
	void aTeacherAdoptsAndOnlyTheAdministratorLearnsWhoItIs() {
		String teacher = hire("Ёлкина Мария Семёновна", 1);
		Map<String, Object> fact = new HashMap<>(input(0, 2, "2020"));
		fact.put("learner", teacher);
		this.recorded.add(data(RECORD, Map.of("practice", this.practice, "input", fact), true).at("/recordTransfer/id")
			.asString());
		Map<String, Object> passedOn = new HashMap<>(input(0, 3, "2021"));
		passedOn.put("teacher", teacher);
		this.recorded
			.add(data(RECORD, Map.of("practice", this.practice, "input", passedOn), true).at("/recordTransfer/id")
				.asString());
		Map<String, Object> all = Map.of("practice", this.practice, "from", organisation(0));
		JsonNode told = data(PEOPLE, all, true).path("trace");
		assertThat(names(told)).containsExactly(name(0), name(1), name(3));
		assertThat(told.at("/nodes/1/person/name").asString()).isEqualTo("Ёлкина Мария Семёновна");
		assertThat(told.at("/nodes/1/person/id").asString()).isEqualTo(teacher);
		JsonNode open = data(PEOPLE, all).path("trace");
		assertThat(names(open)).containsExactly(name(0), name(1), name(3));
		assertThat(open.toString()).contains("математика").doesNotContain("Ёлкина", teacher);
		assertThat(open.at("/nodes/1/person/name").isNull()).isTrue();
		Map<String, Object> byName = new HashMap<>(all);
		byName.put("filter", Map.of("text", "елкина"));
		assertThat(names(data(PEOPLE, byName).path("trace"))).isEmpty();
		assertThat(names(data(PEOPLE, byName, true).path("trace"))).containsExactly(name(1));
		byName.put("filter", Map.of("subjects", List.of("математика")));
		assertThat(names(data(PEOPLE, byName).path("trace"))).containsExactly(name(1));
		assertThat(names(data(PEOPLE, Map.of("practice", this.practice, "from", organisation(1))).path("trace")))
			.as("from a school: its own adoption and those of its teachers")
			.containsExactly(name(1), name(3));
		assertThat(code(post("query($id: ID!) { node(id: $id) { id } }", Map.of("id", teacher), false)))
			.isEqualTo("NOT_FOUND");
	}

	@Test
	void oneFactIsSplitAmongItsSourcesAndGivenAnother() throws InterruptedException {
		record(0, 1, "2019");
		String second = record(0, 2, "XXXX");
		String fact = record(1, 3, "2021");
		Thread.sleep(5);
		Instant before = Instant.now();
		Thread.sleep(5);
		List<Map<String, Object>> sources = List.of(Map.of("adopter", organisation(1), "share", 0.7),
				Map.of("adopter", organisation(2), "share", 0.3));
		JsonNode parts = data(SPLIT, Map.of("id", fact, "sources", sources), true).path("splitTransfer");
		parts.forEach((part) -> this.recorded.add(part.path("id").asString()));
		assertThat(parts).hasSize(2);
		assertThat(parts.at("/0/id").asString()).isEqualTo(fact);
		assertThat(sourcesOf(3, Map.of())).containsExactlyInAnyOrder(label(1), label(2));
		assertThat(sourcesOf(3, Map.of("knownAt", before.toString()))).containsExactly(label(1));
		data(RESOURCE, Map.of("id", fact, "source", Map.of("adopter", organisation(0))), true);
		assertThat(sourcesOf(3, Map.of())).containsExactlyInAnyOrder(label(0), label(2));
		data(RESOURCE, Map.of("id", fact), true);
		assertThat(sourcesOf(3, Map.of())).containsExactly(label(2));
		List<Map<String, Object>> tooMuch = List.of(Map.of("adopter", organisation(1), "share", 0.7),
				Map.of("adopter", organisation(2), "share", 0.4));
		assertThat(code(post(SPLIT, Map.of("id", fact, "sources", tooMuch), true))).isEqualTo("BAD_REQUEST");
		record(3, 4, "2022");
		JsonNode cycle = post(RESOURCE, Map.of("id", second, "source", Map.of("adopter", organisation(4))), true);
		assertThat(code(cycle)).isEqualTo("CONFLICT");
		assertThat(cycle.toString()).contains("круг", label(4), label(2));
	}

	private List<String> sourcesOf(int organisation, Map<String, Object> window) {
		JsonNode trace = trace(Map.of("window", window));
		return trace.path("nodes")
			.valueStream()
			.filter((node) -> node.at("/organisation/name").asString().equals(name(organisation)))
			.flatMap((node) -> node.path("sources").valueStream())
			.map((source) -> source.at("/teacher/name").asString())
			.toList();
	}

	@Test
	void channelsStagesAndPartsAreKept() {
		record(0, 1, "2019");
		Map<String, Object> changed = new HashMap<>(input(0, 2, "2020-09/2021-08"));
		changed.putAll(Map.of("strength", "ADAPTED", "channelKind", "MENTOR", "version", "2", "kept", List.of("круг"),
				"changed", List.of("время"), "dropped", List.of("дневник"), "kind", "EXPERIMENT"));
		this.recorded
			.add(data(RECORD, Map.of("practice", this.practice, "input", changed), true).at("/recordTransfer/id")
				.asString());
		Map<String, Object> left = new HashMap<>(input(0, 2, "2022~"));
		left.putAll(Map.of("strength", "ABANDONED", "note", "сменилась команда"));
		left.remove("teacher");
		this.recorded.add(data(RECORD, Map.of("practice", this.practice, "input", left), true).at("/recordTransfer/id")
			.asString());
		JsonNode byMentor = trace(Map.of("window", Map.of("channels", List.of("MENTOR"))));
		assertThat(names(byMentor)).contains(name(2)).doesNotContain(name(1));
		JsonNode now = trace(Map.of("filter", Map.of("stages", List.of("ABANDONED"))));
		assertThat(names(now)).containsExactly(name(2));
		assertThat(now.at("/nodes/0/stageDate/edtf").asString()).isEqualTo("2022~");
		assertThat(names(trace(
				Map.of("window", Map.of("asOf", "2020-12-31"), "filter", Map.of("stages", List.of("ABANDONED"))))))
			.isEmpty();
		JsonNode parts = data(
				"query($practice: ID!) { trace(practice: $practice) { nodes { organisation { name } "
						+ "sources { proof { channelKind parts { version kept changed dropped } } } } } }",
				Map.of("practice", this.practice));
		assertThat(parts.toString()).contains("\"version\":\"2\"", "круг", "время", "дневник", "MENTOR");
	}

}
