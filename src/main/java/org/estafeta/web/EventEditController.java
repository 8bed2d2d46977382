package org.estafeta.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.editing.EditChoices;
import org.estafeta.editing.EventEdit;
import org.estafeta.editing.EventEditor;
import org.estafeta.event.Events;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Scope;

/**
 * The form of an event. Organisations and practices are looked for by a button of the
 * form, so that it works without scripts.
 */
@Controller
class EventEditController {

	private static final String NEW = "/events/new";

	private static final String EDIT = "/events/{id}/edit";

	private static final String HOSTS = "hosts";

	private static final Map<String, NodeKind> PICKED = new TreeMap<>(
			Map.of(HOSTS, NodeKind.ORGANISATION, "practices", NodeKind.PRACTICE));

	private final EventEditor editor;

	private final Events events;

	private final PickedFields picked;

	private final EditChoices choices;

	private final EditPages pages;

	EventEditController(EventEditor editor, Events events, PickedFields picked, EditChoices choices, EditPages pages) {
		this.editor = editor;
		this.events = events;
		this.picked = picked;
		this.choices = choices;
		this.pages = pages;
	}

	@GetMapping(NEW)
	String blank(@RequestParam(name = HOSTS, required = false) @Nullable String host, Model model) {
		MultiValueMap<String, String> values = EditValues.of(EventEdit.EMPTY);
		if (host != null) {
			values.add(HOSTS, host);
		}
		return page(EditForm.of(values, ""), Map.of(), model);
	}

	private String page(EditForm form, Map<String, List<NodePicker.Choice>> found, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("picked", this.picked.of(PICKED, form, found));
		model.addAttribute("scopes", Scope.values());
		model.addAttribute("kinds", this.choices.eventKinds());
		model.addAttribute("regions", this.choices.regions());
		return "event-edit";
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, "");
		Map<String, List<NodePicker.Choice>> found = this.picked.find(PICKED, values);
		if (!found.isEmpty()) {
			return page(this.picked.asked(typed, found, values, response), found, model);
		}
		try {
			return "redirect:/events/" + this.editor.create(Callers.current(), EditValues.event(values));
		}
		catch (EstafetaException ex) {
			return page(this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response), Map.of(), model);
		}
	}

	@GetMapping(EDIT)
	String form(@PathVariable("id") String id, Model model) {
		EventEdit current = this.editor.current(Callers.current(), id);
		model.addAttribute("event", this.events.get(id));
		return page(EditForm.of(EditValues.of(current), current.version()), Map.of(), model);
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam("version") String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, version);
		this.editor.current(Callers.current(), id);
		model.addAttribute("event", this.events.get(id));
		Map<String, List<NodePicker.Choice>> found = this.picked.find(PICKED, values);
		if (!found.isEmpty()) {
			return page(this.picked.asked(typed, found, values, response), found, model);
		}
		try {
			this.editor.change(Callers.current(), id, version, EditValues.event(values));
			return "redirect:/events/" + id;
		}
		catch (EstafetaException ex) {
			return page(this.pages.refused(ex, EditForm.of(values, version), (form) -> {
				EventEdit now = this.editor.current(Callers.current(), id);
				return form.against(EditValues.of(now), now.version());
			}, response), Map.of(), model);
		}
	}

	/**
	 * What is chosen in a field and what can be.
	 *
	 * @param chosen what is chosen
	 * @param found what was found just now
	 * @param stored what stands by now, when somebody else was faster
	 */
	record Picked(List<NodePicker.Choice> chosen, List<NodePicker.Choice> found, List<NodePicker.Choice> stored) {

	}

}
