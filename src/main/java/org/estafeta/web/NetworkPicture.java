package org.estafeta.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.estafeta.network.NetworkTie;
import org.estafeta.network.TieKind;
import org.estafeta.organisation.Organisation;

/**
 * An organisation in the middle of those that it is tied to, the strongest tie above and
 * on from there to the right; for narrow windows, a fan: the organisation at the left,
 * the others in a column, the strongest tie first. All positions are in the units of the
 * drawing.
 *
 * @param spokes the ties that are drawn
 * @param total how many there are
 */
record NetworkPicture(List<Spoke> spokes, int total) {

	static final int WIDTH = 900;

	static final int HEIGHT = 620;

	private static final int MOST = 20;

	private static final double RADIUS_X = 230;

	private static final double RADIUS_Y = 250;

	private static final int NAME = 30;

	private static final double THICKEST = 9;

	/** From one organisation of the fan to the next. */
	private static final int FAN_STEP = 34;

	NetworkPicture {
		spokes = List.copyOf(spokes);
	}

	static NetworkPicture of(List<NetworkTie> ties, Map<String, Organisation> organisations) {
		List<NetworkTie> drawn = ties.stream()
			.filter((tie) -> organisations.containsKey(tie.other()))
			.limit(MOST)
			.toList();
		double most = drawn.stream().mapToDouble(NetworkTie::weight).max().orElse(1);
		List<Spoke> spokes = new ArrayList<>();
		for (int i = 0; i < drawn.size(); i++) {
			NetworkTie tie = drawn.get(i);
			Organisation other = organisations.get(tie.other());
			double angle = 2 * Math.PI * i / drawn.size() - Math.PI / 2;
			if (other != null) {
				spokes.add(new Spoke(other, i, Math.round(WIDTH / 2.0 + RADIUS_X * Math.cos(angle)),
						Math.round(HEIGHT / 2.0 + RADIUS_Y * Math.sin(angle)),
						Math.round(10 * Math.max(1, THICKEST * tie.weight() / most)) / 10.0, strongest(tie),
						cut(other.label())));
			}
		}
		return new NetworkPicture(spokes, ties.size());
	}

	/**
	 * How high the fan is.
	 * @return the height
	 */
	public int fanHeight() {
		return this.spokes.size() * FAN_STEP;
	}

	private static TieKind strongest(NetworkTie tie) {
		return tie.numbers()
			.entrySet()
			.stream()
			.max(Comparator.comparingInt((Map.Entry<TieKind, Integer> one) -> one.getValue() * one.getKey().weight())
				.thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
			.map(Map.Entry::getKey)
			.orElse(TieKind.EVENT);
	}

	private static String cut(String name) {
		return (name.length() > NAME) ? name.substring(0, NAME - 1).strip() + '…' : name;
	}

	/**
	 * A tie that is drawn.
	 *
	 * @param other the other organisation
	 * @param at its place among those that are drawn, from 0
	 * @param x where it stands
	 * @param y where it stands
	 * @param thickness how thick its line is
	 * @param kind through what they are tied most
	 * @param name its name, cut when it is long
	 */
	record Spoke(Organisation other, int at, long x, long y, double thickness, TieKind kind, String name) {

		/**
		 * Where it stands in the fan.
		 * @return how far below its top
		 */
		public int fanY() {
			return this.at * FAN_STEP + FAN_STEP / 2;
		}

		/**
		 * Where its name begins or ends.
		 * @return an anchor of SVG
		 */
		public String anchor() {
			if (Math.abs(this.x - WIDTH / 2) < 20) {
				return "middle";
			}
			return (this.x > WIDTH / 2) ? "start" : "end";
		}

		/**
		 * How far its name stands from it.
		 * @return to the right when positive
		 */
		public int shift() {
			return switch (anchor()) {
				case "start" -> 14;
				case "end" -> -14;
				default -> 0;
			};
		}

		/**
		 * How far its name stands below it.
		 * @return downwards when positive
		 */
		public int drop() {
			if (anchor().equals("middle")) {
				return (this.y < HEIGHT / 2) ? -14 : 26;
			}
			return 5;
		}

	}

}
