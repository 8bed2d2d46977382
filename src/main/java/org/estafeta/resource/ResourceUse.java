package org.estafeta.resource;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * A period in which the people of an organisation could use an information resource.
 *
 * @param organisation the id of the organisation
 * @param name its name
 * @param since since when, null when unknown
 * @param until until when, null while they can
 * @param editable whether the reader may stop it and report its numbers
 */
public record ResourceUse(String organisation, String name, @Nullable ImpreciseDate since,
		@Nullable ImpreciseDate until, boolean editable) {

	/**
	 * Whether they can use it now.
	 * @return true while no end is told
	 */
	public boolean lasts() {
		return this.until == null;
	}

	boolean mayFallInto(int year) {
		return new InfoResource.Life(this.since, this.until).mayFallInto(year);
	}

}
