package org.estafeta.api;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	Nodes(List<NodeLoader<?>> loaders, BatchLoaderRegistry registry) {
		loaders.forEach((loader) -> {
			this.loaders.put(loader.kind(), loader);
			register(loader, registry);
		});
	}

	private static <T> void register(NodeLoader<T> loader, BatchLoaderRegistry registry) {
		registry.forTypePair(String.class, loader.type())
			.withOptions(FieldLoader.KEEPING_NOTHING)
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> loader.byIds().apply(ids)));
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
				nodes.putAll(loader.byIds().apply(wanted));
			}
		});
		return nodes;
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
