package org.estafeta.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/**
 * Who may send which request, and the headers that every answer carries. Reading is open.
 * Programs write with the administrator's token in the {@code Authorization} header,
 * which browsers never send by themselves, so there is nothing for a foreign page to
 * forge. A person shows the token once, on the page that signs in, and writes by forms,
 * each with a token of its own against forgery; the session does not reach the API.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** The role of whoever shows the administrator's token. */
	static final String ADMINISTRATOR = "ADMINISTRATOR";

	private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

	/**
	 * GraphiQL styles its editor from its script and carries its fonts in its style
	 * sheet.
	 */
	private static final String GRAPHIQL_POLICY = CONTENT_POLICY.replace("style-src 'self'",
			"style-src 'self' 'unsafe-inline'; font-src 'self' data:");

	@Bean
	SecurityFilterChain graphiqlChain(HttpSecurity http, AdministratorToken token) throws Exception {
		return chain(http.securityMatcher("/graphiql", "/graphiql/**"), token, GRAPHIQL_POLICY);
	}

	@Bean
	SecurityFilterChain programChain(HttpSecurity http, AdministratorToken token) throws Exception {
		return chain(http.securityMatcher("/graphql", "/graphql/**", "/api/**"), token, CONTENT_POLICY);
	}

	@Bean
	SecurityFilterChain siteChain(HttpSecurity http, AdministratorToken token) throws Exception {
		http.requestCache(AbstractHttpConfigurer::disable);
		http.httpBasic(AbstractHttpConfigurer::disable);
		http.authenticationProvider(new TokenAuthentication(token));
		http.formLogin((form) -> form.loginPage("/sign-in")
			.passwordParameter("token")
			.defaultSuccessUrl("/missing-sources", true)
			.failureUrl("/sign-in?wrong=true"));
		http.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"));
		http.authorizeHttpRequests((requests) -> requests
			.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers("/misses", "/misses/**")
			.hasRole(ADMINISTRATOR)
			.requestMatchers(HttpMethod.GET, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, "/**")
			.permitAll()
			// whoever holds the key of a shelf may change it
			.requestMatchers(HttpMethod.POST, "/saved", "/saved/**")
			.permitAll()
			.requestMatchers(HttpMethod.POST, "/missing-sources/**", "/synonyms", "/synonyms/**")
			.hasRole(ADMINISTRATOR)
			.anyRequest()
			.denyAll());
		headers(http, CONTENT_POLICY);
		http.addFilterBefore(new BearerTokenFilter(token), UsernamePasswordAuthenticationFilter.class);
		return http.build();
	}

	private static SecurityFilterChain chain(HttpSecurity http, AdministratorToken token, String policy)
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
			.hasRole(ADMINISTRATOR)
			.requestMatchers(HttpMethod.GET, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.POST, "/graphql")
			.permitAll()
			.anyRequest()
			.denyAll());
		headers(http, policy);
		http.addFilterBefore(new BearerTokenFilter(token), UsernamePasswordAuthenticationFilter.class);
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

	// What is shown to the administrator may name people: no cache may keep it.
	private static void keepPrivate(HttpServletRequest request, HttpServletResponse response) {
		if (Callers.isAdministrator() && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

}
