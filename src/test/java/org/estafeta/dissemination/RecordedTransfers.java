package org.estafeta.dissemination;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.AdministratorToken;
import org.estafeta.access.NewToken;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.ConsistentReads;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records facts of transfer about a practice that nobody took up, through the real
 * application, and takes them back afterwards.
 */
@RunningApplication
public abstract class RecordedTransfers {

	static final String TRACE = """
			query($practice: ID!, $from: ID, $direction: TraceDirection! = DOWNSTREAM, $depth: Int, $budget: Int! = 200000,
			    $window: TraceWindow, $filter: TraceFilter) {
			  trace(practice: $practice, from: $from, direction: $direction, depth: $depth, budget: $budget, window: $window,
			      filter: $filter, first: 100) {
			    totalCount reached complete stopReason frontier missingAtLeast missingAtMost
			    facets { facet values { value count } }
			    nodes { hops day certainty stage stageDate { edtf } leadsFurther organisation { name }
			      sources { id teacher { name } proof { date { edtf } channel provenance { citation } } recordedBy recordedAt } }
			  }
			}""";

	protected static final String RECORD = "mutation($practice: ID!, $input: TransferInput!) "
			+ "{ recordTransfer(practice: $practice, input: $input) { id } }";

	static final String CORRECT = "mutation($id: ID!, $input: TransferInput!) "
			+ "{ correctTransfer(id: $id, input: $input) { id } }";

	static final String RETRACT = "mutation($id: ID!) { retractTransfer(id: $id, reason: \"проверка\") { id } }";

	@LocalServerPort
	protected int port;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@Autowired
	ConsistentReads reads;

	@Autowired
	AdministratorToken administratorToken;

	@Autowired
	AdoptionRecords records;

	@Autowired
	Traces traces;

	@Autowired
	PracticeSpreads spreads;

	protected final Queue<String> recorded = new ConcurrentLinkedQueue<>();

	protected String token = "";

	protected String practice = "";

	List<JsonNode> organisations = List.of();

	@BeforeEach
	void chooseAPracticeThatNobodyTookUp() {
		this.token = NewToken.draw(this.graph, this.writes, this.administratorToken);
		JsonNode data = data(
				"{ practices(first: 90) { nodes { id organisation { id } dissemination { totalAdoptions } } } "
						+ "organisations(first: 100) { nodes { id name } } }",
				Map.of());
		data.at("/practices/nodes").forEach((node) -> {
			if (node.at("/dissemination/totalAdoptions").asInt() <= 1 && node.at("/organisation/id").isString()) {
				this.practice = node.path("id").asString();
			}
		});
		this.organisations = new ArrayList<>();
		data.at("/organisations/nodes").forEach(this.organisations::add);
	}

	// A fact that others lean on goes after them.
	@AfterEach
	void leaveItAsItWas() {
		Set<String> left = new LinkedHashSet<>(this.recorded);
		int before;
		do {
			before = left.size();
			left.removeIf(this::isGone);
		}
		while (!left.isEmpty() && left.size() < before);
		assertThat(left).isEmpty();
		assertThat(data("query($id: ID!) { practice(id: $id) { dissemination { totalAdoptions } } }",
				Map.of("id", this.practice))
			.at("/practice/dissemination/totalAdoptions")
			.asInt()).as("adoptions that nobody noted").isLessThanOrEqualTo(1);
		this.writes.apply(new Writes.Order("test", "forget-decisions", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-decisions"), Map.of(), (row) -> {
				NodeKind.ofLabel(row.get("label").asString())
					.ifPresent((kind) -> touched.add(kind, row.get("id").asString()));
				return row;
			});
		});
		assertThat(
				this.graph.list(CypherQuery.named("test/torn-adoptions"), Map.of(), (row) -> row.get("id").asString()))
			.isEmpty();
	}

	private boolean isGone(String id) {
		try {
			this.records.retract(id, "проверка", "test");
			return true;
		}
		catch (EstafetaException ex) {
			return ex.messageKey().equals("error.transfer-not-found");
		}
	}

	static String date(Random random) {
		int year = 2018 + random.nextInt(6);
		return switch (random.nextInt(7)) {
			case 0 -> String.valueOf(year);
			case 4 -> year + "~";
			case 5 -> year + "-3" + (3 + random.nextInt(4));
			case 6 -> "../" + year;
			case 1 -> year + "-0" + (1 + random.nextInt(9));
			case 2 -> year + "-09/" + (year + 1) + "-08";
			default -> year + "-05-1" + random.nextInt(10);
		};
	}

	TransferInput transfer(int teacher, int learner, String date) {
		return new TransferInput(new NodeRef(NodeKind.ORGANISATION, id(organisation(learner))),
				new TransferInput.Source(new NodeRef(NodeKind.ORGANISATION, id(organisation(teacher))), null), null,
				Adoption.Strength.ADOPTED, ImpreciseDate.parse(date).orElseThrow(),
				new TransferInput.Channel(ChannelKind.EVENT, "семинар", null), null, Adoption.Parts.UNKNOWN,
				Provenance.UNKNOWN);
	}

	protected String record(int teacher, int learner, String date) {
		String id = data(RECORD, Map.of("practice", this.practice, "input", input(teacher, learner, date)), true)
			.at("/recordTransfer/id")
			.asString();
		this.recorded.add(id);
		return id;
	}

	protected Map<String, Object> input(int teacher, int learner, String date) {
		return Map.of("teacher", organisation(teacher), "learner", organisation(learner), "strength", "ADOPTED", "date",
				date, "channel", "семинар", "citation", "Протокол № 1");
	}

	protected String practiceId() {
		return id(this.practice);
	}

	protected static String id(String globalId) {
		return new String(java.util.Base64.getUrlDecoder().decode(globalId), java.nio.charset.StandardCharsets.UTF_8)
			.replaceAll(".*:", "");
	}

	protected String organisation(int number) {
		return this.organisations.get(number).path("id").asString();
	}

	protected String name(int number) {
		return this.organisations.get(number).path("name").asString();
	}

	String label(int number) {
		return data("query($id: ID!) { node(id: $id) { ... on Organisation { shortName name } } }",
				Map.of("id", organisation(number)))
			.path("node")
			.path("shortName")
			.asStringOpt()
			.orElse(name(number));
	}

	JsonNode trace(Map<String, Object> variables) {
		Map<String, Object> all = new HashMap<>(variables);
		all.put("practice", this.practice);
		return data(TRACE, all).path("trace");
	}

	static List<String> names(JsonNode trace) {
		List<String> names = new ArrayList<>();
		trace.path("nodes").forEach((node) -> names.add(node.at("/organisation/name").asString()));
		return names;
	}

	protected String hire(String name, int organisation) {
		String id = Uuid7.next(Clock.systemUTC());
		return this.writes.apply(new Writes.Order("test", "hire", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph
				.one(CypherQuery.named("test/hire-teacher"),
						Map.of("organisation", id(organisation(organisation)), "name", name, "id", id),
						(row) -> Base64.getUrlEncoder()
							.withoutPadding()
							.encodeToString(("Teacher:" + row.get("id").asString()).getBytes(StandardCharsets.UTF_8)))
				.orElseThrow();
		}).answer();
	}

	static String code(JsonNode body) {
		return body.at("/errors/0/extensions/code").asString();
	}

	protected JsonNode data(String query, Map<String, Object> variables) {
		return data(query, variables, false);
	}

	protected JsonNode data(String query, Map<String, Object> variables, boolean writes) {
		JsonNode body = post(query, variables, writes);
		assertThat(body.path("errors").isMissingNode()).as(body.toString()).isTrue();
		return body.path("data");
	}

	protected JsonNode post(String query, Map<String, Object> variables, boolean writes) {
		return new GraphQlClient(this.port).ask(query, variables, writes ? this.token : "");
	}

}
