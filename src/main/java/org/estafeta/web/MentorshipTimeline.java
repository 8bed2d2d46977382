package org.estafeta.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.estafeta.mentoring.Mentorship;

/**
 * A mentorship from its first to its last day, with its meetings above the line and its
 * steps below. All positions are in the units of the drawing.
 *
 * @param from where it begins
 * @param to where it ends or is to end
 * @param today where today is
 * @param months the first days of months above
 * @param talks its meetings
 * @param steps its steps
 */
record MentorshipTimeline(long from, long to, long today, List<DayScale.Mark> months, List<Dot> talks,
		List<Dot> steps) {

	MentorshipTimeline {
		months = List.copyOf(months);
		talks = List.copyOf(talks);
		steps = List.copyOf(steps);
	}

	static MentorshipTimeline of(Mentorship pair, Mentorship.Content content, LocalDate today) {
		LocalDate first = Objects.requireNonNullElse(pair.startedOn(), pair.proposedOn());
		Mentorship.Ending ending = pair.ending();
		LocalDate end = (ending != null) ? ending.on() : Objects.requireNonNullElse(content.until(), today);
		List<LocalDate> days = new ArrayList<>(List.of(first, end, today));
		content.talks().forEach((one) -> days.add(one.on()));
		content.steps().forEach((one) -> days.add(one.due()));
		days.sort(LocalDate::compareTo);
		DayScale scale = new DayScale(days.getFirst(), days.getLast());
		return new MentorshipTimeline(scale.x(first), scale.x(end), scale.x(today), scale.months(),
				content.talks().stream().map((one) -> new Dot(scale.x(one.on()), one.topic(), "done")).toList(),
				content.steps()
					.stream()
					.map((one) -> new Dot(scale.x(one.due()), one.title(),
							(one.doneOn() != null) ? "done" : (one.isLate(today) ? "late" : "open")))
					.toList());
	}

	/**
	 * A meeting or a step.
	 *
	 * @param x where it stands
	 * @param title what it is about
	 * @param state how it is drawn
	 */
	record Dot(long x, String title, String state) {
	}

}
