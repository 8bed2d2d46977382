package org.estafeta.search;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Identified;

/**
 * Words and phrases that mean the same: whoever searches for one of them finds the
 * others.
 *
 * @param id its id, the same in all its versions
 * @param version its version, from 1 on
 * @param terms the words and phrases, the one that people know best first
 * @param note why they stand together, null when nobody says
 * @param retired whether this version took it out of force
 * @param recordedAt when this version was recorded
 * @param recordedBy who recorded it: a role or a part of the product, never a person's
 * name
 */
public record SynonymSet(String id, int version, List<String> terms, @Nullable String note, boolean retired,
		Instant recordedAt, String recordedBy) implements Identified {

	public SynonymSet {
		terms = List.copyOf(terms);
	}

}
