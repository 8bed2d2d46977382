package org.estafeta.curation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.estafeta.shared.EducationLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The way into the bank, tried out in full: everything that anybody can do, in every
 * order, eight steps deep. What has to be true is reckoned beside the rules, from what
 * was done alone.
 */
class WorkflowTests {

	private static final int STEPS = 8;

	/** The author has every right there is, and must get nowhere with them. */
	private static final Reviewer AUTHOR = new Reviewer("author", true, true, true, true);

	private static final List<Reviewer> PEOPLE = List.of(AUTHOR, new Reviewer("leader", false, true, false, false),
			new Reviewer("expert-1", false, false, true, false), new Reviewer("expert-2", false, false, true, false),
			new Reviewer("expert-3", false, false, true, false), new Reviewer("methodist", false, true, false, true),
			new Reviewer("teacher", false, false, false, false), new Reviewer("everything", false, true, true, true));

	@ParameterizedTest
	@CsvSource({ "true, 1", "true, 2", "true, 3", "false, 1", "false, 2", "false, 3" })
	void nothingIsPublishedWithoutTheVotesItNeeds(boolean schoolCheck, int votes) {
		ReviewRule rule = new ReviewRule(schoolCheck, votes, 14);
		Deque<Reached> open = new ArrayDeque<>(List.of(Reached.start(rule)));
		Set<Reached> seen = new HashSet<>(open);
		long published = 0;
		long steps = 0;
		while (!open.isEmpty()) {
			Reached reached = open.remove();
			if (reached.state.stage() == ReviewStage.PUBLISHED) {
				published++;
				assertThat(reached.done.approvals).as("%s", reached).hasSizeGreaterThanOrEqualTo(votes);
				assertThat(!schoolCheck || reached.done.checked).as("%s", reached).isTrue();
				assertThat(reached.done.publisher).isNotEqualTo(AUTHOR.account());
			}
			if (reached.depth < STEPS) {
				for (Reviewer somebody : PEOPLE) {
					for (ReviewMove move : Workflow.open(reached.state, somebody)) {
						steps++;
						Reached next = reached.after(move, somebody, rule);
						if (seen.add(next)) {
							open.add(next);
						}
					}
				}
			}
		}
		assertThat(published).as("there is a way").isPositive();
		assertThat(steps).isGreaterThan(500);
	}

	@Test
	void theEndIsTheEnd() {
		ReviewRule rule = new ReviewRule(true, 1, 1);
		for (ReviewStage stage : List.of(ReviewStage.PUBLISHED, ReviewStage.REJECTED)) {
			for (Reviewer somebody : PEOPLE) {
				assertThat(Workflow.open(new ReviewState(stage, 1, true, Set.of("expert-1"), rule), somebody))
					.isEmpty();
			}
		}
	}

	@Test
	void aRuleIsFoundByKindAndLevel() {
		CurationSettings settings = new CurationSettings(List.of(
				new CurationSettings.Rule(CurationSettings.Kind.NEW, Set.of(EducationLevel.PRESCHOOL), false, 1, 7),
				new CurationSettings.Rule(null, Set.of(EducationLevel.VOCATIONAL), true, 3, 30)));
		assertThat(settings.rule(false, List.of(EducationLevel.PRESCHOOL, EducationLevel.PRIMARY)))
			.isEqualTo(new ReviewRule(false, 1, 7));
		assertThat(settings.rule(true, List.of(EducationLevel.VOCATIONAL))).isEqualTo(new ReviewRule(true, 3, 30));
		assertThat(settings.rule(true, List.of(EducationLevel.PRESCHOOL))).isEqualTo(new ReviewRule(false, 1, 14));
		assertThat(settings.rule(false, List.of())).isEqualTo(new ReviewRule(true, 2, 14));
		assertThatIllegalArgumentException().isThrownBy(() -> new ReviewRule(true, 0, 14));
	}

	/** What was really done since the author could last write. */
	private record Done(boolean checked, Set<String> approvals, String publisher) {

		private static final Done NOTHING = new Done(false, Set.of(), "");

		private Done and(ReviewMove move, Reviewer who) {
			return switch (move) {
				case SAVE, SUBMIT, WITHDRAW, REQUEST_CHANGES -> NOTHING;
				case PASS -> new Done(true, this.approvals, "");
				case APPROVE -> {
					Set<String> all = new TreeSet<>(this.approvals);
					if (who.judges() && !who.author()) {
						all.add(who.account());
					}
					yield new Done(this.checked, Set.copyOf(all), "");
				}
				case PUBLISH -> new Done(this.checked, this.approvals, who.account());
				case REJECT -> this;
			};
		}

	}

	/** Where a sequence of moves has led. */
	private record Reached(ReviewState state, Done done, int depth) {

		private static Reached start(ReviewRule rule) {
			return new Reached(ReviewState.draft(rule), Done.NOTHING, 0);
		}

		private Reached after(ReviewMove move, Reviewer who, ReviewRule rule) {
			return new Reached(Workflow.after(this.state, move, who.account(), rule), this.done.and(move, who),
					this.depth + 1);
		}

	}

}
