package org.estafeta.discovery;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.evidence.EvidenceStep;

/**
 * A practice that answers a deficit, with all that its place in the list rests on.
 *
 * @param practiceId the practice
 * @param score the sum that it is ranked by, 0 to 1; see {@link DeficitAnswers}
 * @param deficitIds which of the asked deficits it addresses
 * @param stated whether its source states the problem; false when whoever compiled the
 * bank judged so
 * @param note why they belong together, null when nobody wrote it
 * @param users how many organisations use it
 * @param alike how many of them are of the kind and level of the asking organisation; 0
 * when nobody asks
 * @param nearness how near the nearest user is; null when nobody asks or nobody uses it
 * @param step how well it is known that it works: what of two equal ones comes first
 */
public record DeficitAnswer(String practiceId, double score, List<String> deficitIds, boolean stated,
		@Nullable String note, int users, int alike, @Nullable Nearness nearness, EvidenceStep step) {

	public DeficitAnswer {
		deficitIds = List.copyOf(deficitIds);
	}

}
