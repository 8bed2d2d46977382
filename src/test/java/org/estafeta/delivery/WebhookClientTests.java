package org.estafeta.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a webhook may be, and may not do to this server. Sent to real servers of this
 * machine.
 */
class WebhookClientTests {

	private static final byte[] BODY = "{\"type\":\"проба\"}".getBytes(StandardCharsets.UTF_8);

	private static final SSLSocketFactory SYSTEM = (SSLSocketFactory) SSLSocketFactory.getDefault();

	private final WebhookClient client = new WebhookClient(WebhookClient.Resolver.SYSTEM, SYSTEM, true);

	@Test
	void postsTheMessageAndReadsTheStatusOnly() throws Exception {
		AtomicInteger bytes = new AtomicInteger();
		List<String> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
		try (Listening server = Listening.http((exchange) -> {
			seen.add(exchange.getRequestMethod() + ' ' + exchange.getRequestURI() + ' '
					+ exchange.getRequestHeaders().getFirst("x-name") + ' '
					+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			exchange.sendResponseHeaders(200, 0);
			try (var out = exchange.getResponseBody()) {
				for (int at = 0; at < 10_000; at++) {
					out.write(new byte[8192]);
					bytes.addAndGet(8192);
				}
			}
		})) {
			WebhookClient.Answer answer = this.client.post(server.address("/in?a=%D1%8F"), Map.of("x-name", "value"),
					BODY);
			assertThat(answer).isEqualTo(new WebhookClient.Answer(200, null));
			assertThat(seen).containsExactly("POST /in?a=%D1%8F value {\"type\":\"проба\"}");
		}
		assertThat(bytes.get()).as("an endless answer is not read").isLessThan(20_000_000);
	}

	@Test
	void followsNoRedirect() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		try (Listening server = Listening.http((exchange) -> {
			asked.incrementAndGet();
			exchange.getResponseHeaders().add("Location", "/elsewhere");
			exchange.sendResponseHeaders(307, -1);
		})) {
			assertThat(this.client.post(server.address("/"), Map.of(), BODY).problem())
				.isEqualTo(WebhookProblem.REDIRECT);
		}
		assertThat(asked).hasValue(1);
	}

	@Test
	void connectsToTheAddressThatWasLookedAtAndToNoOther() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		try (Listening server = Listening.http((exchange) -> {
			asked.incrementAndGet();
			exchange.sendResponseHeaders(204, -1);
		})) {
			URI address = server.address("/");
			InetAddress open = InetAddress.getByName("192.0.2.1");
			InetAddress here = InetAddress.getLoopbackAddress();
			// the name leads elsewhere each time it is asked for
			Deque<List<InetAddress>> answers = new ArrayDeque<>(
					List.of(List.of(InetAddress.getByName("8.8.8.8")), List.of(here), List.of(here, open)));
			WebhookClient strict = new WebhookClient((host) -> answers.removeFirst(), SYSTEM, false);
			assertThat(strict.problem(address)).isNull();
			assertThat(strict.post(address, Map.of(), BODY).problem()).isEqualTo(WebhookProblem.CLOSED_ADDRESS);
			assertThat(strict.post(address, Map.of(), BODY).problem()).isEqualTo(WebhookProblem.CLOSED_ADDRESS);
			assertThat(answers).as("asked once for each message").isEmpty();
			assertThat(asked).hasValue(0);
			AtomicInteger resolved = new AtomicInteger();
			WebhookClient counting = new WebhookClient((host) -> {
				resolved.incrementAndGet();
				return List.of(here);
			}, SYSTEM, true);
			URI named = URI.create("http://no-such-name.invalid:" + address.getPort() + "/");
			assertThat(counting.post(named, Map.of(), BODY).status()).isEqualTo(204);
			assertThat(resolved).hasValue(1);
		}
	}

	@Test
	void endsWhatTakesTooLong() throws Exception {
		try (ServerSocket dripping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> drip(dripping));
			Duration longest = Duration.ofMillis(1500);
			WebhookClient hasty = new WebhookClient(WebhookClient.Resolver.SYSTEM, SYSTEM, true, longest);
			long from = System.nanoTime();
			assertThat(hasty.post(URI.create("http://127.0.0.1:" + dripping.getLocalPort() + "/"), Map.of(), BODY)
				.problem()).isEqualTo(WebhookProblem.TOO_SLOW);
			assertThat(Duration.ofNanos(System.nanoTime() - from)).isBetween(longest.minusMillis(100),
					longest.plusSeconds(3));
		}
		ServerSocket closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		closed.close();
		assertThat(this.client.post(URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/"), Map.of(), BODY)
			.problem()).isEqualTo(WebhookProblem.NO_CONNECTION);
	}

	// A byte now and then: each read is in time.
	private static void drip(ServerSocket server) {
		try (Socket socket = server.accept(); InputStream in = socket.getInputStream()) {
			for (char letter : "HTTP/1.1 200 OK\r\n".toCharArray()) {
				socket.getOutputStream().write(letter);
				Thread.sleep(400);
			}
			in.readAllBytes();
		}
		catch (IOException | InterruptedException ex) {
			// the other side has hung up
		}
	}

	@Test
	void asksForACertificateOfTheVeryName(@TempDir Path folder) throws Exception {
		Path store = folder.resolve("keys.p12");
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-keystore",
				store.toString(), "-storepass", "secret", "-storetype", "PKCS12")
			.start()
			.waitFor();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, "secret".toCharArray());
		}
		KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
		own.init(keys, "secret".toCharArray());
		TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
		trusted.init(keys);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
		server.setHttpsConfigurator(new HttpsConfigurator(context));
		server.createContext("/", (exchange) -> exchange.sendResponseHeaders(204, -1));
		try (Listening listening = new Listening(server, "https")) {
			WebhookClient trusting = new WebhookClient((host) -> List.of(InetAddress.getLoopbackAddress()),
					context.getSocketFactory(), true);
			int port = listening.address("/").getPort();
			assertThat(trusting.post(URI.create("https://localhost:" + port + "/"), Map.of(), BODY).status())
				.isEqualTo(204);
			assertThat(trusting.post(URI.create("https://other.example:" + port + "/"), Map.of(), BODY).problem())
				.isEqualTo(WebhookProblem.CERTIFICATE);
			assertThat(this.client.post(URI.create("https://localhost:" + port + "/"), Map.of(), BODY).problem())
				.as("not trusted")
				.isEqualTo(WebhookProblem.CERTIFICATE);
		}
	}

	/** A server that a test posts to. */
	record Listening(HttpServer server, String scheme) implements AutoCloseable {

		Listening {
			server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
			server.start();
		}

		static Listening http(com.sun.net.httpserver.HttpHandler handler) throws IOException {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
			server.createContext("/", (exchange) -> {
				try (exchange) {
					handler.handle(exchange);
				}
			});
			return new Listening(server, "http");
		}

		URI address(String path) {
			return URI.create(this.scheme + "://127.0.0.1:" + this.server.getAddress().getPort() + path);
		}

		@Override
		public void close() {
			this.server.stop(0);
		}

	}

}
