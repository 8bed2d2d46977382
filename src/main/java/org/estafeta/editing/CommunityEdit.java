package org.estafeta.editing;

import org.jspecify.annotations.Nullable;

import org.estafeta.organisation.Joining;
import org.estafeta.shared.Scope;

/**
 * What can be edited of a community, as it was typed or as it stands.
 *
 * @param name its name
 * @param kindName what it is, in words
 * @param scope how far it reaches; null when unknown
 * @param joining how people join it; null when nothing was chosen
 * @param city the city or village
 * @param region the region
 * @param organiser who gathers it, in words
 * @param note a remark
 * @param citation where this is known from
 */
public record CommunityEdit(@Nullable String name, @Nullable String kindName, @Nullable Scope scope,
		@Nullable Joining joining, @Nullable String city, @Nullable String region, @Nullable String organiser,
		@Nullable String note, @Nullable String citation) {

	/** A form that nobody has written in. */
	public static final CommunityEdit EMPTY = new CommunityEdit(null, null, null, Joining.ON_REQUEST, null, null, null,
			null, null);

	/**
	 * The version of what stands.
	 * @return a fingerprint
	 */
	public String version() {
		return Fingerprint.of(this);
	}

}
