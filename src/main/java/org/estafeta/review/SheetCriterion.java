package org.estafeta.review;

import org.jspecify.annotations.Nullable;

/**
 * A criterion of a sheet.
 *
 * @param id its id
 * @param title what is judged
 * @param hint what to look at; null when untold
 * @param group the group it belongs to; null for none, and for those of the
 * health-forming potential
 * @param health whether it belongs to the health-forming potential, whose result is told
 * apart
 * @param weight by how much it counts
 * @param most the upper end of its scale, which begins with 0
 * @param optional whether it may be set aside as not applicable
 */
public record SheetCriterion(String id, String title, @Nullable String hint, @Nullable String group, boolean health,
		double weight, int most, boolean optional) {
}
