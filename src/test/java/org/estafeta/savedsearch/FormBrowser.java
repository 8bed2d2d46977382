package org.estafeta.savedsearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser that keeps cookies and sends forms, without pictures and scripts.
 */
public final class FormBrowser {

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final int port;

	public FormBrowser(int port) {
		this.port = port;
	}

	public HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build());
	}

	/**
	 * Sends a form with the token that a page gives against forgery.
	 * @param page the page that has a form
	 * @param path where to send it
	 * @param fields its fields
	 * @return the answer, not followed
	 */
	public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
		Matcher token = FORM_TOKEN.matcher(get(page).body());
		assertThat(token.find()).as("a form on " + page).isTrue();
		return bare(path, fields.entrySet().stream(),
				"&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
	}

	/**
	 * Sends a form with fields of several values.
	 * @param page the page that has a form
	 * @param path where to send it
	 * @param fields the values by field
	 * @return the answer, not followed
	 */
	public HttpResponse<String> postAll(String page, String path, Map<String, List<String>> fields) {
		Matcher token = FORM_TOKEN.matcher(get(page).body());
		assertThat(token.find()).as("a form on " + page).isTrue();
		return bare(path,
				fields.entrySet()
					.stream()
					.flatMap((field) -> field.getValue().stream().map((one) -> Map.entry(field.getKey(), one))),
				"&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
	}

	/**
	 * Sends a form with files, with the token that a page gives against forgery.
	 * @param page the page that has a form
	 * @param path where to send it
	 * @param fields its fields
	 * @param files its files by their names, all of the field {@code files}
	 * @return the answer, not followed
	 */
	public HttpResponse<String> upload(String page, String path, Map<String, String> fields,
			Map<String, byte[]> files) {
		Matcher token = FORM_TOKEN.matcher(get(page).body());
		assertThat(token.find()).as("a form on " + page).isTrue();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		Map<String, String> all = new HashMap<>(fields);
		all.put("_csrf", token.group(1));
		all.forEach((name, value) -> body
			.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
				.getBytes(StandardCharsets.UTF_8)));
		files.forEach((name, bytes) -> {
			body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
					+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(bytes);
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		});
		body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
			.build());
	}

	public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
		return bare(path, fields.entrySet().stream(), "");
	}

	private HttpResponse<String> bare(String path, Stream<Map.Entry<String, String>> fields, String more) {
		String body = fields
			.map((field) -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&")) + more;
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	/**
	 * Signs in as the methodist.
	 * @param token the administrator's token
	 */
	public void signIn(String token) {
		assertThat(post("/sign-in", "/sign-in", Map.of("password", token)).headers().firstValue("Location").orElse(""))
			.endsWith("/missing-sources");
	}

	public boolean holds(String cookie) {
		return this.cookies.getCookieStore().getCookies().stream().anyMatch((one) -> one.getName().equals(cookie));
	}

	/**
	 * A cookie as the browser would send it.
	 * @param name its name
	 * @return the name with the value
	 */
	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((one) -> one.getName().equals(name))
			.map((one) -> one.getName() + '=' + one.getValue())
			.findFirst()
			.orElseThrow();
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
