package org.estafeta.dissemination;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.estafeta.api.GlobalId;
import org.estafeta.dissemination.trace.AdoptionCurve;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Measures of cascades over the real graph: a small one is planted, its figures are known
 * beforehand.
 */
class CascadeIT extends RecordedTransfers {

	private static final String FIGURES = """
			practices complete
			shape { size direct trees depth breadth structuralVirality
			  greatest { practice { id } organisation { name } size depth breadth structuralVirality } }
			offspring { number { mean low high dispersion passedOn counted } maturityDays young }
			timeToNext { least greatest counted undated }
			users { total left curve { undated
			  points { from to begunCertainly begunPossibly aliveCertainly alivePossibly } } }
			survival { counted left censored imprecise undated watchedDays tooFew medianDays shareAfter(days: 365)
			  steps { days atRisk left share low high } }""";

	private static final String CASCADE = "query($practice: ID!, $from: ID, $window: TraceWindow) "
			+ "{ cascade(practice: $practice, from: $from, window: $window) {" + FIGURES + "} }";

	@Autowired
	CascadeMeasures measures;

	// 0 passed on to 1 and 2, 1 to 3 and 4, 3 to 5.
	private void plant() {
		record(0, 1, "2020-01-10");
		record(0, 2, "2020-01-20");
		record(1, 3, "2020-03-10");
		record(1, 4, "2020-05");
		record(3, 5, "2021-01-10");
	}

	private JsonNode below(int organisation, Map<String, Object> window) {
		return data(CASCADE, Map.of("practice", this.practice, "from", organisation(organisation), "window", window))
			.path("cascade");
	}

	@Test
	void aPlantedTreeHasItsFigures() {
		plant();
		JsonNode cascade = below(0, Map.of());
		JsonNode shape = cascade.path("shape");
		assertThat(numbers(shape, "size", "direct", "trees", "depth", "breadth")).containsExactly(6, 1, 1, 3, 2);
		// Below 1 hang 4 of the 6, below 3 are 2: (4·2 + 2·4 + 3·(1·5)) / 15 pairs.
		assertThat(shape.path("structuralVirality").asDouble()).isCloseTo(31 / 15.0, within(1e-12));
		assertThat(shape.at("/greatest/0/organisation/name").asString()).isEqualTo(name(0));
		assertThat(shape.at("/greatest/0/practice/id").asString()).isEqualTo(this.practice);
		// 60 days from 1 to 3, 112 to 142 to 4, 306 from 3 to 5; nobody knows when 0
		// began.
		assertThat(numbers(cascade.path("timeToNext"), "least", "greatest", "counted", "undated")).containsExactly(112,
				142, 3, 2);
		JsonNode offspring = cascade.path("offspring");
		assertThat(numbers(offspring, "maturityDays", "young")).containsExactly(127, 0);
		assertThat(numbers(offspring.path("number"), "passedOn", "counted")).containsExactly(3, 6);
		assertThat(offspring.at("/number/mean").asDouble()).isCloseTo(5 / 6.0, within(1e-12));
		assertThat(offspring.at("/number/low").isNull()).as("of six no interval is told").isTrue();
		assertThat(numbers(cascade.path("users"), "total", "left")).containsExactly(5, 0);
		assertThat(cascade.at("/survival/tooFew").asBoolean()).isTrue();
		assertThat(cascade.at("/survival/shareAfter").isNull()).isTrue();
		assertThat(numbers(cascade.path("survival"), "counted", "censored", "imprecise")).containsExactly(5, 5, 1);
		assertThat(numbers(below(1, Map.of()).path("shape"), "size", "trees", "depth", "breadth")).containsExactly(4, 1,
				2, 2);
	}

	@Test
	void aCascadeIsShownAsItWasOnADay() {
		plant();
		JsonNode then = below(0, Map.of("asOf", "2020-06-01"));
		assertThat(numbers(then.path("shape"), "size", "depth", "breadth")).containsExactly(5, 2, 2);
		// The lesser of 60 and at least 112 days; who began in May is younger than that.
		assertThat(numbers(then.path("timeToNext"), "least", "greatest", "counted")).containsExactly(60, 60, 2);
		assertThat(numbers(then.path("offspring"), "maturityDays", "young")).containsExactly(60, 1);
		assertThat(then.at("/offspring/number/mean").asDouble()).isEqualTo(1);
		JsonNode points = then.at("/users/curve/points");
		assertThat(points.size()).isEqualTo(1);
		assertThat(points.at("/0/from").asString()).isEqualTo("2019-09-01");
		assertThat(points.at("/0/to").asString()).isEqualTo("2020-06-01");
		assertThat(points.at("/0/aliveCertainly").asInt()).isEqualTo(4);
		JsonNode inMay = below(0, Map.of("asOf", "2020-05-10"));
		assertThat(numbers(inMay.at("/users/curve/points/0"), "begunCertainly", "begunPossibly")).containsExactly(3, 4);
	}

	@Test
	void whoLeftIsNoLongerAliveAndWasUntilThatWasKnown() throws InterruptedException {
		plant();
		Thread.sleep(20);
		OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC);
		Thread.sleep(20);
		Map<String, Object> left = new HashMap<>(input(0, 2, "2022-02"));
		left.remove("teacher");
		left.put("strength", "ABANDONED");
		this.recorded.add(data(RECORD, Map.of("practice", this.practice, "input", left), true).at("/recordTransfer/id")
			.asString());
		JsonNode now = below(0, Map.of()).path("users");
		assertThat(numbers(now, "total", "left")).containsExactly(5, 1);
		assertThat(schoolYear(now, "2020-09-01")).containsExactly(5, 5, 5, 5);
		assertThat(schoolYear(now, "2021-09-01")).containsExactly(5, 5, 4, 4);
		JsonNode then = below(0, Map.of("asOf", "2022-02-10")).path("users");
		assertThat(schoolYear(then, "2021-09-01")).as("left in some day of the month").containsExactly(5, 5, 4, 5);
		assertThat(below(0, Map.of("channels", List.of("EVENT"))).at("/users/left").asInt())
			.as("nobody leaves through a channel")
			.isEqualTo(1);
		JsonNode untold = below(0, Map.of("knownAt", before.toString())).path("users");
		assertThat(numbers(untold, "total", "left")).containsExactly(5, 0);
		assertThat(below(0, Map.of("knownAt", "2001-01-01T00:00:00Z")).at("/shape/size").asInt())
			.as("nothing was known yet")
			.isZero();
	}

	private static List<Integer> schoolYear(JsonNode users, String from) {
		for (JsonNode point : users.at("/curve/points")) {
			if (point.path("from").asString().equals(from)) {
				return numbers(point, "begunCertainly", "begunPossibly", "aliveCertainly", "alivePossibly");
			}
		}
		return List.of();
	}

	@Test
	void anEventAndAChannelHaveWhatCameThroughThem() {
		JsonNode events = data("{ events(first: 100) { nodes { id } } }", Map.of()).at("/events/nodes");
		String event = events.get(events.size() - 1).path("id").asString();
		String query = "query($event: ID!, $window: TraceWindow) { eventCascade(event: $event, window: $window) {"
				+ FIGURES + "} }";
		JsonNode before = data(query, Map.of("event", event)).path("eventCascade");
		assertThat(numbers(before.path("shape"), "size", "direct")).containsExactly(0, 0);
		record(0, 1, "2020-01-10", Map.of("via", event));
		record(0, 2, "2020-01-20", Map.of("channelKind", "MENTOR"));
		record(1, 3, "2020-03-10", Map.of("via", event));
		record(1, 4, "2020-05", Map.of("channelKind", "PUBLICATION"));
		record(3, 5, "2021-01-10", Map.of("channelKind", "MENTOR"));
		JsonNode after = data(query, Map.of("event", event)).path("eventCascade");
		assertThat(numbers(after, "practices")).containsExactly(1);
		assertThat(after.path("complete").asBoolean()).isTrue();
		assertThat(numbers(after.path("shape"), "size", "direct", "trees", "depth")).containsExactly(4, 2, 1, 2);
		assertThat(after.at("/shape/greatest/0/organisation/name").asString()).isEqualTo(name(1));
		// It came through the event on 10 January, so that all three times are known.
		assertThat(numbers(after.path("timeToNext"), "counted", "undated")).containsExactly(3, 0);
		assertThat(numbers(
				data(query, Map.of("event", event, "window", Map.of("asOf", "2020-02-01"))).at("/eventCascade/shape"),
				"size", "direct"))
			.containsExactly(1, 1);
		JsonNode channels = data(
				"query($practice: ID!) { channelCascades(practice: $practice) { channel figures {" + FIGURES + "} } }",
				Map.of("practice", this.practice))
			.path("channelCascades");
		assertThat(channels).extracting((channel) -> channel.path("channel").asString())
			.containsExactly("EVENT", "MENTOR", "PUBLICATION");
		assertThat(channels).extracting((channel) -> numbers(channel.at("/figures/shape"), "size", "direct", "trees"))
			.containsExactly(List.of(4, 2, 1), List.of(2, 2, 2), List.of(1, 1, 1));
		String nowhere = new GlobalId(NodeKind.EVENT, "00000000-0000-7000-8000-000000000000").text();
		JsonNode unknown = post(query, Map.of("event", nowhere), false);
		assertThat(code(unknown)).isEqualTo("NOT_FOUND");
	}

	private void record(int teacher, int learner, String date, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(input(teacher, learner, date));
		input.putAll(more);
		this.recorded.add(data(RECORD, Map.of("practice", this.practice, "input", input), true).at("/recordTransfer/id")
			.asString());
	}

	@Test
	void anOrganisationHasAllItsPractices() {
		String query = "query($organisation: ID!) { organisationCascade(organisation: $organisation) {" + FIGURES
				+ "} }";
		Map<String, Object> one = Map.of("organisation", organisation(1));
		JsonNode before = data(query, one).path("organisationCascade");
		plant();
		JsonNode after = data(query, one).path("organisationCascade");
		assertThat(after.path("practices").asInt() - before.path("practices").asInt()).isEqualTo(1);
		assertThat(after.at("/shape/size").asInt() - before.at("/shape/size").asInt()).isEqualTo(4);
		assertThat(after.at("/shape/direct").asInt() - before.at("/shape/direct").asInt()).isEqualTo(1);
		assertThat(after.path("complete").asBoolean()).isTrue();
	}

	@Test
	void aSiteHasWhatItsHostPassedOnInItsTime() {
		JsonNode sites = data(
				"{ innovationSites(first: 100) { nodes { id from { earliest } to { latest } organisation { id } } } }",
				Map.of())
			.at("/innovationSites/nodes");
		List<String> planted = IntStream.range(1, 6).mapToObj(this::organisation).toList();
		JsonNode site = null;
		for (JsonNode node : sites) {
			if (node.at("/from/earliest").isString() && node.at("/to/latest").asString("9").compareTo("2026") < 0
					&& !planted.contains(node.at("/organisation/id").asString(planted.getFirst()))) {
				site = node;
			}
		}
		assertThat(site).isNotNull();
		int year = Integer.parseInt(site.at("/from/earliest").asString().substring(0, 4));
		int end = Integer.parseInt(site.at("/to/latest").asString().substring(0, 4));
		String query = "query($site: ID!) { siteCascade(site: $site) {" + FIGURES + "} }";
		Map<String, Object> one = Map.of("site", site.path("id").asString());
		int before = data(query, one).at("/siteCascade/shape/size").asInt();
		Map<String, Object> host = Map.of("teacher", site.at("/organisation/id").asString());
		record(0, 1, (year - 1) + "-01-10", host);
		record(0, 2, String.valueOf(end), host);
		record(2, 3, (end + 1) + "-03-10");
		record(0, 4, (end + 1) + "-03-10", host);
		assertThat(data(query, one).at("/siteCascade/shape/size").asInt() - before)
			.as("the host, the one it taught in time, and the one below that")
			.isEqualTo(3);
	}

	@Test
	void everyCascadeHoldsWhatTheTraceReaches() {
		JsonNode practices = data("{ practices(first: 100) { nodes { id } } }", Map.of()).at("/practices/nodes");
		int several = 0;
		for (JsonNode practice : practices) {
			String id = id(practice.path("id").asString());
			Trace trace = this.traces
				.trace(new TraceRequest(id, null, TraceRequest.Direction.DOWNSTREAM, Integer.MAX_VALUE,
						TraceRequest.DEFAULT_BUDGET, TraceRequest.Window.NOW, TraceRequest.Filter.NONE, false));
			CascadeFigures figures = this.measures.ofPractice(id, null, TraceRequest.Window.NOW);
			assertThat(figures.shape().size()).isEqualTo(trace.reached());
			several += (figures.shape().depth() > 1) ? 1 : 0;
			List<AdoptionCurve.Point> points = figures.users().curve(AdoptionCurve.Period.MONTH).points();
			if (!points.isEmpty()) {
				assertThat(points.getLast().begunPossibly()).isEqualTo(figures.users().total());
			}
		}
		assertThat(several).as("some passed through several hands").isPositive();
	}

	private static List<Integer> numbers(JsonNode node, String... fields) {
		return List.of(fields).stream().map((field) -> node.path(field).asInt()).toList();
	}

}
