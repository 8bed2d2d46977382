package org.estafeta.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.search.SynonymSet;
import org.estafeta.search.Synonyms;
import org.estafeta.shared.EstafetaException;

/**
 * The list of names that mean the same: everybody reads it, a methodist changes it. What
 * was refused comes back to the form with the reason.
 */
@Controller
class SynonymPageController {

	private static final String ACTOR = "methodist";

	private static final String PATH = "/synonyms";

	private static final String DONE = "done";

	private final Synonyms synonyms;

	private final Words words;

	SynonymPageController(Synonyms synonyms, Words words) {
		this.synonyms = synonyms;
		this.words = words;
	}

	@GetMapping(PATH)
	String list(@RequestParam MultiValueMap<String, String> values, Model model) {
		String contains = new ParameterReader(values).text("contains");
		model.addAttribute("contains", contains);
		String term = new ParameterReader(values).text("term");
		// what was refused comes back from the form instead
		if (term != null && !model.containsAttribute("terms")) {
			model.addAttribute("terms", term + '\n');
		}
		model.addAttribute("sets", this.synonyms.inForce(contains));
		return "synonyms";
	}

	@GetMapping(PATH + "/{id}")
	String set(@PathVariable("id") String id, Model model) {
		List<SynonymSet> versions = this.synonyms.versions(id);
		SynonymSet newest = versions.getFirst();
		model.addAttribute("set", newest);
		// what was refused comes back from the form instead
		if (!model.containsAttribute("terms")) {
			model.addAttribute("terms", String.join("\n", newest.terms()));
			model.addAttribute("note", newest.note());
		}
		model.addAttribute("versions", versions);
		return "synonym-set";
	}

	@PostMapping(PATH)
	String add(@RequestParam("terms") String terms, @RequestParam(name = "note", defaultValue = "") String note,
			RedirectAttributes redirect) {
		try {
			SynonymSet added = this.synonyms.add(lines(terms), note, ACTOR);
			redirect.addFlashAttribute(DONE, "added");
			return redirect(added.id());
		}
		catch (EstafetaException ex) {
			return refused(ex, terms, note, redirect, null);
		}
	}

	@PostMapping(PATH + "/{id}")
	String change(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam("terms") String terms, @RequestParam(name = "note", defaultValue = "") String note,
			RedirectAttributes redirect) {
		try {
			this.synonyms.change(id, version, lines(terms), note, ACTOR);
			redirect.addFlashAttribute(DONE, "changed");
			return redirect(id);
		}
		catch (EstafetaException ex) {
			return refused(ex, terms, note, redirect, id);
		}
	}

	@PostMapping(PATH + "/{id}/retire")
	String retire(@PathVariable("id") String id, @RequestParam("version") int version, RedirectAttributes redirect) {
		this.synonyms.retire(id, version, ACTOR);
		redirect.addFlashAttribute(DONE, "retired");
		return redirect(id);
	}

	private static List<String> lines(String terms) {
		return terms.lines().toList();
	}

	private String refused(EstafetaException refusal, String terms, String note, RedirectAttributes redirect,
			@Nullable String id) {
		redirect.addFlashAttribute("refusal", this.words.text(refusal.messageKey(), refusal.arguments().toArray()));
		redirect.addFlashAttribute("terms", terms);
		redirect.addFlashAttribute("note", note);
		return redirect(id);
	}

	private static String redirect(@Nullable String id) {
		return (id != null) ? "redirect:" + PATH + '/' + id : "redirect:" + PATH;
	}

}
