package org.estafeta.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.editing.EditChoices;
import org.estafeta.editing.ProgrammeEdit;
import org.estafeta.editing.ProgrammeEditor;
import org.estafeta.event.ProgrammeForm;
import org.estafeta.event.Programmes;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * The form of a programme.
 */
@Controller
class ProgrammeEditController {

	private static final String NEW = "/programmes/new";

	private static final String EDIT = "/programmes/{id}/edit";

	private static final String PROVIDERS = "providers";

	private static final String DEFICITS = "deficits";

	private static final Map<String, NodeKind> PICKED = new TreeMap<>(
			Map.of(PROVIDERS, NodeKind.ORGANISATION, DEFICITS, NodeKind.DEFICIT));

	private final ProgrammeEditor editor;

	private final Programmes programmes;

	private final PickedFields picked;

	private final EditChoices choices;

	private final EditPages pages;

	ProgrammeEditController(ProgrammeEditor editor, Programmes programmes, PickedFields picked, EditChoices choices,
			EditPages pages) {
		this.editor = editor;
		this.programmes = programmes;
		this.picked = picked;
		this.choices = choices;
		this.pages = pages;
	}

	@GetMapping(NEW)
	String blank(@RequestParam(name = DEFICITS, required = false) @Nullable String deficit, Model model) {
		MultiValueMap<String, String> values = fields(ProgrammeEdit.EMPTY);
		if (deficit != null) {
			values.add(DEFICITS, deficit);
		}
		return page(EditForm.of(values, ""), Map.of(), model);
	}

	private String page(EditForm form, Map<String, List<NodePicker.Choice>> found, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("picked", this.picked.of(PICKED, form, found));
		model.addAttribute("forms", ProgrammeForm.values());
		model.addAttribute("kinds", this.choices.programmeKinds());
		model.addAttribute("regions", this.choices.regions());
		return "programme-edit";
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, "");
		Map<String, List<NodePicker.Choice>> found = this.picked.find(PICKED, values);
		if (!found.isEmpty()) {
			return page(this.picked.asked(typed, found, values, response), found, model);
		}
		try {
			return "redirect:/programmes/" + this.editor.create(Callers.current(), edit(values));
		}
		catch (EstafetaException ex) {
			return page(this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response), Map.of(), model);
		}
	}

	@GetMapping(EDIT)
	String form(@PathVariable("id") String id, Model model) {
		ProgrammeEdit current = this.editor.current(Callers.current(), id);
		model.addAttribute("programme", this.programmes.get(id));
		return page(EditForm.of(fields(current), current.version()), Map.of(), model);
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam("version") String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, version);
		this.editor.current(Callers.current(), id);
		model.addAttribute("programme", this.programmes.get(id));
		Map<String, List<NodePicker.Choice>> found = this.picked.find(PICKED, values);
		if (!found.isEmpty()) {
			return page(this.picked.asked(typed, found, values, response), found, model);
		}
		try {
			this.editor.change(Callers.current(), id, version, edit(values));
			return "redirect:/programmes/" + id;
		}
		catch (EstafetaException ex) {
			return page(this.pages.refused(ex, EditForm.of(values, version), (form) -> {
				ProgrammeEdit now = this.editor.current(Callers.current(), id);
				return form.against(fields(now), now.version());
			}, response), Map.of(), model);
		}
	}

	private static ProgrammeEdit edit(MultiValueMap<String, String> values) {
		EditValues fields = EditValues.reading(values);
		return new ProgrammeEdit(fields.text("title"), fields.text("kindName"), fields.text("summary"),
				fields.text("hours"), fields.code("form", ProgrammeForm.values()), fields.text("targetGroup"),
				values.getOrDefault(PROVIDERS, List.of()), fields.text("provider"), fields.text("region"),
				fields.text("year"), values.getOrDefault(DEFICITS, List.of()), fields.text("citation"));
	}

	private static MultiValueMap<String, String> fields(ProgrammeEdit edit) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		put(values, "title", edit.title());
		put(values, "kindName", edit.kindName());
		put(values, "summary", edit.summary());
		put(values, "hours", edit.hours());
		put(values, "form", (edit.form() != null) ? edit.form().name() : null);
		put(values, "targetGroup", edit.targetGroup());
		edit.providers().forEach((id) -> values.add(PROVIDERS, id));
		put(values, "provider", edit.provider());
		put(values, "region", edit.region());
		put(values, "year", edit.year());
		edit.deficits().forEach((id) -> values.add(DEFICITS, id));
		put(values, "citation", edit.citation());
		return values;
	}

	private static void put(MultiValueMap<String, String> values, String field, @Nullable String value) {
		if (value != null) {
			values.add(field, value);
		}
	}

}
