package org.estafeta.indicator;

import java.util.List;

/**
 * What an indicator counts, as far as the reader may know it.
 *
 * @param named those that may be named, by their names
 * @param unnamed how many more there are, each with its weight
 */
public record IndicatorMembers(List<IndicatorMember> named, long unnamed) {

	public IndicatorMembers {
		named = List.copyOf(named);
	}

}
