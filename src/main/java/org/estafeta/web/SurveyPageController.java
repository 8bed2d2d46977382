package org.estafeta.web;

import java.util.Arrays;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.shared.EstafetaException;
import org.estafeta.survey.Survey;
import org.estafeta.survey.SurveyAnswering;
import org.estafeta.survey.SurveyEditor;
import org.estafeta.survey.SurveyPage;
import org.estafeta.survey.SurveyResult;
import org.estafeta.survey.SurveyResults;
import org.estafeta.survey.SurveyShelf;
import org.estafeta.survey.SurveyStatus;
import org.estafeta.survey.Surveys;

/**
 * The list of surveys, one of them, answering it, and its results.
 */
@Controller
class SurveyPageController {

	private static final String ALL = "/surveys";

	private static final String ONE = ALL + "/{id}";

	private static final String ANSWER = ONE + "/answer";

	private static final String VERSION = "version";

	private final Surveys surveys;

	private final SurveyEditor editor;

	private final SurveyAnswering answering;

	private final SurveyResults results;

	private final EditPages pages;

	private final Refusals refusals;

	SurveyPageController(Surveys surveys, SurveyEditor editor, SurveyAnswering answering, SurveyResults results,
			EditPages pages, Refusals refusals) {
		this.surveys = surveys;
		this.editor = editor;
		this.answering = answering;
		this.results = results;
		this.pages = pages;
		this.refusals = refusals;
	}

	@GetMapping(ALL)
	String all(@RequestParam(name = "shelf", required = false) @Nullable String name,
			@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
		Caller caller = Callers.current();
		boolean keeps = caller.may(Action.KEEP_SURVEYS);
		List<SurveyShelf> shelves = Arrays.stream(SurveyShelf.values())
			.filter((one) -> keeps || one != SurveyShelf.DRAFTS)
			.toList();
		SurveyShelf shelf = shelves.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElse(SurveyShelf.TO_ANSWER);
		int number = Math.clamp(page, 1, 10_000);
		SurveyPage shown = this.surveys.page(caller, shelf, number - 1);
		String list = ALL + "?shelf=" + shelf + "&page=";
		model.addAttribute("shelves", shelves);
		model.addAttribute("shelf", shelf);
		model.addAttribute("surveys", shown.surveys());
		model.addAttribute("keeps", keeps);
		model.addAttribute("previous", (number > 1) ? list + (number - 1) : null);
		model.addAttribute("next", shown.more() ? list + (number + 1) : null);
		return "surveys";
	}

	@GetMapping(ONE)
	String one(@PathVariable("id") String id, Model model) {
		return page(id, TypedForm.NONE, model);
	}

	private String page(String id, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		Survey survey = this.surveys.get(caller, id);
		model.addAttribute("survey", survey);
		model.addAttribute("typed", typed);
		model.addAttribute("keeps", this.surveys.mayKeep(caller, survey));
		boolean open = survey.status() == SurveyStatus.OPEN;
		model.addAttribute("asked", this.surveys.isAsked(caller, survey));
		model.addAttribute("answered", open && this.surveys.hasAnswered(caller, survey));
		model.addAttribute("turnout",
				open ? this.surveys.turnout(caller, survey).stream().boxed().toList() : List.of());
		return "survey";
	}

	@GetMapping(ANSWER)
	String form(@PathVariable("id") String id, Model model) {
		return form(id, EditForm.of(new LinkedMultiValueMap<>(), ""), model);
	}

	private String form(String id, EditForm form, Model model) {
		Caller caller = Callers.current();
		Survey survey = this.surveys.get(caller, id);
		model.addAttribute("survey", survey);
		model.addAttribute("form", form);
		model.addAttribute("open", survey.status() == SurveyStatus.OPEN);
		model.addAttribute("asked", this.surveys.isAsked(caller, survey));
		model.addAttribute("answered", this.surveys.hasAnswered(caller, survey));
		model.addAttribute("longest", SurveyAnswering.TEXT);
		return "survey-answer";
	}

	@PostMapping(ANSWER)
	String answer(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Survey survey = this.surveys.get(Callers.current(), id);
		try {
			this.answering.answer(Callers.current(), id, SurveyForms.replies(survey, values));
			redirect.addFlashAttribute("thanks", true);
			return to(id);
		}
		catch (EstafetaException ex) {
			model.addAttribute("late", ex.messageKey());
			return form(id, this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response), model);
		}
	}

	private static String to(String id) {
		return "redirect:/surveys/" + id;
	}

	@GetMapping(ONE + "/results")
	String results(@PathVariable("id") String id, Model model) {
		Caller caller = Callers.current();
		Survey survey = this.surveys.get(caller, id);
		SurveyResult result = this.results.of(caller, id).orElse(null);
		model.addAttribute("survey", survey);
		model.addAttribute("result", result);
		model.addAttribute("pictures", (result != null) ? SurveyPicture.of(result) : List.of());
		model.addAttribute("keeps", this.surveys.mayKeep(caller, survey));
		return "survey-results";
	}

	@PostMapping(ONE + "/release")
	String release(@PathVariable("id") String id, @RequestParam(VERSION) int version, Model model,
			HttpServletResponse response) {
		return done(id, "release", new LinkedMultiValueMap<>(), model, response,
				() -> this.editor.release(Callers.current(), id, version));
	}

	@PostMapping(ONE + "/move")
	String move(@PathVariable("id") String id, @RequestParam(VERSION) int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return done(id, "move", values, model, response,
				() -> this.editor.move(Callers.current(), id, version, values.getFirst("closesOn")));
	}

	@PostMapping(ONE + "/close")
	String close(@PathVariable("id") String id, @RequestParam(VERSION) int version, Model model,
			HttpServletResponse response) {
		return done(id, "close", new LinkedMultiValueMap<>(), model, response,
				() -> this.editor.close(Callers.current(), id, version));
	}

	@PostMapping(ONE + "/publish")
	String publish(@PathVariable("id") String id, @RequestParam(VERSION) int version,
			@RequestParam("published") boolean published, Model model, HttpServletResponse response) {
		return done(id, "publish", new LinkedMultiValueMap<>(), model, response,
				() -> this.editor.publish(Callers.current(), id, version, published));
	}

	@PostMapping(ONE + "/copy")
	String copy(@PathVariable("id") String id, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> to(this.editor.copy(Callers.current(), id)) + "/edit",
				() -> page(id, TypedForm.NONE, model), response, model);
	}

	@PostMapping(ONE + "/remove")
	String remove(@PathVariable("id") String id, @RequestParam(VERSION) int version, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.editor.remove(Callers.current(), id, version);
			return "redirect:/surveys?shelf=DRAFTS";
		}, () -> page(id, TypedForm.NONE, model), response, model);
	}

	private String done(String id, String form, MultiValueMap<String, String> values, Model model,
			HttpServletResponse response, Runnable work) {
		return this.refusals.attempt(() -> {
			work.run();
			return to(id);
		}, () -> page(id, new TypedForm(form, values), model), response, model);
	}

}
