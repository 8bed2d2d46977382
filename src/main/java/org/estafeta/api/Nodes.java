package org.estafeta.api;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.shared.NodeKind;

/**
 * Reads nodes of any kind.
 */
@Component
public class Nodes {

	private final Map<NodeKind, NodeLoader> loaders = new EnumMap<>(NodeKind.class);

	Nodes(List<NodeLoader> loaders) {
		loaders.forEach((loader) -> this.loaders.put(loader.kind(), loader));
	}

	/**
	 * Reads nodes with one round for each kind.
	 * @param ids the ids by kind
	 * @return the nodes by id
	 */
	public Map<String, Object> byIds(Map<NodeKind, ? extends Collection<String>> ids) {
		Map<String, Object> nodes = new HashMap<>();
		ids.forEach((kind, wanted) -> {
			NodeLoader loader = this.loaders.get(kind);
			if (loader != null) {
				nodes.putAll(loader.byIds().apply(wanted));
			}
		});
		return nodes;
	}

}
