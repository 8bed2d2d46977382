package org.estafeta.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What came of the marks of a review. A criterion has the mean of its marks as a part of
 * its scale; a group the mean of its criteria by their weights; the whole likewise all
 * criteria but those of the health-forming potential, which are told apart. Marks that
 * are missing or set aside as not applicable are left out.
 *
 * @param overall the part of the most that could be reached, from 0 to 1; null when
 * nothing was marked
 * @param health the same of the health-forming potential; null when the sheet does not
 * ask for it or nothing was marked
 * @param groups the same of the groups, the health-forming potential last
 * @param criteria the same of the criteria, in the order of the sheet
 * @param sheets how many have marked
 * @param reliability how far they agree
 */
public record ReviewResult(@Nullable Double overall, @Nullable Double health, List<Group> groups,
		List<CriterionResult> criteria, int sheets, Reliability reliability) {

	public ReviewResult {
		groups = List.copyOf(groups);
		criteria = List.copyOf(criteria);
	}

	/**
	 * Computes it.
	 * @param sheet what was asked
	 * @param marked the marks that count
	 * @return the result
	 */
	static ReviewResult of(CriteriaSheet sheet, List<MarkSheet> marked) {
		List<CriterionResult> criteria = new ArrayList<>();
		List<List<Double>> units = new ArrayList<>();
		for (int i = 0; i < sheet.criteria().size(); i++) {
			int at = i;
			SheetCriterion criterion = sheet.criteria().get(i);
			List<Mark> marks = marked.stream().map((one) -> one.marks().get(at)).toList();
			criteria.add(result(criterion, marks));
			units.add(marks.stream()
				.map(Mark::points)
				.filter(Objects::nonNull)
				.map((points) -> (double) points / criterion.most())
				.toList());
		}
		Map<String, List<CriterionResult>> groups = new LinkedHashMap<>();
		criteria.forEach((one) -> groups.computeIfAbsent(one.place(), (place) -> new ArrayList<>()).add(one));
		return new ReviewResult(share(criteria.stream().filter((one) -> !one.criterion().health()).toList()),
				share(criteria.stream().filter((one) -> one.criterion().health()).toList()),
				groups.values()
					.stream()
					.map((some) -> new Group(some.getFirst().criterion().group(), some.getFirst().criterion().health(),
							share(some), some.size()))
					.sorted(Comparator.comparing(Group::health))
					.toList(),
				criteria, marked.size(), Reliability.of(units));
	}

	private static CriterionResult result(SheetCriterion criterion, List<Mark> marks) {
		IntSummaryStatistics points = marks.stream()
			.map(Mark::points)
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.summaryStatistics();
		boolean any = points.getCount() > 0;
		return new CriterionResult(criterion, any ? points.getAverage() / criterion.most() : null,
				any ? points.getMin() : null, any ? points.getMax() : null, (int) points.getCount(),
				(int) marks.stream().filter(Mark::notApplicable).count(),
				marks.stream()
					.filter((mark) -> !mark.comment().isEmpty() || !mark.proof().isEmpty())
					.map((mark) -> new Remark(mark.comment(), mark.proof()))
					// by what they say, so that their order does not tell who said it
					.sorted(Comparator.comparing(Remark::comment).thenComparing(Remark::proof))
					.toList());
	}

	private static @Nullable Double share(List<CriterionResult> criteria) {
		double sum = 0;
		double weights = 0;
		for (CriterionResult one : criteria) {
			Double share = one.share();
			if (share != null) {
				sum += share * one.criterion().weight();
				weights += one.criterion().weight();
			}
		}
		return (weights > 0) ? sum / weights : null;
	}

	/**
	 * The same without what was said in words.
	 * @return what everybody may read
	 */
	ReviewResult wordless() {
		return new ReviewResult(this.overall, this.health, this.groups,
				this.criteria.stream().map(CriterionResult::wordless).toList(), this.sheets, this.reliability);
	}

	/**
	 * The result of a group.
	 *
	 * @param name its name; null for criteria without one and for the health-forming
	 * potential
	 * @param health whether it is the health-forming potential
	 * @param share the part of the most, from 0 to 1; null when nothing was marked
	 * @param criteria how many criteria it has
	 */
	public record Group(@Nullable String name, boolean health, @Nullable Double share, int criteria) {
	}

	/**
	 * The result of a criterion.
	 *
	 * @param criterion what was judged
	 * @param share the mean part of the most, from 0 to 1; null when nothing was marked
	 * @param low the fewest points
	 * @param high the most points
	 * @param marks how many have marked it
	 * @param notApplicable how many have set it aside
	 * @param remarks what was said to it, without names
	 */
	public record CriterionResult(SheetCriterion criterion, @Nullable Double share, @Nullable Integer low,
			@Nullable Integer high, int marks, int notApplicable, List<Remark> remarks) {

		public CriterionResult {
			remarks = List.copyOf(remarks);
		}

		/**
		 * Whether the experts differ by half of the scale or more.
		 * @return true when somebody should look at it
		 */
		public boolean isApart() {
			return this.low != null && this.high != null && this.marks > 1
					&& 2 * (this.high - this.low) >= this.criterion.most();
		}

		private String place() {
			return this.criterion.health() ? "health"
					: "group " + Objects.requireNonNullElse(this.criterion.group(), "");
		}

		private CriterionResult wordless() {
			return new CriterionResult(this.criterion, this.share, this.low, this.high, this.marks, this.notApplicable,
					List.of());
		}

	}

	/**
	 * What was said to a criterion.
	 *
	 * @param comment the remark; empty when there is none
	 * @param proof the address of what proves it; empty when there is none
	 */
	public record Remark(String comment, String proof) {
	}

}
