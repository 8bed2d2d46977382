package org.estafeta.evidence;

/**
 * What a statement of evidence tells.
 */
public enum EvidenceKind {

	/** There is a material that one can work by: a programme, a plan, a recording. */
	ARTEFACT,
	/** An expert has reviewed the practice. */
	EXPERT_REVIEW,
	/** What changed where it was used, nobody to compare with. */
	EFFECT,
	/** Those who had the practice were compared with others who had not. */
	COMPARISON,
	/** Others than its authors tried it in several schools. */
	EXTERNAL_TRIAL,
	/** What it costs. */
	COST;

	/**
	 * Whether it says which way something changed.
	 * @return true when such a statement needs a finding
	 */
	public boolean hasFinding() {
		return this == EFFECT || this == COMPARISON || this == EXTERNAL_TRIAL;
	}

}
