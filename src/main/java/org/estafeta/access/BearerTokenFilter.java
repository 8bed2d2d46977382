package org.estafeta.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes an administrator of whoever shows the token for this one request.
 */
class BearerTokenFilter extends OncePerRequestFilter {

	private static final String PREFIX = "Bearer ";

	private final AdministratorToken token;

	BearerTokenFilter(AdministratorToken token) {
		this.token = token;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && header.startsWith(PREFIX) && this.token.matches(header.substring(PREFIX.length()))) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(TokenAuthentication.administrator());
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

}
