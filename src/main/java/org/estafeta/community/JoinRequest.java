package org.estafeta.community;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to join.
 *
 * @param person the id of the person
 * @param name how they are called
 * @param subjects what they teach
 * @param workplace where they work, null when they do not say
 * @param note what they say, null for nothing
 * @param at when they asked
 */
public record JoinRequest(String person, String name, List<String> subjects, @Nullable String workplace,
		@Nullable String note, Instant at) {

	public JoinRequest {
		subjects = List.copyOf(subjects);
	}

}
