package org.estafeta.graphstore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.estafeta.shared.NodeKind;

/**
 * Collects which nodes a write has made, changed or removed. What stands here goes into
 * the change log, and from there to the search index.
 */
public final class Touched {

	private final Set<NodeRef> nodes = new LinkedHashSet<>();

	private int unlisted;

	Touched() {
	}

	/**
	 * Notes a node.
	 * @param kind its kind
	 * @param id its id
	 */
	public void add(NodeKind kind, String id) {
		this.nodes.add(new NodeRef(kind, id));
	}

	/**
	 * Notes nodes of one kind.
	 * @param kind their kind
	 * @param ids their ids
	 */
	public void addAll(NodeKind kind, Iterable<String> ids) {
		ids.forEach((id) -> add(kind, id));
	}

	/**
	 * Notes changed nodes of a kind that nobody searches for or links to.
	 * @param count how many
	 */
	public void addUnlisted(int count) {
		this.unlisted += count;
	}

	/**
	 * Whether nothing has been noted.
	 * @return true while the write has changed nothing
	 */
	public boolean isEmpty() {
		return size() == 0;
	}

	int size() {
		return this.nodes.size() + this.unlisted;
	}

	List<NodeRef> nodes() {
		return List.copyOf(this.nodes);
	}

}
