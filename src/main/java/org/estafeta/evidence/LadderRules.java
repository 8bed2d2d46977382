package org.estafeta.evidence;

import java.time.Instant;

/**
 * One version of the rules of the ladder; in force from when it was recorded until the
 * next one was.
 *
 * @param version its number, from 1
 * @param thresholds its figures
 * @param note why they are so
 * @param recordedAt from when they hold
 * @param recordedBy who published them: a role or a part of the product, never a name
 */
public record LadderRules(int version, LadderThresholds thresholds, String note, Instant recordedAt,
		String recordedBy) {

}
