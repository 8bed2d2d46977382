package org.estafeta.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.TransferEdit;
import org.estafeta.dissemination.TransferEdits;
import org.estafeta.dissemination.TransferSheet;
import org.estafeta.practice.Practices;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

/**
 * The form of a fact of transfer. A source is looked for by a button of the form, so that
 * it works without scripts.
 */
@Controller
@RequestMapping("/practices/{id}/transfers/{fact}")
class TransferEditController {

	private static final String SOURCES = "sources";

	/** What was typed to be looked for. */
	private static final String FIND = "find-" + SOURCES;

	private final TransferEdits edits;

	private final Practices practices;

	private final NodePicker picker;

	private final EditPages pages;

	private final Words words;

	TransferEditController(TransferEdits edits, Practices practices, NodePicker picker, EditPages pages, Words words) {
		this.edits = edits;
		this.practices = practices;
		this.picker = picker;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping("/edit")
	String form(@PathVariable("id") String id, @PathVariable("fact") String fact, Model model) {
		TransferSheet sheet = this.edits.sheet(Callers.current(), id, fact);
		return page(id, sheet, EditForm.of(values(sheet.edit()), sheet.edit().version()), List.of(), model);
	}

	private String page(String practice, TransferSheet sheet, EditForm form, List<NodePicker.Choice> found,
			Model model) {
		List<NodePicker.Choice> chosen = choices(sheet, form.values(SOURCES));
		String stored = form.stored(SOURCES);
		model.addAttribute("practice", this.practices.get(practice));
		model.addAttribute("sheet", sheet);
		model.addAttribute("form", form);
		model.addAttribute("picked",
				Map.of(SOURCES,
						new EventEditController.Picked(chosen,
								found.stream().filter((one) -> !chosen.contains(one)).toList(),
								choices(sheet, (stored != null) ? stored.lines().toList() : List.of()))));
		model.addAttribute("strengths", Adoption.Strength.values());
		model.addAttribute("kinds", Adoption.Kind.values());
		model.addAttribute("channels", ChannelKind.values());
		model.addAttribute("confidences", Provenance.Confidence.values());
		return "transfer-edit";
	}

	private List<NodePicker.Choice> choices(TransferSheet sheet, List<String> ids) {
		List<NodePicker.Choice> choices = new ArrayList<>();
		for (String id : ids) {
			Adopter adopter = sheet.adopters().get(id);
			if (adopter != null) {
				String region = adopter.place().region();
				choices.add(new NodePicker.Choice(id, this.words.adopter(adopter), (region != null) ? region : ""));
			}
			else {
				choices.addAll(this.picker.chosen(NodeKind.ORGANISATION, List.of(id)));
			}
		}
		return choices;
	}

	@PostMapping("/edit")
	String correct(@PathVariable("id") String id, @PathVariable("fact") String fact,
			@RequestParam("version") String version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		TransferSheet sheet = this.edits.sheet(Callers.current(), id, fact);
		String typed = values.getOrDefault(FIND, List.of("")).getFirst().strip();
		if (!typed.isEmpty() || values.containsKey("look")) {
			return found(id, sheet, typed, values, model, response);
		}
		try {
			this.edits.correct(Callers.current(), id, fact, version, edit(values));
			return "redirect:/practices/" + id + "/spread#table";
		}
		catch (EstafetaException ex) {
			return page(id, sheet, this.pages.refused(ex, EditForm.of(values, version), (form) -> {
				TransferEdit now = this.edits.sheet(Callers.current(), id, fact).edit();
				return form.against(values(now), now.version());
			}, response), List.of(), model);
		}
	}

	// The only one that can be meant takes the place of the source that was chosen.
	private String found(String id, TransferSheet sheet, String typed, MultiValueMap<String, String> values,
			Model model, HttpServletResponse response) {
		List<NodePicker.Choice> hits = typed.isEmpty() ? List.of()
				: this.picker.find(NodeKind.ORGANISATION, typed).stream().map((hit) -> adopted(sheet, hit)).toList();
		Map<String, String> problems = new LinkedHashMap<>();
		if (hits.size() == 1) {
			values.set(SOURCES, hits.getFirst().id());
			values.set(FIND, "");
		}
		else if (hits.isEmpty()) {
			problems.put(SOURCES, this.words.text("error.edit-not-found", typed));
		}
		else if (!values.containsKey("look")) {
			problems.put(SOURCES, this.words.text("error.edit-which", typed));
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		String version = values.getOrDefault("version", List.of("")).getFirst();
		return page(id, sheet, EditForm.of(values, version).with(problems), hits, model);
	}

	// An organisation that has to do with the practice already is known by its adoption.
	private static NodePicker.Choice adopted(TransferSheet sheet, NodePicker.Choice hit) {
		return sheet.adopters()
			.values()
			.stream()
			.filter((adopter) -> adopter.person() == null && adopter.place().organisationId().equals(hit.id()))
			.map(Adopter::adoptionId)
			.sorted()
			.findFirst()
			.map((adoption) -> new NodePicker.Choice(adoption, hit.name(), hit.place()))
			.orElse(hit);
	}

	@PostMapping("/strike")
	String strike(@PathVariable("id") String id, @PathVariable("fact") String fact,
			@RequestParam("version") String version, @RequestParam("reason") String reason, Model model,
			HttpServletResponse response) {
		TransferSheet sheet = this.edits.sheet(Callers.current(), id, fact);
		try {
			this.edits.strike(Callers.current(), id, fact, version, reason);
			return "redirect:/practices/" + id + "/spread#table";
		}
		catch (EstafetaException ex) {
			MultiValueMap<String, String> values = values(sheet.edit());
			values.set("reason", reason);
			// whoever is slower sees what stands now and strikes that, or not
			EditForm form = this.pages.refused(ex, EditForm.of(values, sheet.edit().version()),
					(typed) -> typed.against(values, typed.version()), response);
			return page(id, sheet, form, List.of(), model);
		}
	}

	private static MultiValueMap<String, String> values(TransferEdit edit) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		put(values, "strength", name(edit.strength()));
		put(values, "date", edit.date());
		put(values, "adoptionKind", name(edit.kind()));
		edit.sources().forEach((source) -> values.add(SOURCES, source));
		put(values, "share", edit.share());
		put(values, "channelKind", name(edit.channelKind()));
		put(values, "channel", edit.channel());
		put(values, "via", edit.via());
		put(values, "note", edit.note());
		put(values, "edition", edit.edition());
		put(values, "kept", String.join("\n", edit.kept()));
		put(values, "changed", String.join("\n", edit.changed()));
		put(values, "dropped", String.join("\n", edit.dropped()));
		put(values, "citation", edit.citation());
		put(values, "confidence", name(edit.confidence()));
		return values;
	}

	private static void put(MultiValueMap<String, String> values, String field, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			values.add(field, value);
		}
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static TransferEdit edit(MultiValueMap<String, String> values) {
		EditValues fields = EditValues.reading(values);
		return new TransferEdit(fields.code("strength", Adoption.Strength.values()), fields.text("date"),
				fields.code("adoptionKind", Adoption.Kind.values()), values.getOrDefault(SOURCES, List.of()),
				fields.text("share"), fields.code("channelKind", ChannelKind.values()), fields.text("channel"),
				fields.text("via"), fields.text("note"), fields.text("edition"), fields.lines("kept"),
				fields.lines("changed"), fields.lines("dropped"), fields.text("citation"),
				fields.code("confidence", Provenance.Confidence.values()));
	}

}
