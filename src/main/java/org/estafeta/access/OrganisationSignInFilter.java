package org.estafeta.access;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import org.estafeta.shared.EstafetaException;

/**
 * Signs people in by the OpenID provider of their organisation, or ties them to the
 * account that they have signed in to: sends them there, and checks what they bring back.
 * Afterwards the session is one of an account like any other; of the provider nothing is
 * left in it.
 */
class OrganisationSignInFilter extends OncePerRequestFilter {

	private static final RequestMatcher START = matcher(HttpMethod.GET, "/sign-in/organisation");

	private static final RequestMatcher TIE = matcher(HttpMethod.POST, "/account/organisation");

	private static final RequestMatcher BACK = matcher(HttpMethod.GET, OrganisationProvider.CALLBACK);

	private final OrganisationSettings settings;

	private final OrganisationProvider provider;

	private final OrganisationAccounts accounts;

	private final RequestCache asked;

	private final PendingSignIns pending = new PendingSignIns();

	OrganisationSignInFilter(OrganisationSettings settings, OrganisationProvider provider,
			OrganisationAccounts accounts, RequestCache asked) {
		this.settings = settings;
		this.provider = provider;
		this.accounts = accounts;
		this.asked = asked;
	}

	private static RequestMatcher matcher(HttpMethod method, String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(method, path);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String account = Callers.account().filter((any) -> Callers.may(Action.HAVE_ACCOUNT)).orElse(null);
		if (START.matches(request)) {
			start(null, request, response);
		}
		else if (TIE.matches(request) && account != null) {
			start(account, request, response);
		}
		else if (BACK.matches(request)) {
			finish(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void start(@Nullable String tieTo, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		try {
			OAuth2AuthorizationRequest question = this.provider.ask(request);
			String target = (tieTo != null) ? "/account?organisation=tied" : askedPage(request, response);
			this.pending.keep(new PendingSignIns.Pending(question, target, tieTo), request, response);
			String there = question.getAuthorizationRequestUri();
			if (tieTo != null) {
				// the content policy lets no form lead to a foreign site
				onward(there, request, response);
			}
			else {
				response.sendRedirect(there);
			}
		}
		catch (OrganisationRefusedException ex) {
			response.sendRedirect(refused(tieTo, ex.refusal()));
		}
	}

	private String askedPage(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = this.asked.getRequest(request, response);
		if (saved == null) {
			return "/account";
		}
		URI page = URI.create(saved.getRedirectUrl());
		String path = page.getRawPath();
		return path.startsWith("//") ? "/account"
				: path + ((page.getRawQuery() != null) ? '?' + page.getRawQuery() : "");
	}

	private void finish(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		PendingSignIns.Pending started = this.pending.take(request, response).orElse(null);
		String tieTo = (started != null) ? started.tieTo() : null;
		try {
			if (started == null || !isSame(started.asked().getState(), request.getParameter("state"))) {
				throw new OrganisationRefusedException(OrganisationRefusal.STALE);
			}
			OrganisationPerson person = person(started, request);
			open((tieTo != null) ? this.accounts.tie(person, tieTo) : this.accounts.enter(person), request, response);
			onward(started.target(), request, response);
		}
		catch (OrganisationRefusedException ex) {
			onward(refused(tieTo, ex.refusal()), request, response);
		}
		catch (EstafetaException ex) {
			onward("/sign-in?later=true", request, response);
		}
	}

	private OrganisationPerson person(PendingSignIns.Pending started, HttpServletRequest request) {
		String error = request.getParameter("error");
		if (error != null) {
			throw new OrganisationRefusedException(
					(error.equals("temporarily_unavailable") || error.equals("server_error")) ? OrganisationRefusal.AWAY
							: OrganisationRefusal.DENIED);
		}
		String code = request.getParameter("code");
		// a provider that says who it is must be the one that was asked (RFC 9207)
		String issuer = request.getParameter("iss");
		if (code == null || code.isEmpty() || (issuer != null && !issuer.equals(this.settings.issuer()))) {
			throw new OrganisationRefusedException(OrganisationRefusal.UNPROVEN);
		}
		return OrganisationPerson.of(this.provider.verify(started.asked(), code), this.settings.issuer(),
				this.settings.rolesClaim());
	}

	private static boolean isSame(@Nullable String state, @Nullable String brought) {
		return state != null && brought != null && MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8),
				brought.getBytes(StandardCharsets.UTF_8));
	}

	// Whatever session there was ends, so that nobody can have given the browser one
	// that they know.
	private static void open(Account account, HttpServletRequest request, HttpServletResponse response) {
		Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(AccountAuthentication.of(account));
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
	}

	private static String refused(@Nullable String tieTo, OrganisationRefusal refusal) {
		return ((tieTo != null) ? "/account" : "/sign-in") + "?organisation=" + refusal.name();
	}

	// A page of this site in between: to what a redirect leads to from the provider,
	// browsers do not send the strict cookie of the session, but to what this page leads
	// to they do.
	private static void onward(String target, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		request.setAttribute(OrganisationAccounts.ONWARD, target);
		request.getRequestDispatcher("/sign-in/onward").forward(request, response);
	}

}
