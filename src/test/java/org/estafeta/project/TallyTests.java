package org.estafeta.project;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rule by which the council decides, over all votes of councils of up to seven.
 */
class TallyTests {

	private static final int LARGEST = 7;

	@Test
	void aProposalCarriesWithAQuorumOfHalfAndAMajorityOfTheVotesGiven() {
		int looked = 0;
		for (int seats = 0; seats <= LARGEST; seats++) {
			for (List<Vote> votes : all(seats)) {
				Tally tally = Tally.of(seats, votes);
				long yes = votes.stream().filter(Vote.FOR::equals).count();
				// said apart from the code: those who did not vote are at most half
				boolean quorum = !votes.isEmpty() && seats - votes.size() <= votes.size();
				boolean carried = quorum && yes > votes.size() - yes;
				assertThat(tally.isQuorate()).as("%s of %d", votes, seats).isEqualTo(quorum);
				assertThat(tally.allows(Decision.APPROVE)).as("%s of %d", votes, seats).isEqualTo(carried);
				assertThat(tally.allows(Decision.REFUSE)).as("%s of %d", votes, seats).isEqualTo(quorum && !carried);
				assertThat(tally.allows(Decision.RETURN)).as("%s of %d", votes, seats).isEqualTo(quorum && !carried);
				looked++;
			}
		}
		// 1 + 4 + 13 + 40 + 121 + 364 + 1093 + 3280
		assertThat(looked).isEqualTo(4916);
	}

	@Test
	void someVotesAreAsTheDocumentationTells() {
		assertThat(new Tally(4, 2, 0, 0).isCarried()).isTrue();
		assertThat(new Tally(5, 2, 0, 0).isCarried()).as("two of five are no half").isFalse();
		assertThat(new Tally(4, 1, 0, 1).isCarried()).as("one of two is no majority").isFalse();
		assertThat(new Tally(0, 0, 0, 0).isQuorate()).as("nobody is no quorum").isFalse();
	}

	private static List<List<Vote>> all(int seats) {
		List<List<Vote>> all = new ArrayList<>();
		all.add(List.of());
		List<List<Vote>> longest = List.of(List.of());
		for (int given = 1; given <= seats; given++) {
			List<List<Vote>> longer = new ArrayList<>();
			for (List<Vote> votes : longest) {
				for (Vote vote : Vote.values()) {
					List<Vote> one = new ArrayList<>(votes);
					one.add(vote);
					longer.add(one);
				}
			}
			all.addAll(longer);
			longest = longer;
		}
		return all;
	}

}
