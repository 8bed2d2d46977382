package org.estafeta.resource;

/**
 * Of which level an information resource is.
 */
public enum ResourceLevel {

	/** Of the whole country. */
	FEDERAL,
	/** Of a region of the federation. */
	REGIONAL,
	/** Of a city or a municipal district. */
	MUNICIPAL

}
