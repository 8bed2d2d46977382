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
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.review.AgreementMetric;
import org.estafeta.review.CriteriaSheet;
import org.estafeta.review.Review;
import org.estafeta.review.ReviewEditor;
import org.estafeta.review.ReviewFilter;
import org.estafeta.review.ReviewKind;
import org.estafeta.review.ReviewLine;
import org.estafeta.review.ReviewMarking;
import org.estafeta.review.ReviewResult;
import org.estafeta.review.ReviewStatus;
import org.estafeta.review.Reviews;
import org.estafeta.review.SubjectKind;

/**
 * The list of reviews, and the page of one with the forms of those who lead it.
 */
@Controller
class ReviewPageController {

	private static final String ONE = "/reviews/{id}";

	private static final String VERSION = "version";

	private static final int MOST = 200;

	private final Reviews reviews;

	private final ReviewEditor editor;

	private final ReviewMarking marking;

	private final Refusals refusals;

	ReviewPageController(Reviews reviews, ReviewEditor editor, ReviewMarking marking, Refusals refusals) {
		this.reviews = reviews;
		this.editor = editor;
		this.marking = marking;
		this.refusals = refusals;
	}

	@GetMapping("/reviews")
	String list(@RequestParam MultiValueMap<String, String> values, Model model) {
		Caller caller = Callers.current();
		EditValues fields = EditValues.reading(values);
		ReviewFilter filter = new ReviewFilter(fields.code("kind", ReviewKind.values()),
				fields.code("status", ReviewStatus.values()), fields.code("subject", SubjectKind.values()));
		List<ReviewLine> all = this.reviews.lines(caller, filter);
		model.addAttribute("filter", filter);
		model.addAttribute("total", all.size());
		model.addAttribute("rows", all.stream().limit(MOST).toList());
		model.addAttribute("kinds", ReviewKind.values());
		model.addAttribute("states", ReviewStatus.values());
		model.addAttribute("subjects", SubjectKind.values());
		model.addAttribute("opens", caller.may(Action.RUN_REVIEWS) || caller.may(Action.EDIT_OWN_ORGANISATIONS));
		model.addAttribute("takesPart", caller.account() != null);
		return "reviews";
	}

	@GetMapping(ONE)
	String one(@PathVariable("id") String id, Model model) {
		return page(id, TypedForm.NONE, model);
	}

	private String page(String id, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		Review review = this.reviews.get(caller, id);
		CriteriaSheet sheet = this.reviews.sheet(review);
		boolean runs = this.reviews.mayRun(caller, review.subject());
		model.addAttribute("review", review);
		model.addAttribute("sheet", sheet);
		model.addAttribute("typed", typed);
		model.addAttribute("today", this.reviews.today());
		model.addAttribute("runs", runs);
		model.addAttribute("leads", this.reviews.mayConclude(caller, review));
		model.addAttribute("marks", this.reviews.mayMark(caller, review));
		model.addAttribute("own", this.marking.own(caller, review).orElse(null));
		boolean expertise = review.kind() == ReviewKind.EXPERTISE;
		model.addAttribute("experts", (runs && expertise) ? this.reviews.experts(caller, review) : List.of());
		ReviewResult result = this.reviews.result(caller, review).orElse(null);
		model.addAttribute("result", result);
		model.addAttribute("metrics", AgreementMetric.values());
		model.addAttribute("voices", this.reviews.voices(caller, review));
		Review beside = (result != null) ? this.reviews.beside(caller, review).orElse(null) : null;
		ReviewResult other = (beside != null) ? this.reviews.result(caller, beside).orElse(null) : null;
		model.addAttribute("beside", beside);
		model.addAttribute("other", other);
		model.addAttribute("picture", (result != null) ? picture(review, result, other) : null);
		return "review";
	}

	// Experts first, whichever page it is.
	private static ReviewPicture picture(Review review, ReviewResult result, @Nullable ReviewResult other) {
		boolean expertise = review.kind() == ReviewKind.EXPERTISE;
		return (other == null || expertise) ? ReviewPicture.of(result, other) : ReviewPicture.of(other, result);
	}

	@PostMapping(ONE + "/experts")
	String experts(@PathVariable("id") String id, @RequestParam(VERSION) int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return done(id, "experts", values, model, response, () -> this.editor.nameExperts(Callers.current(), id,
				version, values.getOrDefault("expert", List.of())));
	}

	@PostMapping(ONE + "/move")
	String move(@PathVariable("id") String id, @RequestParam(VERSION) int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return done(id, "move", values, model, response,
				() -> this.editor.move(Callers.current(), id, version, ReviewForms.day(values.getFirst("deadline"))));
	}

	@PostMapping(ONE + "/close")
	String close(@PathVariable("id") String id, @RequestParam(VERSION) int version, Model model,
			HttpServletResponse response) {
		return done(id, "close", new LinkedMultiValueMap<>(), model, response,
				() -> this.editor.close(Callers.current(), id, version));
	}

	@PostMapping(ONE + "/conclude")
	String conclude(@PathVariable("id") String id, @RequestParam(VERSION) int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return done(id, "conclude", values, model, response,
				() -> this.editor.conclude(Callers.current(), id, version, values.getFirst("conclusion")));
	}

	@PostMapping(ONE + "/publish")
	String publish(@PathVariable("id") String id, @RequestParam(VERSION) int version, Model model,
			HttpServletResponse response) {
		return done(id, "publish", new LinkedMultiValueMap<>(), model, response,
				() -> this.editor.publish(Callers.current(), id, version));
	}

	@PostMapping(ONE + "/cancel")
	String cancel(@PathVariable("id") String id, @RequestParam(VERSION) int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return done(id, "cancel", values, model, response,
				() -> this.editor.cancel(Callers.current(), id, version, values.getFirst("reason")));
	}

	private String done(String id, String form, MultiValueMap<String, String> values, Model model,
			HttpServletResponse response, Runnable work) {
		return this.refusals.attempt(() -> {
			work.run();
			return "redirect:/reviews/" + id;
		}, () -> page(id, new TypedForm(form, values), model), response, model);
	}

}
