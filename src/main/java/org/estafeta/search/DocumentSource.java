package org.estafeta.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.NodeRef;
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
	 * The changes after a number, oldest first.
	 * @param after the last number already known
	 * @param limit how many at most
	 * @return the changes
	 */
	List<Change> changes(long after, int limit);

	/**
	 * The nodes whose documents tell something of other nodes: a practice names the
	 * organisation that it was developed at, and is to be read anew when that one is
	 * renamed.
	 * @param changes the changes
	 * @return the nodes whose documents may be others now, those that the changes name
	 * left out or not
	 */
	Set<NodeRef> dependents(List<Change> changes);

	/**
	 * Reads as of one moment, with no commit in between.
	 * @param <T> what is read
	 * @param reading reads through this source, perhaps several times
	 * @return what was read
	 */
	<T> T still(Supplier<T> reading);

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
