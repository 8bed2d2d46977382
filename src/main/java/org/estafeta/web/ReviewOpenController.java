package org.estafeta.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.review.CriteriaSheets;
import org.estafeta.review.ReviewEdit;
import org.estafeta.review.ReviewEditor;
import org.estafeta.review.ReviewKind;
import org.estafeta.review.ReviewSubject;
import org.estafeta.review.Reviews;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

/**
 * Opening reviews: what about, then by which sheet and until when.
 */
@Controller
class ReviewOpenController {

	private static final String NEW = "/reviews/new";

	private static final int MOST = 20;

	private static final List<String> SUBJECTS = List.of("programme", "practice", "organisation");

	private final ReviewEditor editor;

	private final Reviews reviews;

	private final CriteriaSheets sheets;

	private final CatalogueSearch search;

	private final EditPages pages;

	ReviewOpenController(ReviewEditor editor, Reviews reviews, CriteriaSheets sheets, CatalogueSearch search,
			EditPages pages) {
		this.editor = editor;
		this.reviews = reviews;
		this.sheets = sheets;
		this.search = search;
		this.pages = pages;
	}

	@GetMapping(NEW)
	String blank(@RequestParam MultiValueMap<String, String> values, Model model) {
		if (SUBJECTS.stream().noneMatch(values::containsKey)) {
			String find = new ParameterReader(values).text("find");
			model.addAttribute("find", (find != null) ? find : "");
			model.addAttribute("found", (find == null || find.isBlank()) ? List.of() : found(find));
			return "review-find";
		}
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(values);
		fields.putIfAbsent("deadline", List.of(this.reviews.today().plusWeeks(2).toString()));
		return form(EditForm.of(fields, ""), ReviewForms.review(fields), model);
	}

	private List<Hit> found(String find) {
		List<String> kinds = List.of(NodeKind.PROGRAMME.name(), NodeKind.PRACTICE.name(), NodeKind.ORGANISATION.name());
		return this.search
			.find(new SearchRequest(find, Map.of(Facet.KIND, kinds), QueryMode.FORGIVING, KeysetRequest.first(MOST)))
			.hits();
	}

	private String form(EditForm form, ReviewEdit edit, Model model) {
		Caller caller = Callers.current();
		ReviewSubject subject = this.editor.subject(edit);
		List<ReviewKind> kinds = Arrays.stream(ReviewKind.values())
			.filter((kind) -> this.editor.mayOpen(caller, kind, subject))
			.toList();
		if (kinds.isEmpty()) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		model.addAttribute("form", form);
		model.addAttribute("subject", subject);
		model.addAttribute("kinds", kinds);
		model.addAttribute("sheets",
				this.sheets.published().stream().filter((one) -> subject.kind().fits(one.subject())).toList());
		model.addAttribute("today", this.reviews.today());
		return "review-new";
	}

	@PostMapping(NEW)
	String open(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		ReviewEdit edit = ReviewForms.review(values);
		try {
			return "redirect:/reviews/" + this.editor.open(Callers.current(), edit);
		}
		catch (EstafetaException ex) {
			if (ex.kind() == ErrorKind.BAD_REQUEST && edit.programme() == null && edit.practice() == null
					&& edit.organisation() == null) {
				throw ex;
			}
			boolean running = ex.kind() == ErrorKind.CONFLICT;
			model.addAttribute("running", running ? ex.messageKey() : null);
			return form(this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response), edit, model);
		}
	}

}
