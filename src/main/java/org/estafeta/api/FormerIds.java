package org.estafeta.api;

import java.util.Collection;
import java.util.Map;

import org.estafeta.shared.NodeKind;

/**
 * Tells under which ids nodes stand now whose former ids people and programs still know.
 */
public interface FormerIds {

	/**
	 * Looks ids up that no node has.
	 * @param kind the kind of the nodes
	 * @param ids the ids
	 * @return the present ids by the former ones; those that nobody knows are left out
	 */
	Map<String, String> present(NodeKind kind, Collection<String> ids);

}
