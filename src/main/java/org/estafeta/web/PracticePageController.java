package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.Dissemination;
import org.estafeta.dissemination.Disseminations;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.AddressedDeficit;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * The page of a practice and the page of its spread.
 */
@Controller
class PracticePageController {

	private static final int MAX_DRAWN = 120;

	private final Practices practices;

	private final Organisations organisations;

	private final Deficits deficits;

	private final Disseminations disseminations;

	PracticePageController(Practices practices, Organisations organisations, Deficits deficits,
			Disseminations disseminations) {
		this.practices = practices;
		this.organisations = organisations;
		this.deficits = deficits;
		this.disseminations = disseminations;
	}

	@GetMapping("/practices/{id}")
	String practice(@PathVariable("id") String id, Model model) {
		Practice practice = this.practices.get(id);
		List<AddressedDeficit> ties = this.practices.addressedDeficits(List.of(id));
		Map<String, Deficit> found = this.deficits.byIds(ties.stream().map(AddressedDeficit::deficitId).toList());
		Dissemination spread = this.disseminations.ofPractice(id, MAX_DRAWN);
		model.addAttribute("practice", practice);
		model.addAttribute("home", home(practice));
		model.addAttribute("ties", ties);
		model.addAttribute("deficits", found);
		model.addAttribute("spread", SpreadView.of(spread, adopters(spread), null, null));
		return "practice";
	}

	@GetMapping("/practices/{id}/spread")
	String spread(@PathVariable("id") String id,
			@RequestParam(name = "stage", required = false) Adoption.@Nullable Stage stage,
			@RequestParam(name = "channel", required = false) @Nullable String channel, Model model) {
		Practice practice = this.practices.get(id);
		Dissemination spread = this.disseminations.ofPractice(id, MAX_DRAWN);
		SpreadView view = SpreadView.of(spread, adopters(spread), stage,
				(channel == null || channel.isBlank()) ? null : channel);
		model.addAttribute("practice", practice);
		model.addAttribute("spread", view);
		model.addAttribute("picture", SpreadPicture.draw(view.rows()));
		return "spread";
	}

	private @Nullable Organisation home(Practice practice) {
		String organisation = practice.organisationId();
		return (organisation != null) ? this.organisations.byIds(List.of(organisation)).get(organisation) : null;
	}

	private Map<String, Organisation> adopters(Dissemination spread) {
		return this.organisations.byIds(spread.adoptions().stream().map(Adoption::organisationId).distinct().toList());
	}

}
