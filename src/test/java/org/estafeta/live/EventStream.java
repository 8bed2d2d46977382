package org.estafeta.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that listens to server-sent events.
 */
final class EventStream implements AutoCloseable {

	private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

	private final HttpClient client = HttpClient.newHttpClient();

	EventStream(int port, String token, String query, Map<String, ?> variables) {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.header("Authorization", "Bearer " + token)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		Thread.ofVirtual().start(() -> listen(request));
	}

	private void listen(HttpRequest request) {
		StringBuilder event = new StringBuilder();
		try {
			this.client.send(request, HttpResponse.BodyHandlers.ofLines()).body().forEach((line) -> {
				if (line.startsWith("event:")) {
					event.append(line.substring("event:".length()));
				}
				else if (line.startsWith("data:") && line.length() > "data:".length()) {
					this.events.add(line.substring("data:".length()));
				}
				else if (line.isEmpty()) {
					if (event.toString().equals("complete")) {
						this.events.add("{\"complete\":true}");
					}
					event.setLength(0);
				}
			});
		}
		catch (IOException | UncheckedIOException | InterruptedException ex) {
			// closed
		}
	}

	/** The next event, empty JSON when none comes in time. */
	JsonNode next() throws InterruptedException {
		String event = this.events.poll(10, TimeUnit.SECONDS);
		return JsonMapper.shared().readTree((event != null) ? event : "{}");
	}

	boolean isQuiet() throws InterruptedException {
		return this.events.poll(400, TimeUnit.MILLISECONDS) == null;
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

}
