package org.estafeta.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.estafeta.dissemination.PracticePlaces;
import org.estafeta.event.EventFilter;
import org.estafeta.event.Events;
import org.estafeta.event.ProgrammeFilter;
import org.estafeta.event.Programmes;
import org.estafeta.exchange.ImportReports;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.CommunityFilter;
import org.estafeta.organisation.InnovationSiteFilter;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.OrganisationFilter;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practice;
import org.estafeta.practice.PracticeFilter;
import org.estafeta.practice.Practices;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

/**
 * The start page, and the page about the data.
 */
@Controller
class HomeController {

	private static final int MOST_ADOPTED = 6;

	private final Practices practices;

	private final Organisations organisations;

	private final InnovationSites sites;

	private final Communities communities;

	private final Events events;

	private final Programmes programmes;

	private final Deficits deficits;

	private final PracticePlaces places;

	private final ImportReports reports;

	HomeController(Practices practices, Organisations organisations, InnovationSites sites, Communities communities,
			Events events, Programmes programmes, Deficits deficits, PracticePlaces places, ImportReports reports) {
		this.practices = practices;
		this.organisations = organisations;
		this.sites = sites;
		this.communities = communities;
		this.events = events;
		this.programmes = programmes;
		this.deficits = deficits;
		this.places = places;
		this.reports = reports;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("tiles", tiles());
		model.addAttribute("groups", groups());
		model.addAttribute("adopted", mostAdopted());
		return "home";
	}

	@GetMapping("/about")
	String about(Model model) {
		model.addAttribute("reports", this.reports.latest());
		return "about";
	}

	private List<Tile> tiles() {
		List<Tile> tiles = new ArrayList<>();
		tiles.add(new Tile("practice", this.practices.count(PracticeFilter.ALL), "/search?kind=PRACTICE"));
		tiles.add(new Tile("organisation", this.organisations.count(OrganisationFilter.ALL),
				"/search?kind=ORGANISATION"));
		tiles.add(new Tile("site", this.sites.count(InnovationSiteFilter.ALL), "/search?kind=INNOVATION_SITE"));
		tiles.add(new Tile("deficit", this.deficits.count(DeficitFilter.ALL), "/deficits"));
		tiles.add(new Tile("event", this.events.count(new EventFilter(null, null, null, null, false)),
				"/search?kind=EVENT"));
		tiles.add(new Tile("meeting", this.events.count(new EventFilter(null, null, null, null, true)),
				"/search?kind=EVENT"));
		tiles.add(new Tile("community", this.communities.count(CommunityFilter.ALL), "/search?kind=COMMUNITY"));
		tiles.add(new Tile("programme", this.programmes.count(ProgrammeFilter.ALL), "/programmes"));
		return tiles;
	}

	private Map<Deficit, Long> groups() {
		List<Deficit> groups = this.deficits.page(new DeficitFilter(null, 1), KeysetRequest.first(50)).rows();
		Map<String, Long> counts = this.practices.countOfDeficits(groups.stream().map(Deficit::id).toList());
		Map<Deficit, Long> counted = new LinkedHashMap<>();
		groups.forEach((group) -> counted.put(group, counts.getOrDefault(group.id(), 0L)));
		return counted;
	}

	private Map<Practice, Integer> mostAdopted() {
		Map<String, Integer> adopters = this.places.mostUsed(MOST_ADOPTED);
		Map<Practice, Integer> adopted = new LinkedHashMap<>();
		this.practices.byIds(adopters.keySet())
			.forEach((id, practice) -> adopted.put(practice, adopters.getOrDefault(id, 0)));
		return adopted;
	}

	/**
	 * A number on the start page.
	 *
	 * @param noun what is counted, a key of {@code count.*}
	 * @param count how many
	 * @param href where the list is
	 */
	record Tile(String noun, long count, String href) {

	}

}
