package org.estafeta.graphstore;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Provenance;

/**
 * Writes where a fact comes from into the properties of a node; {@link Rows} reads it
 * back.
 */
public final class ProvenanceProperties {

	private ProvenanceProperties() {
	}

	/**
	 * Puts {@code citation}, {@code citedOn} and {@code confidence}.
	 * @param properties the properties of the node
	 * @param provenance where the fact comes from
	 */
	public static void put(Map<String, @Nullable Object> properties, Provenance provenance) {
		properties.put("citation", provenance.citation());
		properties.put("citedOn", (provenance.citedOn() != null) ? provenance.citedOn().edtf() : null);
		properties.put("confidence", (provenance.confidence() != null) ? provenance.confidence().name() : null);
	}

}
