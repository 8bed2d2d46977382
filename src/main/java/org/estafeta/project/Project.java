package org.estafeta.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param id its id
 * @param title its title
 * @param goal what it is for
 * @param startsOn its first day
 * @param endsOn its last day
 * @param status how it stands
 * @param version grows with each change
 * @param place the format and portfolio it belongs to
 * @param community the community that carries it, null when none does
 * @param deficits the ids of the deficits that it answers
 * @param practices the ids of the practices that it produced
 * @param parts what belongs to it
 * @param people its group; empty for those who may not see names
 * @param outcome what was decided and reported
 */
public record Project(String id, String title, String goal, LocalDate startsOn, LocalDate endsOn, ProjectStatus status,
		int version, Place place, @Nullable Named community, List<String> deficits, List<String> practices, Parts parts,
		List<Person> people, Outcome outcome) {

	public Project {
		deficits = List.copyOf(deficits);
		practices = List.copyOf(practices);
		people = List.copyOf(people);
	}

	Project withoutNames() {
		return new Project(this.id, this.title, this.goal, this.startsOn, this.endsOn, this.status, this.version,
				this.place, this.community, this.deficits, this.practices, this.parts.withoutNotes(), List.of(),
				this.outcome);
	}

	boolean isLedBy(@Nullable String account) {
		return this.people.stream()
			.anyMatch((one) -> one.role() == ProjectRole.LEADER && one.account().equals(account));
	}

	boolean hasMember(@Nullable String account) {
		return this.people.stream().anyMatch((one) -> one.account().equals(account));
	}

	/**
	 * How many milestones are overdue.
	 * @param today the day
	 * @return those whose day is over, that are not done, while work goes on
	 */
	public long overdue(LocalDate today) {
		return this.parts.milestones().stream().filter((one) -> isOverdue(one, today)).count();
	}

	/**
	 * Whether a milestone is overdue.
	 * @param milestone the milestone
	 * @param today the day
	 * @return false on its last day still, and for what does not go on
	 */
	public boolean isOverdue(Milestone milestone, LocalDate today) {
		return this.status.isAtWork() && milestone.doneOn() == null && today.isAfter(milestone.due());
	}

	/**
	 * Something with a name.
	 *
	 * @param id its id
	 * @param name its name
	 */
	public record Named(String id, String name) {
	}

	/**
	 * Where it belongs.
	 *
	 * @param format the format
	 * @param portfolio the portfolio
	 * @param programme the programme of projects within the format, null for none
	 */
	public record Place(Named format, Named portfolio, @Nullable String programme) {
	}

	/**
	 * What belongs to it.
	 *
	 * @param milestones its milestones by day
	 * @param results what it is to bring
	 * @param resources what it needs
	 * @param risks what may go wrong
	 * @param notes what was noted on the way, by day
	 */
	public record Parts(List<Milestone> milestones, List<Result> results, List<Resource> resources, List<Risk> risks,
			List<Note> notes) {

		public Parts {
			milestones = List.copyOf(milestones);
			results = List.copyOf(results);
			resources = List.copyOf(resources);
			risks = List.copyOf(risks);
			notes = List.copyOf(notes);
		}

		private Parts withoutNotes() {
			return new Parts(this.milestones, this.results, this.resources, this.risks, List.of());
		}

	}

	/**
	 * A milestone.
	 *
	 * @param id its id
	 * @param title what is to be reached
	 * @param due by when
	 * @param doneOn when it was reached, null while it is not
	 */
	public record Milestone(String id, String title, LocalDate due, @Nullable LocalDate doneOn) {
	}

	/**
	 * A measurable result.
	 *
	 * @param id its id
	 * @param title what is measured
	 * @param unit in what
	 * @param target how much is wanted
	 * @param achieved how much was reached, null when unknown
	 */
	public record Result(String id, String title, String unit, double target, @Nullable Double achieved) {
	}

	/**
	 * A resource.
	 *
	 * @param id its id
	 * @param title what it is
	 * @param unit in what it is counted
	 * @param amount how much
	 * @param have whether it is there already
	 */
	public record Resource(String id, String title, String unit, double amount, boolean have) {
	}

	/**
	 * A risk.
	 *
	 * @param id its id
	 * @param title what may happen
	 * @param probability how likely, 1 to 5
	 * @param impact how bad, 1 to 5
	 * @param response what is done about it, null when untold
	 */
	public record Risk(String id, String title, int probability, int impact, @Nullable String response) {
	}

	/**
	 * A note on the progress.
	 *
	 * @param id its id
	 * @param day when
	 * @param text what
	 */
	public record Note(String id, LocalDate day, String text) {
	}

	/**
	 * Somebody of the group.
	 *
	 * @param account the id of the account
	 * @param name how they are called
	 * @param role what they are
	 */
	public record Person(String account, String name, ProjectRole role) {
	}

	/**
	 * What was decided and reported.
	 *
	 * @param protocol the number of the protocol of the last decision
	 * @param decidedOn its day
	 * @param remarks what the council said
	 * @param report the report
	 */
	public record Outcome(@Nullable String protocol, @Nullable LocalDate decidedOn, @Nullable String remarks,
			@Nullable String report) {
	}

}
