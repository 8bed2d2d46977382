package org.estafeta.programme;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A group to be opened, as it was typed.
 *
 * @param title its name; null for the name of the programme and a number
 * @param start when it begins: a day or a month
 * @param end when it ends; null for the same
 * @param places how many there is room for; null for any number
 * @param city the city or village
 * @param region the region; null for that of the programme
 * @param hosts the ids of the organisations that hold it; none for those that offer the
 * programme
 */
public record GroupEdit(@Nullable String title, @Nullable String start, @Nullable String end, @Nullable String places,
		@Nullable String city, @Nullable String region, List<String> hosts) {

	public GroupEdit {
		hosts = List.copyOf(hosts);
	}

}
