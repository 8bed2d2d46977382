package org.estafeta.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.organisation.Organisation;
import org.estafeta.shared.EducationLevel;

/**
 * What can be edited of an organisation, as it was typed or as it stands.
 *
 * @param name its full name
 * @param shortName the name that people use
 * @param aliases former and other names
 * @param kind what it is; null when nothing was chosen
 * @param levels the levels of education it works at
 * @param city the city or village
 * @param region the region
 * @param inn its ИНН
 * @param ogrn its ОГРН
 * @param closedOn since when it is closed, as a date in any usual form; null or empty
 * while it works
 * @param citation where this is known from
 */
public record OrganisationEdit(@Nullable String name, @Nullable String shortName, List<String> aliases,
		Organisation.@Nullable Kind kind, List<EducationLevel> levels, @Nullable String city, @Nullable String region,
		@Nullable String inn, @Nullable String ogrn, @Nullable String closedOn, @Nullable String citation) {

	/** A form that nobody has written in. */
	public static final OrganisationEdit EMPTY = new OrganisationEdit(null, null, List.of(), null, List.of(), null,
			null, null, null, null, null);

	public OrganisationEdit {
		aliases = List.copyOf(aliases);
		levels = List.copyOf(levels);
	}

	/**
	 * The version of what stands.
	 * @return a fingerprint
	 */
	public String version() {
		return Fingerprint.of(this);
	}

}
