package org.estafeta.dissemination;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the running application for traces as any client does: GraphQL over HTTP.
 */
final class TraceClient {

	private static final String TRACE = """
			query($practice: ID!, $after: String, $facets: Boolean! = true, $budget: Int! = 200000,
			    $filter: TraceFilter, $window: TraceWindow) {
			  trace(practice: $practice, budget: $budget, filter: $filter, window: $window, first: 100, after: $after) {
			    totalCount reached complete stopReason missingAtLeast
			    facets @include(if: $facets) { facet values { value count } }
			    pageInfo { hasNextPage endCursor }
			    nodes { id hops day certainty stage organisation { id name } }
			  }
			}""";

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI address;

	private final String practice;

	TraceClient(int port, String practice) {
		this.address = URI.create("http://127.0.0.1:" + port + "/graphql");
		this.practice = practice;
	}

	JsonNode firstPage() throws IOException, InterruptedException {
		return trace(Map.of());
	}

	// How many adoptions all pages hold. The facets are the same on each page: whoever
	// walks through asks for them once.
	int allPages() throws IOException, InterruptedException {
		int nodes = 0;
		Map<String, @Nullable Object> variables = new HashMap<>();
		JsonNode page;
		do {
			page = trace(variables);
			nodes += page.path("nodes").size();
			variables.put("facets", false);
			variables.put("after", page.at("/pageInfo/endCursor").asString());
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		return nodes;
	}

	JsonNode trace(Map<String, ?> variables) throws IOException, InterruptedException {
		Map<String, @Nullable Object> all = new HashMap<>(variables);
		all.put("practice", this.practice);
		HttpRequest request = HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", TRACE, "variables", all))))
			.build();
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		JsonNode body = JsonMapper.shared().readTree(response.body());
		assertThat(body.path("errors").isMissingNode()).as(body.path("errors").toString()).isTrue();
		return body.at("/data/trace");
	}

}
