package org.estafeta.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class JudgedQueriesTests {

	private final JudgedQueries.Judged judged = new JudgedQueries.Judged("topic", "запрос",
			Map.of("a", 3, "b", 2, "c", 1));

	@Test
	void theBestOrderIsOneAndNothingIsZero() {
		assertThat(this.judged.ndcg(List.of("a", "b", "c"))).isEqualTo(1);
		assertThat(this.judged.ndcg(List.of("x", "y"))).isZero();
		assertThat(this.judged.recall(List.of("c", "x", "a", "b"))).isEqualTo(1);
	}

	@Test
	void anOrderIsMeasuredByGainsAndPlaces() {
		// worked by hand: gains 7, 3, 1; discounts 1, log2 3, 2, log2 5
		double ideal = 7 + 3 / 1.584963 + 1 / 2.0;
		assertThat(this.judged.ndcg(List.of("x", "b", "c", "a")))
			.isCloseTo((3 / 1.584963 + 1 / 2.0 + 7 / 2.321928) / ideal, within(1e-5));
		assertThat(this.judged.recall(List.of("x", "b"))).isCloseTo(1 / 3.0, within(1e-9));
	}

	@Test
	void theJudgedSetHoldsWhatItPromises() {
		JudgedQueries set = JudgedQueries.read("/search/judged.tsv");
		assertThat(set.queries()).hasSizeGreaterThanOrEqualTo(200);
		assertThat(set.queries()).extracting(JudgedQueries.Judged::query).doesNotHaveDuplicates();
		assertThat(set.queries()).allSatisfy((one) -> assertThat(one.grades().values()).isNotEmpty()
			.allSatisfy((grade) -> assertThat(grade).isBetween(1, 3)));
	}

}
