package org.estafeta.search;

import java.util.Collection;
import java.util.List;

import org.estafeta.shared.NodeKind;

/**
 * Where documents come from.
 */
interface DocumentSource {

	/**
	 * The number of the newest change; whatever is read afterwards is at least as new.
	 * @return the number; 0 when nothing was ever written
	 */
	long lastSeq();

	/**
	 * Reads documents.
	 * @param kind their kind
	 * @param ids their ids
	 * @return those that are there and open to everybody
	 */
	List<CatalogueDocument> documents(NodeKind kind, Collection<String> ids);

	/**
	 * Walks through the ids of a kind.
	 * @param kind the kind
	 * @param after the id to go on from; empty for the beginning
	 * @param limit how many at most
	 * @return the next ids, growing
	 */
	List<String> ids(NodeKind kind, String after, int limit);

}
