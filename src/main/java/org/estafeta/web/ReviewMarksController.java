package org.estafeta.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.review.CriteriaSheet;
import org.estafeta.review.MarkSheet;
import org.estafeta.review.Review;
import org.estafeta.review.ReviewMarking;
import org.estafeta.review.Reviews;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The form in which an expert, or the organisation itself, gives marks.
 */
@Controller
class ReviewMarksController {

	private static final String PAGE = "/reviews/{id}/marks";

	private final Reviews reviews;

	private final ReviewMarking marking;

	private final EditPages pages;

	ReviewMarksController(Reviews reviews, ReviewMarking marking, EditPages pages) {
		this.reviews = reviews;
		this.marking = marking;
		this.pages = pages;
	}

	@GetMapping(PAGE)
	String form(@PathVariable("id") String id, Model model) {
		Review review = this.reviews.get(Callers.current(), id);
		MarkSheet own = own(review);
		return page(review, own, EditForm.of(ReviewForms.of(own), Integer.toString(own.version())), model);
	}

	private MarkSheet own(Review review) {
		return this.marking.own(Callers.current(), review)
			.orElseThrow(() -> new EstafetaException(ErrorKind.FORBIDDEN, "review-marker"));
	}

	private String page(Review review, MarkSheet own, EditForm form, Model model) {
		model.addAttribute("review", review);
		model.addAttribute("sheet", this.reviews.sheet(review));
		model.addAttribute("own", own);
		model.addAttribute("form", form);
		model.addAttribute("open", this.reviews.mayMark(Callers.current(), review));
		return "review-marks";
	}

	@PostMapping(PAGE)
	String mark(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		Review review = this.reviews.get(Callers.current(), id);
		CriteriaSheet sheet = this.reviews.sheet(review);
		try {
			this.marking.mark(Callers.current(), id, version, ReviewForms.marks(values, sheet.criteria().size()),
					"true".equals(values.getFirst("finished")));
			return "redirect:/reviews/" + id;
		}
		catch (EstafetaException ex) {
			MarkSheet now = own(review);
			model.addAttribute("late", ex.messageKey().equals("error.review-late"));
			EditForm form = this.pages.refused(ex, EditForm.of(values, Integer.toString(version)),
					(one) -> one.against(ReviewForms.of(now), Integer.toString(now.version())), response);
			return page(review, now, form, model);
		}
	}

}
