package org.estafeta.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a statement for or against a practice.
 *
 * @param id its id, the same in all versions
 * @param version the number of the version, from 1
 * @param practiceId the practice
 * @param content what it says
 * @param organisation the name of the organisation where it was found, null when none is
 * named
 * @param retracted whether this version takes the statement back
 * @param reason why it was taken back, null while it stands
 * @param recordedAt when this version was recorded
 * @param recordedBy who recorded it: a role or a part of the product, never a name
 * @param endedAt when the next version took its place, null for the newest one
 */
public record EvidenceStatement(String id, int version, String practiceId, EvidenceInput content,
		@Nullable String organisation, boolean retracted, @Nullable String reason, Instant recordedAt,
		String recordedBy, @Nullable Instant endedAt) {

	/**
	 * Whether it counts.
	 * @return false for former versions and for what was taken back
	 */
	public boolean stands() {
		return this.endedAt == null && !this.retracted;
	}

}
