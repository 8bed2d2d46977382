package org.estafeta.dissemination;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A fact of transfer with all that is needed to correct it.
 *
 * @param factId the fact
 * @param learner who learned
 * @param edit what the fact says
 * @param guess whom it may have come from by computation, null when nothing was computed
 * @param others the other facts that the same adoption is known from, the one that
 * happened first in front
 * @param adopters who has to do with the practice, by adoption
 */
public record TransferSheet(String factId, Adopter learner, TransferEdit edit, @Nullable Adopter guess,
		List<RecordedFact> others, Map<String, Adopter> adopters) {

	public TransferSheet {
		others = List.copyOf(others);
		adopters = Map.copyOf(adopters);
	}

}
