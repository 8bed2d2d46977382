package org.estafeta.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.Trace;

/**
 * From which places, through what kinds of channels and to which places a practice
 * flowed, as a Sankey diagram: the width of a band is the number of facts of transfer.
 * Places are regions, or districts when all lies in one region; the smallest are summed
 * up.
 *
 * @param nodes the blocks
 * @param bands the flows between neighbouring columns
 * @param flows the figures behind the picture, greatest first
 * @param height the height of the drawing
 */
record Sankey(List<Node> nodes, List<Band> bands, List<Flow> flows, int height) {

	static final int WIDTH = 960;

	private static final int MOST_PLACES = 8;

	private static final int BLOCK = 14;

	private static final int GAP = 26;

	private static final int SIZE = 320;

	/** A single fact is a band, no wall. */
	private static final int SIZE_OF_FACT = 24;

	private static final int[] LEFT = { 0, (WIDTH - BLOCK) / 2, WIDTH - BLOCK };

	/** Stands for all places that are too small to be drawn alone. */
	static final String REST = "*";

	/** Stands for a place or source that nobody named. */
	static final String UNKNOWN = "?";

	static Sankey of(Trace trace) {
		List<Flow> flows = flows(trace);
		int total = flows.stream().mapToInt(Flow::count).sum();
		int room = Math.min(SIZE, total * SIZE_OF_FACT);
		List<Map<String, Integer>> columns = List.of(sums(flows, Flow::from),
				sums(flows, (flow) -> flow.channel().name()), sums(flows, Flow::to));
		List<Node> nodes = new ArrayList<>();
		int height = 0;
		for (int column = 0; column < columns.size(); column++) {
			int y = GAP;
			for (Map.Entry<String, Integer> sum : columns.get(column).entrySet()) {
				int size = Math.max(2, sum.getValue() * room / Math.max(1, total));
				nodes.add(new Node(column, sum.getKey(), sum.getValue(), LEFT[column], y, size));
				y += size + GAP;
			}
			height = Math.max(height, y);
		}
		return new Sankey(nodes, bands(nodes, flows), flows, height);
	}

	private static List<Flow> flows(Trace trace) {
		List<Trace.Transfer> transfers = trace.steps().stream().flatMap((step) -> step.sources().stream()).toList();
		boolean byRegion = trace.steps().stream().map((step) -> step.adopter().place().region()).distinct().count() > 1;
		Function<Adopter, String> place = (adopter) -> known(
				byRegion ? adopter.place().region() : adopter.place().district());
		Map<String, Integer> from = sums(transfers, (transfer) -> place.apply(transfer.teacher()));
		Map<String, Integer> to = sums(transfers, (transfer) -> place.apply(transfer.learner()));
		Map<Flow, Integer> counts = new HashMap<>();
		for (Trace.Transfer transfer : transfers) {
			Flow flow = new Flow(drawn(from, place.apply(transfer.teacher())), transfer.fact().proof().channelKind(),
					drawn(to, place.apply(transfer.learner())), 0);
			counts.merge(flow, 1, Integer::sum);
		}
		return counts.entrySet()
			.stream()
			.map((entry) -> entry.getKey().withCount(entry.getValue()))
			.sorted(Comparator.comparingInt(Flow::count)
				.reversed()
				.thenComparing(Flow::from)
				.thenComparing(Flow::channel)
				.thenComparing(Flow::to))
			.toList();
	}

	private static String known(@Nullable String place) {
		return Objects.requireNonNullElse(place, UNKNOWN);
	}

	private static String drawn(Map<String, Integer> sums, String place) {
		return sums.keySet().stream().limit(MOST_PLACES).anyMatch(place::equals) ? place : REST;
	}

	private static <T> Map<String, Integer> sums(List<T> rows, Function<T, String> key) {
		return rows.stream()
			.collect(Collectors.groupingBy(key,
					Collectors.summingInt((row) -> (row instanceof Flow flow) ? flow.count() : 1)))
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
	}

	private static List<Band> bands(List<Node> nodes, List<Flow> flows) {
		Map<String, Node> byName = nodes.stream()
			.collect(Collectors.toMap((node) -> node.column() + node.name(), Function.identity()));
		Map<Node, Integer> leaving = new HashMap<>();
		Map<Node, Integer> arriving = new HashMap<>();
		List<Band> bands = new ArrayList<>();
		for (Flow flow : flows) {
			Node from = Objects.requireNonNull(byName.get(0 + flow.from()));
			Node channel = Objects.requireNonNull(byName.get(1 + flow.channel().name()));
			Node to = Objects.requireNonNull(byName.get(2 + flow.to()));
			bands.add(band(from, channel, flow, leaving, arriving));
			bands.add(band(channel, to, flow, leaving, arriving));
		}
		return bands;
	}

	private static Band band(Node from, Node to, Flow flow, Map<Node, Integer> leaving, Map<Node, Integer> arriving) {
		double width = Math.max(1.0, (double) from.height() * flow.count() / from.count());
		double startY = middle(from, leaving, flow);
		double endY = middle(to, arriving, flow);
		int startX = from.x() + BLOCK;
		int bend = (startX + to.x()) / 2;
		return new Band(flow, String.format(Locale.ROOT, "M%d,%.1f C%d,%.1f %d,%.1f %d,%.1f", startX, startY, bend,
				startY, bend, endY, to.x(), endY), width);
	}

	// Bands lie side by side along a block, in the order of the flows.
	private static double middle(Node node, Map<Node, Integer> taken, Flow flow) {
		int before = taken.getOrDefault(node, 0);
		taken.put(node, before + flow.count());
		return node.y() + (double) node.height() * (before + flow.count() / 2.0) / node.count();
	}

	/**
	 * How many facts of transfer took one way.
	 *
	 * @param from the place of the source
	 * @param channel through what kind of thing
	 * @param to the place of the learner
	 * @param count how many
	 */
	record Flow(String from, ChannelKind channel, String to, int count) {

		private Flow withCount(int number) {
			return new Flow(this.from, this.channel, this.to, number);
		}

	}

	/**
	 * A block.
	 *
	 * @param column 0 for sources, 1 for channels, 2 for learners
	 * @param name the place, or the name of the kind of channel
	 * @param count how many facts go through it
	 * @param x its left side
	 * @param y its upper side
	 * @param height its height
	 */
	record Node(int column, String name, int count, int x, int y, int height) {

	}

	/**
	 * A flow between two blocks.
	 *
	 * @param flow what it stands for
	 * @param path its middle line, in the language of SVG paths
	 * @param width its width
	 */
	record Band(Flow flow, String path, double width) {

	}

}
