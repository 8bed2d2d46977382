package org.estafeta.programme;

import java.util.List;

/**
 * A month of a programme in the plan of a year.
 *
 * @param month the month, 1 to 12
 * @param lines what is planned for it; as a rule one line or none
 * @param groups the groups that begin in it and are not cancelled
 * @param held how many of these have begun
 */
public record PlanMonth(int month, List<PlanLine> lines, List<ProgrammeGroup> groups, int held) {

	public PlanMonth {
		lines = List.copyOf(lines);
		groups = List.copyOf(groups);
	}

	/**
	 * How many groups are planned.
	 * @return the number
	 */
	public int plannedGroups() {
		return this.lines.stream().mapToInt((line) -> line.figures().groups()).sum();
	}

	/**
	 * How many places are planned.
	 * @return the number
	 */
	public int plannedPlaces() {
		return this.lines.stream().mapToInt((line) -> line.figures().places()).sum();
	}

}
