package org.estafeta.api;

/**
 * Stands in the API's package so that an offender can use it.
 */
public class PlantedPlumbing {

	public String name() {
		return "plumbing";
	}

}
