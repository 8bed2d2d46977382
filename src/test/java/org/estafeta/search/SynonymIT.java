package org.estafeta.search;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.access.AdministratorToken;
import org.estafeta.access.NewToken;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Synonyms are changed in the running product and are in force at once.
 */
@RunningApplication
class SynonymIT {

	private static final String FIND = "query($text: String!) { search(text: $text, first: 5) "
			+ "{ totalCount repaired synonyms { words others } edges { title { text } reason { by synonyms missing } } } }";

	private static final String ADD = "mutation($terms: [String!]!) { addSynonyms(terms: $terms, note: \"проверка\") "
			+ "{ id version terms note retired recordedBy } }";

	@LocalServerPort
	int port;

	@Autowired
	Synonyms synonyms;

	@Autowired
	CatalogueSearch search;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	ChangeLog log;

	@Autowired
	AdministratorToken administratorToken;

	private String token = "";

	@BeforeEach
	void drawAToken() {
		this.token = NewToken.draw(this.graph, this.writes, this.administratorToken);
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
	}

	@Test
	void theListOfTheFieldIsThere() {
		JsonNode sets = ask("{ synonyms(contains: \"шнор\") { terms version recordedBy } }", Map.of(), false)
			.at("/data/synonyms");
		assertThat(sets).hasSize(1);
		assertThat(sets.get(0).get("terms").toString()).contains("школа с низкими результатами");
		JsonNode found = find("ШНОР 500+");
		assertThat(found.at("/edges/0/title").toString()).contains("Адресная помощь");
		assertThat(found.at("/edges/0/reason/synonyms/0").asString()).startsWith("школа с низкими");
	}

	@Test
	void whatAMethodistAddsIsFoundAtOnceAndStaysInTheHistory() {
		assertThat(find("БЖШК").get("totalCount").asInt()).isZero();
		JsonNode added = ask(ADD, Map.of("terms", List.of("БЖШК", "бережная школа", "БЖШК")), true)
			.at("/data/addSynonyms");
		assertThat(added.get("version").asInt()).isEqualTo(1);
		assertThat(added.get("terms")).hasSize(2);
		JsonNode found = find("БЖШК");
		assertThat(found.at("/edges/0/title").toString()).contains("Бережная", "школа");
		assertThat(found.at("/synonyms/0/others/0").asString()).isEqualTo("бережная школа");
		String id = added.get("id").asString();
		assertThat(change(id, 1, List.of("БЖШК", "экологическая тропа")).at("/data/changeSynonyms/version").asInt())
			.isEqualTo(2);
		assertThat(find("БЖШК").at("/edges/0/title").toString()).contains("Экологическая", "тропа");
		JsonNode stale = change(id, 1, List.of("БЖШК", "клубный час"));
		assertThat(stale.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
		assertThat(stale.at("/errors/0/message").asString()).contains("версии 1", "сейчас 2");
		JsonNode retired = ask("mutation($id: ID!) { retireSynonyms(id: $id, version: 2) { retired } }",
				Map.of("id", id), true);
		assertThat(retired.at("/data/retireSynonyms/retired").asBoolean()).isTrue();
		assertThat(find("БЖШК").get("totalCount").asInt()).isZero();
		JsonNode versions = ask("query($id: ID!) { synonymVersions(id: $id) { version terms retired } }",
				Map.of("id", id), false)
			.at("/data/synonymVersions");
		assertThat(versions).hasSize(3);
		assertThat(versions.get(0).get("retired").asBoolean()).isTrue();
		assertThat(versions.get(2).get("terms").toString()).contains("бережная школа");
	}

	@Test
	void onlyTheAdministratorChangesTheList() {
		assertThat(ask(ADD, Map.of("terms", List.of("а1", "б1")), false).toString()).contains("FORBIDDEN");
		JsonNode wrong = ask(ADD, Map.of("terms", List.of("до", "детский сад")), true);
		assertThat(wrong.at("/errors/0/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
		assertThat(wrong.at("/errors/0/message").asString()).contains("«до»");
	}

	@Test
	void ofTwoEditorsAtOnceOneIsToldOfTheOther() throws Exception {
		SynonymSet set = this.synonyms.add(List.of("двое", "оба"), null, "test");
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			List<Callable<Boolean>> changes = List.of(() -> changed(set, "вдвоём"), () -> changed(set, "пара"));
			int kept = 0;
			for (Future<Boolean> change : both.invokeAll(changes)) {
				kept += change.get() ? 1 : 0;
			}
			assertThat(kept).isEqualTo(1);
		}
		assertThat(this.synonyms.versions(set.id())).hasSize(2);
		this.synonyms.retire(set.id(), 2, "test");
	}

	@Test
	void anotherReplicaGoesByAChangeSoon() throws Exception {
		Synonyms replica = new Synonyms(this.graph, this.writes, Clock.systemUTC());
		assertThat(replica.current().knows("щвжк")).isFalse();
		SynonymSet set = this.synonyms.add(List.of("ЩВЖК", "клубный час"), null, "test");
		long began = System.nanoTime();
		while (!replica.current().knows("щвжк")) {
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
			Thread.sleep(200);
		}
		System.out.printf("Another replica went by the change after %d ms%n",
				Duration.ofNanos(System.nanoTime() - began).toMillis());
		this.synonyms.retire(set.id(), 1, "test");
	}

	private boolean changed(SynonymSet set, String term) {
		try {
			this.synonyms.change(set.id(), 1, List.of("двое", term), null, "test");
			return true;
		}
		catch (EstafetaException ex) {
			assertThat(ex.kind()).isEqualTo(ErrorKind.CONFLICT);
			return false;
		}
	}

	private JsonNode change(String id, int version, List<String> terms) {
		return ask(
				"mutation($id: ID!, $version: Int!, $terms: [String!]!) "
						+ "{ changeSynonyms(id: $id, version: $version, terms: $terms) { version } }",
				Map.of("id", id, "version", version, "terms", terms), true);
	}

	private JsonNode find(String text) {
		return ask(FIND, Map.of("text", text), false).at("/data/search");
	}

	private JsonNode ask(String query, Map<String, ?> variables, boolean signed) {
		return new GraphQlClient(this.port).ask(query, variables, signed ? this.token : "");
	}

}
