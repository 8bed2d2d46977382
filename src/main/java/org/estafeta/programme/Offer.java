package org.estafeta.programme;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A programme as plans and lists name it.
 *
 * @param id its id
 * @param title its title
 * @param kindName what it is, in words
 * @param hours its academic hours; null when unknown
 * @param provider who offers it; null when unknown
 * @param retired whether it is off the list
 */
public record Offer(String id, String title, String kindName, @Nullable Integer hours, @Nullable String provider,
		boolean retired) {

	static @Nullable String provider(List<String> organisations, @Nullable String words) {
		return organisations.isEmpty() ? words : String.join(", ", organisations);
	}

}
