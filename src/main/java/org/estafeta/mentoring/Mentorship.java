package org.estafeta.mentoring;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * That somebody is the mentor of somebody: a pair of people, a person with two mentors,
 * or two schools.
 *
 * @param id its id
 * @param model the model
 * @param status how far it has come
 * @param mentors the mentors, one or two
 * @param mentee whom they help
 * @param content what they work on; null for whoever may see only that the pair exists
 * @param proposedOn the day it was proposed
 * @param startedOn the day everybody had agreed, null before
 * @param ending how it ended, null before
 * @param meetings how many meetings there were
 * @param version grows with each change
 */
public record Mentorship(String id, MentoringModel model, MentorshipStatus status, List<Side> mentors, Side mentee,
		@Nullable Content content, LocalDate proposedOn, @Nullable LocalDate startedOn, @Nullable Ending ending,
		int meetings, int version) {

	public Mentorship {
		mentors = List.copyOf(mentors);
	}

	/**
	 * Whether it is between schools.
	 * @return false for people
	 */
	public boolean isOfSchools() {
		return this.model == MentoringModel.LEADER_SCHOOL;
	}

	Mentorship without() {
		return new Mentorship(this.id, this.model, this.status, this.mentors, this.mentee, null, this.proposedOn,
				this.startedOn, (this.ending != null) ? this.ending.without() : null, this.meetings, this.version);
	}

	/**
	 * One who takes part.
	 *
	 * @param id the account of a person or the id of an organisation
	 * @param name how they are called
	 * @param organisation the id of the organisation where they work, or of the school
	 * itself; null when it is not known
	 * @param place how that organisation is called, null when it is not known
	 * @param agreedOn the day they agreed, null before
	 */
	public record Side(String id, String name, @Nullable String organisation, @Nullable String place,
			@Nullable LocalDate agreedOn) {
	}

	/**
	 * What they work on.
	 *
	 * @param goal what it is to give, null when nothing is said
	 * @param until by when, null when nothing is said
	 * @param basis the order it is based on, null when none is named
	 * @param aims the ids of the deficits that it aims at
	 * @param steps what they plan, in the order of the days
	 * @param talks what they met for, in the order of the days
	 * @param measures what is measured before and after
	 * @param mentorPeople how many people of the leading school take part, null when
	 * nothing is said or between people
	 * @param menteePeople how many people of the other school take part, null likewise
	 */
	public record Content(@Nullable String goal, @Nullable LocalDate until, @Nullable String basis, List<String> aims,
			List<Step> steps, List<Talk> talks, List<Measure> measures, @Nullable Integer mentorPeople,
			@Nullable Integer menteePeople) {

		public Content {
			aims = List.copyOf(aims);
			steps = List.copyOf(steps);
			talks = List.copyOf(talks);
			measures = List.copyOf(measures);
		}

	}

	/**
	 * Something planned.
	 *
	 * @param id its id
	 * @param title what
	 * @param due by when
	 * @param doneOn when it was done, null before
	 * @param version grows with each change
	 */
	public record Step(String id, String title, LocalDate due, @Nullable LocalDate doneOn, int version) {

		/**
		 * Whether its day is over.
		 * @param today the day of today
		 * @return true when it is not done
		 */
		public boolean isLate(LocalDate today) {
			return this.doneOn == null && today.isAfter(this.due);
		}

	}

	/**
	 * A meeting.
	 *
	 * @param id its id
	 * @param on the day
	 * @param minutes how long it took
	 * @param topic what it was about
	 * @param note what came of it, null for nothing
	 */
	public record Talk(String id, LocalDate on, int minutes, String topic, @Nullable String note) {
	}

	/**
	 * Something measured before and after.
	 *
	 * @param id its id
	 * @param title what
	 * @param unit in which unit
	 * @param before the number before
	 * @param after the number after, null before that
	 * @param rises whether more is better
	 * @param version grows with each change
	 */
	public record Measure(String id, String title, String unit, double before, @Nullable Double after, boolean rises,
			int version) {

		/**
		 * Whether it has become better.
		 * @return null when it was not measured after or is the same
		 */
		public @Nullable Boolean better() {
			return (this.after == null || this.after == this.before) ? null
					: Boolean.valueOf((this.after > this.before) == this.rises);
		}

	}

	/**
	 * How it ended.
	 *
	 * @param on the day
	 * @param outcome what came of it
	 * @param result what came of it in words, null for whoever may not see it or when
	 * nothing is said
	 * @param mark how content whoever was helped is, 1 to 5; null when they do not say or
	 * for whoever may not see it
	 */
	public record Ending(LocalDate on, MentorshipOutcome outcome, @Nullable String result, @Nullable Integer mark) {

		private Ending without() {
			return new Ending(this.on, this.outcome, null, null);
		}

	}

}
