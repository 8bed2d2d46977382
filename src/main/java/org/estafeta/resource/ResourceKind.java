package org.estafeta.resource;

/**
 * What an information resource is.
 */
public enum ResourceKind {

	/** A site. */
	SITE,
	/** A page or group in a social network. */
	SOCIAL_PAGE,
	/** A platform where people learn, teach or are assessed. */
	PLATFORM,
	/** A library of texts, films, lessons. */
	LIBRARY,
	/** An information system. */
	SYSTEM

}
