package org.estafeta.access;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * What browsers have been sent to the provider of an organisation with. It cannot be in
 * the session: the cookie of the session is {@code SameSite=Strict}, and the way back
 * from the provider begins at a foreign page, so that browsers do not send it. A cookie
 * of its own, {@code SameSite=Lax}, comes along; it has nothing but a random key that is
 * good once, for ten minutes, for signing in and for nothing else. The session's cookie
 * thus stays strict. As with sessions, another replica does not know it.
 */
class PendingSignIns {

	/** The name of the cookie. */
	static final String COOKIE = "estafeta-organisation";

	private static final String PATH = "/sign-in";

	private static final Duration GOOD_FOR = Duration.ofMinutes(10);

	private static final int MOST = 10_000;

	private final Cache<String, Pending> pending = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterWrite(GOOD_FOR)
		.build();

	/**
	 * Remembers what a browser is sent with.
	 * @param started what is to be known when it comes back
	 * @param request its present request
	 * @param response gets the cookie
	 */
	void keep(Pending started, HttpServletRequest request, HttpServletResponse response) {
		String key = Secret.draw();
		this.pending.put(Secret.hash(key), started);
		send(key, GOOD_FOR, request, response);
	}

	/**
	 * What a browser was sent with; it is forgotten, whatever comes of it.
	 * @param request its present request
	 * @param response takes the cookie away
	 * @return what was kept; empty when this browser was not sent, or too long ago
	 */
	Optional<Pending> take(HttpServletRequest request, HttpServletResponse response) {
		return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map((cookie) -> {
			send("", Duration.ZERO, request, response);
			return this.pending.asMap().remove(Secret.hash(cookie.getValue()));
		});
	}

	private static void send(String key, Duration age, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, key)
					.path(PATH)
					.maxAge(age)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	/**
	 * What is to be known when a browser comes back.
	 *
	 * @param asked what the provider was asked
	 * @param target the page to get to in the end
	 * @param tieTo the id of the account that the person wants to tie, null when they
	 * want to sign in
	 */
	record Pending(OAuth2AuthorizationRequest asked, String target, @Nullable String tieTo) {

	}

}
