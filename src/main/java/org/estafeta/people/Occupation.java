package org.estafeta.people;

/**
 * What a person works as.
 */
public enum Occupation {

	/** A teacher of a school. */
	TEACHER,
	/** A teacher of a kindergarten. */
	PRESCHOOL_TEACHER,
	/** A teacher of supplementary education. */
	SUPPLEMENTARY_TEACHER,
	/** A lecturer of a college or a university. */
	LECTURER,
	/** A student who becomes a teacher. */
	STUDENT,
	/** A psychologist. */
	PSYCHOLOGIST,
	/** A speech therapist or a teacher of children with disabilities. */
	SPEECH_THERAPIST,
	/** A social pedagogue. */
	SOCIAL_PEDAGOGUE,
	/** An organiser or an adviser of upbringing. */
	ORGANISER,
	/** A methodist. */
	METHODIST,
	/** A deputy head. */
	DEPUTY_HEAD,
	/** A head. */
	HEAD,
	/** Anything else. */
	OTHER

}
