package org.estafeta.curation;

/**
 * What people do with a submission.
 */
public enum ReviewMove {

	/** Write on: the author only, and only a draft. */
	SAVE(false),
	/** Hand it in. */
	SUBMIT(false),
	/** Say that the school stands behind it. */
	PASS(false),
	/** Say as an expert that it may be published. */
	APPROVE(false),
	/** Give it back to the author with what is to be changed. */
	REQUEST_CHANGES(true),
	/** Turn it down for good. */
	REJECT(true),
	/** Take it back to write on. */
	WITHDRAW(false),
	/** Take it into the bank. */
	PUBLISH(false);

	private final boolean needsWords;

	ReviewMove(boolean needsWords) {
		this.needsWords = needsWords;
	}

	/**
	 * Whether it makes no sense without a word to the author.
	 * @return true when a text has to go with it
	 */
	public boolean needsWords() {
		return this.needsWords;
	}

}
