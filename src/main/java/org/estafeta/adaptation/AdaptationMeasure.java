package org.estafeta.adaptation;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of young teachers in a school year.
 */
public enum AdaptationMeasure {

	/** Were a member of a school or club of young teachers. */
	SCHOOL,
	/** Had a mentor. */
	MENTOR,
	/** Had two, one of their own organisation and one of another. */
	DOUBLE_MENTORING,
	/** Had a deficit that was known, and agreed that it is kept. */
	DEFICITS_FOUND,
	/** Eliminated a deficit. */
	DEFICITS_ELIMINATED;

	/**
	 * Of whom it counts a part.
	 * @return the measure that those counted here are counted in too; null for all young
	 * teachers
	 */
	@Nullable AdaptationMeasure whole() {
		return switch (this) {
			case DOUBLE_MENTORING -> MENTOR;
			case SCHOOL, MENTOR, DEFICITS_FOUND, DEFICITS_ELIMINATED -> null;
		};
	}

	/**
	 * Whether it tells of deficits, which nobody sees but the person and whom they name.
	 * Who is in a school and who has a mentor, others know anyway.
	 * @return true for what is shown as statistics of deficits are
	 */
	boolean isSecret() {
		return this == DEFICITS_FOUND || this == DEFICITS_ELIMINATED;
	}

}
