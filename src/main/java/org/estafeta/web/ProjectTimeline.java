package org.estafeta.web;

import java.time.LocalDate;
import java.util.List;

import org.estafeta.project.Project;

/**
 * Projects one below the other, each from its first to its last day, with its milestones.
 * All positions are in the units of the drawing.
 *
 * @param rows the projects
 * @param today where today is
 * @param months the first days of months above
 * @param height how high it is
 */
record ProjectTimeline(List<Row> rows, long today, List<DayScale.Mark> months, int height) {

	private static final int HEAD = 40;

	private static final int STEP = 34;

	ProjectTimeline {
		rows = List.copyOf(rows);
		months = List.copyOf(months);
	}

	static ProjectTimeline of(List<Project> projects, LocalDate today) {
		LocalDate first = projects.stream().map(Project::startsOn).min(LocalDate::compareTo).orElse(today);
		LocalDate last = projects.stream().map(Project::endsOn).max(LocalDate::compareTo).orElse(today);
		DayScale scale = new DayScale(first.isBefore(today) ? first : today, last.isAfter(today) ? last : today);
		List<Row> rows = projects.stream()
			.map((one) -> new Row(one, scale.x(one.startsOn()), scale.x(one.endsOn()),
					HEAD + STEP * projects.indexOf(one),
					one.parts()
						.milestones()
						.stream()
						.map((milestone) -> new Dot(scale.x(milestone.due()), milestone,
								one.isOverdue(milestone, today)))
						.toList()))
			.toList();
		return new ProjectTimeline(rows, scale.x(today), scale.months(), HEAD + STEP * projects.size());
	}

	/**
	 * A project.
	 *
	 * @param project the project
	 * @param from where it begins
	 * @param to where it ends
	 * @param y where its name stands
	 * @param dots its milestones
	 */
	record Row(Project project, long from, long to, int y, List<Dot> dots) {

		Row {
			dots = List.copyOf(dots);
		}

	}

	/**
	 * A milestone.
	 *
	 * @param x where it stands
	 * @param milestone the milestone
	 * @param late whether it is overdue
	 */
	record Dot(long x, Project.Milestone milestone, boolean late) {
	}

}
