package org.estafeta.dissemination;

/**
 * Why a fact of transfer cannot stand in the graph.
 *
 * @param transferKey the key of the fact in its file
 * @param reason the rule it breaks
 * @param teacherKey the key of the organisation that would be the source
 * @param learnerKey the key of the organisation that would have learned
 */
public record TransferRefusal(String transferKey, Reason reason, String teacherKey, String learnerKey) {

	/**
	 * The rules of the adoption graph.
	 */
	public enum Reason {

		/** The learner would, through others, be its own source. */
		CYCLE,
		/** The source first knew of the practice after it would have passed it on. */
		BACK_IN_TIME

	}

}
