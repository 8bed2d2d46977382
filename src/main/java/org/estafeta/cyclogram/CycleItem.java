package org.estafeta.cyclogram;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An activity in one school year, or a dated part of it.
 *
 * @param id its id; null for a whole of which nobody has said anything yet
 * @param title what the part is; null for the whole
 * @param opens the first day of its time
 * @param due the last day of its time
 * @param ownDue whether the last day was set by somebody and does not follow from the
 * months
 * @param said what was said of it
 * @param state how it stands today
 * @param ties who sees to it and what fulfils it
 * @param version grows with each change; 0 for a whole of which nothing was said
 */
public record CycleItem(@Nullable String id, @Nullable String title, LocalDate opens, LocalDate due, boolean ownDue,
		Said said, ItemState state, Ties ties, int version) {

	/**
	 * Whether it is a part of an activity.
	 * @return false for the whole
	 */
	public boolean isPart() {
		return this.title != null;
	}

	CycleItem withoutPeople() {
		return new CycleItem(this.id, this.title, this.opens, this.due, this.ownDue,
				new Said(this.said.mark, this.said.doneOn, this.said.reason, null, null, this.said.at), this.state,
				new Ties(null, this.ties.organisations, this.ties.events, this.ties.reports), this.version);
	}

	/**
	 * What was said of an item.
	 *
	 * @param mark whether it is done
	 * @param doneOn the day it was done; null while it is not
	 * @param reason why it will not be done; null for others
	 * @param remark a remark among those who keep the cyclogram; null when there is none
	 * or the reader may not see it
	 * @param by how that person is called who said it last; null when nobody said
	 * anything, the person has no account, or the reader may not see it
	 * @param at when anything was changed last; null when nobody said anything
	 */
	public record Said(Mark mark, @Nullable LocalDate doneOn, @Nullable String reason, @Nullable String remark,
			@Nullable String by, @Nullable Instant at) {

		static final Said NOTHING = new Said(Mark.PLANNED, null, null, null, null, null);

	}

	/**
	 * What an item is tied to.
	 *
	 * @param person who sees to it; null when nobody is named or the reader may not see
	 * it
	 * @param organisations the organisations that see to it
	 * @param events the events that fulfil it
	 * @param reports the reports that fulfil it
	 */
	public record Ties(@Nullable Named person, List<Named> organisations, List<Named> events, List<Report> reports) {

		static final Ties NONE = new Ties(null, List.of(), List.of(), List.of());

		public Ties {
			organisations = List.copyOf(organisations);
			events = List.copyOf(events);
			reports = List.copyOf(reports);
		}

	}

	/**
	 * Something that has a name.
	 *
	 * @param id its id
	 * @param name its name
	 */
	public record Named(String id, String name) {

	}

	/**
	 * A report.
	 *
	 * @param id its id
	 * @param title its title
	 * @param url its address
	 */
	public record Report(String id, String title, String url) {

	}

}
