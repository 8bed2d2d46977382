package org.estafeta.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form whose files are so large that the server does not read it has no token against
 * forgery either, and would be refused as a forgery. Whoever sent it is led back to its
 * address instead and told why; nothing was done. Has its turn before the token is looked
 * for.
 */
@Component
@Order(OversizedForms.BEFORE_SECURITY)
class OversizedForms extends OncePerRequestFilter {

	/** The filters of security are at -100. */
	static final int BEFORE_SECURITY = -101;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return !HttpMethod.POST.matches(request.getMethod()) || type == null
				|| !type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())
				|| !request.getRequestURI().startsWith("/submissions/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isRead(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?refused=size");
		}
	}

	private boolean isRead(HttpServletRequest request) throws ServletException, IOException {
		try {
			request.getParts();
			return true;
		}
		catch (IllegalStateException ex) {
			this.logger.debug("A form was not read", ex);
			return false;
		}
	}

}
