package org.estafeta.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Suggestion;

/**
 * The list that opens below the search box while a person types.
 */
@Controller
class SuggestionController {

	private static final int PER_KIND = 3;

	private final CatalogueSearch search;

	SuggestionController(CatalogueSearch search) {
		this.search = search;
	}

	@GetMapping("/suggest")
	String suggest(@RequestParam(name = "q", defaultValue = "") String text, Model model) {
		List<Suggestion> suggestions = this.search.suggest(text, PER_KIND);
		model.addAttribute("text", text);
		model.addAttribute("suggestions", suggestions);
		return "fragments/suggestions";
	}

}
