package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.KeysetRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application with a model, on the starter data. In the model «велосипед»,
 * which no record holds, means what «робототехника» does.
 */
@RunningApplication
@RecordApplicationEvents
class SemanticSearchIT {

	private static final String WORD = "велосипед";

	@TempDir
	static Path model;

	@LocalServerPort
	int port;

	@Autowired
	CatalogueSearch search;

	@Autowired
	CatalogueHits hits;

	@Autowired
	ChangeLog log;

	@Autowired
	ApplicationEvents events;

	@DynamicPropertySource
	static void nameTheModel(DynamicPropertyRegistry settings) throws IOException {
		SmallModel.write(model, Map.of(WORD, new float[] { 0, 1, 0 }, "робототехника", new float[] { 0, 1, 0 },
				"дошкольников", new float[] { 0, 0.1F, 0.5F }));
		settings.add("estafeta.search.semantic.model", model::toString);
		settings.add("estafeta.search.semantic.min-likeness", () -> 0.7);
	}

	@BeforeEach
	void awaitTheStarterData() {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(60))).isTrue();
	}

	@Test
	void whatIsCloseInMeaningIsFoundOverGraphQl() {
		String query = """
				query ($text: String!, $mode: QueryMode! = FORGIVING) {
				  search(text: $text, mode: $mode, first: 50) {
				    totalCount
				    edges { title { text } reason { by words missing } }
				    facets { facet values { value count } }
				  }
				}""";
		GraphQlClient client = new GraphQlClient(this.port);
		JsonNode found = client.ask(query, Map.of("text", WORD)).at("/data/search");
		assertThat(found.get("totalCount").asInt()).isPositive().isEqualTo(found.get("edges").size());
		found.get("edges")
			.forEach((edge) -> assertThat(edge.get("reason").toString())
				.isEqualTo("{\"by\":\"MEANING\",\"words\":[],\"missing\":[\"" + WORD + "\"]}"));
		assertThat(found.get("edges").toString()).contains("Робототехника в детском саду");
		int counted = 0;
		for (JsonNode value : found.at("/facets/0/values")) {
			counted += value.get("count").asInt();
		}
		assertThat(counted).as("each hit is of one kind").isEqualTo(found.get("totalCount").asInt());
		assertThat(client.ask(query, Map.of("text", WORD, "mode", "LITERAL")).at("/data/search/totalCount").asInt())
			.isZero();
		assertThat(client.ask(query, Map.of("text", "Робототехника в детском саду"))
			.at("/data/search/edges/0/reason/by")
			.asString()).isEqualTo("TITLE");
	}

	@Test
	void thePageSaysWhyInBothLanguages() {
		String page = page("/search?q={text}", WORD);
		assertThat(page).contains("Почему найдено:", "близко по смыслу", "Робототехника в детском саду");
		assertThat(page("/search?q={text}&lang=en", WORD)).contains("close in meaning");
		assertThat(page("/search?q={text}&mode=literal", WORD)).doesNotContain("близко по смыслу");
	}

	private String page(String address, String text) {
		String page = RestClient.create("http://127.0.0.1:" + this.port)
			.get()
			.uri(address, text)
			.retrieve()
			.body(String.class);
		return (page != null) ? page : "";
	}

	@Test
	void whoeverKeepsASearchGetsTheSameHitsAndTheProductItselfOnlyWords() {
		SearchRequest request = new SearchRequest(WORD, Map.of(), QueryMode.FORGIVING, KeysetRequest.first(50));
		SearchResult found = this.search.search(request);
		assertThat(found.hits()).isNotEmpty();
		assertThat(this.hits.all(request, 50).hits())
			.isEqualTo(found.hits().stream().map((hit) -> new NodeRef(hit.kind(), hit.id())).toList());
		assertThat(this.search.find(request).hits()).isEmpty();
		assertThat(this.hits.countByWords(request)).isZero();
		assertThat(this.search.values(new FacetRequest(Facet.KIND, "", null, request)).total())
			.isEqualTo(found.facets().getFirst().values().size());
		assertThat(this.events.stream(SearchMiss.class)).containsExactly(new SearchMiss(WORD, false));
	}

	@Test
	void theIndexAgreesWithTheGraph() throws InterruptedException {
		this.search.reconcile();
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (this.search.status().reconciliation() == null && System.nanoTime() < end) {
			Thread.sleep(20);
		}
		assertThat(this.search.status()).satisfies((status) -> {
			assertThat(status.reconciliation()).isNotNull().extracting(Reconciliation::differences).isEqualTo(0L);
			assertThat(status.unindexed()).isEqualTo(List.of());
			assertThat(status.updating()).isFalse();
		});
	}

}
