package org.estafeta.web;

import java.util.List;
import java.util.Map;

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
import org.estafeta.event.Events;
import org.estafeta.event.Programmes;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.survey.ModelEffect;
import org.estafeta.survey.Survey;
import org.estafeta.survey.SurveyEdit;
import org.estafeta.survey.SurveyEditor;
import org.estafeta.survey.SurveyQuestionKind;
import org.estafeta.survey.SurveyStatus;
import org.estafeta.survey.Surveys;

/**
 * The form of a survey.
 */
@Controller
class SurveyEditController {

	private static final String NEW = "/surveys/new";

	private static final String EDIT = "/surveys/{id}/edit";

	private static final int MOST = 20;

	private static final int WEEKS = 2;

	private static final int BLANK = 3;

	private final Surveys surveys;

	private final SurveyEditor editor;

	private final Events events;

	private final Programmes programmes;

	private final Communities communities;

	private final InnovationSites sites;

	private final CatalogueSearch search;

	private final EditPages pages;

	SurveyEditController(Surveys surveys, SurveyEditor editor, Events events, Programmes programmes,
			Communities communities, InnovationSites sites, CatalogueSearch search, EditPages pages) {
		this.surveys = surveys;
		this.editor = editor;
		this.events = events;
		this.programmes = programmes;
		this.communities = communities;
		this.sites = sites;
		this.search = search;
		this.pages = pages;
	}

	@GetMapping(NEW)
	String blank(@RequestParam(name = "about", required = false) @Nullable String about,
			@RequestParam(name = "subject", required = false) @Nullable String subject,
			@RequestParam(name = "find", defaultValue = "") String find, Model model) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		if (about != null && subject != null) {
			values.set("about", about);
			values.set("subject", subject);
		}
		values.set("opensOn", this.surveys.today().toString());
		values.set("closesOn", this.surveys.today().plusWeeks(WEEKS).toString());
		model.addAttribute("find", find);
		model.addAttribute("found", find.isBlank() ? List.of() : found(find));
		return form(null, EditForm.of(values, ""), SurveyForms.survey(values), model);
	}

	private List<Hit> found(String find) {
		List<String> kinds = SurveyForms.SUBJECTS.stream().map(NodeKind::name).toList();
		return this.search
			.find(new SearchRequest(find, Map.of(Facet.KIND, kinds), QueryMode.FORGIVING, KeysetRequest.first(MOST)))
			.hits();
	}

	private String form(@Nullable Survey survey, EditForm form, SurveyEdit edit, Model model) {
		int questions = edit.questions().size();
		model.addAttribute("survey", survey);
		model.addAttribute("form", form);
		model.addAttribute("subjectTitle", title(edit));
		model.addAttribute("subjectKind", edit.subjectKind());
		model.addAttribute("filled", questions);
		model.addAttribute("last", Math.min(questions + BLANK, SurveyForms.QUESTIONS) - 1);
		model.addAttribute("kinds", SurveyQuestionKind.values());
		model.addAttribute("effects", ModelEffect.values());
		return "survey-edit";
	}

	private @Nullable String title(SurveyEdit edit) {
		NodeKind kind = edit.subjectKind();
		String id = edit.subject();
		if (kind == null || id == null) {
			return null;
		}
		if (!this.surveys.mayKeep(Callers.current(), id)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "scope-closed");
		}
		return switch (kind) {
			case EVENT -> this.events.get(id).title();
			case PROGRAMME -> this.programmes.get(id).title();
			case COMMUNITY -> this.communities.get(id).name();
			case INNOVATION_SITE -> this.sites.get(id).title();
			default -> throw new EstafetaException(ErrorKind.BAD_REQUEST, "survey-subject");
		};
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
		MultiValueMap<String, String> values = SurveyForms.SURVEY.compact(typed);
		SurveyEdit edit = SurveyForms.survey(values);
		try {
			return "redirect:/surveys/" + this.editor.create(Callers.current(), edit);
		}
		catch (EstafetaException ex) {
			return form(null, this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response), edit, model);
		}
	}

	@GetMapping(EDIT)
	String change(@PathVariable("id") String id, Model model) {
		Survey survey = editable(id);
		MultiValueMap<String, String> values = SurveyForms.of(survey);
		return form(survey, EditForm.of(values, Integer.toString(survey.version())), SurveyForms.survey(values), model);
	}

	private Survey editable(String id) {
		Survey survey = this.surveys.get(Callers.current(), id);
		if (!this.surveys.mayKeep(Callers.current(), survey)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "scope-closed");
		}
		if (survey.answered() || survey.status() == SurveyStatus.CLOSED) {
			throw new EstafetaException(ErrorKind.CONFLICT, "survey-answered-already");
		}
		return survey;
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
		MultiValueMap<String, String> values = SurveyForms.SURVEY.compact(typed);
		SurveyEdit edit = SurveyForms.survey(values);
		try {
			this.editor.change(Callers.current(), id, version, edit);
			return "redirect:/surveys/" + id;
		}
		catch (EstafetaException ex) {
			Survey now = this.surveys.get(Callers.current(), id);
			// whoever answered or closed it meanwhile ends the matter, but nothing is
			// lost
			boolean late = ex.kind() == ErrorKind.CONFLICT && (now.answered() || now.status() == SurveyStatus.CLOSED);
			model.addAttribute("late", late);
			EditForm form = this.pages.refused(ex, EditForm.of(values, Integer.toString(version)),
					(one) -> late ? one : one.against(SurveyForms.of(now), Integer.toString(now.version())), response);
			return form(now, form, edit, model);
		}
	}

}
