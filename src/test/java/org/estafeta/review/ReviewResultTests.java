package org.estafeta.review;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReviewResultTests {

	private static final CriteriaSheet SHEET = new CriteriaSheet("s", "s", "Лист", null, SheetSubject.PRACTICE, 1,
			SheetStatus.PUBLISHED, 1, null,
			List.of(criterion("a", "Замысел", false, 1, 3), criterion("b", "Замысел", false, 2, 10),
					criterion("c", null, true, 1, 3), criterion("d", null, false, 1, 4)));

	private static SheetCriterion criterion(String title, @Nullable String group, boolean health, double weight,
			int most) {
		return new SheetCriterion(title, title, null, group, health, weight, most, true);
	}

	private static MarkSheet marks(Integer... points) {
		return new MarkSheet(null, null,
				Arrays.stream(points).map((one) -> new Mark((one >= 0) ? one : null, one == -2, "", "")).toList(), true,
				true, 1);
	}

	@Test
	void criteriaCountByTheirWeightsAndHealthIsToldApart() {
		ReviewResult result = ReviewResult.of(SHEET, List.of(marks(3, 5, 0, 4), marks(0, 10, 3, 4)));
		// 0.5 once, 0.75 twice, 1 once
		assertThat(result.overall()).isEqualTo((0.5 + 2 * 0.75 + 1) / 4, within(1e-12));
		assertThat(result.health()).isEqualTo(0.5, within(1e-12));
		assertThat(result.groups()).extracting(ReviewResult.Group::health).containsExactly(false, false, true);
		assertThat(result.groups().getFirst().share()).isEqualTo(2 / 3.0, within(1e-12));
		assertThat(result.criteria()).extracting(ReviewResult.CriterionResult::isApart)
			.containsExactly(true, true, true, false);
		assertThat(result.criteria().getFirst().low()).isZero();
		assertThat(result.criteria().getFirst().high()).isEqualTo(3);
	}

	@Test
	void whatIsMissingOrNotApplicableIsLeftOut() {
		ReviewResult result = ReviewResult.of(SHEET, List.of(marks(3, -2, -1, -2), marks(-1, -2, -2, -2)));
		assertThat(result.overall()).isEqualTo(1);
		assertThat(result.health()).isNull();
		assertThat(result.criteria()).extracting(ReviewResult.CriterionResult::notApplicable)
			.containsExactly(0, 2, 1, 2);
		assertThat(result.reliability().verdict()).isEqualTo(ReviewVerdict.NO_PAIRS);
		assertThat(ReviewResult.of(SHEET, List.of()).overall()).isNull();
	}

	@Test
	void wordsComeInAnOrderThatDoesNotTellWhoSaidThem() {
		MarkSheet first = new MarkSheet("1", "Анна", List.of(new Mark(1, false, "Яблоко", "")), true, true, 1);
		MarkSheet second = new MarkSheet("2", "Борис", List.of(new Mark(1, false, "Арбуз", "")), true, true, 1);
		CriteriaSheet one = new CriteriaSheet("s", "s", "Лист", null, SheetSubject.PRACTICE, 1, SheetStatus.PUBLISHED,
				1, null, List.of(criterion("a", null, false, 1, 3)));
		ReviewResult result = ReviewResult.of(one, List.of(first, second));
		assertThat(result.criteria().getFirst().remarks()).extracting(ReviewResult.Remark::comment)
			.containsExactly("Арбуз", "Яблоко");
		assertThat(result.wordless().criteria().getFirst().remarks()).isEmpty();
	}

}
