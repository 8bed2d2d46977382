package org.estafeta.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The journal of a group: who attended which part, and who has completed the programme.
 *
 * @param event the id of the event that the group is
 * @param programme the id of the programme
 * @param programmeTitle how that is called
 * @param begun whether the group has begun, so that the journal can be kept
 * @param share the percentage of the parts that somebody must attend
 * @param slots the parts, by time
 * @param rows the listeners who have a place, by name
 */
public record GroupJournal(String event, String programme, String programmeTitle, boolean begun, int share,
		List<EventSlot> slots, List<Row> rows) {

	public GroupJournal {
		slots = List.copyOf(slots);
		rows = List.copyOf(rows);
	}

	/**
	 * How many have completed the programme.
	 * @return the number
	 */
	public int completed() {
		return (int) this.rows.stream().filter((row) -> row.completedOn() != null).count();
	}

	/**
	 * A listener.
	 *
	 * @param id the participation
	 * @param name their name; null when they are gone from the catalogue
	 * @param workplace where they work, null when unknown
	 * @param attended the ids of the parts that they attended
	 * @param mark what was said of their completion
	 * @param completedOn since when they count as having completed; null when they do not
	 */
	public record Row(String id, @Nullable String name, @Nullable String workplace, Set<String> attended,
			CompletionMark mark, @Nullable LocalDate completedOn) {

		public Row {
			attended = Set.copyOf(attended);
		}

	}

	/**
	 * What is said of a listener.
	 *
	 * @param id the participation
	 * @param attended the ids of the parts that they attended
	 * @param mark what is said of their completion
	 */
	public record Entry(String id, Set<String> attended, CompletionMark mark) {

		public Entry {
			attended = Set.copyOf(attended);
		}

	}

}
