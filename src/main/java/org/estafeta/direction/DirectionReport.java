package org.estafeta.direction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.estafeta.shared.NodeKind;

/**
 * What of the catalogue belongs to a direction, in numbers.
 *
 * @param direction the direction
 * @param nodes how many nodes of each kind belong to it, those with none left out; of
 * practices the published ones
 * @param years how many of its events began in which calendar year, the first year first
 * @param deficits the deficits that most of its practices address, at most ten
 */
public record DirectionReport(Direction direction, Map<NodeKind, Integer> nodes, List<Year> years,
		List<AddressedDeficit> deficits) {

	public DirectionReport {
		EnumMap<NodeKind, Integer> sorted = new EnumMap<>(NodeKind.class);
		sorted.putAll(nodes);
		nodes = Collections.unmodifiableMap(sorted);
		years = List.copyOf(years);
		deficits = List.copyOf(deficits);
	}

	/**
	 * How many nodes belong to it.
	 * @return the sum over all kinds
	 */
	public int total() {
		return this.nodes.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * The events of a year.
	 *
	 * @param year the calendar year
	 * @param events how many began in it
	 */
	public record Year(int year, int events) {

	}

	/**
	 * A deficit that practices of a direction address.
	 *
	 * @param id its id
	 * @param name its name
	 * @param practices how many of them do
	 */
	public record AddressedDeficit(String id, String name, int practices) {

	}

}
