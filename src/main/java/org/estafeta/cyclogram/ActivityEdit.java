package org.estafeta.cyclogram;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An activity beside those of the document, as it was typed.
 *
 * @param name what is to be done
 * @param format the id of the format it belongs to
 * @param from the number of its first month
 * @param to the number of its last month; before the first one when it goes over the end
 * of a calendar year
 * @param executors who does it
 */
public record ActivityEdit(@Nullable String name, @Nullable String format, @Nullable Integer from, @Nullable Integer to,
		List<String> executors) {

	/** A form that nobody has written in. */
	public static final ActivityEdit EMPTY = new ActivityEdit(null, null, null, null, List.of());

	public ActivityEdit {
		executors = List.copyOf(executors);
	}

	/**
	 * What stands of an activity.
	 * @param activity the activity
	 * @return the same as somebody would type it
	 */
	public static ActivityEdit of(Activity activity) {
		Window window = new SchoolYear(SchoolYear.EARLIEST).window(activity.months());
		return new ActivityEdit(activity.name(), activity.place().format(), window.opens().getMonthValue(),
				window.closes().getMonthValue(), activity.executors());
	}

}
