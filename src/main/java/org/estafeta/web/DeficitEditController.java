package org.estafeta.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.editing.DeficitEdit;
import org.estafeta.editing.DeficitEditor;
import org.estafeta.shared.EstafetaException;
import org.estafeta.taxonomy.Deficits;

/**
 * The tree of deficits for those who look after it, and the forms to change it.
 */
@Controller
@RequestMapping("/deficits")
class DeficitEditController {

	private static final String TREE = "redirect:/deficits/edit#d-";

	private static final String BROADER = "broader";

	private static final String VERSION = "version";

	private static final String FORM = "form";

	private final DeficitEditor editor;

	private final Deficits deficits;

	private final EditPages pages;

	DeficitEditController(DeficitEditor editor, Deficits deficits, EditPages pages) {
		this.editor = editor;
		this.deficits = deficits;
		this.pages = pages;
	}

	@GetMapping("/edit")
	String tree(Model model) {
		model.addAttribute("tree", this.editor.tree());
		return "deficit-tree";
	}

	@GetMapping("/new")
	String blank(@RequestParam(name = BROADER, required = false) @Nullable String broader, Model model) {
		MultiValueMap<String, String> values = EditValues.of(DeficitEdit.EMPTY);
		if (broader != null) {
			values.add(BROADER, broader);
		}
		return page(null, EditForm.of(values, ""), model);
	}

	private String page(@Nullable String id, EditForm form, Model model) {
		if (id != null) {
			model.addAttribute("deficit", this.deficits.get(id));
			model.addAttribute("ties", this.editor.ties(id));
		}
		model.addAttribute(FORM, form);
		model.addAttribute("places", this.editor.places(id));
		return "deficit-edit";
	}

	@PostMapping("/new")
	String create(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			return TREE + this.editor.create(Callers.current(), EditValues.deficit(values));
		}
		catch (EstafetaException ex) {
			return page(null, this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response), model);
		}
	}

	@GetMapping("/{id}/edit")
	String form(@PathVariable("id") String id, Model model) {
		DeficitEdit current = this.editor.current(Callers.current(), id);
		return page(id, EditForm.of(EditValues.of(current), current.version()), model);
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable("id") String id, @RequestParam(VERSION) String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.editor.change(Callers.current(), id, version, EditValues.deficit(values));
			return TREE + id;
		}
		catch (EstafetaException ex) {
			return page(id, this.pages.refused(ex, EditForm.of(values, version), (typed) -> {
				DeficitEdit now = this.editor.current(Callers.current(), id);
				return typed.against(EditValues.of(now), now.version());
			}, response), model);
		}
	}

	@GetMapping("/{id}/retire")
	String retiring(@PathVariable("id") String id, Model model) {
		DeficitEdit current = this.editor.current(Callers.current(), id);
		return retiring(id, EditForm.of(new LinkedMultiValueMap<>(), current.version()), model);
	}

	private String retiring(String id, EditForm form, Model model) {
		model.addAttribute("current", this.editor.current(Callers.current(), id));
		page(id, form, model);
		return "deficit-retire";
	}

	@PostMapping("/{id}/retire")
	String retire(@PathVariable("id") String id, @RequestParam(VERSION) String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.editor.retire(Callers.current(), id, version, values.getFirst("successor"));
			return TREE + id;
		}
		catch (EstafetaException ex) {
			return retiring(id, this.pages.refused(ex, EditForm.of(values, version),
					(typed) -> typed.against(values, this.editor.current(Callers.current(), id).version()), response),
					model);
		}
	}

}
