package org.estafeta.evidence;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Provenance;

/**
 * A strand of a foreign toolkit (EEF, WWC) with that toolkit's own ratings, which hold
 * for the strand and the edition and for no single practice.
 *
 * @param id its id
 * @param programme who published it
 * @param name its Russian name
 * @param nameEn its English name
 * @param edition the edition its ratings belong to, null when unknown
 * @param months the toolkit's months of progress in its words, null when not given
 * @param cost the toolkit's rating of the cost, null when not given
 * @param strength the toolkit's rating of the evidence, null when not given
 * @param impact the toolkit's rating of the impact, null when not given
 * @param provenance where this is known from
 */
public record Strand(String id, String programme, String name, String nameEn, @Nullable String edition,
		@Nullable String months, @Nullable String cost, @Nullable String strength, @Nullable String impact,
		Provenance provenance) {

}
