package org.estafeta.access;

/**
 * Why somebody could not sign in by their organisation. Pages have a sentence for each.
 */
public enum OrganisationRefusal {

	/** The provider does not answer, or says that it cannot now. */
	AWAY,
	/** This browser has not begun to sign in, or too long ago. */
	STALE,
	/** The person or the provider has said no. */
	DENIED,
	/** What the provider says does not prove who the person is. */
	UNPROVEN,
	/** The account is closed. */
	CLOSED,
	/** The organisation gives the person no role that there is here. */
	WITHOUT_ROLE,
	/** There is no account, and none is made. */
	WITHOUT_ACCOUNT,
	/** The person or the account is tied otherwise already. */
	TIED

}
