package org.estafeta.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.NodeKind;

/**
 * The nodes that should be in the index and are not, because no document can be made of
 * them. They are told of and tried again, and hold up nobody else.
 */
final class Unindexed {

	/** The most nodes that are listed. */
	static final int MAX = 1000;

	private static final Logger logger = LoggerFactory.getLogger(Unindexed.class);

	private final Map<String, NodeRef> nodes = new ConcurrentSkipListMap<>();

	void add(NodeKind kind, String id, RuntimeException why) {
		String key = Fields.key(kind, id);
		if (this.nodes.size() < MAX && this.nodes.putIfAbsent(key, new NodeRef(kind, id)) == null) {
			logger.warn("Не вошло в поисковый указатель: {} / Not in the search index: {}", key,
					NestedExceptionUtils.getMostSpecificCause(why).toString());
			logger.debug("{} is not in the search index", key, why);
		}
	}

	void removeAll(NodeKind kind, Collection<String> ids) {
		if (!this.nodes.isEmpty()) {
			ids.forEach((id) -> this.nodes.remove(Fields.key(kind, id)));
		}
	}

	List<NodeRef> list() {
		return List.copyOf(this.nodes.values());
	}

}
