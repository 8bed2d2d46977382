package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.demand.Demands;
import org.estafeta.discovery.DeficitAnswer;
import org.estafeta.discovery.DeficitAnswers;
import org.estafeta.event.ProgrammeTie;
import org.estafeta.event.Programmes;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Slice;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * The taxonomy of deficits and the page of a deficit with the practices that address it.
 */
@Controller
class DeficitPageController {

	private static final int ANSWERS = 100;

	private static final KeysetRequest FIRST = KeysetRequest.first(100);

	private final Deficits deficits;

	private final Practices practices;

	private final DeficitAnswers answers;

	private final CatalogueSearch search;

	private final Organisations organisations;

	private final Demands demands;

	private final DeficitGroups groups;

	private final Programmes programmes;

	DeficitPageController(Deficits deficits, Practices practices, DeficitAnswers answers, CatalogueSearch search,
			Organisations organisations, Demands demands, DeficitGroups groups, Programmes programmes) {
		this.deficits = deficits;
		this.practices = practices;
		this.answers = answers;
		this.search = search;
		this.organisations = organisations;
		this.demands = demands;
		this.groups = groups;
		this.programmes = programmes;
	}

	@GetMapping("/deficits")
	String tree(Model model) {
		List<DeficitGroups.Group> groups = this.groups.all();
		List<String> leaves = groups.stream().flatMap((group) -> group.deficits().stream()).map(Deficit::id).toList();
		Map<String, Long> counts = this.practices.countOfDeficits(leaves);
		List<Group> tree = new ArrayList<>();
		for (DeficitGroups.Group group : groups) {
			List<Leaf> under = group.deficits()
				.stream()
				.map((deficit) -> new Leaf(deficit, counts.getOrDefault(deficit.id(), 0L)))
				.toList();
			tree.add(new Group(group.group(), under));
		}
		model.addAttribute("tree", tree);
		return "deficits";
	}

	@GetMapping("/deficits/{id}")
	String deficit(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		Deficit deficit = this.deficits.get(id);
		ParameterReader reader = new ParameterReader(values);
		String named = reader.text("school");
		Organisation school = school(reader.text("organisation"), named);
		List<DeficitAnswer> ranked = this.answers.to(id, (school != null) ? school.id() : null, ANSWERS);
		Map<String, Practice> found = this.practices.byIds(ranked.stream().map(DeficitAnswer::practiceId).toList());
		String broader = deficit.broaderId();
		model.addAttribute("deficit", deficit);
		String successor = deficit.standing().successorId();
		model.addAttribute("successor", (successor != null) ? this.deficits.get(successor) : null);
		model.addAttribute("broader", (broader != null) ? this.deficits.get(broader) : null);
		model.addAttribute("narrower",
				this.deficits.narrower(List.of(id), FIRST).getOrDefault(id, Slice.empty()).rows());
		model.addAttribute("answers", ranked.stream().filter((one) -> found.containsKey(one.practiceId())).toList());
		model.addAttribute("practices", found);
		model.addAttribute("school", school);
		model.addAttribute("named", named);
		model.addAttribute("programmes",
				this.programmes
					.byIds(this.programmes.answers(List.of(id)).stream().map(ProgrammeTie::programmeId).toList())
					.values());
		model.addAttribute("demand", this.demands.ofDeficits(List.of(id), false).getOrDefault(id, List.of()));
		return "deficit";
	}

	// By its id, or the one that is found first by what a person typed.
	private @Nullable Organisation school(@Nullable String id, @Nullable String named) {
		if (id != null) {
			return this.organisations.get(id);
		}
		if (named == null) {
			return null;
		}
		SearchRequest request = new SearchRequest(named, Map.of(Facet.KIND, List.of(NodeKind.ORGANISATION.name())),
				QueryMode.FORGIVING, KeysetRequest.first(1));
		return this.search.find(request)
			.hits()
			.stream()
			.map((hit) -> this.organisations.get(hit.id()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * A group of deficits.
	 *
	 * @param group the group
	 * @param deficits what is below it
	 */
	record Group(Deficit group, List<Leaf> deficits) {

	}

	/**
	 * A deficit with how many practices address it.
	 *
	 * @param deficit the deficit
	 * @param practices how many practices
	 */
	record Leaf(Deficit deficit, long practices) {

	}

}
