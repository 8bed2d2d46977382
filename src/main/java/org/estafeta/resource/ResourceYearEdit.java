package org.estafeta.resource;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a year as they are typed.
 *
 * @param organisation the id of the organisation
 * @param year the calendar year
 * @param people how many people
 * @param visits how often they came; empty when unknown
 * @param version the version that the correction starts from, 0 for the first number
 */
public record ResourceYearEdit(String organisation, @Nullable String year, @Nullable String people,
		@Nullable String visits, int version) {

}
