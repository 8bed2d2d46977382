package org.estafeta.dissemination.trace;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How many days pass between the day a node was reached and the day one of its children
 * was: the median over all transfers of a cascade. Of an even number of transfers it is
 * the lower one of the two in the middle, so that it is a time that occurs.
 *
 * <p>
 * Dates are known only so well, so that the median is answered as the least and the
 * greatest one that any choice of concrete days gives. The choices are those in which no
 * child comes before its parent; one day is chosen for a node, not one for each of its
 * transfers, so that the bounds are exact and not merely safe.
 *
 * @param least the least median in days, null when there is none
 * @param greatest the greatest median in days, null when there is none
 * @param counted how many transfers are counted
 * @param undated how many are not, because nothing bounds the day of one of their ends
 */
public record TimeToNext(@Nullable Integer least, @Nullable Integer greatest, int counted, int undated) {

	/**
	 * Finds the median over several cascades.
	 * @param cascades the cascades
	 * @return the bounds of the median
	 */
	public static TimeToNext of(List<Cascade> cascades) {
		List<MedianBounds> parts = cascades.stream().map(MedianBounds::new).toList();
		int counted = parts.stream().mapToInt(MedianBounds::counted).sum();
		int undated = cascades.stream().mapToInt((cascade) -> cascade.size() - cascade.trees().size()).sum() - counted;
		if (counted == 0) {
			return new TimeToNext(null, null, 0, undated);
		}
		int longest = parts.stream().mapToInt(MedianBounds::longest).max().getAsInt();
		int rank = (counted + 1) / 2;
		int low = 0;
		int high = longest;
		while (low < high) {
			int days = (low + high) / 2;
			if (parts.stream().mapToInt((part) -> part.atMost(days)).sum() >= rank) {
				high = days;
			}
			else {
				low = days + 1;
			}
		}
		int least = low;
		high = longest;
		while (low < high) {
			int days = low + (high - low + 1) / 2;
			if (parts.stream().mapToInt((part) -> part.atLeast(days)).sum() > counted - rank) {
				low = days;
			}
			else {
				high = days - 1;
			}
		}
		return new TimeToNext(least, low, counted, undated);
	}

	/**
	 * A typical time to the next adoption: the middle between the two bounds.
	 * @return days, rounded up; null when there is none
	 */
	public @Nullable Integer typical() {
		return (this.least != null && this.greatest != null) ? Integer.valueOf((this.least + this.greatest + 1) / 2)
				: null;
	}

}
