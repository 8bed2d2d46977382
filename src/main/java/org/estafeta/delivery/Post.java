package org.estafeta.delivery;

/**
 * Brings letters to their addresses.
 */
interface Post {

	/**
	 * Whether letters can be sent at all.
	 * @return false where nobody has said how
	 */
	boolean isOpen();

	/**
	 * Sends a letter.
	 * @param letter the letter
	 * @throws Undelivered when it was not taken
	 */
	void send(Letter letter) throws Undelivered;

	/**
	 * A letter was not taken.
	 */
	final class Undelivered extends Exception {

		private final Reason reason;

		Undelivered(Reason reason, Throwable cause) {
			super(cause);
			this.reason = reason;
		}

		Reason reason() {
			return this.reason;
		}

	}

	/**
	 * Why a letter was not taken.
	 */
	enum Reason {

		/** The server does not answer, or does not let us in: no letter goes now. */
		CLOSED,
		/** The server refuses this letter for now. */
		PUT_OFF,
		/** There is no such address. */
		NO_SUCH_ADDRESS

	}

}
