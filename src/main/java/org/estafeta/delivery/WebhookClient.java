package org.estafeta.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that strangers have typed. A name is resolved once for each message,
 * all that it leads to is looked at, and the connection goes to the very address that was
 * looked at: whoever changes what the name means in between gains nothing, which no
 * client that resolves by itself can promise. No redirect is followed, the answer is read
 * no further than its status, and everything has an end.
 */
final class WebhookClient {

	/** The longest that a message may take in all. */
	static final Duration LONGEST = Duration.ofSeconds(10);

	private static final int CONNECT_MILLIS = 3000;

	private static final int READ_MILLIS = 5000;

	private static final int HTTPS = 443;

	private static final int HTTP = 80;

	private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)");

	private final Resolver resolver;

	private final SSLSocketFactory tls;

	private final boolean allowLoopback;

	private final Duration longest;

	/**
	 * Makes a client.
	 * @param resolver tells what a name leads to
	 * @param tls makes connections that nobody else reads
	 * @param allowLoopback whether it may post to this very machine
	 */
	WebhookClient(Resolver resolver, SSLSocketFactory tls, boolean allowLoopback) {
		this(resolver, tls, allowLoopback, LONGEST);
	}

	WebhookClient(Resolver resolver, SSLSocketFactory tls, boolean allowLoopback, Duration longest) {
		this.longest = longest;
		this.resolver = resolver;
		this.tls = tls;
		this.allowLoopback = allowLoopback;
	}

	/**
	 * Looks whether an address may be posted to.
	 * @param address the address
	 * @return null when it may now
	 */
	@Nullable WebhookProblem problem(URI address) {
		try {
			resolve(address);
			return null;
		}
		catch (UnknownHostException ex) {
			return WebhookProblem.UNKNOWN_HOST;
		}
		catch (ClosedAddress ex) {
			return WebhookProblem.CLOSED_ADDRESS;
		}
	}

	/**
	 * Posts a message.
	 * @param address where to
	 * @param headers its headers, without those that every request has
	 * @param body the message, JSON
	 * @return what came of it
	 */
	Answer post(URI address, Map<String, String> headers, byte[] body) {
		AtomicBoolean late = new AtomicBoolean();
		try {
			InetAddress found = resolve(address);
			try (Socket plain = new Socket()) {
				Thread watch = Thread.ofVirtual().start(() -> closeLater(plain, late));
				try {
					plain.connect(new InetSocketAddress(found, port(address)), CONNECT_MILLIS);
					plain.setSoTimeout(READ_MILLIS);
					return exchange(isTls(address) ? secured(plain, address) : plain, address, headers, body);
				}
				finally {
					watch.interrupt();
				}
			}
		}
		catch (ClosedAddress ex) {
			return Answer.of(WebhookProblem.CLOSED_ADDRESS);
		}
		catch (UnknownHostException ex) {
			return Answer.of(WebhookProblem.UNKNOWN_HOST);
		}
		catch (SocketTimeoutException ex) {
			return Answer.of(WebhookProblem.TOO_SLOW);
		}
		catch (SSLException ex) {
			return Answer.of(late.get() ? WebhookProblem.TOO_SLOW : WebhookProblem.CERTIFICATE);
		}
		catch (IOException ex) {
			return Answer.of(late.get() ? WebhookProblem.TOO_SLOW : WebhookProblem.NO_CONNECTION);
		}
	}

	// Who sends a byte now and then would never run into the limit of a single read.
	private void closeLater(Socket socket, AtomicBoolean late) {
		try {
			Thread.sleep(this.longest);
			late.set(true);
			socket.close();
		}
		catch (InterruptedException ex) {
			// done in time
		}
		catch (IOException ex) {
			late.set(true);
		}
	}

	// One closed address among several closes the name; else the first one decides.
	private InetAddress resolve(URI address) throws UnknownHostException, ClosedAddress {
		List<InetAddress> found = this.resolver.resolve(host(address));
		for (InetAddress one : found) {
			if (!PublicAddresses.contain(one) && !(this.allowLoopback && one.isLoopbackAddress())) {
				throw new ClosedAddress();
			}
		}
		return found.getFirst();
	}

	private SSLSocket secured(Socket plain, URI address) throws IOException {
		SSLSocket socket = (SSLSocket) this.tls.createSocket(plain, host(address), port(address), true);
		SSLParameters parameters = socket.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		socket.setSSLParameters(parameters);
		socket.startHandshake();
		return socket;
	}

	private static Answer exchange(Socket socket, URI address, Map<String, String> headers, byte[] body)
			throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write(head(address, headers, body.length).getBytes(StandardCharsets.US_ASCII));
		out.write(body);
		out.flush();
		InputStream in = socket.getInputStream();
		Matcher status = STATUS.matcher(new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII));
		if (!status.matches()) {
			return Answer.of(WebhookProblem.NO_CONNECTION);
		}
		return Answer.of(Integer.parseInt(status.group(1)));
	}

	private static String head(URI address, Map<String, String> headers, int length) {
		String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
		String query = (address.getRawQuery() != null) ? '?' + address.getRawQuery() : "";
		StringBuilder head = new StringBuilder("POST ").append(path).append(query).append(" HTTP/1.1\r\nHost: ");
		head.append(address.getRawAuthority()).append("\r\nContent-Length: ").append(length);
		head.append("\r\nContent-Type: application/json\r\nUser-Agent: Estafeta\r\nConnection: close\r\n");
		headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		return head.append("\r\n").toString();
	}

	private static boolean isTls(URI address) {
		return "https".equalsIgnoreCase(address.getScheme());
	}

	private static int port(URI address) {
		return (address.getPort() >= 0) ? address.getPort() : (isTls(address) ? HTTPS : HTTP);
	}

	private static String host(URI address) {
		String host = address.getHost();
		return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
	}

	/**
	 * Tells what a name leads to.
	 */
	interface Resolver {

		/** What the machine is set up to ask. */
		Resolver SYSTEM = (host) -> Arrays.asList(InetAddress.getAllByName(host));

		List<InetAddress> resolve(String host) throws UnknownHostException;

	}

	/**
	 * What came of a message.
	 *
	 * @param status the status of the answer, null when there was none
	 * @param problem what went wrong, null when nothing did
	 */
	record Answer(@Nullable Integer status, @Nullable WebhookProblem problem) {

		private static final int OK = 200;

		private static final int ELSEWHERE = 300;

		private static final int WRONG = 400;

		private static final int GONE = 410;

		static Answer of(WebhookProblem problem) {
			return new Answer(null, problem);
		}

		static Answer of(int status) {
			if (status >= OK && status < ELSEWHERE) {
				return new Answer(status, null);
			}
			if (status >= ELSEWHERE && status < WRONG) {
				return new Answer(status, WebhookProblem.REDIRECT);
			}
			return new Answer(status, (status == GONE) ? WebhookProblem.GONE : WebhookProblem.STATUS);
		}

	}

	/** A name leads where strangers must not come through this server. */
	private static final class ClosedAddress extends Exception {

	}

}
