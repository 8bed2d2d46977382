package org.estafeta.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.estafeta.graphstore.Change;
import org.estafeta.shared.NodeKind;

/**
 * A facet whose values stand in no node but follow from several: whoever knows how gives
 * them to the index. What it gives everybody may find, so it must rest on nothing that
 * not everybody may see.
 */
public interface DerivedFacet {

	/**
	 * The facet.
	 * @return one without levels, which nothing else gives values to
	 */
	Facet facet();

	/**
	 * Which nodes have values.
	 * @return their kind
	 */
	NodeKind kind();

	/**
	 * The values of nodes as the graph is now.
	 * @param ids the nodes
	 * @return the values by node; of what has none, nothing
	 */
	Map<String, String> values(Collection<String> ids);

	/**
	 * The nodes that may have other values after changes of other nodes.
	 * @param changes the changes
	 * @return their ids; those that the changes name may be left out
	 */
	Set<String> affected(Collection<Change> changes);

}
