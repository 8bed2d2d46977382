package org.estafeta.web;

import java.util.List;
import java.util.Objects;

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
import org.estafeta.shared.EstafetaException;
import org.estafeta.survey.EffectStatement;
import org.estafeta.survey.EffectStatements;
import org.estafeta.survey.EffectYears;
import org.estafeta.survey.ModelEffect;
import org.estafeta.survey.ModelEffects;
import org.estafeta.survey.Surveys;

/**
 * The effects of the model by year, and the form of a statement.
 */
@Controller
class EffectPageController {

	private static final String PAGE = "/effects";

	private static final String NEW = PAGE + "/statements/new";

	private static final String ONE = PAGE + "/statements/{id}";

	private final ModelEffects effects;

	private final EffectStatements statements;

	private final Surveys surveys;

	private final EditPages pages;

	EffectPageController(ModelEffects effects, EffectStatements statements, Surveys surveys, EditPages pages) {
		this.effects = effects;
		this.statements = statements;
		this.surveys = surveys;
		this.pages = pages;
	}

	@GetMapping(PAGE)
	String effects(Model model) {
		List<EffectStatement> said = this.statements.all();
		model.addAttribute("rows",
				this.effects.all()
					.stream()
					.map((effect) -> new Row(effect, EffectTrend.of(effect.years()),
							said.stream().filter((one) -> one.effect() == effect.effect()).toList()))
					.toList());
		List<EffectYears.Year> programmes = this.effects.programmes();
		model.addAttribute("programmes", programmes);
		model.addAttribute("programmeTrend", EffectTrend.of(programmes));
		model.addAttribute("keeps", Callers.current().may(Action.KEEP_SURVEYS));
		return "effects";
	}

	@GetMapping(NEW)
	String blank(@RequestParam(name = "effect", required = false) @Nullable String effect, Model model) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("effect", Objects.requireNonNullElse(effect, ""));
		values.set("year", Integer.toString(this.surveys.today().getYear()));
		return form(null, EditForm.of(values, ""), model);
	}

	private String form(@Nullable EffectStatement statement, EditForm form, Model model) {
		model.addAttribute("statement", statement);
		model.addAttribute("form", form);
		model.addAttribute("effects", ModelEffect.values());
		return "effect-statement";
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.statements.create(Callers.current(), SurveyForms.statement(values));
			return to(values);
		}
		catch (EstafetaException ex) {
			return form(null, this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response), model);
		}
	}

	private static String to(MultiValueMap<String, String> values) {
		return "redirect:/effects#" + values.getFirst("effect");
	}

	@GetMapping(ONE)
	String change(@PathVariable("id") String id, Model model) {
		EffectStatement one = this.statements.get(id);
		return form(one, EditForm.of(SurveyForms.of(one), Integer.toString(one.version())), model);
	}

	@PostMapping(ONE)
	String change(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.statements.change(Callers.current(), id, version, SurveyForms.statement(values));
			return to(values);
		}
		catch (EstafetaException ex) {
			EffectStatement now = this.statements.get(id);
			return form(now,
					this.pages.refused(ex, EditForm.of(values, Integer.toString(version)),
							(one) -> one.against(SurveyForms.of(now), Integer.toString(now.version())), response),
					model);
		}
	}

	@PostMapping(ONE + "/remove")
	String remove(@PathVariable("id") String id, @RequestParam("version") int version) {
		this.statements.remove(Callers.current(), id, version);
		return "redirect:" + PAGE;
	}

	/**
	 * An effect on the page.
	 *
	 * @param effect its years
	 * @param trend the picture; null when there is nothing to draw
	 * @param statements what was stated of it
	 */
	record Row(EffectYears effect, @Nullable EffectTrend trend, List<EffectStatement> statements) {

	}

}
