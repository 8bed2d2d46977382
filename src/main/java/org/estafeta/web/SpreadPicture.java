package org.estafeta.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Trace;
import org.estafeta.shared.ImpreciseDate;

/**
 * Lays out the spread of a practice: time runs from left to right in columns of a year,
 * what has no date stands in a column of its own at the right, and below a source stands
 * what came from it, as high up as there is room. All positions are in the units of the
 * drawing.
 *
 * @param width the width of the drawing
 * @param height the height of the drawing
 * @param columns the columns from left to right
 * @param boxes the adopters
 * @param folds what is not drawn
 * @param arrows from whom to whom
 */
record SpreadPicture(int width, int height, List<Column> columns, List<Box> boxes, List<Fold> folds,
		List<Arrow> arrows) {

	static final int BOX_WIDTH = 208;

	static final int BOX_HEIGHT = 68;

	static final int FOLD_HEIGHT = 40;

	private static final int COLUMN_WIDTH = 268;

	private static final int ROW_HEIGHT = 88;

	private static final int TOP = 56;

	private static final int MARGIN = 24;

	private static final int LINE_LENGTH = 22;

	static SpreadPicture draw(SpreadForest forest, SpreadSelection selection, Function<Adopter, String> label) {
		return new Layout(forest, selection, label).picture();
	}

	/**
	 * The year under which an adoption stands.
	 * @param date its date
	 * @return the year it may have been in first, or the constant for unknown
	 */
	static int year(ImpreciseDate date) {
		LocalDate latest = date.latest();
		if (latest == null) {
			return Column.UNKNOWN;
		}
		return (date.earliest() != null) ? date.earliest().getYear() : latest.getYear();
	}

	// Origins come first, whenever that was; then the years; what has no date comes last.
	private static int column(Trace.Step step) {
		int year = year(step.stageDate());
		return (year == Column.UNKNOWN && SpreadLook.of(step) == SpreadLook.ORIGIN) ? Column.ORIGIN : year;
	}

	private static int order(int year) {
		return (year == Column.UNKNOWN) ? Integer.MAX_VALUE : year;
	}

	// At most two lines; the whole name is in the tooltip and in the table.
	static List<String> lines(String name) {
		if (name.length() <= LINE_LENGTH) {
			return List.of(name);
		}
		int cut = name.lastIndexOf(' ', LINE_LENGTH);
		int first = (cut > LINE_LENGTH / 3) ? cut : LINE_LENGTH;
		String rest = name.substring(first).strip();
		return List.of(name.substring(0, first),
				(rest.length() > LINE_LENGTH) ? rest.substring(0, LINE_LENGTH - 1).strip() + '…' : rest);
	}

	/** Fills the columns from the top, family by family. */
	private static final class Layout {

		private final SpreadForest forest;

		private final SpreadSelection selection;

		private final Function<Adopter, String> label;

		private final TreeMap<Integer, Column> columns = new TreeMap<>(
				(one, other) -> Integer.compare(order(one), order(other)));

		private final Map<Integer, Integer> filled = new HashMap<>();

		private final Map<String, Box> boxes = new HashMap<>();

		private final List<Box> inOrder = new ArrayList<>();

		private final List<Fold> folds = new ArrayList<>();

		private Layout(SpreadForest forest, SpreadSelection selection, Function<Adopter, String> label) {
			this.forest = forest;
			this.selection = selection;
			this.label = label;
		}

		private SpreadPicture picture() {
			TreeSet<Integer> years = new TreeSet<>(this.columns.comparator());
			collect(SpreadSelection.ROOTS, years);
			years.forEach(
					(year) -> this.columns.put(year, new Column(MARGIN + this.columns.size() * COLUMN_WIDTH, year)));
			place(SpreadSelection.ROOTS, 0);
			int rows = this.filled.values().stream().mapToInt((row) -> row).max().orElse(1);
			return new SpreadPicture(2 * MARGIN + Math.max(1, this.columns.size()) * COLUMN_WIDTH,
					TOP + rows * ROW_HEIGHT + MARGIN, List.copyOf(this.columns.values()), this.inOrder, this.folds,
					arrows());
		}

		private void collect(String id, Set<Integer> years) {
			SpreadSelection.Family family = this.selection.family(id);
			family.shown().forEach((tree) -> {
				years.add(column(tree.step));
				collect(tree.id(), years);
			});
			if (!family.folded().isEmpty()) {
				years.add(foldColumn(family));
			}
		}

		// A fold stands where the first of what it holds would stand.
		private static int foldColumn(SpreadSelection.Family family) {
			return family.folded()
				.stream()
				.map((tree) -> column(tree.step))
				.min((one, other) -> Integer.compare(order(one), order(other)))
				.orElse(Column.UNKNOWN);
		}

		private void place(String id, int row) {
			SpreadSelection.Family family = this.selection.family(id);
			for (SpreadForest.Tree tree : family.shown()) {
				int year = column(tree.step);
				int at = take(year, row);
				Box box = new Box(x(year), TOP + at * ROW_HEIGHT, tree.step,
						lines(this.label.apply(tree.step.adopter())),
						!tree.children.isEmpty() && !this.selection.family(tree.id()).shown().isEmpty());
				this.boxes.put(tree.id(), box);
				this.inOrder.add(box);
				place(tree.id(), at);
			}
			if (!family.folded().isEmpty()) {
				int year = foldColumn(family);
				this.folds.add(new Fold(x(year), TOP + take(year, row) * ROW_HEIGHT, id, family.folded().size(),
						family.foldedInAll(), family.open(), this.boxes.get(id)));
			}
		}

		private int take(int year, int row) {
			int at = Math.max(row, this.filled.getOrDefault(year, 0));
			this.filled.put(year, at + 1);
			return at;
		}

		private int x(int year) {
			Column column = this.columns.get(year);
			return (column != null) ? column.x() : MARGIN;
		}

		private List<Arrow> arrows() {
			List<Arrow> arrows = new ArrayList<>();
			for (Trace.Transfer transfer : this.forest.transfers()) {
				Box teacher = this.boxes.get(transfer.teacher().adoptionId());
				Box learner = this.boxes.get(transfer.learner().adoptionId());
				if (teacher != null && learner != null) {
					arrows.add(
							new Arrow(teacher, learner, transfer, path(teacher, learner.x(), learner.y(), BOX_HEIGHT)));
				}
			}
			return arrows;
		}

	}

	private static String path(Box from, int toBoxX, int toBoxY, int toHeight) {
		int startX = from.x() + BOX_WIDTH;
		int startY = from.y() + BOX_HEIGHT / 2;
		int endY = toBoxY + toHeight / 2;
		if (from.x() == toBoxX) {
			int bend = startX + (COLUMN_WIDTH - BOX_WIDTH) / 2;
			return String.format(Locale.ROOT, "M%d,%d C%d,%d %d,%d %d,%d", startX, startY, bend, startY, bend, endY,
					startX + 4, endY);
		}
		if (toBoxX - from.x() > COLUMN_WIDTH) {
			return throughGap(startX, startY, from.y() + BOX_HEIGHT + (ROW_HEIGHT - BOX_HEIGHT) / 2, toBoxX - 4, endY);
		}
		boolean forward = from.x() < toBoxX;
		int fromX = forward ? startX : from.x();
		int toX = forward ? toBoxX - 4 : toBoxX + BOX_WIDTH + 4;
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
	 * @param step what it stands for
	 * @param lines its name in one or two lines
	 * @param canShut whether something below it is drawn that can be folded away
	 */
	record Box(int x, int y, Trace.Step step, List<String> lines, boolean canShut) {

		/**
		 * How it looks.
		 * @return the look
		 */
		public SpreadLook look() {
			return SpreadLook.of(this.step);
		}

	}

	/**
	 * What is not drawn of a family.
	 *
	 * @param x its left side
	 * @param y its upper side
	 * @param parentId the adoption it came from, or {@link SpreadSelection#ROOTS}
	 * @param count how many adoptions it stands for directly
	 * @param inAll how many with what came from them
	 * @param open whether the parent was opened already, so that no more can be shown
	 * here
	 * @param parent the box of that adoption, null for the roots
	 */
	record Fold(int x, int y, String parentId, int count, int inAll, boolean open, @Nullable Box parent) {

		/**
		 * The curve from the parent.
		 * @return the curve in the language of SVG paths, null without a parent
		 */
		public @Nullable String path() {
			return (this.parent != null) ? SpreadPicture.path(this.parent, this.x, this.y, FOLD_HEIGHT) : null;
		}

	}

	/**
	 * From whom to whom.
	 *
	 * @param from the source
	 * @param to the learner
	 * @param transfer what it stands for
	 * @param path the curve between them, in the language of SVG paths
	 */
	record Arrow(Box from, Box to, Trace.Transfer transfer, String path) {

	}

}
