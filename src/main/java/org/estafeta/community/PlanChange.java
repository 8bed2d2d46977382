package org.estafeta.community;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A change of an item of a plan.
 *
 * @param version the version that the item had from then on
 * @param at when
 * @param role what whoever made it was in the community; null for one who leads all
 * communities, and when nobody kept it
 * @param actor in which role of the product they made it, null when nobody kept it
 * @param author who made it; null when whoever asks may not see the members, when they
 * had said nothing of themselves, or are gone
 * @param differences what was changed; when the item was made, all that it said
 */
public record PlanChange(int version, Instant at, @Nullable CommunityRole role, @Nullable String actor,
		@Nullable String author, List<Difference> differences) {

	public PlanChange {
		differences = List.copyOf(differences);
	}

	/**
	 * A field that was changed.
	 *
	 * @param field the name of the field in the form of the item
	 * @param before its value until then, null for none
	 * @param after its value from then on, null for none
	 */
	public record Difference(String field, @Nullable Object before, @Nullable Object after) {

	}

}
