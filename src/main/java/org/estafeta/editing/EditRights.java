package org.estafeta.editing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Scopes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldsRefused;

/**
 * Who may change what in the catalogue: some everything or what they look after, others
 * what concerns the organisations that they answer for.
 */
@Service
public class EditRights {

	private final Responsibilities responsibilities;

	private final Scopes scopes;

	EditRights(Responsibilities responsibilities, Scopes scopes) {
		this.responsibilities = responsibilities;
		this.scopes = scopes;
	}

	/**
	 * Whether somebody may change a node.
	 * @param caller who
	 * @param node the id of the node
	 * @param organisations the ids of the organisations that it belongs to
	 * @return true when they may change everything or look after the node, or answer for
	 * one of the organisations
	 */
	public boolean mayEdit(Caller caller, String node, Collection<String> organisations) {
		if (caller.may(Action.EDIT_CATALOGUE) && this.scopes.covers(caller, node)) {
			return true;
		}
		return organisations.stream().anyMatch((one) -> answersFor(caller, one));
	}

	/**
	 * Whether somebody answers for an organisation.
	 * @param caller who
	 * @param organisation the id of the organisation
	 * @return true for its leaders
	 */
	public boolean answersFor(Caller caller, String organisation) {
		String account = caller.account();
		return caller.may(Action.EDIT_OWN_ORGANISATIONS) && account != null
				&& this.responsibilities.covers(account, organisation);
	}

	/**
	 * Whether somebody may change an organisation and what belongs to it.
	 * @param caller who
	 * @param organisation the id of the organisation
	 * @return as for any node
	 */
	public boolean mayEdit(Caller caller, String organisation) {
		return mayEdit(caller, organisation, List.of(organisation));
	}

	/**
	 * Which organisations somebody may change, with all that belongs to them.
	 * @param caller who
	 * @param organisations the ids of organisations
	 * @return those that they look after or answer for
	 */
	public Set<String> editable(Caller caller, Collection<String> organisations) {
		Set<String> editable = new HashSet<>(lookedAfter(caller, organisations));
		String account = caller.account();
		if (account != null && caller.may(Action.EDIT_OWN_ORGANISATIONS)) {
			editable.addAll(this.responsibilities.within(account, organisations));
		}
		return editable;
	}

	/**
	 * Asks for the right.
	 * @param caller who
	 * @param node the id of the node
	 * @param organisations the ids of the organisations that it belongs to
	 * @throws EstafetaException with kind FORBIDDEN when they may not
	 */
	void require(Caller caller, String node, Collection<String> organisations) {
		if (!mayEdit(caller, node, organisations)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
	}

	/**
	 * Asks, within a write, that what was just saved is where its writer may edit it.
	 * @param caller who
	 * @param node the id of the node
	 * @param organisations the ids of the organisations that it belongs to
	 * @param field the field that says where it belongs
	 * @throws FieldsRefused at the field when they may not
	 */
	void requireWithin(Caller caller, String node, Collection<String> organisations, String field) {
		if (!mayEdit(caller, node, organisations)) {
			throw new FieldsRefused(ErrorKind.BAD_REQUEST,
					List.of(new FieldsRefused.Problem(field, "field-own-place", List.of(field))));
		}
	}

	/**
	 * Whether somebody edits all of the catalogue.
	 * @param caller who
	 * @return false for those who edit what they look after or answer for
	 */
	boolean isEverywhere(Caller caller) {
		return caller.may(Action.EDIT_CATALOGUE) && !this.scopes.isLimited(caller);
	}

	/**
	 * Which nodes somebody may edit because they look after them.
	 * @param caller who
	 * @param nodes the ids of the nodes
	 * @return the ids of those; none for whoever looks after nothing
	 */
	Set<String> lookedAfter(Caller caller, Collection<String> nodes) {
		return caller.may(Action.EDIT_CATALOGUE) ? this.scopes.within(caller, nodes) : Set.of();
	}

	/**
	 * In which role somebody edits, as the change log names it.
	 * @param caller who
	 * @return the role
	 */
	public static String actor(Caller caller) {
		boolean everything = caller.may(Action.EDIT_CATALOGUE) || caller.may(Action.EDIT_TAXONOMY);
		return caller.actor(everything ? Action.EDIT_CATALOGUE : Action.EDIT_OWN_ORGANISATIONS);
	}

}
