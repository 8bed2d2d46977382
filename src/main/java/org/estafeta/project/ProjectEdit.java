package org.estafeta.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The plan of a project as it is proposed.
 *
 * @param title its title
 * @param goal what it is for
 * @param startsOn its first day
 * @param endsOn its last day
 * @param format the id of its format
 * @param programme the programme of projects that it belongs to within the format, null
 * for none
 * @param community the id of the community that carries it, null for none
 * @param deficits the ids of deficits
 * @param milestones its milestones
 * @param results what it is to bring
 * @param resources what it needs
 * @param risks what may go wrong
 */
public record ProjectEdit(String title, String goal, LocalDate startsOn, LocalDate endsOn, String format,
		@Nullable String programme, @Nullable String community, List<String> deficits, List<Milestone> milestones,
		List<Result> results, List<Resource> resources, List<Risk> risks) {

	public ProjectEdit {
		deficits = List.copyOf(deficits);
		milestones = List.copyOf(milestones);
		results = List.copyOf(results);
		resources = List.copyOf(resources);
		risks = List.copyOf(risks);
	}

	/**
	 * A milestone.
	 *
	 * @param title what is to be reached
	 * @param due by when
	 */
	public record Milestone(String title, LocalDate due) {
	}

	/**
	 * A measurable result.
	 *
	 * @param title what is measured
	 * @param unit in what
	 * @param target how much
	 */
	public record Result(String title, String unit, double target) {
	}

	/**
	 * A resource.
	 *
	 * @param title what it is
	 * @param unit in what it is counted
	 * @param amount how much
	 * @param have whether it is there
	 */
	public record Resource(String title, String unit, double amount, boolean have) {
	}

	/**
	 * A risk.
	 *
	 * @param title what may happen
	 * @param probability 1 to 5
	 * @param impact 1 to 5
	 * @param response what is done about it
	 */
	public record Risk(String title, int probability, int impact, @Nullable String response) {
	}

}
