package org.estafeta.diagnosis;

/**
 * Where a diagnosis comes from: the six sources of the model.
 */
public enum DiagnosisSource {

	/** The municipal system of assessing the quality of education (МСОКО). */
	QUALITY_SYSTEM,
	/** A contest of professional mastery. */
	CONTEST,
	/** Analysis of the calendar of educational events. */
	EVENT_ANALYSIS,
	/** An assessment by partners of the network. */
	NETWORK_PARTNERS,
	/** The person's own answers. */
	SELF_DIAGNOSIS,
	/** Public expertise. */
	PUBLIC_EXPERTISE

}
