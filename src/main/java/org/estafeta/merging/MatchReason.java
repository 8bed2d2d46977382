package org.estafeta.merging;

import java.util.List;

/**
 * One thing that speaks for or against two nodes being the same.
 *
 * @param kind what it is
 * @param points how much it counts, of 100; negative when it speaks against
 * @param arguments what fills its sentence
 */
public record MatchReason(Kind kind, int points, List<String> arguments) {

	public MatchReason {
		arguments = List.copyOf(arguments);
	}

	static MatchReason of(Kind kind, int points, String... arguments) {
		return new MatchReason(kind, points, List.of(arguments));
	}

	/** What speaks for or against it. */
	public enum Kind {

		/** The same number of a taxpayer. */
		INN,
		/** The same number in the register of legal persons. */
		OGRN,
		/** Different numbers of a taxpayer. */
		INN_DIFFERS,
		/** The same name, however it is written. */
		NAME,
		/** Words of the name are the same. */
		WORDS,
		/** The same number and the same kind: «школа № 5». */
		NUMBER,
		/** One has a number, the other has none. */
		NUMBER_MISSING,
		/** The same city. */
		CITY,
		/** The same region, of one the city is not known. */
		REGION,
		/** The kind changed: a school became a lyceum. */
		KIND_DIFFERS,
		/** The same surname. */
		SURNAME,
		/** The same first name. */
		FIRST_NAME,
		/** Of the first name one has the initial only. */
		FIRST_INITIAL,
		/** The same patronymic. */
		PATRONYMIC,
		/** Of the patronymic one has the initial only. */
		PATRONYMIC_INITIAL,
		/** The parts of the name stand in another order. */
		ORDER,
		/** The same place of work. */
		PLACE,
		/** They work at different places. */
		PLACE_DIFFERS,
		/** The same subject. */
		SUBJECT,
		/** The same date. */
		DATE,
		/** Dates that may be the same. */
		DATE_FITS,
		/** The same author. */
		AUTHOR,
		/** Descriptions with mostly the same words. */
		SUMMARY

	}

}
