package org.estafeta.search;

import java.util.List;
import java.util.regex.Pattern;

import org.estafeta.shared.SortKey;

/**
 * A part of the name of a facet's value, as a person types it: any of its words may be
 * cut at both ends, and they may stand in any order. Case, ё and е, and signs that are
 * neither letters nor digits make no difference.
 */
final class FacetName {

	private static final Pattern SPACE = Pattern.compile(" ");

	private final List<String> parts;

	FacetName(String typed) {
		this.parts = SPACE.splitAsStream(SortKey.fold(typed)).toList();
	}

	/**
	 * Whether a name holds it.
	 * @param name the name
	 * @return whether each typed word is somewhere in the name; true for nothing typed
	 */
	boolean isIn(String name) {
		String folded = SortKey.fold(name);
		return this.parts.stream().allMatch(folded::contains);
	}

}
