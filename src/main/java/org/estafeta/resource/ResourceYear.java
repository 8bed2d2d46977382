package org.estafeta.resource;

import org.jspecify.annotations.Nullable;

/**
 * How many people of an organisation used an information resource in a year, as the
 * reader may know it.
 *
 * @param year the calendar year
 * @param organisation the id of the organisation
 * @param name its name
 * @param people how many people; null when they are fewer than
 * {@value ResourceYears#FEWEST} and the reader does not answer for the organisation
 * @param visits how often they came; null when untold, and whenever the people are
 * @param version grows with each correction
 * @param editable whether the reader may correct it
 */
public record ResourceYear(int year, String organisation, String name, @Nullable Integer people,
		@Nullable Integer visits, int version, boolean editable) {

	/**
	 * Whether the number is too small to be told.
	 * @return true when it is left out
	 */
	public boolean few() {
		return this.people == null;
	}

}
