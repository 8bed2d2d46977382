package org.estafeta.mentoring;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who is whose mentor, as the order 898-у of 2021 of the city of Chelyabinsk names it.
 */
public enum MentoringModel {

	/** A teacher helps a teacher. */
	TEACHER_TEACHER,
	/**
	 * Two teachers help one: somebody of the own organisation and somebody of another.
	 */
	DOUBLE,
	/** A head or deputy head helps a teacher. */
	HEAD_TEACHER,
	/** A teacher helps a student who becomes one. */
	TEACHER_STUDENT,
	/** A teacher helps one who is new to teaching. */
	YOUNG_TEACHER,
	/** A school that leads helps one with low results. */
	LEADER_SCHOOL;

	/**
	 * The models between people.
	 * @return all but that between schools
	 */
	public static Set<MentoringModel> ofPeople() {
		return EnumSet.complementOf(EnumSet.of(LEADER_SCHOOL));
	}

	/**
	 * How many mentors somebody has in it.
	 * @return 2 for double mentoring, else 1
	 */
	public int mentors() {
		return (this == DOUBLE) ? 2 : 1;
	}

}
