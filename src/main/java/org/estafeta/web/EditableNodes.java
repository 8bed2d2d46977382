package org.estafeta.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.access.Scopes;
import org.estafeta.editing.EditRights;
import org.estafeta.event.Events;
import org.estafeta.event.Participation;
import org.estafeta.organisation.InnovationSite;

/**
 * Tells pages what the reader may edit. Templates know it as {@code @editable}.
 */
@Component("editable")
public class EditableNodes {

	private final EditRights rights;

	private final Scopes scopes;

	private final Events events;

	EditableNodes(EditRights rights, Scopes scopes, Events events) {
		this.rights = rights;
		this.scopes = scopes;
		this.events = events;
	}

	/**
	 * Whether the reader may edit an organisation and what belongs to it.
	 * @param id the organisation; null for what belongs to none
	 * @return true when they may
	 */
	public boolean organisation(@Nullable String id) {
		return id != null && this.rights.mayEdit(Callers.current(), id);
	}

	/**
	 * Whether the reader may edit an event.
	 * @param id the event
	 * @return true when they may
	 */
	public boolean event(String id) {
		List<String> hosts = this.events.participations(List.of(id))
			.stream()
			.filter(Participation::host)
			.map(Participation::organisationId)
			.toList();
		return this.rights.mayEdit(Callers.current(), id, hosts);
	}

	/**
	 * Whether the reader may edit an innovation site.
	 * @param site the site
	 * @return true when they may
	 */
	public boolean site(InnovationSite site) {
		return this.rights.mayEdit(Callers.current(), site.id(),
				(site.organisationId() != null) ? List.of(site.organisationId()) : List.of());
	}

	/**
	 * Whether the reader may edit a community.
	 * @param id the community
	 * @return true when they may
	 */
	public boolean community(String id) {
		return this.rights.mayEdit(Callers.current(), id, List.of());
	}

	/**
	 * Whether the reader may publish, archive and revise a practice.
	 * @param id the practice
	 * @return true when they may
	 */
	public boolean bank(String id) {
		return Callers.may(Action.PUBLISH_PRACTICES) && this.scopes.covers(Callers.current(), id);
	}

	/**
	 * Whether the reader may make organisations and events somewhere.
	 * @return false also for those who look after communities and subjects alone
	 */
	public boolean makes() {
		Caller caller = Callers.current();
		return caller.may(Action.EDIT_CATALOGUE)
				&& (!this.scopes.isLimited(caller) || !this.scopes.of(caller.person()).places().isEmpty());
	}

	/**
	 * Whether the reader is a methodist of some things alone.
	 * @return true when lists show these things
	 */
	public boolean limited() {
		return Callers.may(Action.EDIT_CATALOGUE) && this.scopes.isLimited(Callers.current());
	}

}
