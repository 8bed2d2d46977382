package org.estafeta.dissemination.source;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SourceModelTests {

	@Test
	void withoutCandidatesNoneIsCertain() {
		SourceModel.Ranking ranking = SourceModel.prior().rank(new ChoiceSet(4, List.of(), 0));
		assertThat(ranking.candidates()).isEmpty();
		assertThat(ranking.none()).isEqualTo(1);
		assertThat(ranking.learner()).isEqualTo(4);
	}

	@Test
	void aLoneCandidateIsWeighedAgainstNone() {
		SourceModel.Ranking ranking = SourceModel.prior()
			.rank(new ChoiceSet(0, List.of(candidate(1, Cue.EVENT_PRESENTED)), 0));
		assertThat(ranking.candidates().getFirst().probability()).isCloseTo(.5, within(1e-12));
		assertThat(ranking.none()).isCloseTo(.5, within(1e-12));
		assertThat(SourceModel.prior()
			.rank(new ChoiceSet(0, List.of(candidate(1, Cue.DISTRICT)), 0))
			.candidates()
			.getFirst()
			.probability()).isLessThan(.1);
	}

	@Test
	void probabilitiesMakeOneAndEqualOnesStandByNumber() {
		SourceModel.Ranking ranking = SourceModel.prior()
			.rank(new ChoiceSet(0, List.of(candidate(9, Cue.DISTRICT), candidate(3, Cue.DISTRICT),
					candidate(5, Cue.COLLEAGUE), candidate(7, Cue.EVENT_SHARED)), 0));
		assertThat(ranking.candidates()).extracting((one) -> one.candidate().adopter()).containsExactly(5, 7, 3, 9);
		double sum = ranking.none() + ranking.candidates().stream().mapToDouble(SourceModel.Ranked::probability).sum();
		assertThat(sum).isCloseTo(1, within(1e-12));
	}

	@Test
	void withFewLinksNothingIsLearned() {
		SourceModel model = SourceModel.learn(lessons(SourceModel.MIN_LINKS - 1), List.of(),
				SourceModel.Decisions.NONE);
		assertThat(model.learned()).isFalse();
		assertThat(model.links()).isEqualTo(SourceModel.MIN_LINKS - 1);
		assertThat(model.weight(Cue.MENTOR)).isEqualTo(Cue.MENTOR.priorWeight());
		assertThat(model.noneWeight()).isEqualTo(SourceModel.PRIOR_NONE);
	}

	@Test
	void whatAlwaysGoesWithBeingTheSourceWeighsMoreButNotWithoutEnd() {
		SourceModel model = SourceModel.learn(lessons(2000), List.of(), SourceModel.Decisions.NONE);
		assertThat(model.learned()).isTrue();
		assertThat(model.weight(Cue.MENTOR)).isBetween(Cue.MENTOR.priorWeight() + 1, 15.0);
		assertThat(model.weight(Cue.PROGRAMME)).isCloseTo(Cue.PROGRAMME.priorWeight(), within(1e-6));
		SourceModel again = SourceModel.learn(lessons(2000), List.of(), SourceModel.Decisions.NONE);
		assertThat(again.weight(Cue.MENTOR)).isEqualTo(model.weight(Cue.MENTOR));
	}

	@Test
	void aSourceThatIsNoCandidateTeachesNothing() {
		List<SourceModel.Lesson> lessons = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			lessons.add(new SourceModel.Lesson(
					new ChoiceSet(0, List.of(candidate(1, Cue.MENTOR), candidate(2, Cue.DISTRICT)), 0), 3));
		}
		SourceModel model = SourceModel.learn(lessons, List.of(), SourceModel.Decisions.NONE);
		assertThat(model.learned()).isFalse();
		assertThat(model.links()).isZero();
	}

	@Test
	void noneIsOnAverageWhatMethodistsFound() {
		List<ChoiceSet> open = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			open.add(new ChoiceSet(0, List.of(candidate(1, Cue.values()[i % 8]), candidate(2, Cue.DISTRICT)), 0));
		}
		for (int none : new int[] { 0, 10, 96 }) {
			SourceModel model = SourceModel.learn(lessons(200), open, new SourceModel.Decisions(96 - none, none));
			double mean = open.stream().mapToDouble((set) -> model.rank(set).none()).average().orElseThrow();
			assertThat(mean).isCloseTo((none + 2) / 100., within(1e-6));
		}
		SourceModel undecided = SourceModel.learn(lessons(200), open, SourceModel.Decisions.NONE);
		assertThat(open.stream().mapToDouble((set) -> undecided.rank(set).none()).average().orElseThrow()).isCloseTo(.5,
				within(1e-6));
	}

	private static List<SourceModel.Lesson> lessons(int count) {
		List<SourceModel.Lesson> lessons = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			lessons.add(new SourceModel.Lesson(
					new ChoiceSet(0, List.of(candidate(1, Cue.MENTOR), candidate(2, Cue.DISTRICT)), 0), 1));
		}
		return lessons;
	}

	private static ChoiceSet.Candidate candidate(int adopter, Cue cue) {
		double[] values = new double[Cue.values().length];
		values[cue.place()] = 1;
		return new ChoiceSet.Candidate(adopter, 1, values, List.of());
	}

}
