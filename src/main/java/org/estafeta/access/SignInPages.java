package org.estafeta.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Where a person gets to who has tried to sign in: to the page that asked for it, else to
 * what they may do; or back to the form.
 */
class SignInPages extends SavedRequestAwareAuthenticationSuccessHandler {

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication caller) {
		return (caller != null && caller.getPrincipal() instanceof SignedIn) ? "/account" : "/missing-sources";
	}

	static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		response.sendRedirect("/sign-in?" + switch (refusal) {
			case LockedException locked -> "wait";
			case AuthenticationServiceException away -> "later";
			default -> "wrong";
		} + "=true");
	}

}
