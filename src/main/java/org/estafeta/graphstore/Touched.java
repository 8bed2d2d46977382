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

	private final Set<KeptNode> kept = new LinkedHashSet<>();

	private Origins origins = Origins.UNKNOWN;

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
	 * Notes nodes of the catalogue that nobody searches for or links to: their history is
	 * kept. The facts that noted adoptions are known from need not be noted.
	 * @param label their label
	 * @param ids their ids
	 */
	public void keep(KeptLabel label, Iterable<String> ids) {
		ids.forEach((id) -> this.kept.add(new KeptNode(label, id)));
	}

	/**
	 * Says how to find out where the nodes come from.
	 * @param origins tells the row of a file of a node
	 */
	public void comeFrom(Origins origins) {
		this.origins = origins;
	}

	/**
	 * Notes changed nodes that are private to somebody or only serve the product; they
	 * stay out of the history.
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
		return size() == 0 && this.kept.isEmpty();
	}

	int size() {
		return this.nodes.size() + this.unlisted;
	}

	List<NodeRef> nodes() {
		return List.copyOf(this.nodes);
	}

	Set<KeptNode> kept() {
		Set<KeptNode> all = new LinkedHashSet<>(this.kept);
		this.nodes.forEach((node) -> all.add(new KeptNode(KeptLabel.of(node.kind()), node.id())));
		return all;
	}

	Origins origins() {
		return this.origins;
	}

}
