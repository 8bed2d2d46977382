package org.estafeta.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How many people used an information resource in a year at all organisations together,
 * as the reader may know it: numbers that are too small to be told are not in the sum, or
 * they could be worked out from it.
 *
 * @param year the calendar year
 * @param people how many people at the organisations whose numbers are told
 * @param organisations how many organisations reported
 * @param few how many of them have a number that is too small to be told
 */
public record ResourceTotal(int year, int people, int organisations, int few) {

	/**
	 * Adds up numbers.
	 * @param years the numbers of organisations in any order
	 * @return the sums in the order of the years
	 */
	public static List<ResourceTotal> of(List<ResourceYear> years) {
		TreeMap<Integer, List<ResourceYear>> byYear = new TreeMap<>();
		years.forEach((one) -> byYear.computeIfAbsent(one.year(), (year) -> new ArrayList<>()).add(one));
		return byYear.entrySet()
			.stream()
			.map((entry) -> new ResourceTotal(entry.getKey(),
					entry.getValue()
						.stream()
						.map(ResourceYear::people)
						.filter(Objects::nonNull)
						.mapToInt(Integer::intValue)
						.sum(),
					entry.getValue().size(), (int) entry.getValue().stream().filter(ResourceYear::few).count()))
			.toList();
	}

}
