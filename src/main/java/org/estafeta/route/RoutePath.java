package org.estafeta.route;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * A path in the graph from a deficit of a person to what is done about it.
 *
 * @param deficit the id of the deficit
 * @param hops the nodes in the order of the path, the deficit first
 */
public record RoutePath(String deficit, List<Hop> hops) {

	public RoutePath {
		hops = List.copyOf(hops);
	}

	/**
	 * A node of a path.
	 *
	 * @param tie the type of the relationship that leads here, null for the first
	 * @param kind what it is, null for a mentor, who has no page
	 * @param id its id
	 * @param name how it is called
	 */
	public record Hop(@Nullable String tie, @Nullable NodeKind kind, String id, String name) {
	}

}
