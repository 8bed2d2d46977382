package org.estafeta.network;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that ties an organisation to another one.
 *
 * @param other the id of the other organisation
 * @param records the records, at least one
 * @param weight how strong the tie is: the sum of the weights of its records
 */
public record NetworkTie(String other, List<TieRecord> records, double weight) {

	public NetworkTie {
		records = List.copyOf(records);
	}

	static NetworkTie of(String other, List<TieRecord> records, LocalDate today) {
		return new NetworkTie(other, records, records.stream().mapToDouble((one) -> one.weight(today)).sum());
	}

	/**
	 * How many records there are of each kind.
	 * @return the numbers, kinds without any left out
	 */
	public Map<TieKind, Integer> numbers() {
		Map<TieKind, Integer> numbers = new EnumMap<>(TieKind.class);
		this.records.forEach((one) -> numbers.merge(one.kind(), 1, Integer::sum));
		return numbers;
	}

}
