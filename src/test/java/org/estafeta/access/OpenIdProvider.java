package org.estafeta.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A provider that speaks OpenID Connect over HTTP, checks what clients have to prove, and
 * lies when a test wants it to.
 */
final class OpenIdProvider implements AutoCloseable {

	/** What this product is called at the provider. */
	static final String CLIENT = "estafeta";

	private static final String KEY = "one";

	private static final RSAKey RIGHT = key();

	private static final RSAKey WRONG = key();

	private final String issuer;

	private final String secret;

	private final String redirect;

	private final HttpServer server;

	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

	/** What is wrong with its tokens. */
	private volatile Lie lie = Lie.NONE;

	/** Who comes. */
	private volatile Map<String, Object> person = Map.of("sub", "1");

	OpenIdProvider(String issuer, String secret, String redirect) throws IOException {
		this.issuer = issuer;
		this.secret = secret;
		this.redirect = redirect;
		URI address = URI.create(issuer);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
		this.server.createContext(address.getPath(), this::answer);
		this.server.start();
	}

	void comes(Map<String, Object> claims) {
		this.person = claims;
	}

	void tells(Lie told) {
		this.lie = told;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath().substring(URI.create(this.issuer).getPath().length());
			switch (path) {
				case "/.well-known/openid-configuration" -> json(exchange, 200,
						Map.of("issuer", this.issuer, "authorization_endpoint", this.issuer + "/authorize",
								"token_endpoint", this.issuer + "/token", "jwks_uri", this.issuer + "/keys",
								"subject_types_supported", List.of("public"), "response_types_supported",
								List.of("code"), "id_token_signing_alg_values_supported", List.of("RS256")));
				case "/keys" -> json(exchange, 200, new JWKSet(RIGHT).toJSONObject());
				case "/authorize" -> authorize(exchange);
				case "/token" -> token(exchange);
				default -> exchange.sendResponseHeaders(404, -1);
			}
		}
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
		boolean right = CLIENT.equals(asked.get("client_id")) && this.redirect.equals(asked.get("redirect_uri"))
				&& "code".equals(asked.get("response_type")) && "S256".equals(asked.get("code_challenge_method"))
				&& asked.getOrDefault("state", "").length() >= 22 && asked.getOrDefault("nonce", "").length() >= 22;
		if (!right) {
			exchange.sendResponseHeaders(400, -1);
			return;
		}
		String code = Secret.draw();
		this.codes.put(code, asked);
		exchange.getResponseHeaders()
			.set("Location", this.redirect + "?code=" + code + "&state=" + encode(asked.get("state")));
		exchange.sendResponseHeaders(302, -1);
	}

	private void token(HttpExchange exchange) throws IOException {
		Map<String, String> given = fields(
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		String client = "Basic " + Base64.getEncoder()
			.encodeToString((CLIENT + ':' + encode(this.secret)).getBytes(StandardCharsets.UTF_8));
		Map<String, String> asked = this.codes.remove(given.getOrDefault("code", ""));
		boolean right = asked != null && client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
				&& this.redirect.equals(given.get("redirect_uri"))
				&& challenge(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
		if (right) {
			json(exchange, 200, Map.of("access_token", Secret.draw(), "token_type", "Bearer", "expires_in", 60,
					"id_token", idToken(asked.get("nonce"))));
		}
		else {
			json(exchange, 400, Map.of("error", "invalid_grant"));
		}
	}

	private String idToken(String nonce) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(this.issuer)
			.audience(CLIENT)
			.issueTime(Date.from(now.minusSeconds(300)))
			.expirationTime(Date.from(now.plusSeconds(60)))
			.claim("nonce", nonce);
		this.person.forEach(claims::claim);
		JWTClaimsSet told = this.lie.claims.apply(claims).build();
		try {
			if (this.lie == Lie.UNSIGNED) {
				return new PlainJWT(told).serialize();
			}
			boolean shared = this.lie == Lie.SIGNED_BY_WHAT_THE_PUBLIC_KNOWS;
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256).keyID(KEY).build(), told);
			token.sign(shared ? new MACSigner(RIGHT.toRSAPublicKey().getEncoded())
					: new RSASSASigner((this.lie == Lie.SIGNED_BY_ANOTHER) ? WRONG : RIGHT));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
		byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private static Map<String, String> fields(String form) {
		Map<String, String> fields = new HashMap<>();
		for (String field : form.split("&", -1)) {
			int at = field.indexOf('=');
			fields.put(field.substring(0, at), URLDecoder.decode(field.substring(at + 1), StandardCharsets.UTF_8));
		}
		return fields;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID(KEY).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What can be wrong with a token. */
	enum Lie {

		NONE((claims) -> claims),

		ANOTHER_NONCE((claims) -> claims.claim("nonce", "n".repeat(43))),

		NO_NONCE((claims) -> claims.claim("nonce", null)),

		ANOTHER_AUDIENCE((claims) -> claims.audience("another")),

		ANOTHER_ISSUER((claims) -> claims.issuer("https://evil.example")),

		NO_SUBJECT((claims) -> claims.subject(null)),

		EXPIRED((claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),

		UNSIGNED((claims) -> claims),

		SIGNED_BY_ANOTHER((claims) -> claims),

		SIGNED_BY_WHAT_THE_PUBLIC_KNOWS((claims) -> claims);

		private final UnaryOperator<JWTClaimsSet.Builder> claims;

		Lie(UnaryOperator<JWTClaimsSet.Builder> claims) {
			this.claims = claims;
		}

	}

}
