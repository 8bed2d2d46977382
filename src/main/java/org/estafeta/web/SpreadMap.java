package org.estafeta.web;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Trace;

/**
 * Where a practice went, on a map: a point for each place, larger for more adopters, and
 * an arc for each pair of places between which it passed. The projection is the
 * equal-area conic of Albers (Snyder, Map Projections: A Working Manual, 1987, section
 * 14) with standard parallels 52° and 64° north, usual for maps of Russia, cut to what
 * there is to show.
 *
 * @param land the coastlines, in the language of SVG paths
 * @param points the places, greatest first
 * @param labels the names of as many of them as have room
 * @param arcs the ways between them
 * @param placed how many adopters are on the map
 * @param unplaced how many are not, because nobody knows where they are
 * @param viewBox the part of the drawing that is shown, for SVG
 * @param unit how long one unit of the page is in the drawing, for sizes that must not
 * shrink
 */
record SpreadMap(String land, List<Point> points, List<Label> labels, List<Arc> arcs, int placed, int unplaced,
		String viewBox, double unit) {

	private static final double FIRST_PARALLEL = Math.toRadians(52);

	private static final double SECOND_PARALLEL = Math.toRadians(64);

	private static final double MIDDLE_LATITUDE = Math.toRadians(56);

	private static final double CONE = (Math.sin(FIRST_PARALLEL) + Math.sin(SECOND_PARALLEL)) / 2;

	private static final double CONSTANT = Math.cos(FIRST_PARALLEL) * Math.cos(FIRST_PARALLEL)
			+ 2 * CONE * Math.sin(FIRST_PARALLEL);

	private static final double SCALE = 1000;

	private static final double PAGE_WIDTH = 760;

	/** Some 4,500 km: with less to see, no coast would tell where it is. */
	private static final double LEAST_WIDTH = 700;

	/** Of one letter, in units of the page. */
	private static final double LETTER_WIDTH = 7.4;

	private static final double LETTER_HEIGHT = 16;

	static SpreadMap of(Trace trace, Gazetteer gazetteer) {
		Map<Gazetteer.Place, List<Trace.Step>> byPlace = new HashMap<>();
		int unplaced = 0;
		for (Trace.Step step : trace.steps()) {
			Optional<Gazetteer.Place> place = place(step.adopter(), gazetteer);
			if (place.isPresent()) {
				byPlace.computeIfAbsent(place.get(), (key) -> new ArrayList<>()).add(step);
			}
			else {
				unplaced++;
			}
		}
		Map<String, Point> points = new HashMap<>();
		double middle = byPlace.keySet().stream().mapToDouble((place) -> place.point().longitude()).average().orElse(0);
		byPlace.forEach((place, steps) -> {
			double[] at = project(place.point(), middle);
			points.put(place.name(), new Point(place.name(), at[0], at[1], steps.size(), look(steps)));
		});
		List<Point> greatestFirst = points.values()
			.stream()
			.sorted(Comparator.comparingInt(Point::count).reversed().thenComparing(Point::name))
			.toList();
		double[] box = box(greatestFirst);
		double unit = box[2] / PAGE_WIDTH;
		return new SpreadMap(land(gazetteer, middle), greatestFirst, labels(greatestFirst, unit),
				arcs(trace, gazetteer, points), trace.steps().size() - unplaced, unplaced,
				String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", box[0], box[1], box[2], box[3]), unit);
	}

	// Beside its point, below or above it: the first place where a name hides neither a
	// name of a greater place nor another point.
	private static List<Label> labels(List<Point> greatestFirst, double unit) {
		List<Rectangle2D> taken = new ArrayList<>();
		greatestFirst.forEach((point) -> taken.add(square(point, unit)));
		List<Label> labels = new ArrayList<>();
		for (Point point : greatestFirst) {
			String text = point.name() + " · " + point.count();
			double width = text.length() * LETTER_WIDTH * unit;
			double height = LETTER_HEIGHT * unit;
			double away = (point.radius() + 4) * unit;
			for (Label label : List.of(new Label(text, point.x() + away, point.y() + height / 3, "start"),
					new Label(text, point.x() - away, point.y() + height / 3, "end"),
					new Label(text, point.x(), point.y() + away + height * 2 / 3, "middle"),
					new Label(text, point.x(), point.y() - away, "middle"))) {
				Rectangle2D room = label.room(width, height);
				if (taken.stream().noneMatch(room::intersects)) {
					taken.add(room);
					labels.add(label);
					break;
				}
			}
		}
		return labels;
	}

	private static Rectangle2D square(Point point, double unit) {
		double radius = point.radius() * unit;
		return new Rectangle2D.Double(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius);
	}

	private static Optional<Gazetteer.Place> place(Adopter adopter, Gazetteer gazetteer) {
		return gazetteer.find(adopter.place().district(), adopter.place().region());
	}

	private static SpreadLook look(List<Trace.Step> steps) {
		return steps.stream().map(SpreadLook::of).min(Comparator.naturalOrder()).orElse(SpreadLook.PASSES);
	}

	private static List<Arc> arcs(Trace trace, Gazetteer gazetteer, Map<String, Point> points) {
		Map<Arc, Integer> counts = new HashMap<>();
		trace.steps().stream().flatMap((step) -> step.sources().stream()).forEach((transfer) -> {
			Point from = place(transfer.teacher(), gazetteer).map((place) -> points.get(place.name())).orElse(null);
			Point to = place(transfer.learner(), gazetteer).map((place) -> points.get(place.name())).orElse(null);
			if (from != null && to != null && !from.equals(to)) {
				counts.merge(new Arc(from, to, 0), 1, Integer::sum);
			}
		});
		return counts.entrySet()
			.stream()
			.map((entry) -> new Arc(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
			.sorted(Comparator.comparingInt(Arc::count)
				.reversed()
				.thenComparing((arc) -> arc.from().name())
				.thenComparing((arc) -> arc.to().name()))
			.toList();
	}

	private static double[] project(Gazetteer.Point point, double middle) {
		double radius = radius(Math.toRadians(point.latitude()));
		double angle = CONE * Math.toRadians(point.longitude() - middle);
		return new double[] { SCALE * radius * Math.sin(angle),
				-SCALE * (radius(MIDDLE_LATITUDE) - radius * Math.cos(angle)) };
	}

	private static double radius(double latitude) {
		return Math.sqrt(CONSTANT - 2 * CONE * Math.sin(latitude)) / CONE;
	}

	private static String land(Gazetteer gazetteer, double middle) {
		StringBuilder path = new StringBuilder();
		for (List<Gazetteer.Point> ring : gazetteer.land()) {
			char command = 'M';
			for (Gazetteer.Point point : ring) {
				double[] at = project(point, middle);
				path.append(String.format(Locale.ROOT, "%c%.0f,%.0f", command, at[0], at[1]));
				command = 'L';
			}
			path.append('Z');
		}
		return path.toString();
	}

	// Left, top, width, height of what is shown: all points with room around them, in the
	// proportions of the page.
	private static double[] box(List<Point> points) {
		double left = points.stream().mapToDouble(Point::x).min().orElse(-500);
		double right = points.stream().mapToDouble(Point::x).max().orElse(500);
		double top = points.stream().mapToDouble(Point::y).min().orElse(-300);
		double bottom = points.stream().mapToDouble(Point::y).max().orElse(300);
		double width = Math.max(LEAST_WIDTH, Math.max((right - left) * 1.35, (bottom - top) * 1.5 * 1.9));
		double height = width / 1.9;
		return new double[] { (left + right - width) / 2, (top + bottom - height) / 2, width, height };
	}

	/**
	 * A place on the map.
	 *
	 * @param name its name
	 * @param x from the left
	 * @param y from the top
	 * @param count how many adopters are there
	 * @param look how the most telling of them looks
	 */
	record Point(String name, double x, double y, int count, SpreadLook look) {

		/**
		 * The radius of the point in units of the page: its area follows the number.
		 * @return the radius
		 */
		public double radius() {
			return Math.min(26, 5 + 2.2 * Math.sqrt(this.count));
		}

	}

	/**
	 * A name on the map.
	 *
	 * @param text the name of a place with its count
	 * @param x where it starts, ends or has its middle
	 * @param y where it stands
	 * @param anchor which of them, as SVG names it
	 */
	record Label(String text, double x, double y, String anchor) {

		private Rectangle2D room(double width, double height) {
			double before = switch (this.anchor) {
				case "start" -> 0;
				case "end" -> width;
				default -> width / 2;
			};
			return new Rectangle2D.Double(this.x - before, this.y - height * 3 / 4, width, height);
		}

	}

	/**
	 * A way between two places.
	 *
	 * @param from where it passed on
	 * @param to where it was learned
	 * @param count how many facts say so
	 */
	record Arc(Point from, Point to, int count) {

		/**
		 * The arc, bent to the left of its way so that there and back are two.
		 * @return the arc in the language of SVG paths
		 */
		public String path() {
			double middleX = (this.from.x + this.to.x) / 2 + (this.to.y - this.from.y) * 0.18;
			double middleY = (this.from.y + this.to.y) / 2 - (this.to.x - this.from.x) * 0.18;
			return String.format(Locale.ROOT, "M%.1f,%.1f Q%.1f,%.1f %.1f,%.1f", this.from.x, this.from.y, middleX,
					middleY, this.to.x, this.to.y);
		}

	}

}
