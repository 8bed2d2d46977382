package org.estafeta.web;

/**
 * Of what a cascade is measured; names the words that differ.
 */
enum CascadeScope {

	/** A whole practice. */
	PRACTICE,
	/** What is below one adopter of a practice. */
	START,
	/** The practices of an organisation. */
	ORGANISATION,
	/** The practices of the host of an innovation site, in its time. */
	SITE,
	/** What came through an event. */
	EVENT

}
