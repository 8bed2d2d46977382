package org.estafeta.dissemination.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ChoiceSetsTests {

	private static final int TODAY = 5000;

	private static final DayRange ALWAYS = new DayRange(0, 0);

	@Test
	void whoeverCertainlyHadItLaterIsNoCandidate() {
		ChoiceSet set = set(evidence(List.of(adopter(100), adopter(200), adopter(300)), List.of()), 1);
		assertThat(set.candidates()).extracting(ChoiceSet.Candidate::adopter).containsExactly(0);
		assertThat(set.candidates().getFirst().available()).isEqualTo(1);
	}

	@Test
	void whoeverMayHaveHadItBeforeIsACandidateAsLikelyAsThat() {
		PracticeEvidence evidence = evidence(
				List.of(new PracticeEvidence.Adopter(new DayRange(100, 299), null, false, null), adopter(149)),
				List.of());
		assertThat(set(evidence, 1).candidates().getFirst().available()).isEqualTo(.25);
		assertThat(set(evidence, 0).candidates().getFirst().available()).isCloseTo(.75, within(.01));
	}

	@Test
	void whoeverHasItFromTheLearnerIsNoCandidate() {
		List<PracticeEvidence.Adopter> adopters = List.of(adopter(100), unknown(), unknown(), unknown());
		PracticeEvidence evidence = new PracticeEvidence(adopters, List.of(), List
			.of(new PracticeEvidence.Link(2, 1, DayRange.UNKNOWN), new PracticeEvidence.Link(3, 2, DayRange.UNKNOWN)),
				TODAY);
		assertThat(set(evidence, 1).candidates()).extracting(ChoiceSet.Candidate::adopter).containsExactly(0);
		assertThat(set(evidence, 3).candidates()).extracting(ChoiceSet.Candidate::adopter)
			.containsExactlyInAnyOrder(0, 1, 2);
	}

	@Test
	void whoeverWasRejectedIsNoCandidate() {
		PracticeEvidence evidence = evidence(List.of(adopter(100), adopter(110), adopter(200)), List.of());
		BitSet rejected = new BitSet();
		rejected.set(1);
		assertThat(new ChoiceSets(evidence).of(2, rejected).candidates()).extracting(ChoiceSet.Candidate::adopter)
			.containsExactly(0);
	}

	@Test
	void aTieCountsAsFarAsItCanHaveExistedThen() {
		assertThat(community(stay(0, ALWAYS, DayRange.NEVER), stay(1, ALWAYS, DayRange.NEVER), 1000)).isEqualTo(1);
		assertThat(community(stay(0, DayRange.day(1001), DayRange.NEVER), stay(1, ALWAYS, DayRange.NEVER), 1000))
			.isZero();
		assertThat(community(stay(0, new DayRange(900, 1099), DayRange.NEVER), stay(1, ALWAYS, DayRange.NEVER), 1000))
			.isCloseTo(log(.505), within(.001));
		assertThat(community(stay(0, DayRange.UNKNOWN, DayRange.NEVER), stay(1, ALWAYS, DayRange.NEVER), 1000))
			.isCloseTo(log(.5), within(.001));
	}

	@Test
	void aTieThatHasEndedFadesAndTwoThatNeverMetAreNone() {
		double fresh = community(stay(0, ALWAYS, DayRange.day(1000)), stay(1, ALWAYS, DayRange.NEVER), 1000);
		double old = community(stay(0, ALWAYS, DayRange.day(1000 - 365)), stay(1, ALWAYS, DayRange.NEVER), 1000);
		assertThat(fresh).isEqualTo(1);
		assertThat(old).isCloseTo(log(.5), within(.001));
		assertThat(community(stay(0, ALWAYS, DayRange.day(400)), stay(1, DayRange.day(500), DayRange.NEVER), 1000))
			.isZero();
	}

	@Test
	void whoeverPresentedItCountsAsPresenterAndLaterEventsDoNot() {
		MeetingPlace before = new MeetingPlace(MeetingPlace.Kind.EVENT, "before",
				List.of(new MeetingPlace.Stay(0, DayRange.day(950), DayRange.day(950), true),
						stay(1, DayRange.day(950), DayRange.day(950)), stay(2, DayRange.day(950), DayRange.day(950))));
		MeetingPlace after = new MeetingPlace(MeetingPlace.Kind.EVENT, "after",
				List.of(new MeetingPlace.Stay(2, DayRange.day(1001), DayRange.day(1001), true),
						stay(1, DayRange.day(1001), DayRange.day(1001))));
		ChoiceSet set = set(evidence(List.of(adopter(100), adopter(1000), adopter(100)), List.of(before, after)), 1);
		ChoiceSet.Candidate presenter = set.candidates().get(set.indexOf(0));
		ChoiceSet.Candidate guest = set.candidates().get(set.indexOf(2));
		assertThat(presenter.value(Cue.EVENT_PRESENTED)).isBetween(.5, 1.);
		assertThat(presenter.reasons()).extracting(ChoiceSet.Reason::placeId).containsExactly("before");
		assertThat(guest.value(Cue.EVENT_PRESENTED)).isZero();
		assertThat(guest.value(Cue.EVENT_SHARED)).isPositive();
		assertThat(guest.reasons()).extracting(ChoiceSet.Reason::cue).containsExactly(Cue.EVENT_SHARED);
	}

	@Test
	void theMentorAndTheMenteeAreToldApart() {
		MeetingPlace mentorship = new MeetingPlace(MeetingPlace.Kind.MENTORSHIP, "m",
				List.of(new MeetingPlace.Stay(0, ALWAYS, DayRange.NEVER, true), stay(1, ALWAYS, DayRange.NEVER)));
		PracticeEvidence evidence = evidence(List.of(unknown(), unknown()), List.of(mentorship));
		assertThat(set(evidence, 1).candidates().getFirst().value(Cue.MENTOR)).isEqualTo(1);
		assertThat(set(evidence, 0).candidates().getFirst().value(Cue.MENTEE)).isEqualTo(1);
	}

	@Test
	void theStrongestTieStandsAndTheOthersAreFurtherOnes() {
		MeetingPlace community = new MeetingPlace(MeetingPlace.Kind.COMMUNITY, "c",
				List.of(stay(0, ALWAYS, DayRange.NEVER), stay(1, ALWAYS, DayRange.NEVER)));
		MeetingPlace school = new MeetingPlace(MeetingPlace.Kind.ORGANISATION, "o",
				List.of(stay(0, ALWAYS, DayRange.NEVER), stay(1, ALWAYS, DayRange.NEVER)));
		ChoiceSet.Candidate candidate = set(evidence(List.of(adopter(100), adopter(1000)), List.of(community, school)),
				1)
			.candidates()
			.getFirst();
		assertThat(candidate.value(Cue.COLLEAGUE)).isEqualTo(1);
		assertThat(candidate.value(Cue.COMMUNITY)).isZero();
		assertThat(candidate.value(Cue.FURTHER)).isEqualTo(Math.log(2));
		assertThat(candidate.reasons()).extracting(ChoiceSet.Reason::cue).containsExactly(Cue.COMMUNITY, Cue.COLLEAGUE);
	}

	@Test
	void whatTheLearnerGotIsNotHeldForTheCandidate() {
		List<PracticeEvidence.Adopter> adopters = List.of(adopter(100), adopter(200), adopter(300));
		PracticeEvidence evidence = new PracticeEvidence(adopters, List.of(), List
			.of(new PracticeEvidence.Link(1, 0, DayRange.day(200)), new PracticeEvidence.Link(2, 0, DayRange.day(300))),
				TODAY);
		assertThat(set(evidence, 2).candidates().getFirst().value(Cue.PASSED_ON)).isEqualTo(Math.log(2));
		assertThat(set(evidence, 1).candidates().getFirst().value(Cue.PASSED_ON)).isZero();
	}

	@Test
	void ofManyCandidatesTheTiedAndTheRecentStay() {
		List<PracticeEvidence.Adopter> adopters = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			adopters.add(adopter(i));
		}
		MeetingPlace community = new MeetingPlace(MeetingPlace.Kind.COMMUNITY, "c",
				List.of(stay(3, ALWAYS, DayRange.NEVER), stay(399, ALWAYS, DayRange.NEVER)));
		ChoiceSet set = set(evidence(adopters, List.of(community)), 399);
		assertThat(set.candidates()).hasSize(ChoiceSets.MAX_CANDIDATES);
		assertThat(set.leftOut()).isEqualTo(199);
		assertThat(set.candidates().getFirst().adopter()).isEqualTo(3);
		assertThat(set.indexOf(398)).isPositive();
		assertThat(set.indexOf(4)).isEqualTo(-1);
	}

	@Test
	void anOriginWithoutADateHadItAlways() {
		PracticeEvidence evidence = evidence(
				List.of(new PracticeEvidence.Adopter(DayRange.UNKNOWN, null, true, "d"), adopter(10)), List.of());
		ChoiceSet.Candidate origin = set(evidence, 1).candidates().getFirst();
		assertThat(origin.available()).isEqualTo(1);
		assertThat(origin.value(Cue.ORIGIN)).isEqualTo(1);
		assertThat(origin.value(Cue.USES)).isEqualTo(1);
	}

	private static double log(double strength) {
		return Math.log(1 + strength) / Math.log(2);
	}

	private static double community(MeetingPlace.Stay one, MeetingPlace.Stay other, int day) {
		MeetingPlace place = new MeetingPlace(MeetingPlace.Kind.COMMUNITY, "c", List.of(one, other));
		return set(evidence(List.of(adopter(10), adopter(day)), List.of(place)), 1).candidates()
			.getFirst()
			.value(Cue.COMMUNITY);
	}

	private static ChoiceSet set(PracticeEvidence evidence, int learner) {
		return new ChoiceSets(evidence).of(learner, new BitSet());
	}

	private static PracticeEvidence evidence(List<PracticeEvidence.Adopter> adopters, List<MeetingPlace> places) {
		return new PracticeEvidence(adopters, places, List.of(), TODAY);
	}

	private static PracticeEvidence.Adopter adopter(int day) {
		return new PracticeEvidence.Adopter(DayRange.day(day), DayRange.day(day), false, null);
	}

	private static PracticeEvidence.Adopter unknown() {
		return new PracticeEvidence.Adopter(DayRange.UNKNOWN, null, false, district());
	}

	private static @Nullable String district() {
		return null;
	}

	private static MeetingPlace.Stay stay(int adopter, DayRange from, DayRange to) {
		return new MeetingPlace.Stay(adopter, from, to, false);
	}

}
