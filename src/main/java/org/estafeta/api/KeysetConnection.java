package org.estafeta.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Cursor;
import org.estafeta.shared.Keyed;
import org.estafeta.shared.Position;
import org.estafeta.shared.Slice;

/**
 * A page of a list in the shape of Relay's connections.
 *
 * @param <T> the type of the rows
 */
public final class KeysetConnection<T> {

	private final String list;

	private final Slice<T> slice;

	private final Function<T, Position> position;

	private final Supplier<CompletableFuture<Long>> total;

	/**
	 * Creates a page.
	 * @param list the name of the list; its cursors fit no other
	 * @param slice the rows
	 * @param position tells the place of a row
	 * @param total counts the whole list; called only when somebody asks
	 */
	public KeysetConnection(String list, Slice<T> slice, Function<T, Position> position,
			Supplier<CompletableFuture<Long>> total) {
		this.list = list;
		this.slice = slice;
		this.position = position;
		this.total = total;
	}

	/**
	 * Creates a page of nodes.
	 * @param <N> the type of the nodes
	 * @param list the name of the list
	 * @param slice the nodes
	 * @param total counts the whole list; called only when somebody asks
	 * @return the page
	 */
	public static <N extends Keyed> KeysetConnection<N> of(String list, Slice<N> slice, Supplier<Long> total) {
		return new KeysetConnection<>(list, slice, Keyed::position,
				() -> CompletableFuture.completedFuture(total.get()));
	}

	/**
	 * The rows with their cursors.
	 * @return the edges in the order of the list
	 */
	public List<Edge<T>> getEdges() {
		return this.slice.rows().stream().map((row) -> new Edge<>(cursor(row), row)).toList();
	}

	/**
	 * The rows.
	 * @return the rows in the order of the list
	 */
	public List<T> getNodes() {
		return this.slice.rows();
	}

	/**
	 * Whether the list goes on before and after this page.
	 * @return what Relay wants to know of a page
	 */
	public PageInfo getPageInfo() {
		List<T> rows = this.slice.rows();
		return new PageInfo(this.slice.hasPrevious(), this.slice.hasNext(),
				rows.isEmpty() ? null : cursor(rows.getFirst()), rows.isEmpty() ? null : cursor(rows.getLast()));
	}

	/**
	 * How many rows the whole list has.
	 * @return the number, counted now
	 */
	public CompletableFuture<Long> getTotalCount() {
		return this.total.get();
	}

	private String cursor(T row) {
		return Cursor.encode(this.list, this.position.apply(row));
	}

	/**
	 * A row with its cursor.
	 *
	 * @param <T> the type of the row
	 * @param cursor its place
	 * @param node the row
	 */
	public record Edge<T>(String cursor, T node) {

	}

	/**
	 * Whether a list goes on.
	 *
	 * @param hasPreviousPage whether rows stand before the page
	 * @param hasNextPage whether rows stand after the page
	 * @param startCursor the cursor of the first row, null on an empty page
	 * @param endCursor the cursor of the last row, null on an empty page
	 */
	public record PageInfo(boolean hasPreviousPage, boolean hasNextPage, @Nullable String startCursor,
			@Nullable String endCursor) {

	}

}
