package org.estafeta.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.estafeta.resource.ResourceKind;
import org.estafeta.resource.ResourceLevel;
import org.estafeta.resource.ResourceShare;

/**
 * How many information resources there are: a bar for each level, with a part for each
 * kind. Positions are in the units of the drawing, 800 wide.
 *
 * @param rows the levels from top to bottom
 * @param height how high it is
 */
record ResourcePicture(List<Row> rows, int height) {

	private static final int LEFT = 170;

	private static final int WIDTH = 580;

	private static final int STEP = 44;

	private static final int HEAD = 8;

	ResourcePicture {
		rows = List.copyOf(rows);
	}

	static ResourcePicture of(List<ResourceShare> shares) {
		Map<ResourceLevel, Map<ResourceKind, Integer>> numbers = new EnumMap<>(ResourceLevel.class);
		for (ResourceLevel level : ResourceLevel.values()) {
			numbers.put(level, new EnumMap<>(ResourceKind.class));
		}
		shares.forEach((share) -> numbers.getOrDefault(share.level(), new EnumMap<>(ResourceKind.class))
			.merge(share.kind(), share.number(), Integer::sum));
		int most = Math.max(1, numbers.values().stream().mapToInt(ResourcePicture::sum).max().orElse(0));
		List<Row> rows = new ArrayList<>();
		numbers.forEach((level, kinds) -> rows.add(row(level, kinds, HEAD + STEP * rows.size(), most)));
		return new ResourcePicture(rows, 2 * HEAD + STEP * rows.size());
	}

	private static int sum(Map<ResourceKind, Integer> kinds) {
		return kinds.values().stream().mapToInt(Integer::intValue).sum();
	}

	// Borders are rounded, not widths: so a bar is as long as it should be however many
	// parts it has.
	private static Row row(ResourceLevel level, Map<ResourceKind, Integer> kinds, int y, int most) {
		List<Part> parts = new ArrayList<>();
		int before = 0;
		for (Map.Entry<ResourceKind, Integer> kind : kinds.entrySet()) {
			long from = border(before, most);
			before += kind.getValue();
			parts.add(new Part(kind.getKey(), kind.getValue(), from, border(before, most) - from));
		}
		List<Integer> numbers = Arrays.stream(ResourceKind.values())
			.map((kind) -> kinds.getOrDefault(kind, 0))
			.toList();
		return new Row(level, y, before, border(before, most), parts, numbers);
	}

	private static long border(int number, int most) {
		return LEFT + Math.round((double) WIDTH * number / most);
	}

	/**
	 * How many there are in all.
	 * @return the sum over the levels
	 */
	public int total() {
		return this.rows.stream().mapToInt(Row::total).sum();
	}

	/**
	 * A level.
	 *
	 * @param level the level
	 * @param y where its bar begins from above
	 * @param total how many resources it has
	 * @param end where its bar ends
	 * @param parts the parts of the bar, those alone that are there
	 * @param numbers how many it has of each kind, in the order of the kinds
	 */
	record Row(ResourceLevel level, int y, int total, long end, List<Part> parts, List<Integer> numbers) {

		Row {
			parts = List.copyOf(parts);
			numbers = List.copyOf(numbers);
		}

	}

	/**
	 * A kind within a level.
	 *
	 * @param kind the kind
	 * @param number how many
	 * @param x where it begins
	 * @param width how wide it is
	 */
	record Part(ResourceKind kind, int number, long x, long width) {

		/**
		 * Whether the number has room in the part.
		 * @return false for a narrow one; the table has all numbers
		 */
		public boolean roomy() {
			return this.width >= 24;
		}

	}

}
