package org.estafeta.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

	/** What was typed to be looked for stands in a field of this name and that field. */
	private static final String FIND = "find-";

	private static final String HOSTS = "hosts";

	private static final Map<String, NodeKind> PICKED = new TreeMap<>(
			Map.of(HOSTS, NodeKind.ORGANISATION, "practices", NodeKind.PRACTICE));

	private final EventEditor editor;

	private final Events events;

	private final NodePicker picker;

	private final EditChoices choices;

	private final EditPages pages;

	private final Words words;

	EventEditController(EventEditor editor, Events events, NodePicker picker, EditChoices choices, EditPages pages,
			Words words) {
		this.editor = editor;
		this.events = events;
		this.picker = picker;
		this.choices = choices;
		this.pages = pages;
		this.words = words;
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
		Map<String, Picked> picked = new LinkedHashMap<>();
		PICKED.forEach((field, kind) -> {
			List<NodePicker.Choice> chosen = this.picker.chosen(kind, form.values(field));
			List<NodePicker.Choice> more = found.getOrDefault(field, List.of())
				.stream()
				.filter((one) -> !chosen.contains(one))
				.toList();
			String stored = form.stored(field);
			List<String> ids = (stored != null) ? stored.lines().toList() : List.of();
			picked.put(field, new Picked(chosen, more, this.picker.chosen(kind, ids)));
		});
		model.addAttribute("form", form);
		model.addAttribute("picked", picked);
		model.addAttribute("scopes", Scope.values());
		model.addAttribute("kinds", this.choices.eventKinds());
		model.addAttribute("regions", this.choices.regions());
		return "event-edit";
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, "");
		Map<String, List<NodePicker.Choice>> found = find(values);
		if (!found.isEmpty()) {
			return page(asked(typed, found, values, response), found, model);
		}
		try {
			return "redirect:/events/" + this.editor.create(Callers.current(), EditValues.event(values));
		}
		catch (EstafetaException ex) {
			return page(this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response), Map.of(), model);
		}
	}

	// Whatever can be meant only so is taken at once; the rest is shown to choose from.
	private Map<String, List<NodePicker.Choice>> find(MultiValueMap<String, String> values) {
		Map<String, List<NodePicker.Choice>> found = new LinkedHashMap<>();
		PICKED.forEach((field, kind) -> {
			String typed = values.getFirst(FIND + field);
			boolean looks = field.equals(values.getFirst("look"));
			if (typed != null && !typed.isBlank()) {
				List<NodePicker.Choice> hits = this.picker.find(kind, typed.strip());
				if (hits.size() == 1) {
					values.add(field, hits.getFirst().id());
					values.set(FIND + field, "");
				}
				if (hits.size() != 1 || looks) {
					found.put(field, hits);
				}
			}
			else if (looks) {
				found.put(field, List.of());
			}
		});
		return found;
	}

	private EditForm asked(EditForm typed, Map<String, List<NodePicker.Choice>> found,
			MultiValueMap<String, String> values, HttpServletResponse response) {
		EditForm form = EditForm.of(values, typed.version());
		Map<String, String> problems = new LinkedHashMap<>();
		found.forEach((field, hits) -> {
			if (hits.isEmpty()) {
				problems.put(field, this.words.text("error.edit-not-found", typed.value(FIND + field)));
			}
			else if (hits.size() > 1 && !values.containsKey("look")) {
				problems.put(field, this.words.text("error.edit-which", typed.value(FIND + field)));
			}
		});
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return form.with(problems);
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
		Map<String, List<NodePicker.Choice>> found = find(values);
		if (!found.isEmpty()) {
			return page(asked(typed, found, values, response), found, model);
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
