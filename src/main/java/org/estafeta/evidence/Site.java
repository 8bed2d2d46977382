package org.estafeta.evidence;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.organisation.Organisation;

/**
 * An organisation as far as independence looks at it.
 *
 * @param organisationId its id
 * @param name the name that people use
 * @param kind what it is
 * @param region its region, null when unknown
 * @param city its city or village, null when unknown
 * @param district its district within the city, null when unknown
 * @param nationwide whether it belongs to the whole country and to no place in it
 * @param staff the ids of teachers who work or worked there; of an adopter, only those
 * who work, worked or put a practice to use elsewhere too
 */
record Site(String organisationId, String name, Organisation.Kind kind, @Nullable String region, @Nullable String city,
		@Nullable String district, boolean nationwide, Set<String> staff) {

	Site {
		staff = Set.copyOf(staff);
	}

	/**
	 * Whether this may be one of the schools that repeat a practice: a single place where
	 * somebody is taught.
	 * @return false for school systems, committees, companies and networks
	 */
	boolean isOneSchool() {
		return switch (this.kind) {
			case SCHOOL, KINDERGARTEN, SUPPLEMENTARY, METHODICAL_CENTRE, UNIVERSITY, COLLEGE -> true;
			case COMMITTEE, NETWORK_PARTNER, SCHOOL_SYSTEM, OTHER -> false;
		};
	}

	/**
	 * Compares where two organisations are.
	 * @param other the other one
	 * @return what is certain
	 */
	Distance distanceTo(Site other) {
		if (this.nationwide || other.nationwide || this.region == null || other.region == null) {
			return Distance.UNKNOWN;
		}
		if (!this.region.equals(other.region)) {
			return Distance.ELSEWHERE;
		}
		if (this.city == null || other.city == null) {
			return Distance.UNKNOWN;
		}
		if (!this.city.equals(other.city)) {
			return Distance.ELSEWHERE;
		}
		if (this.district == null || other.district == null) {
			return Distance.UNKNOWN;
		}
		return this.district.equals(other.district) ? Distance.SAME : Distance.ELSEWHERE;
	}

	/** How two places stand to each other. */
	enum Distance {

		/** In another region, city or district. */
		ELSEWHERE,
		/** In the same district. */
		SAME,
		/** Not enough is known. */
		UNKNOWN

	}

}
