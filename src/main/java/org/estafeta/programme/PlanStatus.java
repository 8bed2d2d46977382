package org.estafeta.programme;

/**
 * How far the plan of a year is.
 */
public enum PlanStatus {

	/** Nobody has planned anything, or the reader may not see it yet. */
	NONE,
	/** It is written; only those who write it see it. */
	DRAFT,
	/** It is approved; everybody sees it and what was changed since. */
	APPROVED

}
