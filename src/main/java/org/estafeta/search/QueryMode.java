package org.estafeta.search;

/**
 * How the text of a search is read.
 */
public enum QueryMode {

	/**
	 * As what a person may have meant: words that nobody knows are repaired, synonyms are
	 * looked for too, and not all words have to be there.
	 */
	FORGIVING,
	/** As it is: nothing is repaired, and no synonyms are looked for. */
	LITERAL,
	/** As a formula with fields, phrases and minus: see {@link ClauseParser}. */
	ADVANCED

}
