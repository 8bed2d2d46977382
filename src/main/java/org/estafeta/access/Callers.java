package org.estafeta.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells who sends the present request and what they may do.
 */
public final class Callers {

	private Callers() {
	}

	/**
	 * Whoever sends the present request.
	 * @return the caller; a stranger on any other thread than that of a request
	 */
	public static Caller current() {
		return of(SecurityContextHolder.getContext().getAuthentication());
	}

	/**
	 * Whoever an authentication stands for.
	 * @param caller the authentication, null for strangers
	 * @return the caller
	 */
	static Caller of(@Nullable Authentication caller) {
		Set<Action> actions = EnumSet.noneOf(Action.class);
		Arrays.stream(Action.values()).filter((action) -> may(caller, action)).forEach(actions::add);
		Optional<SignedIn> known = signedIn(caller);
		return new Caller(known.map(SignedIn::id).orElse(null), known.map(SignedIn::roles).orElse(Set.of()), actions);
	}

	/**
	 * Whether the caller may do something.
	 * @param action the action
	 * @return true only on the thread of a request of somebody with a role that allows
	 * it, or with the administrator's token
	 */
	public static boolean may(Action action) {
		return may(SecurityContextHolder.getContext().getAuthentication(), action);
	}

	private static boolean may(@Nullable Authentication caller, Action action) {
		return caller != null && caller.getAuthorities()
			.stream()
			.anyMatch((authority) -> action.authority().equals(authority.getAuthority()));
	}

	/**
	 * Whether the caller is more than a stranger.
	 * @return true when the caller may do anything that not everybody may
	 */
	public static boolean isKnown() {
		return Arrays.stream(Action.values()).anyMatch(Callers::may);
	}

	/**
	 * The account that the caller has signed in to.
	 * @return its id; empty for strangers and for the administrator's token
	 */
	public static Optional<String> account() {
		return signedIn().map(SignedIn::id);
	}

	/**
	 * How the caller is called.
	 * @return the name of the account; empty for strangers and for the administrator's
	 * token
	 */
	public static Optional<String> name() {
		return signedIn().map(SignedIn::name);
	}

	private static Optional<SignedIn> signedIn() {
		return signedIn(SecurityContextHolder.getContext().getAuthentication());
	}

	private static Optional<SignedIn> signedIn(@Nullable Authentication caller) {
		return (caller != null && caller.getPrincipal() instanceof SignedIn known) ? Optional.of(known)
				: Optional.empty();
	}

}
