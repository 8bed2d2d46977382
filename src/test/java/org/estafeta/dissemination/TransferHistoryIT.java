package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The history of what is recorded, over GraphQL and on the page.
 */
class TransferHistoryIT extends RecordedTransfers {

	private static final String HISTORY = """
			query($id: ID!) {
			  transferHistory(id: $id) {
			    fact kind at by reason
			    before { proof { date { edtf } } }
			    after { learner { name person { name } } teacher { name } status proof { date { edtf } } }
			    differences { field before after }
			  }
			}""";

	private static final String CHANGES = """
			query($practice: ID!, $fact: ID, $first: Int, $after: String, $last: Int, $before: String) {
			  transferChanges(practice: $practice, fact: $fact, first: $first, after: $after, last: $last, before: $before) {
			    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { fact kind at }
			  }
			}""";

	@Test
	void aFactTellsWhatItSaidBefore() {
		String fact = record(0, 1, "2021");
		Map<String, Object> input = new HashMap<>(input(2, 1, "2022-02"));
		input.put("dropped", List.of("Дневник"));
		data(CORRECT, Map.of("id", fact, "input", input), true);
		data(RETRACT, Map.of("id", fact), true);
		JsonNode history = data(HISTORY, Map.of("id", fact), true).path("transferHistory");
		assertThat(strings(history, "kind")).containsExactly("RETRACTED", "CORRECTED", "RECORDED");
		assertThat(strings(history, "by")).containsOnly("administrator");
		assertThat(strings(history, "fact")).containsOnly(fact);
		assertThat(history.at("/0/reason").asString()).isEqualTo("проверка");
		assertThat(history.at("/0/before/proof/date/edtf").asString()).isEqualTo("2022-02");
		assertThat(history.at("/0/after").isNull()).isTrue();
		assertThat(history.at("/2/after/proof/date/edtf").asString()).isEqualTo("2021");
		Map<String, String> differences = new HashMap<>();
		history.at("/1/differences")
			.forEach((one) -> differences.put(one.path("field").asString(),
					one.path("before").asString("—") + " → " + one.path("after").asString("—")));
		assertThat(differences).isEqualTo(
				Map.of("SOURCE", label(0) + " → " + label(2), "DATE", "2021 → 2022-02", "DROPPED", "— → Дневник"));
		assertThat(history.at("/0/differences").isEmpty()).isTrue();
		// each moment of the list shows the graph just after the change
		for (int change = 0; change < 3; change++) {
			List<String> known = names(
					trace(Map.of("window", Map.of("knownAt", history.at("/" + change + "/at").asString()), "from",
							organisation((change == 1) ? 2 : 0))));
			assertThat(known.contains(name(1))).as("change " + change).isEqualTo(change > 0);
		}
		String page = page("?fact=" + fact);
		assertThat(page)
			.contains("отозвано:", "исправлено:", "записано:", "<del lang=\"ru\">2021</del>", "Дневник",
					"администратор")
			.doesNotContain("проверка");
		assertThat(code(post(HISTORY, Map.of("id", "нет такой"), false))).isEqualTo("NOT_FOUND");
	}

	@Test
	void namesOfTeachersAndReasonsAreForTheAdministratorAlone() {
		String teacher = hire("Иванова Мария Петровна", 3);
		Map<String, Object> input = new HashMap<>(input(0, 1, "2021-09-01"));
		input.put("learner", teacher);
		String fact = data(RECORD, Map.of("practice", this.practice, "input", input), true).at("/recordTransfer/id")
			.asString();
		this.recorded.add(fact);
		data(RETRACT, Map.of("id", fact), true);
		String open = data(HISTORY, Map.of("id", fact), true).toString();
		assertThat(open).contains("Иванова", "проверка");
		String closed = data(HISTORY, Map.of("id", fact), false).toString();
		assertThat(closed).contains(fact).doesNotContain("Иванова", "проверка");
		assertThat(page("")).contains("Педагог, " + label(3)).doesNotContain("Иванова", "проверка");
	}

	@Test
	void everyWriteIsOneChangeAndPagesSeeEachOnce() {
		int before = data(CHANGES, Map.of("practice", this.practice, "first", 1)).at("/transferChanges/totalCount")
			.asInt();
		List<String> expected = new ArrayList<>();
		List<String> facts = new ArrayList<>();
		Random random = new Random(20);
		for (int i = 0; i < 60; i++) {
			int what = facts.isEmpty() ? 0 : random.nextInt(4);
			try {
				if (what < 2) {
					String fact = this.records.record(practiceId(),
							transfer(random.nextInt(20), random.nextInt(20), date(random)), "test");
					facts.add(fact);
					this.recorded.add(fact);
					expected.add(fact + " RECORDED");
				}
				else {
					String fact = facts.get(random.nextInt(facts.size()));
					if (what == 2) {
						this.records.correct(fact, transfer(random.nextInt(20), random.nextInt(20), date(random)),
								"test");
						expected.add(fact + " CORRECTED");
					}
					else {
						this.records.retract(fact, "проверка", "test");
						facts.remove(fact);
						expected.add(fact + " RETRACTED");
					}
				}
			}
			catch (EstafetaException ex) {
				assertThat(ex.messageKey()).contains("transfer-");
			}
		}
		Collections.reverse(expected);
		List<String> forward = walk("first", "after", "hasNextPage", "endCursor");
		List<String> backward = walk("last", "before", "hasPreviousPage", "startCursor");
		assertThat(forward).hasSize(before + expected.size()).doesNotHaveDuplicates();
		assertThat(forward.subList(0, expected.size()).stream().map((change) -> change.replaceFirst(" \\S*$", "")))
			.containsExactlyElementsOf(expected);
		assertThat(backward).isEqualTo(forward);
		String one = facts.getFirst();
		assertThat(data(CHANGES, Map.of("practice", this.practice, "fact", one, "first", 100))
			.at("/transferChanges/totalCount")
			.asLong()).isEqualTo(expected.stream().filter((change) -> change.startsWith(one)).count());
	}

	private List<String> walk(String size, String from, String more, String cursor) {
		List<String> changes = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("practice", this.practice, size, 7));
		JsonNode page;
		do {
			page = data(CHANGES, variables).path("transferChanges");
			List<String> rows = new ArrayList<>();
			page.path("nodes")
				.forEach((node) -> rows.add(node.path("fact").asString() + ' ' + node.path("kind").asString() + ' '
						+ node.path("at").asString()));
			changes.addAll(size.equals("first") ? changes.size() : 0, rows);
			variables.put(from, page.at("/pageInfo/" + cursor).asString());
		}
		while (page.at("/pageInfo/" + more).asBoolean());
		return changes;
	}

	private String page(String query) {
		return RestClient.create("http://127.0.0.1:" + this.port)
			.get()
			.uri("/practices/" + practiceId() + "/spread/history" + query)
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.body(String.class);
	}

	private static List<String> strings(JsonNode rows, String field) {
		List<String> strings = new ArrayList<>();
		rows.forEach((row) -> strings.add(row.path(field).asString()));
		return strings;
	}

}
