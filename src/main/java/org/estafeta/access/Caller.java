package org.estafeta.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Whoever sends a request.
 *
 * @param account the account that they have signed in to or whose token they show; null
 * for strangers and for the administrator's token
 * @param roles the roles of the account; empty without one
 * @param actions what they may do that not everybody may
 */
public record Caller(@Nullable String account, Set<Role> roles, Set<Action> actions) {

	public Caller {
		roles = Set.copyOf(roles);
		actions = Set.copyOf(actions);
	}

	/**
	 * Whether they may do something.
	 * @param action the action
	 * @return true when they may
	 */
	public boolean may(Action action) {
		return this.actions.contains(action);
	}

	/**
	 * Asks for a right.
	 * @param action what is to be done
	 * @throws EstafetaException with kind FORBIDDEN when they may not
	 */
	public void require(Action action) {
		if (!may(action)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "right-needed", action.name());
		}
	}

	/**
	 * The account, where only a person can act.
	 * @return its id
	 * @throws EstafetaException with kind FORBIDDEN when there is none
	 */
	public String person() {
		return Optional.ofNullable(this.account)
			.orElseThrow(() -> new EstafetaException(ErrorKind.FORBIDDEN, "account-needed"));
	}

	/**
	 * In which role they do something, as the change log names it.
	 * @param action the action
	 * @return the role, in small letters
	 */
	public String actor(Action action) {
		return this.roles.stream()
			.filter(action::isOpenTo)
			.sorted()
			.findFirst()
			.orElse(Role.ADMINISTRATOR)
			.name()
			.toLowerCase(Locale.ROOT);
	}

}
