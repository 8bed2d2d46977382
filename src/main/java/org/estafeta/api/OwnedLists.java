package org.estafeta.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

import org.estafeta.shared.Keyed;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;

/**
 * Lists that belong to an owner, such as the practices of a deficit: the pages of all
 * owners of a request are read together, and so are the totals.
 *
 * @param <T> the type of the rows
 */
public final class OwnedLists<T extends Keyed> {

	private final String name;

	private OwnedLists(String name) {
		this.name = name;
	}

	/**
	 * Registers the loaders of a list.
	 * @param <T> the type of the rows
	 * @param registry where the loaders are registered
	 * @param name the name of the list; its cursors fit no other
	 * @param pages reads a page of each owner's list
	 * @param totals counts each owner's list
	 * @return the list
	 */
	public static <T extends Keyed> OwnedLists<T> register(BatchLoaderRegistry registry, String name,
			BiFunction<Collection<String>, KeysetRequest, Map<String, Slice<T>>> pages,
			Function<Collection<String>, Map<String, Long>> totals) {
		registry.<Key, Slice<T>>forName(name)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys, pages)));
		registry.<String, Long>forName(name + ".total")
			.registerMappedBatchLoader((owners, environment) -> Mono.fromCallable(() -> totals.apply(owners)));
		return new OwnedLists<>(name);
	}

	private static <T> Map<Key, Slice<T>> load(Set<Key> keys,
			BiFunction<Collection<String>, KeysetRequest, Map<String, Slice<T>>> pages) {
		Map<Key, Slice<T>> slices = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(Key::request)).forEach((request, asked) -> {
			List<String> owners = asked.stream().map(Key::owner).toList();
			Map<String, Slice<T>> found = pages.apply(owners, request);
			asked.forEach((key) -> slices.put(key, Objects.requireNonNull(found.get(key.owner()))));
		});
		return slices;
	}

	/**
	 * Asks for the page of one owner.
	 * @param environment the field that is being fetched
	 * @param owner the id of the owner
	 * @param arguments which page
	 * @return the page, read together with those of other owners
	 */
	public CompletableFuture<KeysetConnection<T>> page(DataFetchingEnvironment environment, String owner,
			PageArguments arguments) {
		DataLoader<Key, Slice<T>> pages = loader(environment, this.name);
		DataLoader<String, Long> totals = loader(environment, this.name + ".total");
		return pages.load(new Key(owner, arguments.request(this.name)))
			.thenApply((slice) -> new KeysetConnection<>(this.name, slice, Keyed::position, () -> totals.load(owner)));
	}

	private static <K, V> DataLoader<K, V> loader(DataFetchingEnvironment environment, String name) {
		return Objects.requireNonNull(environment.getDataLoader(name), name);
	}

	/** A page of one owner's list. */
	private record Key(String owner, KeysetRequest request) {

	}

}
