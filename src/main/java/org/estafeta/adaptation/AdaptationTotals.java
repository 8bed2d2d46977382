package org.estafeta.adaptation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What several territories make together, made of what they tell and of nothing else.
 *
 * @param people how many young teachers
 * @param measures how many of them count in what; none for what tells of deficits
 */
public record AdaptationTotals(Range people, Map<AdaptationMeasure, Range> measures) {

	public AdaptationTotals {
		measures = Map.copyOf(measures);
	}

	static AdaptationTotals of(List<AdaptationLine> lines) {
		Map<AdaptationMeasure, Range> measures = new EnumMap<>(AdaptationMeasure.class);
		for (AdaptationMeasure measure : AdaptationMeasure.values()) {
			// numbers with noise say nothing of the least and the most
			if (!measure.isSecret()) {
				measures.put(measure, sum(lines, measure));
			}
		}
		return new AdaptationTotals(sum(lines, null), measures);
	}

	private static Range sum(List<AdaptationLine> lines, @Nullable AdaptationMeasure measure) {
		List<Range> parts = lines.stream().map((line) -> range(line, measure)).toList();
		return new Range(parts.stream().mapToInt(Range::least).sum(), parts.stream().mapToInt(Range::most).sum());
	}

	/**
	 * What a line leaves possible.
	 * @param line the line of a territory
	 * @param measure what is counted; null for all young teachers
	 * @return the least and the most
	 */
	static Range range(AdaptationLine line, @Nullable AdaptationMeasure measure) {
		ToldNumber told = (measure != null) ? line.get(measure) : line.people();
		Integer number = told.number();
		if (number != null) {
			return new Range(number, number);
		}
		int few = AdaptationGuard.LEAST - 1;
		if (measure == null) {
			return new Range(0, few);
		}
		Range whole = range(line, measure.whole());
		return switch (told.shown()) {
			case FEW -> new Range(0, Math.min(few, whole.most()));
			case NEARLY_ALL -> new Range(Math.max(AdaptationGuard.LEAST, whole.least() - few), whole.most());
			case NUMBER, ABOUT, HIDDEN -> new Range(0, whole.most());
		};
	}

	/**
	 * One of the totals.
	 * @param measure which
	 * @return its least and its most; null for what tells of deficits
	 */
	public @Nullable Range get(AdaptationMeasure measure) {
		return this.measures.get(measure);
	}

	/**
	 * Between which numbers one lies.
	 *
	 * @param least the least that it can be
	 * @param most the most that it can be
	 */
	public record Range(int least, int most) {

		/**
		 * Whether it is known exactly.
		 * @return true when both ends are the same
		 */
		public boolean isExact() {
			return this.least == this.most;
		}

	}

}
