package org.estafeta.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.organisation.Joining;
import org.estafeta.organisation.YoungAudience;
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
 * @param youngAudiences for whom it is a school or club of young teachers, each once;
 * empty when it is none, null when nothing is said of it and what stands shall stay
 */
public record CommunityEdit(@Nullable String name, @Nullable String kindName, @Nullable Scope scope,
		@Nullable Joining joining, @Nullable String city, @Nullable String region, @Nullable String organiser,
		@Nullable String note, @Nullable String citation, @Nullable List<YoungAudience> youngAudiences) {

	/** A form that nobody has written in. */
	public static final CommunityEdit EMPTY = new CommunityEdit(null, null, null, Joining.ON_REQUEST, null, null, null,
			null, null, List.of());

	public CommunityEdit {
		youngAudiences = (youngAudiences != null) ? youngAudiences.stream().distinct().sorted().toList() : null;
	}

	/**
	 * The version of what stands.
	 * @return a fingerprint
	 */
	public String version() {
		return Fingerprint.of(this);
	}

	/**
	 * The same for other young teachers.
	 * @param audiences for whom it is a school or club of young teachers; empty when it
	 * is none, null for what nothing is said of
	 * @return the edit with these
	 */
	CommunityEdit withYoungAudiences(@Nullable List<YoungAudience> audiences) {
		return new CommunityEdit(this.name, this.kindName, this.scope, this.joining, this.city, this.region,
				this.organiser, this.note, this.citation, audiences);
	}

}
