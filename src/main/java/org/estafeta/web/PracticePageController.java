package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.estafeta.access.Callers;
import org.estafeta.curation.Submissions;
import org.estafeta.discovery.SimilarPractice;
import org.estafeta.discovery.SimilarPractices;
import org.estafeta.dissemination.Traces;
import org.estafeta.evidence.Evidences;
import org.estafeta.material.Materials;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.AddressedDeficit;
import org.estafeta.practice.Genealogies;
import org.estafeta.practice.Genealogy;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * The page of a practice.
 */
@Controller
class PracticePageController {

	private static final int SIMILAR = 5;

	private final Practices practices;

	private final Organisations organisations;

	private final Deficits deficits;

	private final Traces traces;

	private final Genealogies genealogies;

	private final SimilarPractices similar;

	private final Submissions submissions;

	private final Evidences evidences;

	private final Materials materials;

	PracticePageController(Practices practices, Organisations organisations, Deficits deficits, Traces traces,
			Genealogies genealogies, SimilarPractices similar, Submissions submissions, Evidences evidences,
			Materials materials) {
		this.practices = practices;
		this.organisations = organisations;
		this.deficits = deficits;
		this.traces = traces;
		this.genealogies = genealogies;
		this.similar = similar;
		this.submissions = submissions;
		this.evidences = evidences;
		this.materials = materials;
	}

	@GetMapping("/practices/{id}")
	String practice(@PathVariable("id") String id, Model model) {
		Practice practice = this.practices.get(id);
		List<AddressedDeficit> ties = this.practices.addressedDeficits(List.of(id));
		Map<String, Deficit> found = this.deficits.byIds(ties.stream().map(AddressedDeficit::deficitId).toList());
		model.addAttribute("practice", practice);
		model.addAttribute("mayRevise", this.submissions.mayRevise(Callers.current(), id));
		model.addAttribute("materials", this.materials.ofPractices(List.of(id)).getOrDefault(id, List.of()));
		model.addAttribute("home", home(practice));
		model.addAttribute("ties", ties);
		model.addAttribute("deficits", found);
		model.addAttribute("genealogy", genealogy(id));
		List<SimilarPractice> similar = this.similar.to(id, null, SIMILAR);
		Map<String, Practice> others = this.practices.byIds(similar.stream().map(SimilarPractice::practiceId).toList());
		// what was withdrawn a moment ago is left out
		model.addAttribute("similar", similar.stream().filter((one) -> others.containsKey(one.practiceId())).toList());
		model.addAttribute("similarPractices", others);
		model.addAttribute("spread", SpreadSummary.of(this.traces.everybody(id)));
		model.addAttribute("evidence", this.evidences.of(id));
		return "practice";
	}

	private @Nullable GenealogyPicture genealogy(String id) {
		Genealogy genealogy = this.genealogies.of(id, Genealogies.MAX_DEPTH, null);
		List<String> all = new ArrayList<>(List.of(id));
		genealogy.ancestors().forEach((one) -> all.add(one.practiceId()));
		genealogy.descendants().forEach((one) -> all.add(one.practiceId()));
		return genealogy.isEmpty() ? null : GenealogyPicture.draw(genealogy, this.practices.byIds(all));
	}

	private @Nullable Organisation home(Practice practice) {
		String organisation = practice.organisationId();
		return (organisation != null) ? this.organisations.byIds(List.of(organisation)).get(organisation) : null;
	}

}
