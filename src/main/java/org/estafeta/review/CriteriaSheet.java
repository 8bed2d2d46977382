package org.estafeta.review;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A version of a sheet of criteria.
 *
 * @param id its id
 * @param family what all versions of the sheet have in common
 * @param title its name
 * @param about what it is for and how to use it; null when untold
 * @param subject what it is for
 * @param number which version of the sheet it is, from 1
 * @param status where it stands
 * @param version grows with each change
 * @param publishedOn since when it is in use; null for a draft
 * @param criteria what is judged
 */
public record CriteriaSheet(String id, String family, String title, @Nullable String about, SheetSubject subject,
		int number, SheetStatus status, int version, @Nullable LocalDate publishedOn, List<SheetCriterion> criteria) {

	public CriteriaSheet {
		criteria = List.copyOf(criteria);
	}

}
