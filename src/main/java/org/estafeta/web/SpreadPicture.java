package org.estafeta.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays out the spread of a practice: time runs from left to right in columns of a year,
 * what has no date stands in a column of its own at the right, and every adopter has a
 * place below the one before. All positions are in the units of the drawing.
 *
 * @param width the width of the drawing
 * @param height the height of the drawing
 * @param columns the columns from left to right
 * @param boxes the adopters
 * @param arrows from whom to whom
 */
record SpreadPicture(int width, int height, List<Column> columns, List<Box> boxes, List<Arrow> arrows) {

	static final int BOX_WIDTH = 208;

	static final int BOX_HEIGHT = 68;

	private static final int COLUMN_WIDTH = 268;

	private static final int ROW_HEIGHT = 88;

	private static final int TOP = 56;

	private static final int MARGIN = 24;

	private static final int LINE_LENGTH = 22;

	static SpreadPicture draw(List<SpreadView.Row> rows) {
		TreeMap<Integer, List<SpreadView.Row>> years = new TreeMap<>(
				(one, other) -> Integer.compare(order(one), order(other)));
		rows.forEach((row) -> years.computeIfAbsent(column(row), (year) -> new ArrayList<>()).add(row));
		List<Column> columns = new ArrayList<>();
		List<Box> boxes = new ArrayList<>();
		Map<String, Box> byAdoption = new HashMap<>();
		int deepest = 1;
		for (Map.Entry<Integer, List<SpreadView.Row>> year : years.entrySet()) {
			int x = MARGIN + columns.size() * COLUMN_WIDTH;
			columns.add(new Column(x, year.getKey()));
			int depth = 0;
			for (SpreadView.Row row : year.getValue()) {
				Box box = new Box(x, TOP + depth * ROW_HEIGHT, row, lines(row.organisation().label()));
				boxes.add(box);
				byAdoption.put(row.adoption().id(), box);
				depth++;
			}
			deepest = Math.max(deepest, depth);
		}
		return new SpreadPicture(2 * MARGIN + Math.max(1, columns.size()) * COLUMN_WIDTH,
				TOP + deepest * ROW_HEIGHT + MARGIN, columns, boxes, arrows(boxes, byAdoption));
	}

	// Origins come first, whenever that was; then the years; what has no date comes last.
	private static int column(SpreadView.Row row) {
		return (row.year() == 0 && row.look().equals("origin")) ? Column.ORIGIN : row.year();
	}

	private static int order(int year) {
		return (year == Column.UNKNOWN) ? Integer.MAX_VALUE : year;
	}

	private static List<Arrow> arrows(List<Box> boxes, Map<String, Box> byAdoption) {
		List<Arrow> arrows = new ArrayList<>();
		for (Box learner : boxes) {
			for (SpreadView.Step step : learner.row().steps()) {
				Box teacher = byAdoption.get(step.teacherId());
				if (teacher != null) {
					arrows.add(new Arrow(teacher, learner, path(teacher, learner)));
				}
			}
		}
		return arrows;
	}

	private static String path(Box from, Box to) {
		int startX = from.x() + BOX_WIDTH;
		int startY = from.y() + BOX_HEIGHT / 2;
		int endY = to.y() + BOX_HEIGHT / 2;
		if (from.x() == to.x()) {
			int bend = startX + (COLUMN_WIDTH - BOX_WIDTH) / 2;
			return String.format(Locale.ROOT, "M%d,%d C%d,%d %d,%d %d,%d", startX, startY, bend, startY, bend, endY,
					startX + 4, endY);
		}
		if (to.x() - from.x() > COLUMN_WIDTH) {
			return throughGap(startX, startY, from.y() + BOX_HEIGHT + (ROW_HEIGHT - BOX_HEIGHT) / 2, to.x() - 4, endY);
		}
		boolean forward = from.x() < to.x();
		int fromX = forward ? startX : from.x();
		int toX = forward ? to.x() - 4 : to.x() + BOX_WIDTH + 4;
		int middle = (fromX + toX) / 2;
		return String.format(Locale.ROOT, "M%d,%d C%d,%d %d,%d %d,%d", fromX, startY, middle, startY, middle, endY, toX,
				endY);
	}

	// Past the columns between, in the gap below the row, so that no box is crossed.
	private static String throughGap(int startX, int startY, int lane, int endX, int endY) {
		int bend = (COLUMN_WIDTH - BOX_WIDTH) / 2;
		return String.format(Locale.ROOT, "M%d,%d C%d,%d %d,%d %d,%d L%d,%d C%d,%d %d,%d %d,%d", startX, startY,
				startX + bend, startY, startX, lane, startX + bend, lane, endX - bend, lane, endX, lane, endX - bend,
				endY, endX, endY);
	}

	// At most two lines; the whole name is in the tooltip and in the table.
	private static List<String> lines(String name) {
		if (name.length() <= LINE_LENGTH) {
			return List.of(name);
		}
		int cut = name.lastIndexOf(' ', LINE_LENGTH);
		int first = (cut > LINE_LENGTH / 3) ? cut : LINE_LENGTH;
		String rest = name.substring(first).strip();
		return List.of(name.substring(0, first),
				(rest.length() > LINE_LENGTH) ? rest.substring(0, LINE_LENGTH - 1).strip() + '…' : rest);
	}

	/**
	 * A column.
	 *
	 * @param x where it begins
	 * @param year its year, or one of the two constants
	 */
	record Column(int x, int year) {

		/** Origins whose date is unknown. */
		static final int ORIGIN = -1;

		/** Adoptions whose date is unknown. */
		static final int UNKNOWN = 0;

	}

	/**
	 * An adopter.
	 *
	 * @param x its left side
	 * @param y its upper side
	 * @param row what it stands for
	 * @param lines its name in one or two lines
	 */
	record Box(int x, int y, SpreadView.Row row, List<String> lines) {

	}

	/**
	 * From whom to whom.
	 *
	 * @param from the source
	 * @param to the learner
	 * @param path the curve between them, in the language of SVG paths
	 */
	record Arrow(Box from, Box to, String path) {

	}

}
