package org.estafeta;

import java.util.Map;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running application over GraphQL, whatever it answers.
 */
public final class GraphQlClient {

	private final RestClient client;

	/**
	 * Prepares to ask.
	 * @param port where the application listens
	 */
	public GraphQlClient(int port) {
		this.client = RestClient.builder()
			.baseUrl("http://127.0.0.1:" + port)
			.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
			})
			.build();
	}

	/**
	 * Asks.
	 * @param query the query
	 * @param variables its variables
	 * @return the answer with its data and errors
	 */
	public JsonNode ask(String query, Map<String, ?> variables) {
		return ask(query, variables, "");
	}

	/**
	 * Asks with a token.
	 * @param query the query or mutation
	 * @param variables its variables
	 * @param token the administrator's token, empty for none
	 * @return the answer with its data and errors
	 */
	public JsonNode ask(String query, Map<String, ?> variables, String token) {
		String body = this.client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.headers((headers) -> {
				if (!token.isEmpty()) {
					headers.setBearerAuth(token);
				}
			})
			.body(Map.of("query", query, "variables", variables))
			.retrieve()
			.body(String.class);
		return JsonMapper.shared().readTree(body);
	}

}
