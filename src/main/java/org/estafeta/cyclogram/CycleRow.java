package org.estafeta.cyclogram;

import java.util.List;
import java.util.stream.Stream;

/**
 * An activity in one school year.
 *
 * @param activity the activity
 * @param year the school year
 * @param window its months of this year
 * @param whole the activity as a whole
 * @param parts its parts, by the day they are due
 */
public record CycleRow(Activity activity, SchoolYear year, Window window, CycleItem whole, List<CycleItem> parts) {

	public CycleRow {
		parts = List.copyOf(parts);
	}

	/**
	 * The activity and its parts.
	 * @return the whole first
	 */
	public Stream<CycleItem> items() {
		return Stream.concat(Stream.of(this.whole), this.parts.stream());
	}

	/**
	 * How many parts are done.
	 * @return the number
	 */
	public long partsDone() {
		return this.parts.stream().filter((part) -> part.state() == ItemState.DONE).count();
	}

	/**
	 * How many parts are not cancelled.
	 * @return the number
	 */
	public long partsMeant() {
		return this.parts.stream().filter((part) -> part.state() != ItemState.CANCELLED).count();
	}

}
