package org.estafeta.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * Reads a field with arguments for many nodes at once: one round for each set of
 * arguments that a request gives it, however many nodes there are.
 *
 * @param <A> what the arguments say
 * @param <V> the type of the field
 */
public final class FieldLoader<A, V> {

	/**
	 * A mutation can change what an earlier field of the same request has read, so that
	 * nothing is kept from one level to the next.
	 */
	static final DataLoaderOptions KEEPING_NOTHING = DataLoaderOptions.newOptions().setCachingEnabled(false).build();

	private final String name;

	private FieldLoader(String name) {
		this.name = name;
	}

	/**
	 * Registers the loader of a field.
	 * @param <A> what the arguments say
	 * @param <V> the type of the field
	 * @param registry where the loader is registered
	 * @param name the name of the field with its type, as in
	 * {@code practice.adopterCount}
	 * @param read reads the field for the nodes of these ids; says something about each
	 * @return the loader
	 */
	public static <A, V> FieldLoader<A, V> register(BatchLoaderRegistry registry, String name,
			BiFunction<Collection<String>, A, Map<String, V>> read) {
		registry.<Key<A>, V>forName(name)
			.withOptions(KEEPING_NOTHING)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys, read)));
		return new FieldLoader<>(name);
	}

	private static <A, V> Map<Key<A>, V> load(Set<Key<A>> keys,
			BiFunction<Collection<String>, A, Map<String, V>> read) {
		Map<Key<A>, V> values = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(Key::arguments)).forEach((arguments, asked) -> {
			List<String> ids = asked.stream().map(Key::id).toList();
			Map<String, V> found = read.apply(ids, arguments);
			asked.forEach((key) -> values.put(key, Objects.requireNonNull(found.get(key.id()))));
		});
		return values;
	}

	/**
	 * Asks for the field of one node.
	 * @param environment the field that is being fetched
	 * @param id the id of the node
	 * @param arguments what the arguments say
	 * @return the value, read together with those of other nodes
	 */
	public CompletableFuture<V> load(DataFetchingEnvironment environment, String id, A arguments) {
		DataLoader<Key<A>, V> values = Objects.requireNonNull(environment.getDataLoader(this.name), this.name);
		return values.load(new Key<>(id, arguments));
	}

	/** A node, and what the arguments say about its field. */
	private record Key<A>(String id, A arguments) {

	}

}
