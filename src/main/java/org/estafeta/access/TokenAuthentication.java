package org.estafeta.access;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Makes an administrator of whoever types the token, and no login, into the page that
 * signs in. The token has 256 random bits: there is nothing to gain by trying.
 */
class TokenAuthentication implements AuthenticationProvider {

	private final AdministratorToken token;

	TokenAuthentication(AdministratorToken token) {
		this.token = token;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication attempt) {
		if (!attempt.getName().isEmpty()) {
			return null;
		}
		if (attempt.getCredentials() instanceof String candidate && this.token.matches(candidate.strip())) {
			return administrator();
		}
		throw new BadCredentialsException("not the token");
	}

	static Authentication administrator() {
		return new UsernamePasswordAuthenticationToken("administrator", null,
				Arrays.stream(Action.values())
					.filter((action) -> action.isOpenTo(Role.ADMINISTRATOR) && action != Action.HAVE_ACCOUNT)
					.map((action) -> new SimpleGrantedAuthority(action.authority()))
					.toList());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
