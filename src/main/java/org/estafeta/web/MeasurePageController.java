package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.CascadeFigures;
import org.estafeta.dissemination.CascadeMeasures;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.Traces;
import org.estafeta.dissemination.trace.AdoptionCurve;
import org.estafeta.dissemination.trace.Survival;
import org.estafeta.event.Event;
import org.estafeta.event.Events;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;

/**
 * The pages of the measures of cascades: of a practice, an organisation, an innovation
 * site and an event. Nobody's name stands on them, whoever reads.
 */
@Controller
class MeasurePageController {

	private static final String PAGE = "measures";

	/** The most steps of a curve of survival that a table lists. */
	private static final int MOST_STEPS = 200;

	private final CascadeMeasures measures;

	private final Traces traces;

	private final Practices practices;

	private final Organisations organisations;

	private final InnovationSites sites;

	private final Events events;

	private final Words words;

	MeasurePageController(CascadeMeasures measures, Traces traces, Practices practices, Organisations organisations,
			InnovationSites sites, Events events, Words words) {
		this.measures = measures;
		this.traces = traces;
		this.practices = practices;
		this.organisations = organisations;
		this.sites = sites;
		this.events = events;
		this.words = words;
	}

	@GetMapping("/practices/{id}/spread/measures")
	String ofPractice(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		TraceParameters parameters = TraceParameters.parse(values).ofWindow(true);
		Practice practice = this.practices.get(id);
		String from = parameters.from();
		CascadeFigures figures = this.measures.ofPractice(id, from, parameters.window());
		Subject subject = new Subject((from != null) ? CascadeScope.START : CascadeScope.PRACTICE, practice.title(),
				"/practices/" + id + "/spread", "/practices/" + id + "/spread/measures", id);
		show(subject, figures, parameters, model);
		if (from == null) {
			model.addAttribute("channels", new CascadeRows(parameters, this.words).channels(id,
					this.measures.byChannel(id, parameters.window())));
		}
		return PAGE;
	}

	@GetMapping("/organisations/{id}/cascade")
	String ofOrganisation(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values,
			Model model) {
		TraceParameters parameters = TraceParameters.parse(values).ofWindow(false);
		Organisation organisation = this.organisations.get(id);
		String address = "/organisations/" + id;
		show(new Subject(CascadeScope.ORGANISATION, organisation.label(), address, address + "/cascade", null),
				this.measures.ofOrganisation(id, parameters.window()), parameters, model);
		return PAGE;
	}

	@GetMapping("/sites/{id}/cascade")
	String ofSite(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		TraceParameters parameters = TraceParameters.parse(values).ofWindow(false);
		InnovationSite site = this.sites.get(id);
		String address = "/sites/" + id;
		show(new Subject(CascadeScope.SITE, site.title(), address, address + "/cascade", null),
				this.measures.ofSite(id, parameters.window()), parameters, model);
		return PAGE;
	}

	@GetMapping("/events/{id}/cascade")
	String ofEvent(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		TraceParameters parameters = TraceParameters.parse(values).ofWindow(false);
		Event event = this.events.get(id);
		String address = "/events/" + id;
		show(new Subject(CascadeScope.EVENT, event.title(), address, address + "/cascade", null),
				this.measures.ofEvent(id, parameters.window()), parameters, model);
		return PAGE;
	}

	private void show(Subject subject, CascadeFigures figures, TraceParameters parameters, Model model) {
		CascadeRows rows = new CascadeRows(parameters, this.words);
		String practiceId = subject.practiceId();
		List<CascadeFigures.Tree> trees = figures.shape().greatest();
		Map<String, Practice> titles = (practiceId != null) ? Map.of()
				: this.practices.byIds(trees.stream().map(CascadeFigures.Tree::practiceId).distinct().toList());
		AdoptionCurve curve = figures.users().curve(AdoptionCurve.Period.SCHOOL_YEAR);
		List<Survival.Step> steps = figures.survival().steps();
		model.addAttribute("subject", subject);
		model.addAttribute("parameters", parameters);
		model.addAttribute("allChannels", ChannelKind.values());
		model.addAttribute("chips",
				new SpreadConditions(parameters, this.words, subject.path()).chips(startName(practiceId, parameters)));
		model.addAttribute("figures", figures);
		if (figures.shape().size() > 0) {
			model.addAttribute("lead", new CascadeWords(this.words).lead(figures, subject.scope()));
			model.addAttribute("measures", Measures.of(figures, subject.scope(),
					(practiceId != null) ? rows.spread(practiceId, null, "") : null, this.words));
			model.addAttribute("curve", curve);
			model.addAttribute("users", UsersChart.of(curve));
			model.addAttribute("survival", SurvivalChart.of(figures.survival()));
			model.addAttribute("needed", Survival.MIN_COUNTED);
			model.addAttribute("steps", steps.subList(0, Math.min(MOST_STEPS, steps.size())));
			model.addAttribute("trees", rows.trees(trees, titles));
		}
	}

	private String startName(@Nullable String practiceId, TraceParameters parameters) {
		String from = parameters.from();
		if (practiceId == null || from == null) {
			return "";
		}
		for (Adopter adopter : this.traces.adopters(practiceId, TraceRequest.Window.NOW, false)) {
			if (adopter.adoptionId().equals(from)) {
				return this.words.adopter(adopter);
			}
			if (adopter.place().organisationId().equals(from)) {
				return adopter.place().name();
			}
		}
		return this.words.text("adopter.teacher");
	}

	/**
	 * What is measured.
	 *
	 * @param scope of which kind it is
	 * @param name its name, in Russian
	 * @param back the address of its own page
	 * @param path the address of the page of its measures, without parameters
	 * @param practiceId the practice, null when there may be several
	 */
	record Subject(CascadeScope scope, String name, String back, String path, @Nullable String practiceId) {

	}

}
