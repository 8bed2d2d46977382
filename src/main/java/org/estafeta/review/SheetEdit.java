package org.estafeta.review;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of criteria as somebody writes it.
 *
 * @param title its name
 * @param about what it is for and how to use it
 * @param subject what it is for; null when nothing was chosen
 * @param criteria what is judged
 */
public record SheetEdit(@Nullable String title, @Nullable String about, @Nullable SheetSubject subject,
		List<Criterion> criteria) {

	public SheetEdit {
		criteria = List.copyOf(criteria);
	}

	/**
	 * A criterion as somebody writes it.
	 *
	 * @param title what is judged
	 * @param hint what to look at
	 * @param group the group it belongs to
	 * @param health whether it belongs to the health-forming potential
	 * @param weight by how much it counts; null when it was no number
	 * @param most the upper end of its scale; null when it was no number
	 * @param optional whether it may be set aside as not applicable
	 */
	public record Criterion(@Nullable String title, @Nullable String hint, @Nullable String group, boolean health,
			@Nullable Double weight, @Nullable Integer most, boolean optional) {
	}

}
