package org.estafeta.community;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * Something that a community plans for a school year.
 *
 * @param id its id
 * @param due when it is to be done: a day, a month or a period
 * @param title what is to be done
 * @param responsible who is to see to it; null when nobody is named or when whoever asks
 * may not see the members
 * @param event the event that it is; null when it is none of the catalogue
 * @param done when it was done; null while it was not
 * @param result what came of it, null when nothing is said
 * @param version grows with each change
 */
public record PlanItem(String id, ImpreciseDate due, String title, @Nullable Responsible responsible,
		@Nullable PlannedEvent event, @Nullable ImpreciseDate done, @Nullable String result, int version) {

	/**
	 * The same for those who may not see the members.
	 * @return the item without a person
	 */
	PlanItem withoutPerson() {
		return new PlanItem(this.id, this.due, this.title, null, this.event, this.done, this.result, this.version);
	}

	/**
	 * Who is to see to it.
	 *
	 * @param person the id of the person
	 * @param name how they are called
	 */
	public record Responsible(String person, String name) {

	}

	/**
	 * The event that it is.
	 *
	 * @param id the event
	 * @param title its name
	 */
	public record PlannedEvent(String id, String title) {

	}

}
