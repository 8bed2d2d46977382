package org.estafeta.survey;

/**
 * How a question of a survey is answered.
 */
public enum SurveyQuestionKind {

	/** How far one agrees, from 1 to 5. */
	AGREEMENT(1, 5),
	/** One of several options. */
	ONE(1, 0),
	/** Any number of several options. */
	SEVERAL(1, 0),
	/** A whole number from 0 to 10. */
	NUMBER(0, 10),
	/** In words. */
	TEXT(1, 0);

	private final int first;

	private final int last;

	SurveyQuestionKind(int first, int last) {
		this.first = first;
		this.last = last;
	}

	/**
	 * Whether there are options to choose from.
	 * @return true for one or several of several
	 */
	public boolean hasOptions() {
		return this == ONE || this == SEVERAL;
	}

	/**
	 * Whether answers are numbers of which a mean makes sense.
	 * @return true for the scale and the number
	 */
	public boolean isScale() {
		return this == AGREEMENT || this == NUMBER;
	}

	/**
	 * The number of the first choice.
	 * @return 0 for a number, 1 for all others
	 */
	public int first() {
		return this.first;
	}

	/**
	 * How many choices there are.
	 * @param options how many options the question has
	 * @return the number; 0 for words
	 */
	public int choices(int options) {
		if (isScale()) {
			return this.last - this.first + 1;
		}
		return hasOptions() ? options : 0;
	}

	/**
	 * From which choice on an answer is a good one.
	 * @return 4 of 5, 9 of 10; 0 where there are no good ones
	 */
	public int goodFrom() {
		return isScale() ? this.last - 1 : 0;
	}

}
