package org.estafeta.search.embedding;

/**
 * How a model that answers with a vector for each token is to be read; its card says so.
 */
public enum Pooling {

	/** The mean of the tokens. */
	MEAN,
	/** The first token, which stands for the text. */
	CLS

}
