package org.estafeta.web;

import java.util.List;

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

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.review.CriteriaSheet;
import org.estafeta.review.CriteriaSheets;
import org.estafeta.review.SheetStatus;
import org.estafeta.review.SheetSubject;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Sheets of criteria: the list, one of them, and the form of a draft.
 */
@Controller
class SheetPageController {

	private static final String ALL = "/reviews/sheets";

	private static final String NEW = ALL + "/new";

	private static final String ONE = ALL + "/{id}";

	private static final String EDIT = ONE + "/edit";

	private static final String SHEET = "sheet";

	private static final String VERSION = "version";

	private static final int BLANK = 3;

	private final CriteriaSheets sheets;

	private final EditPages pages;

	private final Refusals refusals;

	SheetPageController(CriteriaSheets sheets, EditPages pages, Refusals refusals) {
		this.sheets = sheets;
		this.pages = pages;
		this.refusals = refusals;
	}

	@GetMapping(ALL)
	String all(@RequestParam(name = "former", defaultValue = "false") boolean former, Model model) {
		List<CriteriaSheet> all = this.sheets.all(Callers.current());
		model.addAttribute("sheets",
				all.stream().filter((one) -> former || one.status() != SheetStatus.ARCHIVED).toList());
		model.addAttribute("former", former);
		model.addAttribute("archived", all.stream().anyMatch((one) -> one.status() == SheetStatus.ARCHIVED));
		model.addAttribute("runs", Callers.current().may(Action.RUN_REVIEWS));
		return "review-sheets";
	}

	@GetMapping(ONE)
	String one(@PathVariable("id") String id, Model model) {
		CriteriaSheet sheet = this.sheets.get(Callers.current(), id);
		model.addAttribute(SHEET, sheet);
		model.addAttribute("versions",
				this.sheets.all(Callers.current())
					.stream()
					.filter((one) -> one.family().equals(sheet.family()) && !one.id().equals(id))
					.toList());
		model.addAttribute("runs", Callers.current().may(Action.RUN_REVIEWS));
		return "review-sheet";
	}

	@GetMapping(NEW)
	String blank(Model model) {
		return form(null, EditForm.of(new LinkedMultiValueMap<>(), ""), 0, model);
	}

	private String form(@Nullable CriteriaSheet sheet, EditForm form, int criteria, Model model) {
		model.addAttribute(SHEET, sheet);
		model.addAttribute("form", form);
		model.addAttribute("last", Math.min(criteria + BLANK, CriteriaSheets.MOST_CRITERIA) - 1);
		model.addAttribute("filled", criteria);
		model.addAttribute("subjects", SheetSubject.values());
		return "review-sheet-edit";
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
		MultiValueMap<String, String> values = ReviewForms.SHEET.compact(typed);
		try {
			return "redirect:/reviews/sheets/" + this.sheets.create(Callers.current(), ReviewForms.sheet(values));
		}
		catch (EstafetaException ex) {
			return form(null, this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response),
					ReviewForms.SHEET.count(values), model);
		}
	}

	@GetMapping(EDIT)
	String change(@PathVariable("id") String id, Model model) {
		CriteriaSheet sheet = draft(id);
		return form(sheet, EditForm.of(ReviewForms.of(sheet), Integer.toString(sheet.version())),
				sheet.criteria().size(), model);
	}

	private CriteriaSheet draft(String id) {
		CriteriaSheet sheet = this.sheets.get(Callers.current(), id);
		if (sheet.status() != SheetStatus.DRAFT) {
			throw new EstafetaException(ErrorKind.CONFLICT, "sheet-published");
		}
		return sheet;
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam(VERSION) int version,
			@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
		MultiValueMap<String, String> values = ReviewForms.SHEET.compact(typed);
		try {
			this.sheets.change(Callers.current(), id, version, ReviewForms.sheet(values));
			return to(id);
		}
		catch (EstafetaException ex) {
			CriteriaSheet now = draft(id);
			EditForm form = this.pages.refused(ex, EditForm.of(values, Integer.toString(version)),
					(one) -> one.against(ReviewForms.of(now), Integer.toString(now.version())), response);
			return form(now, form, ReviewForms.SHEET.count(values), model);
		}
	}

	private static String to(String id) {
		return "redirect:/reviews/sheets/" + id;
	}

	@PostMapping(ONE + "/publish")
	String publish(@PathVariable("id") String id, @RequestParam(VERSION) int version, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.sheets.publish(Callers.current(), id, version);
			return to(id);
		}, () -> one(id, model), response, model);
	}

	@PostMapping(ONE + "/archive")
	String archive(@PathVariable("id") String id, @RequestParam(VERSION) int version, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.sheets.archive(Callers.current(), id, version);
			return to(id);
		}, () -> one(id, model), response, model);
	}

	@PostMapping(ONE + "/renew")
	String renew(@PathVariable("id") String id, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> to(this.sheets.renew(Callers.current(), id)) + "/edit", () -> one(id, model),
				response, model);
	}

}
