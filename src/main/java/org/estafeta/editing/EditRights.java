package org.estafeta.editing;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Responsibilities;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Who may change what in the catalogue: some everything, others what concerns the
 * organisations that they answer for.
 */
@Service
public class EditRights {

	private final Responsibilities responsibilities;

	EditRights(Responsibilities responsibilities) {
		this.responsibilities = responsibilities;
	}

	/**
	 * Whether somebody may change what belongs to organisations.
	 * @param caller who
	 * @param organisations the ids of the organisations
	 * @return true when they may change everything, or answer for one of them
	 */
	public boolean mayEdit(Caller caller, Collection<String> organisations) {
		if (caller.may(Action.EDIT_CATALOGUE)) {
			return true;
		}
		String account = caller.account();
		return caller.may(Action.EDIT_OWN_ORGANISATIONS) && account != null
				&& organisations.stream().anyMatch((one) -> this.responsibilities.covers(account, one));
	}

	/**
	 * Whether somebody may change what belongs to an organisation.
	 * @param caller who
	 * @param organisation the id of the organisation
	 * @return as for several
	 */
	public boolean mayEdit(Caller caller, String organisation) {
		return mayEdit(caller, List.of(organisation));
	}

	/**
	 * Asks for the right.
	 * @param caller who
	 * @param organisations the ids of the organisations
	 * @throws EstafetaException with kind FORBIDDEN when they may not
	 */
	void require(Caller caller, Collection<String> organisations) {
		if (!mayEdit(caller, organisations)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
	}

	/**
	 * In which role somebody edits, as the change log names it.
	 * @param caller who
	 * @return the role
	 */
	static String actor(Caller caller) {
		boolean everything = caller.may(Action.EDIT_CATALOGUE) || caller.may(Action.EDIT_TAXONOMY);
		return caller.actor(everything ? Action.EDIT_CATALOGUE : Action.EDIT_OWN_ORGANISATIONS);
	}

}
