package org.estafeta.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.api.GlobalId;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What an event has brought, asked of a graph in which it is known.
 */
@RunningApplication
class EventEffectIT {

	private static final String EVENT = "01930000-0000-7000-8000-0000000e0001";

	private static final String ASK = "query($id: ID!, $months: Int!) { eventEffect(event: $id, months: $months) { shown "
			+ "refusal complete unclear after { present absent alone presentShare absentShare low high chance } "
			+ "before { presentShare absentShare } } }";

	@LocalServerPort
	int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private final List<Map<String, Object>> rows = new ArrayList<>();

	@BeforeEach
	@AfterEach
	void forget() {
		run("test/forget-effect", Map.of());
	}

	private void run(String query, Map<String, ?> parameters) {
		this.writes.apply(new Writes.Order("test", "effect", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named(query), parameters, (row) -> true);
		});
	}

	@Test
	void thoseWhoWereThereAreComparedWithSimilarOnes() {
		add(30, 15, "SCHOOL", true);
		add(10, 3, "KINDERGARTEN", true);
		add(90, 9, "SCHOOL", false);
		add(30, 3, "KINDERGARTEN", false);
		add(3, 3, "UNIVERSITY", true);
		this.rows.add(row("SCHOOL", true, "2022-03"));
		this.rows.add(row("SCHOOL", false, "2023"));
		plant();
		JsonNode effect = ask(12);
		assertThat(effect.at("/refusal").isNull()).as(effect.toString()).isTrue();
		assertThat(effect.at("/shown").asInt()).isOne();
		assertThat(effect.at("/unclear").asInt()).isOne();
		Difference expected = Difference.of(List.of(new Stratum(30, 15, 90, 9), new Stratum(10, 3, 30, 3)));
		assertThat(effect.at("/after/present").asInt()).isEqualTo(40);
		assertThat(effect.at("/after/absent").asInt()).isEqualTo(120);
		assertThat(effect.at("/after/alone").asInt()).isEqualTo(3);
		assertThat(effect.at("/after/presentShare").asDouble()).isEqualTo(0.45, within(1e-9));
		assertThat(effect.at("/after/absentShare").asDouble()).isEqualTo(0.1, within(1e-9));
		assertThat(effect.at("/after/chance").asDouble()).isEqualTo(expected.chance(), within(1e-9)).isLessThan(0.001);
		assertThat(effect.at("/after/low").asDouble()).isEqualTo(expected.low(), within(1e-9));
		assertThat(effect.at("/before/presentShare").asDouble()).isZero();
		String page = new FormBrowser(this.port).get("/events/" + EVENT + "/effect").body();
		assertThat(page).contains("берут показанное чаще похожих", "из 40", "из 120", "<svg class=\"effect\"");
		assertThat(new FormBrowser(this.port).get("/events/" + EVENT + "/effect?months=99").statusCode())
			.isEqualTo(400);
	}

	@Test
	void whoeverWasBusierBeforeIsTold() {
		add(30, 0, "SCHOOL", true);
		add(90, 0, "SCHOOL", false);
		for (int i = 0; i < 12; i++) {
			this.rows.add(row("SCHOOL", true, "2023-0" + (1 + i % 9)));
		}
		plant();
		assertThat(ask(12).at("/before/presentShare").asDouble()).isGreaterThan(0.2);
		assertThat(new FormBrowser(this.port).get("/events/" + EVENT + "/effect").body())
			.contains("отличались от похожих ещё до мероприятия", "Разницы, которую нельзя объяснить случайностью");
	}

	@Test
	void tooFewTellNothing() {
		add(9, 5, "SCHOOL", true);
		add(90, 0, "SCHOOL", false);
		plant();
		JsonNode effect = ask(12);
		assertThat(effect.at("/refusal").asString()).isEqualTo("TOO_FEW");
		assertThat(effect.at("/after").isNull()).isTrue();
		assertThat(new FormBrowser(this.port).get("/events/" + EVENT + "/effect").body())
			.contains("Слишком мало организаций");
	}

	private JsonNode ask(int months) {
		JsonNode answer = new GraphQlClient(this.port).ask(ASK,
				Map.of("id", new GlobalId(NodeKind.EVENT, EVENT).text(), "months", months));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at("/data/eventEffect");
	}

	private void add(int count, int yes, String kind, boolean present) {
		for (int i = 0; i < count; i++) {
			this.rows.add(row(kind, present, (i < yes) ? "2023-1" + (i % 3) : null));
		}
	}

	private static Map<String, Object> row(String kind, boolean present, String used) {
		Map<String, Object> row = new HashMap<>(Map.of("kind", kind, "present", present));
		row.put("used", used);
		return row;
	}

	// Of those who were there, some came as organisations and some sent a person.
	private void plant() {
		for (int i = 0; i < this.rows.size(); i++) {
			this.rows.get(i).put("id", "effect-" + i);
			this.rows.get(i).put("person", i % 3 == 0);
		}
		run("test/plant-effect", Map.of("event", EVENT, "rows", this.rows));
	}

}
