package org.estafeta.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.whitespot.WhiteSpotFinder;

/**
 * What the network lacks, with what can be done about it.
 */
@Controller
class WhiteSpotPageController {

	private final WhiteSpotFinder finder;

	WhiteSpotPageController(WhiteSpotFinder finder) {
		this.finder = finder;
	}

	@GetMapping("/white-spots")
	String spots(Model model) {
		model.addAttribute("spots", this.finder.find(Callers.current()));
		model.addAttribute("edits", Callers.current().may(Action.EDIT_CATALOGUE));
		return "white-spots";
	}

}
