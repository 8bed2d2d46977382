package org.estafeta.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.People;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.api.GlobalId;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Agreements between organisations, and the ties that follow from them.
 */
@RunningApplication
class AgreementIT {

	private static final String CONCLUDE = "mutation($o: ID!, $i: AgreementInput!) { it: concludeAgreement("
			+ "organisation: $o, input: $i) { id title to { edtf } parties { id } } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Responsibilities responsibilities;

	@Autowired
	Agreements agreements;

	@Autowired
	Networks networks;

	private People people;

	private GraphQlClient client;

	private final Map<String, String> tokens = new HashMap<>();

	private final List<String> three = new ArrayList<>();

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.client = new GraphQlClient(this.port);
		this.client.ask("{ organisations(first: 3) { nodes { id } } }", Map.of())
			.at("/data/organisations/nodes")
			.forEach((node) -> this.three.add(node.path("id").asString()));
		this.tokens.put("методист", this.people.token(this.people.make("методист", Role.METHODIST)));
		this.tokens.put("директор", this.people.token(this.people.make("директор", Role.LEADER)));
		this.responsibilities.add(this.people.account("директор").id(), local(this.three.getFirst()));
	}

	@AfterEach
	void forget() {
		this.agreements.of(local(this.three.getFirst()))
			.forEach((one) -> ask("методист", "mutation($id: ID!) { removeAgreement(id: $id) }",
					Map.of("id", one.id())));
		this.people.forget();
	}

	private static String local(String organisation) {
		return GlobalId.parse(organisation, NodeKind.ORGANISATION);
	}

	@Test
	void anAgreementTiesItsPartiesAsLongAsItHolds() {
		int pairs = this.networks.of(local(this.three.getFirst())).size();
		List<String> others = this.three.subList(1, 3);
		assertThat(code("директор", this.three.get(1), others, null)).isEqualTo("FORBIDDEN");
		assertThat(code("", this.three.getFirst(), others, null)).isEqualTo("FORBIDDEN");
		assertThat(code("директор", this.three.getFirst(), List.of(), null)).as("with nobody").isEqualTo("BAD_REQUEST");
		assertThat(code("директор", this.three.getFirst(), List.of(this.three.getFirst()), null)).as("with itself")
			.isEqualTo("BAD_REQUEST");
		assertThat(code("директор", this.three.getFirst(), others, "2019")).as("ends before it begins")
			.isEqualTo("BAD_REQUEST");
		JsonNode made = ask("директор", CONCLUDE, variables(this.three.getFirst(), others, null)).at("/data/it/0");
		assertThat(made.path("parties")).hasSize(3);
		assertThat(tie(this.three.getFirst(), this.three.get(2)).lasts()).isTrue();
		assertThat(this.networks.of(local(this.three.getFirst()))).hasSizeGreaterThanOrEqualTo(Math.max(2, pairs));
		assertThat(tie(this.three.get(1), this.three.get(2)).weight(LocalDate.now())).isEqualTo(2);
		ask("директор", CONCLUDE, variables(this.three.getFirst(), List.of(this.three.get(1)), "2021"));
		List<TieRecord> records = records(this.three.getFirst(), this.three.get(1));
		assertThat(records).hasSize(2);
		assertThat(records.stream().filter(TieRecord::lasts)).as("2021 is over").hasSize(1);
		FormBrowser stranger = new FormBrowser(this.port);
		String page = "/organisations/" + local(this.three.getFirst()) + "/network";
		assertThat(stranger.get(page).body()).contains("О сетевой программе щщы", "Договоры и соглашения")
			.doesNotContain("Записать договор");
		assertThat(stranger.get("/network").statusCode()).isEqualTo(200);
		assertThat(ask("", "mutation($id: ID!) { removeAgreement(id: $id) }", Map.of("id", made.path("id").asString()))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("FORBIDDEN");
		ask("директор", "mutation($id: ID!) { removeAgreement(id: $id) }", Map.of("id", made.path("id").asString()));
		assertThat(records(this.three.getFirst(), this.three.get(2))).isEmpty();
	}

	private TieRecord tie(String organisation, String other) {
		return records(organisation, other).getFirst();
	}

	private List<TieRecord> records(String organisation, String other) {
		return this.networks.of(local(organisation))
			.stream()
			.filter((tie) -> tie.other().equals(local(other)))
			.flatMap((tie) -> tie.records().stream())
			.filter((record) -> record.kind() == TieKind.AGREEMENT)
			.toList();
	}

	@Test
	void anAgreementIsRecordedOnItsPage() {
		FormBrowser director = new FormBrowser(this.port);
		People.signIn(director, "директор");
		String organisation = "/organisations/" + local(this.three.getFirst());
		assertThat(director.get("/organisations/" + local(this.three.get(1)) + "/agreements/new").statusCode())
			.isEqualTo(403);
		String blank = organisation + "/agreements/new?find=%D0%BB%D0%B8%D1%86%D0%B5%D0%B9";
		assertThat(director.get(blank).body()).contains("name=\"other\"");
		assertThat(
				director.post(blank, organisation + "/agreements/new", Map.of("find", "лицей", "title", "Договор ъъы"))
					.statusCode())
			.as("with nobody")
			.isEqualTo(422);
		assertThat(director
			.post(blank, organisation + "/agreements/new",
					Map.of("find", "лицей", "title", "Договор ъъы", "other", local(this.three.get(1)), "from", "2026"))
			.statusCode()).isEqualTo(302);
		String page = director.get(organisation + "/network").body();
		assertThat(page).contains("Договор ъъы", "договор или соглашение");
		String remove = page.replaceFirst("(?s).*action=\"(/organisations/[^\"]*/remove)\".*", "$1");
		assertThat(director.post(organisation + "/network", remove, Map.of()).statusCode()).isEqualTo(302);
		assertThat(director.get(organisation + "/network").body()).doesNotContain("Договор ъъы");
	}

	private Map<String, Object> variables(String organisation, List<String> others, @Nullable String to) {
		Map<String, Object> input = new HashMap<>(
				Map.of("title", "О сетевой программе щщы", "from", "2020", "others", others));
		input.put("to", to);
		return Map.of("o", organisation, "i", input);
	}

	private String code(String login, String organisation, List<String> others, @Nullable String to) {
		return ask(login, CONCLUDE, variables(organisation, others, to)).at("/errors/0/extensions/code").asString();
	}

	private JsonNode ask(String login, String query, Map<String, Object> variables) {
		return this.client.ask(query, variables, this.tokens.getOrDefault(login, ""));
	}

}
