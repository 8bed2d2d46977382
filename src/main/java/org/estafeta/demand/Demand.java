package org.estafeta.demand;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A methodist's word that people look in vain for what a deficit calls for.
 *
 * @param id its id
 * @param text what they look for
 * @param count how often they had done so when it was recorded
 * @param deficitId the deficit
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it: a role, never a person's name
 * @param endedAt when it was retracted or recorded anew, null while it stands
 * @param endedBy who did so: a role, null while it stands
 */
public record Demand(String id, String text, long count, String deficitId, Instant recordedAt, String recordedBy,
		@Nullable Instant endedAt, @Nullable String endedBy) {

	/**
	 * Whether it stands.
	 * @return false when it is history
	 */
	public boolean stands() {
		return this.endedAt == null;
	}

}
