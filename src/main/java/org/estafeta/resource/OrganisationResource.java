package org.estafeta.resource;

/**
 * An information resource of an organisation.
 *
 * @param resource the resource
 * @param runs whether the organisation runs it
 * @param uses whether its people use it now
 */
public record OrganisationResource(InfoResource resource, boolean runs, boolean uses) {

}
