package org.estafeta.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a practice costs for one class and school year: from the least to the most that
 * anybody stated.
 *
 * @param roubles the roubles, null when nobody stated any
 * @param hours the hours of the teacher, null when nobody stated any
 * @param statements who stated it
 */
public record CostSign(@Nullable Span roubles, @Nullable Span hours, List<EvidenceStatement> statements) {

	public CostSign {
		statements = List.copyOf(statements);
	}

	static CostSign of(List<EvidenceStatement> statements) {
		List<EvidenceStatement> stated = statements.stream()
			.filter((one) -> one.stands() && one.content().cost() != null)
			.toList();
		List<Ends> roubles = new ArrayList<>();
		List<Ends> hours = new ArrayList<>();
		for (EvidenceStatement one : stated) {
			EvidenceInput.Cost cost = one.content().cost();
			if (cost != null) {
				roubles.add(new Ends(cost.roublesLow(), cost.roublesHigh()));
				hours.add(new Ends(cost.hoursLow(), cost.hoursHigh()));
			}
		}
		return new CostSign(Span.over(roubles), Span.over(hours), stated);
	}

	/** What one statement says. */
	private record Ends(@Nullable Integer low, @Nullable Integer high) {

		private boolean isStated() {
			return this.low != null || this.high != null;
		}

		private Stream<Integer> figures() {
			return Stream.<@Nullable Integer>of(this.low, this.high).filter(Objects::nonNull);
		}

	}

	/**
	 * From the least to the most.
	 *
	 * @param low the least figure that was stated, null when somebody stated only an
	 * upper end
	 * @param high the most, null when somebody stated only a lower end
	 */
	public record Span(@Nullable Integer low, @Nullable Integer high) {

		private static @Nullable Span over(List<Ends> ends) {
			List<Ends> stated = ends.stream().filter(Ends::isStated).toList();
			List<Integer> sorted = stated.stream().flatMap(Ends::figures).sorted().toList();
			if (sorted.isEmpty()) {
				return null;
			}
			boolean openBelow = stated.stream().anyMatch((one) -> one.low() == null);
			boolean openAbove = stated.stream().anyMatch((one) -> one.high() == null);
			// «at least» beside «at most» leaves no end: then all that is known lies
			// between
			boolean both = openBelow && openAbove;
			return new Span((openBelow && !both) ? null : sorted.getFirst(),
					(openAbove && !both) ? null : sorted.getLast());
		}

	}

}
