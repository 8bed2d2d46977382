package org.estafeta.access;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells whom connections stand for.
 */
@Component
public class Standings {

	private static final String BEARER = "Bearer ";

	private final Accounts accounts;

	private final PersonalTokens tokens;

	private final AdministratorToken administrator;

	Standings(Accounts accounts, PersonalTokens tokens, AdministratorToken administrator) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.administrator = administrator;
	}

	/**
	 * Whom the present request stands for.
	 * @return their standing; that of a stranger when nobody knows
	 */
	public Standing current() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (caller != null && caller.getDetails() instanceof KeyShown shown) {
			return ofHash(shown.hash());
		}
		if (caller != null && caller.getPrincipal() instanceof SignedIn known) {
			return () -> this.accounts.find(known.id())
				.filter((account) -> !account.closed() && account.version() == known.version())
				.map((account) -> Callers.of(AccountAuthentication.of(account)));
		}
		Caller constant = Callers.of(caller);
		return () -> Optional.of(constant);
	}

	/**
	 * Whom a key stands for.
	 * @param header the key, as the header {@code Authorization} has it
	 * @return their standing, which is empty when it is no key
	 */
	public Standing ofKey(String header) {
		return ofHash(Secret.hash(header.startsWith(BEARER) ? header.substring(BEARER.length()) : header));
	}

	private Standing ofHash(String hash) {
		return () -> {
			@Nullable Authentication known = this.tokens.find(hash)
				.map(AccountAuthentication::of)
				.or(() -> this.administrator.hasHash(hash) ? Optional.of(TokenAuthentication.administrator())
						: Optional.empty())
				.orElse(null);
			return (known != null) ? Optional.of(Callers.of(known)) : Optional.empty();
		};
	}

	/**
	 * Which key was shown with a request.
	 *
	 * @param hash the hash of the key
	 */
	record KeyShown(String hash) {

	}

}
