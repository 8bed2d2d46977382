package org.estafeta.web;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.estafeta.search.QueryMode;
import org.estafeta.search.QuerySyntaxException;

/**
 * The form of the advanced search with its grammar. What is filled in becomes a formula
 * in the address of the search page.
 */
@Controller
class AdvancedSearchController {

	private static final String VIEW = "advanced";

	/** Each with its meaning in the bundles, by number. */
	private static final List<String> EXAMPLES = List.of("клубный час", "\"клубный час\"", "театр ИЛИ музей",
			"чтение -школа", "функц*", "название:(чтение | грамотность)", "дефицит:оценивание вид:практика",
			"школа -место:Москва дата:2023-2024");

	@GetMapping("/search/advanced")
	String form(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		SearchAddress address = SearchAddress.read(parameters);
		String query = AdvancedForm.read(parameters).query();
		if (!query.isEmpty()) {
			return "redirect:" + SearchAddress.of(query, address.filters(), QueryMode.ADVANCED).href();
		}
		model.addAttribute("text", address.text());
		model.addAttribute("examples", EXAMPLES);
		return VIEW;
	}

	/**
	 * The form with a formula that could not be read.
	 * @param text the formula
	 * @param wrong what is wrong with it
	 * @param sentence the same in words
	 * @return the page
	 */
	static ModelAndView refused(String text, QuerySyntaxException wrong, String sentence) {
		ModelAndView page = new ModelAndView(VIEW, HttpStatus.BAD_REQUEST);
		int place = Math.min(wrong.position(), text.length());
		page.addObject("text", text);
		page.addObject("wrong", sentence);
		page.addObject("right", text.substring(0, place));
		page.addObject("from", text.substring(place));
		page.addObject("examples", EXAMPLES);
		return page;
	}

}
