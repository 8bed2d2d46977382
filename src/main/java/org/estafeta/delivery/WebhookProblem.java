package org.estafeta.delivery;

/**
 * Why a message did not reach a webhook.
 */
public enum WebhookProblem {

	/** Its name leads to an address that is not of the open internet. */
	CLOSED_ADDRESS,
	/** Nobody knows its name. */
	UNKNOWN_HOST,
	/** It took no connection, or broke it off. */
	NO_CONNECTION,
	/** Its certificate is not good for its name. */
	CERTIFICATE,
	/** It took too long. */
	TOO_SLOW,
	/** It leads somewhere else, where we do not go. */
	REDIRECT,
	/** It answered with an error. */
	STATUS,
	/** It said that it is gone for good. */
	GONE

}
