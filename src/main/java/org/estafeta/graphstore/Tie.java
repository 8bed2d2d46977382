package org.estafeta.graphstore;

import java.util.NavigableMap;

/**
 * A relationship as part of the image of one of its ends. Each type of relationship
 * belongs to one end only, so that no relationship stands in two images.
 *
 * @param type its type
 * @param outgoing whether it leaves the node that the image is of
 * @param label the label of the other end
 * @param id the id of the other end; empty when the other end is part of this tie: then
 * the properties are its own
 * @param properties the properties, as the driver gives them
 */
public record Tie(String type, boolean outgoing, String label, String id, NavigableMap<String, Object> properties) {

	/** Leads to a former version of a fact, which nothing else leads to. */
	public static final String FORMER = "FORMERLY_PROVED";

	/**
	 * Whether the other end goes and comes with the tie.
	 * @return true for former versions of facts
	 */
	public boolean ownsEnd() {
		return this.id.isEmpty();
	}

}
