package org.estafeta.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A run of rows out of an ordered list.
 *
 * @param <T> the type of the rows
 * @param rows the rows in the order of the list
 * @param hasPrevious whether rows stand before the first one
 * @param hasNext whether rows stand after the last one
 */
public record Slice<T>(List<T> rows, boolean hasPrevious, boolean hasNext) {

	public Slice {
		rows = List.copyOf(rows);
	}

	/**
	 * A slice without rows.
	 * @param <T> the type of the rows
	 * @return the empty slice
	 */
	public static <T> Slice<T> empty() {
		return new Slice<>(List.of(), false, false);
	}

	/**
	 * Makes a slice of what was read for a request with one row more than asked for: the
	 * extra row only tells that the list goes on.
	 * @param <T> the type of the rows
	 * @param request what was asked for
	 * @param read the rows in the order in which they were read: for a backward request
	 * the last row of the list comes first
	 * @return the slice, in the order of the list
	 */
	public static <T> Slice<T> of(KeysetRequest request, List<T> read) {
		boolean more = read.size() > request.limit();
		List<T> rows = more ? read.subList(0, request.limit()) : read;
		if (request.backward()) {
			return new Slice<>(rows.reversed(), more, !request.from().equals(Position.END));
		}
		return new Slice<>(rows, !request.from().equals(Position.START), more);
	}

	/**
	 * Cuts a page out of a list that is there as a whole.
	 * @param <T> the type of the rows
	 * @param all the list, in the order of the positions
	 * @param request which rows
	 * @param position tells the place of a row
	 * @return the page
	 */
	public static <T> Slice<T> cut(List<T> all, KeysetRequest request, Function<? super T, Position> position) {
		int limit = request.limit() + 1;
		if (request.backward()) {
			int end = countBefore(all, request.from(), position, false);
			return of(request, all.subList(Math.max(0, end - limit), end).reversed());
		}
		int start = countBefore(all, request.from(), position, true);
		return of(request, all.subList(start, Math.min(all.size(), start + limit)));
	}

	// How many rows stand before a place, with one at it or without.
	private static <T> int countBefore(List<T> all, Position place, Function<? super T, Position> position,
			boolean with) {
		int low = 0;
		int high = all.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			int order = position.apply(all.get(middle)).compareTo(place);
			if (order < 0 || (with && order == 0)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * Turns each row into another, keeping the order.
	 * @param <R> the type of the new rows
	 * @param mapping what to do with each row
	 * @return the slice of the new rows
	 */
	public <R> Slice<R> map(Function<? super T, ? extends R> mapping) {
		return new Slice<>(this.rows.stream().<R>map(mapping).toList(), this.hasPrevious, this.hasNext);
	}

}
