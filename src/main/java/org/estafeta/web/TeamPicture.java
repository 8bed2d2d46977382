package org.estafeta.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.estafeta.diagnosis.Severity;
import org.estafeta.team.Team;
import org.estafeta.team.TeamRoute;

/**
 * Who in a team needs what and who teaches it, drawn as a field of members by deficits.
 * All positions are in the units of the drawing.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param columns the deficits, numbered from 1
 * @param rows the members
 */
record TeamPicture(int width, int height, List<Column> columns, List<Row> rows) {

	private static final int NAMES = 220;

	private static final int LEAST_WIDTH = 620;

	private static final int CELL = 40;

	private static final int WIDEST = 70;

	private static final int TOP = 34;

	private static final int LANE = 52;

	private static final int LINE = 34;

	private static final int HEAD = 24;

	private static final int LONGEST = 21;

	TeamPicture {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	static TeamPicture of(Team.Content content) {
		List<Team.Member> members = content.joined();
		int many = content.needs().size();
		int width = Math.max(LEAST_WIDTH, NAMES + CELL * many);
		int cell = Math.min(WIDEST, (width - NAMES) / Math.max(1, many));
		List<Column> columns = new ArrayList<>();
		for (int at = 0; at < many; at++) {
			columns.add(new Column(NAMES + cell * at + cell / 2, at + 1, content.needs().get(at).name()));
		}
		List<Row> rows = new ArrayList<>();
		for (int at = 0; at < members.size(); at++) {
			Team.Member member = members.get(at);
			int y = TOP + CELL * at + CELL / 2;
			List<Mark> needs = new ArrayList<>();
			List<Mark> teaches = new ArrayList<>();
			for (int column = 0; column < many; column++) {
				Team.Need need = content.needs().get(column);
				int x = columns.get(column).x();
				if (need.members().contains(member.id())) {
					Severity severity = Objects.requireNonNullElse(member.severity(need.deficit()), Severity.SLIGHT);
					needs.add(new Mark(x, size(severity), need.name(), severity));
				}
				if (need.teachers().contains(member.id())) {
					teaches.add(new Mark(x, 0, need.name(), Severity.SLIGHT));
				}
			}
			rows.add(new Row(y, member.name(), shortened(member.name()), needs, teaches));
		}
		return new TeamPicture(width, TOP + CELL * members.size() + 6, columns, rows);
	}

	private static int size(Severity severity) {
		return switch (severity) {
			case SLIGHT -> 5;
			case MARKED -> 9;
			case SEVERE -> 13;
		};
	}

	private static String shortened(String name) {
		return (name.length() > LONGEST) ? name.substring(0, LONGEST - 1) + "…" : name;
	}

	/**
	 * A deficit.
	 *
	 * @param x where it stands
	 * @param number its number in the table
	 * @param name its name
	 */
	record Column(int x, int number, String name) {
	}

	/**
	 * A member.
	 *
	 * @param y where they stand
	 * @param name how they are called
	 * @param label the same, cut off where it is long
	 * @param needs the deficits that they have
	 * @param teaches the deficits that they can teach
	 */
	record Row(int y, String name, String label, List<Mark> needs, List<Mark> teaches) {

		Row {
			needs = List.copyOf(needs);
			teaches = List.copyOf(teaches);
		}

	}

	/**
	 * A deficit of a member.
	 *
	 * @param x where it stands
	 * @param size how large it is drawn
	 * @param name its name
	 * @param severity how much it hinders
	 */
	record Mark(int x, int size, String name, Severity severity) {
	}

	/**
	 * The route of a team: a row for each member from its first to its last day.
	 *
	 * @param height how high it is
	 * @param from where it begins
	 * @param to where it ends
	 * @param today where today is
	 * @param months the first days of months above
	 * @param lanes the members
	 */
	record Lanes(int height, long from, long to, long today, List<DayScale.Mark> months, List<Lane> lanes) {

		Lanes {
			months = List.copyOf(months);
			lanes = List.copyOf(lanes);
		}

		static Lanes of(Team.Content content, TeamRoute route, LocalDate today) {
			List<LocalDate> days = new ArrayList<>(List.of(route.from(), route.wish().until(), today));
			route.steps().forEach((one) -> days.add(one.due()));
			days.sort(LocalDate::compareTo);
			DayScale scale = new DayScale(days.getFirst(), days.getLast());
			List<Lane> lanes = new ArrayList<>();
			List<Team.Member> members = content.joined();
			for (int at = 0; at < members.size(); at++) {
				Team.Member member = members.get(at);
				List<Dot> dots = new ArrayList<>();
				for (int step = 0; step < route.steps().size(); step++) {
					TeamRoute.Step one = route.steps().get(step);
					TeamRoute.Part teacher = one.teacher();
					boolean teaches = teacher != null && teacher.member().equals(member.id());
					if (teaches || one.learners().stream().anyMatch((part) -> part.member().equals(member.id()))) {
						dots.add(new Dot(scale.x(one.due()), step + 1, one.title(), state(one, today), teaches));
					}
				}
				lanes.add(new Lane(HEAD + LANE * at + LINE, shortened(member.name()), dots));
			}
			return new Lanes(HEAD + LANE * members.size(), scale.x(route.from()), scale.x(route.wish().until()),
					scale.x(today), scale.months(), lanes);
		}

		private static String state(TeamRoute.Step step, LocalDate today) {
			if (step.doneOn() != null) {
				return "done";
			}
			return (step.isLate(today) || step.isBroken() || step.isNeedless()) ? "late" : "open";
		}

	}

	/**
	 * A member of a route.
	 *
	 * @param y where their line is
	 * @param label how they are called
	 * @param dots the steps that they take part in
	 */
	record Lane(int y, String label, List<Dot> dots) {

		Lane {
			dots = List.copyOf(dots);
		}

	}

	/**
	 * A step of a member.
	 *
	 * @param x where it stands
	 * @param number its number
	 * @param title how it is called; empty for a colleague
	 * @param state how it is drawn
	 * @param teaches whether the member teaches in it
	 */
	record Dot(long x, int number, String title, String state, boolean teaches) {
	}

}
