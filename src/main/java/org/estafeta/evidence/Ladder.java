package org.estafeta.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.estafeta.evidence.LadderCheck.Code;
import org.estafeta.evidence.LadderCheck.Condition;

/**
 * Puts a practice on the ladder. Knows no graph. How strong the evidence is says nothing
 * of which way it points: a review or a trial that found harm is as much of a step as one
 * that found good.
 */
final class Ladder {

	private Ladder() {
	}

	/**
	 * Finds the step of a practice.
	 * @param rules the figures of the rules
	 * @param basics what the practice itself gives
	 * @param statements what is said for and against it; only what stands counts
	 * @param replications its adoptions with the word of the rules on each
	 * @return the step with the finding of each rule
	 */
	static LadderPlace place(LadderThresholds rules, Basics basics, List<EvidenceStatement> statements,
			List<Replication> replications) {
		List<EvidenceInput> standing = statements.stream()
			.filter(EvidenceStatement::stands)
			.map(EvidenceStatement::content)
			.toList();
		Set<String> told = standing.stream()
			.filter((one) -> one.kind().hasFinding())
			.map(EvidenceInput::organisationId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		int artefacts = count(standing, EvidenceKind.ARTEFACT, (one) -> one.url() != null) + (basics.cited() ? 1 : 0)
				+ basics.materials();
		int schools = (int) replications.stream().filter(Replication::counts).count();
		int outcomes = (int) replications.stream()
			.filter((one) -> one.counts() && told.contains(one.organisationId()))
			.count();
		List<LadderCheck> checks = List.of(
				new LadderCheck(EvidenceStep.DESCRIBED,
						List.of(new Condition(Code.DESCRIPTION, basics.described() ? 1 : 0, 1),
								new Condition(Code.ARTEFACTS, artefacts, rules.artefacts()))),
				new LadderCheck(EvidenceStep.REVIEWED, List.of(new Condition(Code.REVIEWS,
						count(standing, EvidenceKind.EXPERT_REVIEW, EvidenceInput::independent), rules.reviews()))),
				new LadderCheck(EvidenceStep.REPLICATED,
						List.of(new Condition(Code.SCHOOLS, schools, rules.schools()),
								new Condition(Code.OUTCOMES, outcomes, rules.outcomes()))),
				new LadderCheck(EvidenceStep.COMPARED, List.of(new Condition(Code.COMPARISONS,
						count(standing, EvidenceKind.COMPARISON, (one) -> isAtLeast(one, rules.comparisonPupils(), 1))
								+ count(standing, EvidenceKind.EXTERNAL_TRIAL, (one) -> isTrial(one, rules)),
						1))),
				new LadderCheck(EvidenceStep.TRIALLED, List.of(new Condition(Code.TRIALS,
						count(standing, EvidenceKind.EXTERNAL_TRIAL, (one) -> isTrial(one, rules)), 1))));
		EvidenceStep step = EvidenceStep.CLAIMED;
		for (LadderCheck check : checks) {
			if (!check.holds()) {
				break;
			}
			step = check.step();
		}
		return new LadderPlace(step, checks);
	}

	private static boolean isTrial(EvidenceInput input, LadderThresholds rules) {
		return input.independent() && isAtLeast(input, rules.trialPupils(), rules.trialSites());
	}

	private static boolean isAtLeast(EvidenceInput input, int participants, int sites) {
		EvidenceInput.Sample sample = input.sample();
		return sample != null && sample.participants() >= participants && sample.sites() >= sites;
	}

	private static int count(List<EvidenceInput> statements, EvidenceKind kind, Predicate<EvidenceInput> enough) {
		return (int) statements.stream().filter((one) -> one.kind() == kind && enough.test(one)).count();
	}

	/**
	 * What a practice itself gives.
	 *
	 * @param described whether it says what is done, and not by its name alone
	 * @param cited whether it is cited from a page that can be opened
	 * @param materials how many files go with it
	 */
	record Basics(boolean described, boolean cited, int materials) {

	}

}
