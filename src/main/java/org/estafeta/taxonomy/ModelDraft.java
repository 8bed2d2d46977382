package org.estafeta.taxonomy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The model of a methodical ecosystem as a file describes it: the structure that an order
 * such as 898-у sets.
 *
 * @param directions the priority directions
 * @param portfolios the portfolios of projects
 * @param formats the formats within the portfolios
 * @param activities the rows of the cyclogram
 * @param indicators the definitions of the indicators of Table 1
 */
public record ModelDraft(List<Item> directions, List<Item> portfolios, List<Item> formats, List<Item> activities,
		List<Item> indicators) {

	/**
	 * One node of the model.
	 *
	 * @param key its key in the file
	 * @param properties its properties
	 * @param links the keys of what it is part of
	 */
	public record Item(String key, Map<String, @Nullable Object> properties, Map<String, @Nullable Object> links) {

	}

	/**
	 * Counts the nodes of the model.
	 * @return how many there are in all
	 */
	public int size() {
		return this.directions.size() + this.portfolios.size() + this.formats.size() + this.activities.size()
				+ this.indicators.size();
	}

}
