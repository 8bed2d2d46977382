package org.estafeta.access;

import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Who may send which request, and the headers that every answer carries. Reading is open.
 * Programs write with the administrator's token or with a personal one in the
 * {@code Authorization} header, which browsers never send by themselves, so there is
 * nothing for a foreign page to forge. A person signs in to an account, or by the
 * administrator's token, and writes by forms, each with a token of its own against
 * forgery; the session does not reach the API, but for what is told live on a WebSocket
 * of this very site, and a personal token no page.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

	private static final String STOP_LETTERS = "/mail/stop/*";

	/**
	 * GraphiQL styles its editor from its script and carries its fonts in its style
	 * sheet.
	 */
	private static final String GRAPHIQL_POLICY = CONTENT_POLICY.replace("style-src 'self'",
			"style-src 'self' 'unsafe-inline'; font-src 'self' data:");

	private final RequestThrottle throttle;

	private final OrganisationSettings organisation;

	SecurityConfiguration(RequestRates rates, OrganisationSettings organisation) {
		this.throttle = new RequestThrottle(rates);
		this.organisation = organisation;
	}

	@Bean
	SecurityFilterChain graphiqlChain(HttpSecurity http, AdministratorToken token, PersonalTokens personal)
			throws Exception {
		return chain(http.securityMatcher("/graphiql", "/graphiql/**"), keys(token, personal), GRAPHIQL_POLICY);
	}

	@Bean
	SecurityFilterChain programChain(HttpSecurity http, AdministratorToken token, PersonalTokens personal)
			throws Exception {
		return chain(http.securityMatcher("/graphql", "/graphql/**", "/api/**"), keys(token, personal), CONTENT_POLICY);
	}

	private static Function<String, Optional<Authentication>> keys(AdministratorToken token, PersonalTokens personal) {
		return (text) -> {
			Optional<Authentication> caller = administrator(token, text)
				.or(() -> personal.holder(text).map((holder) -> AccountAuthentication.of(holder)));
			// whoever listens for long is looked up again by it
			caller.ifPresent((known) -> ((AbstractAuthenticationToken) known)
				.setDetails(new Standings.KeyShown(Secret.hash(text))));
			return caller;
		};
	}

	private static Optional<Authentication> administrator(AdministratorToken token, String text) {
		return token.matches(text) ? Optional.of(TokenAuthentication.administrator()) : Optional.empty();
	}

	@Bean
	SecurityFilterChain siteChain(HttpSecurity http, AdministratorToken token, Accounts accounts, LoginThrottle logins,
			PasswordHashes passwords, OrganisationProvider provider, OrganisationAccounts people) throws Exception {
		http.httpBasic(AbstractHttpConfigurer::disable);
		http.authenticationProvider(new TokenAuthentication(token));
		http.authenticationProvider(new AccountAuthentication(accounts, logins, passwords));
		// mail programs press this button without having seen the page (RFC 8058)
		http.csrf((csrf) -> csrf.ignoringRequestMatchers(STOP_LETTERS));
		http.requestCache((cache) -> cache.requestCache(askedPages()));
		http.formLogin((form) -> form.loginPage("/sign-in")
			.usernameParameter("login")
			.passwordParameter("password")
			.successHandler(new SignInPages())
			.failureHandler(SignInPages::refuse));
		http.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"));
		http.authorizeHttpRequests((requests) -> requests
			.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers("/misses", "/misses/**")
			.hasAuthority(Action.SEE_MISSES.authority())
			.requestMatchers("/history/*/undo")
			.hasAuthority(Action.UNDO.authority())
			.requestMatchers("/history", "/history/**", "/*/*/changes")
			.hasAuthority(Action.SEE_HISTORY.authority())
			.requestMatchers("/duplicates", "/duplicates/**")
			.hasAuthority(Action.MERGE.authority())
			.requestMatchers("/charges", "/charges/**")
			.hasAuthority(Action.SEE_CHARGES.authority())
			.requestMatchers("/deficits/statistics", "/white-spots", "/young-teachers/adaptation")
			.hasAuthority(Action.SEE_STATISTICS.authority())
			.requestMatchers("/accounts", "/accounts/**")
			.hasAuthority(Action.MANAGE_ACCOUNTS.authority())
			.requestMatchers("/practices/*/use")
			.hasAuthority(Action.REPORT_OWN_USE.authority())
			.requestMatchers("/practices/*/transfers/**")
			.hasAuthority(Action.RECORD_TRANSFERS.authority())
			.requestMatchers("/follow")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers("/submissions", "/submissions/**")
			.hasAuthority(Action.SUBMIT_PRACTICES.authority())
			.requestMatchers("/archive")
			.hasAuthority(Action.PUBLISH_PRACTICES.authority())
			.requestMatchers(HttpMethod.POST, "/practices/*/archive", "/practices/*/restore")
			.hasAuthority(Action.PUBLISH_PRACTICES.authority())
			.requestMatchers("/organisations/new")
			.hasAuthority(Action.EDIT_CATALOGUE.authority())
			.requestMatchers("/confirmations/rules")
			.hasAuthority(Action.PUBLISH_LADDER.authority())
			.requestMatchers("/organisations/*/edit", "/organisations/*/sites/new", "/organisations/*/uses/*/end",
					"/organisations/*/agreements/**", "/sites/*/edit", "/events/new", "/events/*/edit",
					"/confirmations", "/confirmations/**")
			.hasAnyAuthority(Action.EDIT_CATALOGUE.authority(), Action.EDIT_OWN_ORGANISATIONS.authority())
			.requestMatchers("/communities/new", "/communities/*/edit")
			.hasAuthority(Action.EDIT_CATALOGUE.authority())
			.requestMatchers(HttpMethod.GET, "/communities/*/plan/*/history")
			.permitAll()
			.requestMatchers("/communities/*/members", "/communities/*/members/**", "/communities/*/plan/**",
					"/communities/*/organisations")
			.hasAnyAuthority(Action.JOIN_COMMUNITIES.authority(), Action.LEAD_COMMUNITIES.authority())
			.requestMatchers(HttpMethod.POST, "/communities/*/join", "/communities/*/leave")
			.hasAuthority(Action.JOIN_COMMUNITIES.authority())
			.requestMatchers("/events/*/registration", "/events/*/programme/**", "/events/*/participants",
					"/events/*/participants/**")
			.hasAnyAuthority(Action.EDIT_CATALOGUE.authority(), Action.EDIT_OWN_ORGANISATIONS.authority())
			.requestMatchers("/events/*/register", "/events/*/unregister", "/events/*/opinion",
					"/events/*/certificate.pdf")
			.hasAuthority(Action.TAKE_PART.authority())
			.requestMatchers("/mentoring/matching", "/mentoring/pairs", "/mentoring/schools", "/mentoring/schools/**")
			.hasAnyAuthority(Action.ARRANGE_MENTORING.authority(), Action.EDIT_OWN_ORGANISATIONS.authority())
			.requestMatchers(HttpMethod.GET, "/mentoring")
			.permitAll()
			.requestMatchers("/mentoring/**")
			.hasAuthority(Action.HAVE_MENTORING.authority())
			.requestMatchers("/cyclogram/new", "/cyclogram/*/edit", "/cyclogram/*/years/**")
			.hasAuthority(Action.PLAN_YEAR.authority())
			.requestMatchers(HttpMethod.POST, "/cyclogram/**")
			.hasAuthority(Action.PLAN_YEAR.authority())
			.requestMatchers(HttpMethod.POST, "/events/*/contest/*", "/events/*/contest/works/*")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers("/reviews/sheets/new", "/reviews/sheets/*/edit")
			.hasAuthority(Action.RUN_REVIEWS.authority())
			.requestMatchers(HttpMethod.POST, "/reviews/sheets/*/*")
			.hasAuthority(Action.RUN_REVIEWS.authority())
			.requestMatchers("/reviews/new", "/reviews/*/marks")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers(HttpMethod.POST, "/reviews/*/*")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers(HttpMethod.POST, "/indicators/**")
			.hasAuthority(Action.KEEP_INDICATORS.authority())
			.requestMatchers(HttpMethod.GET, "/surveys/*/results")
			.permitAll()
			.requestMatchers("/surveys/*/answer")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers("/surveys/new", "/surveys/*/edit", "/effects/statements/**")
			.hasAuthority(Action.KEEP_SURVEYS.authority())
			.requestMatchers(HttpMethod.POST, "/surveys/**")
			.hasAuthority(Action.KEEP_SURVEYS.authority())
			.requestMatchers("/surveys", "/surveys/*")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers("/teams", "/teams/**")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers("/projects/new", "/projects/*/edit")
			.hasAuthority(Action.PROPOSE_PROJECTS.authority())
			.requestMatchers(HttpMethod.POST, "/projects/*/*")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers("/sites/applications/**", "/sites/plan/items/**", "/sites/*/plan/new")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers(HttpMethod.POST, "/sites/**")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers(HttpMethod.POST, "/council/*")
			.hasAuthority(Action.DECIDE_PROJECTS.authority())
			.requestMatchers("/directions/*/add", "/directions/nodes/*")
			.hasAnyAuthority(Action.EDIT_CATALOGUE.authority(), Action.EDIT_OWN_ORGANISATIONS.authority())
			.requestMatchers("/resources/new", "/resources/*/edit", "/resources/*/end")
			.hasAuthority(Action.KEEP_RESOURCES.authority())
			.requestMatchers(HttpMethod.POST, "/resources/*/*")
			.hasAnyAuthority(Action.EDIT_CATALOGUE.authority(), Action.EDIT_OWN_ORGANISATIONS.authority())
			.requestMatchers("/programmes/demand")
			.hasAuthority(Action.SEE_STATISTICS.authority())
			.requestMatchers("/programmes/plan/*/**")
			.hasAuthority(Action.PLAN_PROGRAMMES.authority())
			.requestMatchers("/programmes/new", "/programmes/*/edit", "/programmes/*/retire",
					"/programmes/*/groups/new", "/events/*/journal")
			.hasAnyAuthority(Action.EDIT_CATALOGUE.authority(), Action.EDIT_OWN_ORGANISATIONS.authority())
			.requestMatchers("/deficits/edit", "/deficits/new", "/deficits/*/edit", "/deficits/*/retire")
			.hasAuthority(Action.EDIT_TAXONOMY.authority())
			.requestMatchers("/account", "/account/**")
			.hasAuthority(Action.HAVE_ACCOUNT.authority())
			.requestMatchers(HttpMethod.GET, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, "/**")
			.permitAll()
			// whoever holds the key of a shelf may change it
			.requestMatchers(HttpMethod.POST, "/saved", "/saved/**")
			.permitAll()
			// so may whoever has the link of an invitation
			.requestMatchers(HttpMethod.POST, "/invitation/*")
			.permitAll()
			// and whoever has the link of a letter
			.requestMatchers(HttpMethod.POST, "/mail/confirm/*", STOP_LETTERS)
			.permitAll()
			.requestMatchers(HttpMethod.POST, "/missing-sources/**")
			.hasAuthority(Action.DECIDE_SOURCES.authority())
			.requestMatchers(HttpMethod.POST, "/synonyms", "/synonyms/**")
			.hasAuthority(Action.EDIT_SYNONYMS.authority())
			.requestMatchers(HttpMethod.POST, "/practices/*/evidence", "/practices/*/evidence/**")
			.hasAuthority(Action.JUDGE_EVIDENCE.authority())
			.requestMatchers(HttpMethod.POST, "/evidence/rules")
			.hasAuthority(Action.PUBLISH_LADDER.authority())
			.anyRequest()
			.denyAll());
		headers(http, CONTENT_POLICY);
		http.addFilterBefore(new RightsFilter(accounts), UsernamePasswordAuthenticationFilter.class);
		http.addFilterBefore(new BearerTokenFilter((text) -> administrator(token, text)),
				UsernamePasswordAuthenticationFilter.class);
		http.addFilterBefore(this.throttle, AuthorizationFilter.class);
		if (this.organisation.isOn()) {
			http.addFilterBefore(new OrganisationSignInFilter(this.organisation, provider, people, askedPages()),
					AuthorizationFilter.class);
		}
		return http.build();
	}

	// Who is asked to sign in for a page gets it afterwards; what was posted is not
	// posted again.
	private static HttpSessionRequestCache askedPages() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher((request) -> HttpMethod.GET.matches(request.getMethod()));
		return cache;
	}

	private SecurityFilterChain chain(HttpSecurity http, Function<String, Optional<Authentication>> keys, String policy)
			throws Exception {
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable);
		http.requestCache(AbstractHttpConfigurer::disable);
		http.formLogin(AbstractHttpConfigurer::disable);
		http.httpBasic(AbstractHttpConfigurer::disable);
		http.logout(AbstractHttpConfigurer::disable);
		http.exceptionHandling(
				(handling) -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
		http.authorizeHttpRequests((requests) -> requests
			.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers("/api/imports", "/api/imports/**")
			.hasAuthority(Action.IMPORT.authority())
			.requestMatchers(HttpMethod.GET, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.POST, "/graphql")
			.permitAll()
			.anyRequest()
			.denyAll());
		headers(http, policy);
		http.addFilterBefore(new BearerTokenFilter(keys), UsernamePasswordAuthenticationFilter.class);
		http.addFilterBefore(this.throttle, AuthorizationFilter.class);
		return http.build();
	}

	private static void headers(HttpSecurity http, String policy) throws Exception {
		http.headers((headers) -> {
			headers.contentSecurityPolicy((content) -> content.policyDirectives(policy));
			headers
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN));
			headers.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
			headers.cacheControl((cache) -> cache.disable());
			headers.addHeaderWriter(SecurityConfiguration::keepPrivate);
		});
	}

	// What is shown to whoever has signed in may name people: no cache may keep it.
	private static void keepPrivate(HttpServletRequest request, HttpServletResponse response) {
		if (Callers.isKnown() && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

}
