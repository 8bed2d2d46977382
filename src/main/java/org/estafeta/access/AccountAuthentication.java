package org.estafeta.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import org.estafeta.shared.EstafetaException;

/**
 * Checks logins with passwords. An unknown login, a wrong password and a closed account
 * are told alike and take as long. No bean, since the framework would ask a bean of this
 * kind twice, and count each attempt as two.
 */
class AccountAuthentication implements AuthenticationProvider {

	private final Accounts accounts;

	private final LoginThrottle throttle;

	private final PasswordHashes passwords;

	/** What the password of an unknown login is checked against. */
	private final String nobody;

	AccountAuthentication(Accounts accounts, LoginThrottle throttle, PasswordHashes passwords) {
		this.accounts = accounts;
		this.throttle = throttle;
		this.passwords = passwords;
		this.nobody = passwords.ofNobody();
	}

	@Override
	public @Nullable Authentication authenticate(Authentication attempt) {
		String login = attempt.getName();
		if (login.isEmpty()) {
			return null;
		}
		try {
			return of(check(attempt, login));
		}
		catch (EstafetaException ex) {
			throw new AuthenticationServiceException("accounts cannot be read now", ex);
		}
	}

	private Account check(Authentication attempt, String login) {
		String password = String.valueOf(attempt.getCredentials());
		String address = (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		if (!this.throttle.admit(login, address)) {
			throw new LockedException("too many attempts");
		}
		Optional<Accounts.WithPassword> known = this.accounts.byLogin(login);
		boolean right = this.passwords.matches(password,
				known.map(Accounts.WithPassword::passwordHash).orElse(this.nobody));
		Account account = known.map(Accounts.WithPassword::account)
			.filter((found) -> right && !found.closed())
			.orElse(null);
		if (account == null) {
			throw new BadCredentialsException("no such login with this password");
		}
		this.throttle.succeeded(login, address);
		return account;
	}

	/**
	 * What the owner of an account may do now.
	 * @param account an open account
	 * @return the authentication of its sessions
	 */
	static Authentication of(Account account) {
		return of(account, account::may);
	}

	/**
	 * What a program may do now for the owner of an account.
	 * @param holder the account and the key that the program shows
	 * @return the authentication of one request
	 */
	static Authentication of(PersonalTokens.Holder holder) {
		return of(holder.account(),
				(action) -> holder.account().may(action) && holder.token().actions().contains(action));
	}

	private static Authentication of(Account account, Predicate<Action> may) {
		List<GrantedAuthority> authorities = Arrays.stream(Action.values())
			.filter(may)
			.<GrantedAuthority>map((action) -> new SimpleGrantedAuthority(action.authority()))
			.toList();
		return UsernamePasswordAuthenticationToken.authenticated(
				new SignedIn(account.id(), account.name(), account.version(), account.roles()), null, authorities);
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
