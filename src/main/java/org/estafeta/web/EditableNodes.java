package org.estafeta.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Callers;
import org.estafeta.editing.EditRights;
import org.estafeta.event.Events;
import org.estafeta.event.Participation;

/**
 * Tells pages what the reader may edit. Templates know it as {@code @editable}.
 */
@Component("editable")
public class EditableNodes {

	private final EditRights rights;

	private final Events events;

	EditableNodes(EditRights rights, Events events) {
		this.rights = rights;
		this.events = events;
	}

	/**
	 * Whether the reader may edit an organisation and what belongs to it.
	 * @param id the organisation; null for what belongs to none
	 * @return true when they may
	 */
	public boolean organisation(@Nullable String id) {
		return this.rights.mayEdit(Callers.current(), (id != null) ? List.of(id) : List.of());
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
		return this.rights.mayEdit(Callers.current(), hosts);
	}

}
