package org.estafeta.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that listens to a WebSocket by the protocol {@code graphql-transport-ws}.
 */
final class Socket implements WebSocket.Listener, AutoCloseable {

	private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

	private final StringBuilder part = new StringBuilder();

	private final WebSocket socket;

	Socket(int port, Map<String, String> headers) {
		WebSocket.Builder builder = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws");
		headers.forEach(builder::header);
		this.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/live"), this).join();
	}

	Socket send(Map<String, ?> message) {
		this.socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
		return this;
	}

	Socket init(Map<String, String> payload) {
		return send(Map.of("type", "connection_init", "payload", payload));
	}

	Socket subscribe(String id, String query, Map<String, ?> variables) {
		return send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query, "variables", variables)));
	}

	/** The next message but pings, empty JSON when none comes in time. */
	JsonNode next() throws InterruptedException {
		while (true) {
			String message = this.messages.poll(10, TimeUnit.SECONDS);
			JsonNode read = JsonMapper.shared().readTree((message != null) ? message : "{}");
			if (!read.at("/type").asString("").equals("ping")) {
				return read;
			}
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
		this.part.append(data);
		if (last) {
			this.messages.add(this.part.toString());
			this.part.setLength(0);
		}
		return WebSocket.Listener.super.onText(from, data, last);
	}

	@Override
	public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
		this.messages.add("{\"closed\":" + status + "}");
		return WebSocket.Listener.super.onClose(from, status, reason);
	}

	@Override
	public void close() {
		this.socket.abort();
	}

}
