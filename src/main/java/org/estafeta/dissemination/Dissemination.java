package org.estafeta.dissemination;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a practice spread: its adoptions and which was learned from which.
 *
 * @param practiceId the practice
 * @param adoptions the adoptions: origins first, then by date, unknown dates last
 * @param links the links between these adoptions, by date
 * @param totalAdoptions how many adoptions the practice has in all
 * @param totalLinks how many links the practice has in all
 * @param complete whether nothing was left out
 * @param stopReason why something was left out, null when the answer is complete
 */
public record Dissemination(String practiceId, List<Adoption> adoptions, List<TransferLink> links, long totalAdoptions,
		long totalLinks, boolean complete, @Nullable StopReason stopReason) {

	public Dissemination {
		adoptions = List.copyOf(adoptions);
		links = List.copyOf(links);
	}

	/**
	 * Why an answer was cut.
	 */
	public enum StopReason {

		/** The asked-for number of adoptions was reached. */
		LIMIT

	}

}
