package org.estafeta.history;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a property was and became.
 *
 * @param name the name of the property
 * @param before its value before: a text, number, flag, date or moment, or a list of
 * them; null when there was none
 * @param after its value after, null when there is none
 */
public record FieldChange(String name, @Nullable Object before, @Nullable Object after) {

	private static final Set<String> TECHNICAL = Set.of("id", "source", "externalKey", "sortKey", "contentHash",
			"createdAt", "updatedAt", "recordedAt", "recordedBy");

	/**
	 * Whether it only serves the product.
	 * @return true for keys, hashes and stamps
	 */
	public boolean technical() {
		return TECHNICAL.contains(this.name);
	}

}
