package org.estafeta.shared;

/**
 * A node with an id of its own: a UUID of version 7 as text.
 */
public interface Identified {

	/**
	 * The id of the node, unique across all kinds.
	 * @return the UUID as text
	 */
	String id();

}
