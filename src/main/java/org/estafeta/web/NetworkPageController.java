package org.estafeta.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.estafeta.access.Callers;
import org.estafeta.editing.EditRights;
import org.estafeta.mentoring.SchoolSupports;
import org.estafeta.network.Agreements;
import org.estafeta.network.NetworkTie;
import org.estafeta.network.Networks;
import org.estafeta.network.TieKind;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;

/**
 * The pages of the network: the whole of it, and the ties of one organisation.
 */
@Controller
class NetworkPageController {

	private final Networks networks;

	private final Agreements agreements;

	private final SchoolSupports supports;

	private final Organisations organisations;

	private final EditRights rights;

	NetworkPageController(Networks networks, Agreements agreements, SchoolSupports supports,
			Organisations organisations, EditRights rights) {
		this.supports = supports;
		this.networks = networks;
		this.agreements = agreements;
		this.organisations = organisations;
		this.rights = rights;
	}

	@GetMapping("/network")
	String whole(Model model) {
		model.addAttribute("network", this.networks.overview());
		model.addAttribute("kinds", Arrays.asList(TieKind.values()));
		return "network";
	}

	@GetMapping("/organisations/{id}/network")
	String of(@PathVariable("id") String id, Model model) {
		Organisation organisation = this.organisations.get(id);
		List<NetworkTie> ties = this.networks.of(id);
		Map<String, Organisation> others = this.organisations.byIds(ties.stream().map(NetworkTie::other).toList());
		model.addAttribute("organisation", organisation);
		model.addAttribute("agreements", this.agreements.of(id));
		model.addAttribute("supports", this.supports.of(Callers.current(), id));
		model.addAttribute("edits", this.rights.mayEdit(Callers.current(), id));
		model.addAttribute("ties", ties.stream().filter((tie) -> others.containsKey(tie.other())).toList());
		model.addAttribute("others", others);
		model.addAttribute("picture", NetworkPicture.of(ties, others));
		model.addAttribute("kinds", Arrays.asList(TieKind.values()));
		return "organisation-network";
	}

}
