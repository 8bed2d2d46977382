package org.estafeta.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.estafeta.practice.Derivation;
import org.estafeta.practice.Genealogy;
import org.estafeta.practice.Practice;

/**
 * Lays out the genealogy of a practice: generations run from left to right, so that every
 * practice stands at the right of all that it was adapted from. All positions are in the
 * units of the drawing.
 *
 * @param width the width of the drawing
 * @param height the height of the drawing
 * @param boxes the practices
 * @param arrows from origins to adapted practices
 * @param rows all derivations, those that are not drawn too
 * @param complete whether nobody is missing in the rows
 * @param drawn how many practices are drawn
 * @param total how many there are
 */
record GenealogyPicture(int width, int height, List<Box> boxes, List<Arrow> arrows, List<Row> rows, boolean complete,
		int drawn, int total) {

	private static final int MAX_DRAWN = 60;

	private static final int BOX_WIDTH = 228;

	private static final int COLUMN_WIDTH = BOX_WIDTH + 64;

	private static final int ROW_HEIGHT = SpreadPicture.BOX_HEIGHT + 16;

	private static final int MARGIN = 20;

	static @Nullable GenealogyPicture draw(Genealogy genealogy, Map<String, Practice> practices) {
		if (genealogy.isEmpty()) {
			return null;
		}
		List<String> all = new ArrayList<>(List.of(genealogy.practiceId()));
		// The nearest of both sides come first.
		for (int i = 0; i < Math.max(genealogy.ancestors().size(), genealogy.descendants().size()); i++) {
			for (List<Genealogy.Relative> side : List.of(genealogy.ancestors(), genealogy.descendants())) {
				if (i < side.size()) {
					all.add(side.get(i).practiceId());
				}
			}
		}
		List<String> drawn = all.stream().filter(practices::containsKey).limit(MAX_DRAWN).toList();
		Map<String, Integer> columns = columns(genealogy, drawn);
		Map<String, Box> boxes = boxes(genealogy.practiceId(), columns, practices);
		List<Arrow> arrows = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		for (Derivation derivation : genealogy.derivations()) {
			Box from = boxes.get(derivation.originId());
			Box to = boxes.get(derivation.practiceId());
			if (from != null && to != null) {
				arrows.add(Arrow.of(from, to));
			}
			Practice origin = practices.get(derivation.originId());
			Practice practice = practices.get(derivation.practiceId());
			if (origin != null && practice != null) {
				rows.add(new Row(origin, practice, derivation));
			}
		}
		int width = boxes.values().stream().mapToInt((box) -> box.x + BOX_WIDTH).max().orElse(0);
		int height = boxes.values().stream().mapToInt((box) -> box.y + SpreadPicture.BOX_HEIGHT).max().orElse(0);
		return new GenealogyPicture(width + MARGIN, height + MARGIN, List.copyOf(boxes.values()), arrows, rows,
				genealogy.complete(), drawn.size(), all.size());
	}

	// One column to the right of the furthest origin: repeated until nothing moves, which
	// ends because a genealogy has no circles.
	private static Map<String, Integer> columns(Genealogy genealogy, List<String> drawn) {
		Map<String, Integer> columns = new LinkedHashMap<>();
		drawn.forEach((id) -> columns.put(id, 0));
		boolean moved = true;
		for (int round = 0; moved && round < drawn.size(); round++) {
			moved = false;
			for (Derivation derivation : genealogy.derivations()) {
				Integer origin = columns.get(derivation.originId());
				Integer practice = columns.get(derivation.practiceId());
				if (origin != null && practice != null && practice <= origin) {
					columns.put(derivation.practiceId(), origin + 1);
					moved = true;
				}
			}
		}
		return columns;
	}

	private static Map<String, Box> boxes(String self, Map<String, Integer> columns, Map<String, Practice> practices) {
		Map<Integer, Integer> filled = new HashMap<>();
		Map<Integer, Integer> sizes = new TreeMap<>();
		columns.values().forEach((column) -> sizes.merge(column, 1, Integer::sum));
		int most = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(1);
		Map<String, Box> boxes = new LinkedHashMap<>();
		columns.forEach((id, column) -> {
			Practice practice = practices.get(id);
			if (practice != null) {
				int row = filled.merge(column, 1, Integer::sum) - 1;
				int top = MARGIN + (most - sizes.getOrDefault(column, 1)) * ROW_HEIGHT / 2;
				boxes.put(id, new Box(practice, id.equals(self), MARGIN + column * COLUMN_WIDTH, top + row * ROW_HEIGHT,
						SpreadPicture.lines(practice.title())));
			}
		});
		return boxes;
	}

	/**
	 * A practice of the drawing.
	 *
	 * @param practice the practice
	 * @param self whether it is the one whose genealogy this is
	 * @param x its left edge
	 * @param y its upper edge
	 * @param lines its title, cut into lines
	 */
	record Box(Practice practice, boolean self, int x, int y, List<String> lines) {

	}

	/**
	 * An arrow of the drawing.
	 *
	 * @param path its line in the language of SVG paths
	 */
	record Arrow(String path) {

		private static Arrow of(Box from, Box to) {
			int x = from.x + BOX_WIDTH;
			int y = from.y + SpreadPicture.BOX_HEIGHT / 2;
			int end = to.y + SpreadPicture.BOX_HEIGHT / 2;
			int bend = Math.max(32, (to.x - x) / 2);
			return new Arrow("M%d,%d C%d,%d %d,%d %d,%d".formatted(x, y, x + bend, y, to.x - bend, end, to.x, end));
		}

	}

	/**
	 * A row of the table.
	 *
	 * @param origin what it was adapted from
	 * @param practice the adapted practice
	 * @param derivation what is known about it
	 */
	record Row(Practice origin, Practice practice, Derivation derivation) {

	}

}
