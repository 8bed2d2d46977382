package org.estafeta.web;

import java.time.LocalDate;
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

import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.community.CommunityMembers;
import org.estafeta.innovation.ApplicationEditor;
import org.estafeta.innovation.SiteApplication;
import org.estafeta.innovation.SiteApplications;
import org.estafeta.innovation.SiteDecisions;
import org.estafeta.innovation.SiteForm;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisations;
import org.estafeta.project.Decision;
import org.estafeta.project.Vote;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Scope;

/**
 * Applications for the status of an innovation site, and what is decided on them.
 */
@Controller
class SiteApplicationController {

	private static final String NEW = "/sites/applications/new";

	private static final String ONE = "/sites/applications/{id}";

	private static final String EDIT = ONE + "/edit";

	private static final String FORM = "application";

	/** Templates know the servlet's context as «application». */
	private static final String BID = "bid";

	private final SiteApplications applications;

	private final ApplicationEditor editor;

	private final SiteDecisions decisions;

	private final InnovationSites sites;

	private final Organisations organisations;

	private final CommunityMembers communities;

	private final Refusals refusals;

	SiteApplicationController(SiteApplications applications, ApplicationEditor editor, SiteDecisions decisions,
			InnovationSites sites, Organisations organisations, CommunityMembers communities, Refusals refusals) {
		this.applications = applications;
		this.editor = editor;
		this.decisions = decisions;
		this.sites = sites;
		this.organisations = organisations;
		this.communities = communities;
		this.refusals = refusals;
	}

	@GetMapping(NEW)
	String blank(@RequestParam(name = "organisation", required = false) @Nullable String organisation,
			@RequestParam(name = "site", required = false) @Nullable String site, Model model) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		if (site != null) {
			InnovationSite stands = this.sites.get(site);
			values.set("title", stands.title());
			values.set("scope", stands.scope().name());
		}
		return form(host(organisation, site), site, null, new TypedForm(FORM, values), model);
	}

	private String host(@Nullable String organisation, @Nullable String site) {
		String host = (site != null) ? this.sites.get(site).organisationId() : organisation;
		if (host == null) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "site-without-host");
		}
		return host;
	}

	private String form(String host, @Nullable String site, @Nullable SiteApplication application, TypedForm typed,
			Model model) {
		Caller caller = Callers.current();
		model.addAttribute("host", this.organisations.get(host));
		model.addAttribute("continued", (site != null) ? this.sites.get(site) : null);
		model.addAttribute(BID, application);
		model.addAttribute("typed", typed);
		model.addAttribute("forms", SiteForm.values());
		model.addAttribute("scopes", List.of(Scope.MUNICIPAL, Scope.REGIONAL, Scope.FEDERAL));
		model.addAttribute("teams",
				this.communities.of(caller.person())
					.stream()
					.filter((one) -> this.communities.standing(caller, one.id()).mayRun())
					.toList());
		return "site-application-edit";
	}

	@PostMapping(NEW)
	String apply(@RequestParam(name = "organisation", required = false) @Nullable String organisation,
			@RequestParam(name = "site", required = false) @Nullable String site,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		String continued = (site == null || site.isEmpty()) ? null : site;
		String host = host(organisation, continued);
		return this.refusals.attempt(
				() -> to((continued != null)
						? this.editor.prolong(Callers.current(), continued, SiteForms.application(values))
						: this.editor.apply(Callers.current(), host, SiteForms.application(values))),
				() -> form(host, continued, null, new TypedForm(FORM, values), model), response, model);
	}

	private static String to(String id) {
		return "redirect:/sites/applications/" + id;
	}

	@GetMapping(EDIT)
	String change(@PathVariable("id") String id, Model model) {
		SiteApplication application = written(id);
		return form(application, new TypedForm(FORM, SiteForms.of(application)), model);
	}

	private String form(SiteApplication application, TypedForm typed, Model model) {
		return form(application.host().id(), application.continued(), application, typed, model);
	}

	private SiteApplication written(String id) {
		SiteApplication application = this.applications.get(Callers.current(), id);
		if (!application.status().isWritten() || !this.applications.mayWrite(Callers.current(), application)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		return application;
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.editor.change(Callers.current(), id, version, SiteForms.application(values));
			return to(id);
		}, () -> form(written(id), new TypedForm(FORM, values), model), response, model);
	}

	@GetMapping(ONE)
	String one(@PathVariable("id") String id, Model model) {
		return page(id, TypedForm.NONE, model);
	}

	private String page(String id, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		SiteApplication application = this.applications.get(caller, id);
		String continued = application.continued();
		model.addAttribute(BID, application);
		model.addAttribute("continued", (continued != null) ? this.sites.get(continued) : null);
		model.addAttribute("typed", typed);
		model.addAttribute("writes", this.applications.mayWrite(caller, application));
		model.addAttribute("votes", this.applications.mayVote(caller, application));
		model.addAttribute("records", this.applications.mayRecord(caller, application));
		model.addAttribute("tally", this.applications.tally(caller, id));
		LocalDate today = this.applications.today();
		model.addAttribute("today", today);
		model.addAttribute("season", this.applications.season());
		model.addAttribute("open", this.applications.season().isOpen(today));
		model.addAttribute("decisions", Decision.values());
		model.addAttribute("voices", Vote.values());
		return "site-application";
	}

	@PostMapping(ONE + "/submit")
	String submit(@PathVariable("id") String id, Model model, HttpServletResponse response) {
		return done(id, "submit", new LinkedMultiValueMap<>(), model, response,
				() -> this.editor.submit(Callers.current(), id));
	}

	@PostMapping(ONE + "/vote")
	String vote(@PathVariable("id") String id, @RequestParam("vote") Vote vote, Model model,
			HttpServletResponse response) {
		return done(id, "vote", new LinkedMultiValueMap<>(), model, response,
				() -> this.decisions.vote(Callers.current(), id, vote));
	}

	@PostMapping(ONE + "/decide")
	String decide(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "decide", values, model, response, () -> this.decisions.decide(Callers.current(), id,
				ProjectEditController.decision(values.getFirst("decision")), ProjectForms.minutes(values)));
	}

	@PostMapping(ONE + "/order")
	String order(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "order", values, model, response, () -> {
			if ("true".equals(values.getFirst("granted"))) {
				this.decisions.grant(Callers.current(), id, SiteForms.order(values));
			}
			else {
				this.decisions.decline(Callers.current(), id, SiteForms.order(values));
			}
		});
	}

	private String done(String id, String form, MultiValueMap<String, String> values, Model model,
			HttpServletResponse response, Runnable work) {
		return this.refusals.attempt(() -> {
			work.run();
			return to(id);
		}, () -> page(id, new TypedForm(form, values), model), response, model);
	}

}
