package org.estafeta.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
 * Who may send which request, and the headers that every answer carries. Reading is open;
 * writing needs the administrator's token in the {@code Authorization} header. Browsers
 * never send that header by themselves, so there is nothing for a foreign page to forge.
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
	SecurityFilterChain siteChain(HttpSecurity http, AdministratorToken token) throws Exception {
		return chain(http, token, CONTENT_POLICY);
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
		http.headers((headers) -> {
			headers.contentSecurityPolicy((content) -> content.policyDirectives(policy));
			headers
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN));
			headers.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
			headers.cacheControl((cache) -> cache.disable());
		});
		http.addFilterBefore(new BearerTokenFilter(token), UsernamePasswordAuthenticationFilter.class);
		return http.build();
	}

}
