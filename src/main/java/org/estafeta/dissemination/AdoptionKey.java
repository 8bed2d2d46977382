package org.estafeta.dissemination;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.Upsert;

/**
 * Names an adoption before it has an id: one organisation adopts one practice once.
 *
 * @param practiceKey the key of the practice
 * @param organisationKey the key of the adopter
 */
record AdoptionKey(String practiceKey, String organisationKey) {

	String text() {
		return this.practiceKey + '|' + this.organisationKey;
	}

	Upsert.Row row(Adoption.Kind kind) {
		Map<String, @Nullable Object> links = new HashMap<>();
		links.put("practice", this.practiceKey);
		links.put("organisation", this.organisationKey);
		// The kind is given once, when the adoption is made: it is no part of the
		// content.
		return new Upsert.Row(text(), Map.of(), links, Map.of("kind", kind.name()));
	}

}
