package org.estafeta.innovation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The report of a site on a period: numbers, each with the records that it was counted
 * from.
 *
 * @param site the site
 * @param from the first day of the period
 * @param to the last day of the period
 * @param knownAt only what was recorded by this moment counts
 * @param figures the numbers, in the order of their kinds
 */
public record SiteReport(String site, LocalDate from, LocalDate to, Instant knownAt, List<Figure> figures) {

	public SiteReport {
		figures = List.copyOf(figures);
	}

	/**
	 * The number of a kind.
	 * @param kind the kind
	 * @return the number, 0 when nothing was counted
	 */
	public long number(Kind kind) {
		return this.figures.stream().filter((one) -> one.kind() == kind).mapToLong(Figure::number).sum();
	}

	/**
	 * What is counted.
	 */
	public enum Kind {

		/** Published practices developed at the site or its host. */
		PRACTICES,
		/** Who took up these practices elsewhere within the period. */
		ADOPTIONS,
		/** The organisations among them, each once. */
		ADOPTING_ORGANISATIONS,
		/** Events that the host held within the period. */
		EVENTS,
		/** People who were there, each as often as they were. */
		PARTICIPANTS,
		/** Other organisations that they came from, each once. */
		GUEST_ORGANISATIONS,
		/** Presentations of the practices at events within the period. */
		PRESENTATIONS,
		/** What was planned for the period. */
		PLANNED,
		/** What of it was done by its end. */
		DONE

	}

	/**
	 * A number.
	 *
	 * @param kind what is counted
	 * @param items what it was counted from
	 */
	public record Figure(Kind kind, List<Item> items) {

		public Figure {
			items = List.copyOf(items);
		}

		/**
		 * The number.
		 * @return the sum over the items
		 */
		public long number() {
			return this.items.stream().mapToLong(Item::amount).sum();
		}

	}

	/**
	 * A record that was counted.
	 *
	 * @param address the address of its page
	 * @param label its name
	 * @param amount how much it counts, for example the people at an event
	 */
	public record Item(String address, String label, long amount) {
	}

	/**
	 * A report that was handed in. Its numbers stay as they were.
	 *
	 * @param id its id
	 * @param report the numbers as they were handed in
	 * @param text what was done and learned
	 * @param filedOn when it was handed in
	 * @param status how it stands
	 * @param protocol the number of the protocol of the decision, null while there is
	 * none
	 * @param decidedOn the day of the decision, null while there is none
	 * @param remarks what the council said, null when nothing
	 */
	public record Filed(String id, SiteReport report, String text, LocalDate filedOn, Status status,
			@Nullable String protocol, @Nullable LocalDate decidedOn, @Nullable String remarks) {
	}

	/**
	 * How a report stands.
	 */
	public enum Status {

		/** The council is to decide. */
		FILED,
		/** The council has accepted it. */
		ACCEPTED,
		/** The council has given it back. */
		RETURNED

	}

}
