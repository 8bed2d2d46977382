package org.estafeta.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.estafeta.adaptation.SchoolMeeting;
import org.estafeta.adaptation.YoungSchool;

/**
 * The school year of the schools of young teachers, one below the other, each with its
 * meetings. All positions are in the units of the drawing.
 *
 * @param rows the schools that plan anything for it
 * @param today where today is; null when it lies outside
 * @param months the first days of months above
 * @param height how high it is
 */
record MeetingTimeline(List<Row> rows, @Nullable Long today, List<DayScale.Mark> months, int height) {

	private static final int HEAD = 40;

	private static final int STEP = 36;

	MeetingTimeline {
		rows = List.copyOf(rows);
		months = List.copyOf(months);
	}

	static MeetingTimeline of(List<YoungSchool> schools, int september, LocalDate today) {
		// plans begin with the meetings in August
		LocalDate first = LocalDate.of(september, Month.AUGUST, 1);
		LocalDate last = LocalDate.of(september + 1, Month.JULY, 31);
		DayScale scale = new DayScale(first, last);
		List<Row> rows = new ArrayList<>();
		for (YoungSchool school : schools) {
			List<Dot> dots = school.meetings()
				.stream()
				.filter((one) -> one.september() == september)
				.map((one) -> dot(one, scale, today))
				.toList();
			if (!dots.isEmpty()) {
				rows.add(new Row(school, HEAD + STEP * rows.size(), dots));
			}
		}
		boolean within = !today.isBefore(first) && !today.isAfter(last);
		return new MeetingTimeline(rows, within ? scale.x(today) : null, scale.months(), HEAD + STEP * rows.size());
	}

	private static Dot dot(SchoolMeeting meeting, DayScale scale, LocalDate today) {
		LocalDate from = inside(meeting.due().earliest(), scale);
		LocalDate to = inside(meeting.due().latest(), scale);
		boolean held = meeting.done() != null && !meeting.cancelled();
		String state = held ? "done" : (meeting.isAhead(today) ? "open" : "late");
		return new Dot(scale.x(from), scale.x(to), meeting, state);
	}

	private static LocalDate inside(@Nullable LocalDate day, DayScale scale) {
		LocalDate known = Objects.requireNonNullElse(day, scale.last());
		if (known.isBefore(scale.first())) {
			return scale.first();
		}
		return known.isAfter(scale.last()) ? scale.last() : known;
	}

	/**
	 * A school.
	 *
	 * @param school the school
	 * @param y where its name stands
	 * @param dots its meetings
	 */
	record Row(YoungSchool school, int y, List<Dot> dots) {

		Row {
			dots = List.copyOf(dots);
		}

	}

	/**
	 * A meeting.
	 *
	 * @param from where the first day stands that it may be on
	 * @param to where the last one stands
	 * @param meeting the meeting
	 * @param state how it is drawn
	 */
	record Dot(long from, long to, SchoolMeeting meeting, String state) {

		/**
		 * The middle of the days that it may be on.
		 * @return units from the left
		 */
		public long x() {
			return (this.from + this.to) / 2;
		}

	}

}
