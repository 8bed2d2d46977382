package org.estafeta.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.community.OrganisationCommunities;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.CascadeMeasures;
import org.estafeta.dissemination.Disseminations;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.event.Event;
import org.estafeta.event.Events;
import org.estafeta.event.Participation;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;

/**
 * The pages of organisations, innovation sites, communities and events.
 */
@Controller
class CataloguePageController {

	private static final KeysetRequest FIRST = KeysetRequest.first(100);

	private final Organisations organisations;

	private final OrganisationCommunities communities;

	private final InnovationSites sites;

	private final Events events;

	private final Practices practices;

	private final Disseminations disseminations;

	private final CascadeMeasures measures;

	private final EventTaking taking;

	CataloguePageController(Organisations organisations, OrganisationCommunities communities, InnovationSites sites,
			Events events, Practices practices, Disseminations disseminations, CascadeMeasures measures,
			EventTaking taking) {
		this.organisations = organisations;
		this.communities = communities;
		this.sites = sites;
		this.events = events;
		this.practices = practices;
		this.disseminations = disseminations;
		this.measures = measures;
		this.taking = taking;
	}

	@GetMapping("/organisations/{id}")
	String organisation(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values,
			Model model) {
		TraceParameters then = TraceParameters.parse(values).ofWindow(false);
		TraceRequest.Window window = then.window();
		Organisation organisation = this.organisations.get(id);
		List<String> owner = List.of(id);
		List<Adoption> adoptions = this.disseminations.ofOrganisations(owner, window).getOrDefault(id, List.of());
		Map<String, Practice> adopted = this.practices
			.byIds(adoptions.stream().map(Adoption::practiceId).distinct().toList());
		Map<Adoption, Practice> taken = new LinkedHashMap<>();
		adoptions.stream()
			.filter((adoption) -> adoption.kind() != Adoption.Kind.DEVELOPMENT)
			.forEach((adoption) -> taken.put(adoption, Objects.requireNonNull(adopted.get(adoption.practiceId()))));
		model.addAttribute("organisation", organisation);
		model.addAttribute("practices", slice(this.practices.ofOrganisations(owner, FIRST), id).rows());
		model.addAttribute("sites", slice(this.sites.ofOrganisations(owner, FIRST), id).rows());
		model.addAttribute("communities", slice(this.communities.ofOrganisations(owner, FIRST), id).rows());
		model.addAttribute("events", slice(this.events.ofOrganisations(owner, FIRST), id).rows());
		model.addAttribute("taken", taken);
		model.addAttribute("window", window);
		model.addAttribute("then", then.query().isEmpty() ? "" : '?' + then.query());
		model.addAttribute("cascade", this.measures.isAnyOfOrganisation(id));
		return "organisation";
	}

	@GetMapping("/sites/{id}")
	String site(@PathVariable("id") String id, Model model) {
		InnovationSite site = this.sites.get(id);
		String host = site.organisationId();
		model.addAttribute("site", site);
		model.addAttribute("host", (host != null) ? this.organisations.get(host) : null);
		model.addAttribute("practices",
				(host != null) ? slice(this.practices.ofOrganisations(List.of(host), FIRST), host).rows() : List.of());
		model.addAttribute("cascade", this.measures.isAnyOfSite(site));
		return "site";
	}

	@GetMapping("/events/{id}")
	String event(@PathVariable("id") String id, Model model) {
		Event event = this.events.get(id);
		List<Participation> participations = this.events.participations(List.of(id));
		model.addAttribute("event", event);
		model.addAttribute("participations", participations);
		model.addAttribute("organisations",
				this.organisations.byIds(participations.stream().map(Participation::organisationId).toList()));
		model.addAttribute("practices", slice(this.practices.ofEvents(List.of(id), FIRST), id).rows());
		model.addAttribute("cascade", this.measures.isAnyOfEvent(id));
		this.taking.show(id, model);
		return "event";
	}

	private static <T> Slice<T> slice(Map<String, Slice<T>> slices, String owner) {
		return slices.getOrDefault(owner, Slice.empty());
	}

}
