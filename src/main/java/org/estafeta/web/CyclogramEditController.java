package org.estafeta.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.cyclogram.Activity;
import org.estafeta.cyclogram.ActivityEdit;
import org.estafeta.cyclogram.ActivityEditor;
import org.estafeta.cyclogram.CycleItem;
import org.estafeta.cyclogram.Cyclogram;
import org.estafeta.cyclogram.CyclogramEditor;
import org.estafeta.cyclogram.ItemEdit;
import org.estafeta.cyclogram.ItemKey;
import org.estafeta.cyclogram.Mark;
import org.estafeta.cyclogram.Portfolios;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * The forms of the cyclogram.
 */
@Controller
class CyclogramEditController {

	private static final String ORGANISATIONS = "seenBy";

	private static final String FIND = "find-" + ORGANISATIONS;

	private static final String PART = "part";

	private static final String YEAR = "year";

	private static final String ITEM = "/cyclogram/{id}/years/{year}";

	private static final String PARTS = ITEM + "/parts/";

	private final Cyclogram cyclogram;

	private final CyclogramEditor editor;

	private final ActivityEditor activities;

	private final Portfolios portfolios;

	private final NodePicker picker;

	private final EditPages pages;

	private final Words words;

	CyclogramEditController(Cyclogram cyclogram, CyclogramEditor editor, ActivityEditor activities,
			Portfolios portfolios, NodePicker picker, EditPages pages, Words words) {
		this.cyclogram = cyclogram;
		this.editor = editor;
		this.activities = activities;
		this.portfolios = portfolios;
		this.picker = picker;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping(ITEM)
	String whole(@PathVariable("id") String id, @PathVariable("year") int year, Model model) {
		return form(new ItemKey(id, year(year), null), model);
	}

	@GetMapping(PARTS + "{part}")
	String part(@PathVariable("id") String id, @PathVariable("year") int year, @PathVariable("part") String part,
			Model model) {
		return form(new ItemKey(id, year(year), part), model);
	}

	private String form(ItemKey key, Model model) {
		CycleItem stands = this.editor.item(Callers.current(), key);
		return page(key, EditForm.of(CycleValues.of(ItemEdit.of(stands)), String.valueOf(stands.version())), List.of(),
				model);
	}

	@GetMapping(PARTS + "new")
	String blank(@PathVariable("id") String id, @PathVariable("year") int year, Model model) {
		return page(new ItemKey(id, year(year), "new"), EditForm.of(new LinkedMultiValueMap<>(), ""), List.of(), model);
	}

	private String page(ItemKey key, EditForm form, List<NodePicker.Choice> found, Model model) {
		List<NodePicker.Choice> chosen = this.picker.chosen(NodeKind.ORGANISATION, form.values(ORGANISATIONS));
		String stored = form.stored(ORGANISATIONS);
		model.addAttribute("picked", Map.of(ORGANISATIONS, new EventEditController.Picked(chosen,
				found.stream().filter((one) -> !chosen.contains(one)).toList(),
				this.picker.chosen(NodeKind.ORGANISATION, (stored != null) ? stored.lines().toList() : List.of()))));
		model.addAttribute("form", form);
		model.addAttribute("row", this.cyclogram.row(Callers.current(), key.activity(), key.year()));
		model.addAttribute(PART, key.part());
		model.addAttribute("marks", Mark.values());
		model.addAttribute("people", this.editor.people(Callers.current()));
		return "cyclogram-item";
	}

	@PostMapping(ITEM)
	String changeWhole(@PathVariable("id") String id, @PathVariable("year") int year,
			@RequestParam("version") int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return change(new ItemKey(id, year(year), null), version, values, model, response);
	}

	@PostMapping(PARTS + "{part}")
	String changePart(@PathVariable("id") String id, @PathVariable("year") int year, @PathVariable("part") String part,
			@RequestParam("version") int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return change(new ItemKey(id, year(year), part), version, values, model, response);
	}

	private String change(ItemKey key, int version, MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		String started = String.valueOf(version);
		List<NodePicker.Choice> found = find(values);
		if (looks(values) || !found.isEmpty()) {
			return page(key, asked(EditForm.of(values, started), found, response), found, model);
		}
		try {
			this.editor.change(Callers.current(), key, version, CycleValues.item(values));
			return back(key);
		}
		catch (EstafetaException ex) {
			return page(key, this.pages.refused(ex, EditForm.of(values, started), (typed) -> {
				CycleItem now = this.editor.item(Callers.current(), key);
				return typed.against(CycleValues.of(ItemEdit.of(now)), String.valueOf(now.version()));
			}, response), List.of(), model);
		}
	}

	@PostMapping(PARTS + "new")
	String add(@PathVariable("id") String id, @PathVariable("year") int year,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		ItemKey key = new ItemKey(id, year(year), "new");
		List<NodePicker.Choice> found = find(values);
		if (looks(values) || !found.isEmpty()) {
			return page(key, asked(EditForm.of(values, ""), found, response), found, model);
		}
		try {
			this.editor.addPart(Callers.current(), id, key.year(), CycleValues.item(values));
			return back(key);
		}
		catch (EstafetaException ex) {
			return page(key, this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response), List.of(),
					model);
		}
	}

	private static boolean looks(MultiValueMap<String, String> values) {
		return values.containsKey("look");
	}

	// The only one that can be meant is taken at once; the rest is shown to choose from.
	private List<NodePicker.Choice> find(MultiValueMap<String, String> values) {
		String typed = values.getFirst(FIND);
		if (typed == null || typed.isBlank()) {
			return List.of();
		}
		List<NodePicker.Choice> found = this.picker.find(NodeKind.ORGANISATION, typed.strip());
		if (found.size() == 1) {
			values.add(ORGANISATIONS, found.getFirst().id());
			values.set(FIND, "");
			return List.of();
		}
		return found;
	}

	private EditForm asked(EditForm form, List<NodePicker.Choice> found, HttpServletResponse response) {
		String typed = form.value(FIND);
		if (typed.isEmpty() || !found.isEmpty()) {
			return form;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form.with(Map.of(ORGANISATIONS, this.words.text("error.edit-not-found", typed)));
	}

	private static String back(ItemKey key) {
		return "redirect:/cyclogram/" + key.activity() + "?year=" + key.year().start();
	}

	@PostMapping("/cyclogram/{id}/mark")
	String mark(@PathVariable("id") String id, @RequestParam Map<String, String> values,
			@RequestParam("version") int version, @RequestParam("mark") Mark mark, RedirectAttributes redirect) {
		return attempt(key(id, values), redirect, (key) -> this.editor.mark(Callers.current(), key, version, mark));
	}

	@PostMapping("/cyclogram/{id}/remove-part")
	String removePart(@PathVariable("id") String id, @RequestParam Map<String, String> values,
			RedirectAttributes redirect) {
		return attempt(key(id, values), redirect, (key) -> this.editor.removePart(Callers.current(), key));
	}

	@PostMapping("/cyclogram/{id}/fulfil")
	String fulfil(@PathVariable("id") String id, @RequestParam Map<String, String> values,
			@RequestParam("event") String event, RedirectAttributes redirect) {
		return attempt(key(id, values), redirect, (key) -> this.editor.fulfil(Callers.current(), key, event));
	}

	@PostMapping("/cyclogram/{id}/report")
	String report(@PathVariable("id") String id, @RequestParam Map<String, String> values,
			RedirectAttributes redirect) {
		return attempt(key(id, values), redirect, (key) -> this.editor.report(Callers.current(), key,
				values.get("reportTitle"), values.get("reportUrl")));
	}

	@PostMapping("/cyclogram/{id}/drop")
	String drop(@PathVariable("id") String id, @RequestParam Map<String, String> values,
			@RequestParam("fulfilment") String fulfilment, RedirectAttributes redirect) {
		return attempt(key(id, values), redirect, (key) -> this.editor.drop(Callers.current(), key, fulfilment));
	}

	private static ItemKey key(String id, Map<String, String> values) {
		String part = values.get(PART);
		return new ItemKey(id, year(values.get(YEAR)), (part == null || part.isEmpty()) ? null : part);
	}

	private static SchoolYear year(@Nullable String text) {
		if (text != null && text.matches("[0-9]{1,5}")) {
			return year(Integer.parseInt(text));
		}
		return year(0);
	}

	private static SchoolYear year(int start) {
		if (start < SchoolYear.EARLIEST || start > SchoolYear.LATEST) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "cyclogram-year", String.valueOf(SchoolYear.EARLIEST),
					String.valueOf(SchoolYear.LATEST));
		}
		return new SchoolYear(start);
	}

	// What somebody else has done a moment before, or what does not fit in the two
	// fields of a report, is told on the page itself.
	private String attempt(ItemKey key, RedirectAttributes redirect, Consumer<ItemKey> work) {
		try {
			work.accept(key);
		}
		catch (EstafetaException ex) {
			if (ex.kind() == ErrorKind.FORBIDDEN) {
				throw ex;
			}
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return back(key);
	}

	@GetMapping("/cyclogram/new")
	String blankActivity(Model model) {
		return activity(EditForm.of(CycleValues.of(ActivityEdit.EMPTY), ""), model);
	}

	private String activity(EditForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("portfolios", this.portfolios.all());
		Map<String, String> months = new LinkedHashMap<>();
		IntStream.rangeClosed(1, 12)
			.forEach((month) -> months.put(String.valueOf(month), this.words.text("cyclogram.month." + month)));
		model.addAttribute("months", months);
		model.addAttribute("executors", this.cyclogram.of(Callers.current(), this.cyclogram.thisYear()).executors());
		return "cyclogram-edit";
	}

	@PostMapping("/cyclogram/new")
	String addActivity(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			return "redirect:/cyclogram/" + this.activities.add(Callers.current(), CycleValues.activity(values));
		}
		catch (EstafetaException ex) {
			return activity(this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response), model);
		}
	}

	@GetMapping("/cyclogram/{id}/edit")
	String activityForm(@PathVariable("id") String id, Model model) {
		Activity stands = this.activities.current(Callers.current(), id);
		model.addAttribute("activity", stands);
		return activity(EditForm.of(CycleValues.of(ActivityEdit.of(stands)), stands.version()), model);
	}

	@PostMapping("/cyclogram/{id}/edit")
	String changeActivity(@PathVariable("id") String id, @RequestParam("version") String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.activities.change(Callers.current(), id, version, CycleValues.activity(values));
			return "redirect:/cyclogram/" + id;
		}
		catch (EstafetaException ex) {
			model.addAttribute("activity", this.activities.current(Callers.current(), id));
			return activity(this.pages.refused(ex, EditForm.of(values, version), (typed) -> {
				Activity now = this.activities.current(Callers.current(), id);
				return typed.against(CycleValues.of(ActivityEdit.of(now)), now.version());
			}, response), model);
		}
	}

	@PostMapping("/cyclogram/{id}/remove")
	String removeActivity(@PathVariable("id") String id, RedirectAttributes redirect) {
		try {
			this.activities.remove(Callers.current(), id);
		}
		catch (EstafetaException ex) {
			if (ex.kind() != ErrorKind.CONFLICT) {
				throw ex;
			}
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey()));
			return "redirect:/cyclogram/" + id;
		}
		return "redirect:/cyclogram";
	}

}
