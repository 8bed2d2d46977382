package org.estafeta.api;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.execution.BatchLoaderRegistry;

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

	private final FieldLoader<KeysetRequest, Slice<T>> pages;

	private final FieldLoader<Counted, Long> totals;

	private OwnedLists(String name, FieldLoader<KeysetRequest, Slice<T>> pages, FieldLoader<Counted, Long> totals) {
		this.name = name;
		this.pages = pages;
		this.totals = totals;
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
		return new OwnedLists<>(name, FieldLoader.register(registry, name, pages),
				FieldLoader.register(registry, name + ".total", (owners, whole) -> totals.apply(owners)));
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
		return this.pages.load(environment, owner, arguments.request(this.name))
			.thenApply((slice) -> new KeysetConnection<>(this.name, slice, Keyed::position,
					() -> this.totals.load(environment, owner, Counted.WHOLE)));
	}

	/** What is counted of a list: there is nothing to choose. */
	private enum Counted {

		WHOLE

	}

}
