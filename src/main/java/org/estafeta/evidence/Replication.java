package org.estafeta.evidence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An adoption with the word of the rules on it.
 *
 * @param adoptionId the adoption
 * @param organisationId where
 * @param organisation the name of that organisation
 * @param place its city and region, null when unknown
 * @param byTeacher whether a teacher adopted it there; who is never said
 * @param since by when it certainly was in use, null when unknown
 * @param months how many full months it certainly has been in use, 0 when unknown
 * @param verdict whether it counts, and if not, why
 * @param other the organisation that the reason speaks of, null when it speaks of none
 */
public record Replication(String adoptionId, String organisationId, String organisation, @Nullable String place,
		boolean byTeacher, @Nullable LocalDate since, int months, Verdict verdict, @Nullable String other) {

	/**
	 * Whether it is one of the independent schools.
	 * @return true when it counts
	 */
	public boolean counts() {
		return this.verdict == Verdict.COUNTED;
	}

	/**
	 * What the rules say of an adoption; the first reason that holds.
	 */
	public enum Verdict {

		/** It counts. */
		COUNTED,
		/** The practice began here. */
		ORIGIN,
		/** The practice was given up. */
		LEFT,
		/** Here it is only known, tried out or passed on. */
		NOT_IN_USE,
		/** Not one school: a school system, a committee, a network. */
		NOT_ONE_SCHOOL,
		/** Nobody knows since when. */
		DATE_UNKNOWN,
		/** Not certainly in use for long enough. */
		TOO_SHORT,
		/** Where the practice began is unknown, so nothing is independent of it. */
		ORIGIN_UNKNOWN,
		/** In the district where the practice began. */
		SAME_DISTRICT,
		/** It may be in the district where the practice began. */
		DISTRICT_UNKNOWN,
		/** A teacher works or worked both here and where the practice began. */
		TEACHER_OF_ORIGIN,
		/** Another adoption of this organisation counts. */
		SAME_ORGANISATION,
		/** A teacher works or worked both here and at a school that counts. */
		TEACHER_OF_COUNTED

	}

}
