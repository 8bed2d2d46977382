package org.estafeta.search.embedding;

/**
 * Turns texts into vectors, near to each other when the texts mean nearly the same. May
 * be used by many threads at once.
 */
public interface Embedding extends AutoCloseable {

	/**
	 * What somebody looks for.
	 * @param text the text
	 * @return its vector, of length 1
	 * @throws EmbeddingFailed when the text cannot be turned into one
	 */
	float[] ofQuery(String text);

	/**
	 * What is looked through.
	 * @param text the text; what is too long for the model is left out at its end
	 * @return its vector, of length 1
	 * @throws EmbeddingFailed when the text cannot be turned into one
	 */
	float[] ofPassage(String text);

	/**
	 * How many numbers each vector has.
	 * @return the number
	 */
	int dimension();

	/**
	 * Names everything that the vectors depend on: those of two embeddings can be
	 * compared when and only when their fingerprints are equal.
	 * @return letters and digits
	 */
	String fingerprint();

	@Override
	void close();

}
