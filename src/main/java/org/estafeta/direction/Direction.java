package org.estafeta.direction;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Identified;

/**
 * A priority direction of professional communities.
 *
 * @param id its id
 * @param name what it is called, in the words of the document
 * @param includes what the document counts to it; empty when it does not say
 * @param citation the document; null when it is not known
 */
public record Direction(String id, String name, List<String> includes,
		@Nullable String citation) implements Identified {

	public Direction {
		includes = List.copyOf(includes);
	}

}
