package org.estafeta.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.estafeta.resource.OrganisationResource;
import org.estafeta.resource.Resources;

/**
 * Tells pages of organisations which information resources they run and use. Templates
 * know it as {@code @resourcesOf}.
 */
@Component("resourcesOf")
public class ResourcesOf {

	private final Resources resources;

	ResourcesOf(Resources resources) {
		this.resources = resources;
	}

	/**
	 * The resources of an organisation.
	 * @param id the organisation
	 * @return what it runs and uses now, by name
	 */
	public List<OrganisationResource> organisation(String id) {
		return this.resources.ofOrganisation(id);
	}

}
