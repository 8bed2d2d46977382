package org.estafeta.api;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.estafeta.shared.NodeKind;

/**
 * Reads nodes of any kind. Fields that lead to a node by its id ask for an argument of
 * type {@code DataLoader<String, T>}: a request reads the nodes of one level together,
 * each once, whatever points to them.
 */
@Component
public class Nodes {

	private final Map<NodeKind, NodeLoader<?>> loaders = new EnumMap<>(NodeKind.class);

	private final List<FormerIds> formerIds;

	Nodes(List<NodeLoader<?>> loaders, List<FormerIds> formerIds, BatchLoaderRegistry registry) {
		this.formerIds = List.copyOf(formerIds);
		loaders.forEach((loader) -> {
			this.loaders.put(loader.kind(), loader);
			register(loader, registry);
		});
	}

	private <T> void register(NodeLoader<T> loader, BatchLoaderRegistry registry) {
		registry.forTypePair(String.class, loader.type())
			.withOptions(FieldLoader.KEEPING_NOTHING)
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> load(loader, ids)));
	}

	/**
	 * Reads nodes with one round for each kind.
	 * @param ids the ids by kind
	 * @return the nodes by id
	 */
	public Map<String, Object> byIds(Map<NodeKind, ? extends Collection<String>> ids) {
		Map<String, Object> nodes = new HashMap<>();
		ids.forEach((kind, wanted) -> {
			NodeLoader<?> loader = this.loaders.get(kind);
			if (loader != null) {
				nodes.putAll(load(loader, wanted));
			}
		});
		return nodes;
	}

	// Under a former id stands the node that stands for it now.
	private <T> Map<String, T> load(NodeLoader<T> loader, Collection<String> ids) {
		Map<String, T> nodes = loader.byIds().apply(ids);
		List<String> missing = ids.stream().filter((id) -> !nodes.containsKey(id)).toList();
		Map<String, String> present = new HashMap<>();
		if (!missing.isEmpty()) {
			this.formerIds.forEach((former) -> present.putAll(former.present(loader.kind(), missing)));
		}
		if (present.isEmpty()) {
			return nodes;
		}
		Map<String, T> all = new HashMap<>(nodes);
		Map<String, T> found = loader.byIds().apply(Set.copyOf(present.values()));
		present.forEach((id, other) -> {
			T node = found.get(other);
			if (node != null) {
				all.put(id, node);
			}
		});
		return all;
	}

	/**
	 * Asks for a node that a field may lead to.
	 * @param <T> the type of the node
	 * @param nodes the loader of that type
	 * @param id its id, null when the field leads nowhere
	 * @return the node, null when there is none
	 */
	public static <T> CompletableFuture<@Nullable T> linked(DataLoader<String, @Nullable T> nodes,
			@Nullable String id) {
		return (id != null) ? nodes.load(id) : CompletableFuture.completedFuture(null);
	}

}
