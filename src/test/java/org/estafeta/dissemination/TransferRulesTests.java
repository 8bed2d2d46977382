package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Organisations are letters; «a -> b 2020» reads: b took it up from a in 2020.
 */
class TransferRulesTests {

	@Test
	void acceptsAChainAndADiamond() {
		assertThat(refused("a -> b 2018", "a -> c 2018", "b -> d 2019", "c -> d 2019", "d -> e 2020")).isEmpty();
	}

	@Test
	void refusesTheLinkThatClosesACycle() {
		assertThat(refused("a -> b XXXX", "b -> a XXXX")).containsExactly("1 CYCLE b a");
		assertThat(refused("a -> b XXXX", "b -> c XXXX", "c -> a XXXX", "c -> d XXXX")).containsExactly("2 CYCLE c a");
	}

	@Test
	void refusesALinkToItself() {
		assertThat(refused("a -> a 2020")).containsExactly("0 CYCLE a a");
	}

	@Test
	void refusesASourceThatKnewCertainlyLater() {
		assertThat(refused("x -> a 2021", "a -> b 2019")).containsExactly("1 BACK_IN_TIME a b");
	}

	@Test
	void acceptsWhatMayHaveHappened() {
		assertThat(refused("x -> a 2020-06", "a -> b 2020")).isEmpty();
		assertThat(refused("x -> a ../2021", "a -> b 2019")).isEmpty();
		assertThat(refused("x -> a XXXX", "a -> b 2019")).isEmpty();
	}

	@Test
	void theEarliestKnownDateOfTheSourceCounts() {
		assertThat(refused("x -> a 2018", "y -> a 2021", "a -> b 2019")).isEmpty();
	}

	@Test
	void aLaterDateThatIsKnownBetterDoesNotHideAnEarlierOne() {
		assertThat(refused("x -> a 2021", "y -> a 2021-06-10", "a -> b 2021-03")).isEmpty();
		assertThat(refused("x -> a XXXX", "y -> a 2021", "a -> b 2019")).isEmpty();
	}

	@Test
	void practicesDoNotMix() {
		TransferDraft one = draft(0, "p", "a", "b", "2020");
		TransferDraft other = draft(1, "q", "b", "a", "2020");
		assertThat(new TransferRules().refuse(List.of(one, other))).isEmpty();
	}

	@Test
	void storedLinksCount() {
		TransferRules rules = new TransferRules();
		rules.link(new AdoptionKey("p", "b"), new AdoptionKey("p", "a"));
		assertThat(rules.refuse(List.of(draft(0, "p", "b", "a", "XXXX")))).hasSize(1);
	}

	private static List<String> refused(String... facts) {
		List<TransferDraft> drafts = new ArrayList<>();
		for (String fact : facts) {
			String[] words = fact.split(" ");
			drafts.add(draft(drafts.size(), "p", words[0], words[2], words[3]));
		}
		return new TransferRules().refuse(drafts)
			.stream()
			.map((refusal) -> refusal.transferKey() + ' ' + refusal.reason() + ' ' + refusal.teacherKey() + ' '
					+ refusal.learnerKey())
			.toList();
	}

	private static TransferDraft draft(int key, String practice, String teacher, String learner, String date) {
		return new TransferDraft(String.valueOf(key), practice, teacher, learner, Adoption.Strength.ADOPTED, null,
				ImpreciseDate.parse(date).orElseThrow(), null, Provenance.UNKNOWN);
	}

}
