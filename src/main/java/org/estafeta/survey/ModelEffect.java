package org.estafeta.survey;

/**
 * The effects that the order 898-у expects of the model.
 */
public enum ModelEffect {

	/** The quality of education and how content people are grow. */
	QUALITY,
	/** The innovation potential of organisations grows. */
	INNOVATION,
	/** Teachers and heads develop without a break. */
	DEVELOPMENT,
	/** The system of the city works as one space. */
	ONE_SPACE

}
