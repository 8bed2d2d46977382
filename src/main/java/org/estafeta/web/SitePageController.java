package org.estafeta.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.access.Responsibilities;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.innovation.GeneralPlan;
import org.estafeta.innovation.SiteApplications;
import org.estafeta.innovation.SiteDecisions;
import org.estafeta.innovation.SiteLives;
import org.estafeta.innovation.SiteMoment;
import org.estafeta.innovation.SitePlans;
import org.estafeta.innovation.SiteReport;
import org.estafeta.innovation.SiteReports;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSiteFilter;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Scope;

/**
 * Innovation sites: all of them, the life of each, and its reports.
 */
@Controller
class SitePageController {

	private static final String LIFE = "/sites/{id}/life";

	private static final String REPORT = "/sites/{id}/report";

	private static final String FILED = "/sites/{id}/reports/{report}";

	private static final int MOST = 100;

	/** How long a day is that was chosen in a field. */
	private static final int DAY = 10;

	private final InnovationSites sites;

	private final Organisations organisations;

	private final SiteApplications applications;

	private final SiteLives lives;

	private final Communities communities;

	private final SitePlans plans;

	private final SiteReports reports;

	private final SiteDecisions decisions;

	private final Responsibilities responsibilities;

	private final Refusals refusals;

	SitePageController(InnovationSites sites, Organisations organisations, SiteApplications applications,
			SiteLives lives, Communities communities, SitePlans plans, SiteReports reports, SiteDecisions decisions,
			Responsibilities responsibilities, Refusals refusals) {
		this.sites = sites;
		this.organisations = organisations;
		this.applications = applications;
		this.lives = lives;
		this.communities = communities;
		this.plans = plans;
		this.reports = reports;
		this.decisions = decisions;
		this.responsibilities = responsibilities;
		this.refusals = refusals;
	}

	@GetMapping("/sites")
	String all(@RequestParam(name = "scope", required = false) @Nullable String scope, Model model) {
		Caller caller = Callers.current();
		LocalDate today = this.applications.today();
		List<Scope> scopes = Arrays.stream(Scope.values()).filter((one) -> one.name().equals(scope)).toList();
		InnovationSiteFilter filter = new InnovationSiteFilter(scopes.isEmpty() ? null : scopes, null, null);
		String account = caller.account();
		model.addAttribute("sites", rows(this.sites.page(filter, KeysetRequest.first(MOST)).rows()));
		model.addAttribute("total", this.sites.count(filter));
		model.addAttribute("scope", scopes.isEmpty() ? null : scopes.getFirst());
		model.addAttribute("scopes", Scope.values());
		model.addAttribute("applications", this.applications.list(caller));
		model.addAttribute("hosts",
				(account != null && caller.may(Action.EDIT_OWN_ORGANISATIONS)) ? this.responsibilities.of(account)
					.stream()
					.filter((one) -> "Organisation".equals(one.label()))
					.toList() : List.of());
		model.addAttribute("season", this.applications.season());
		model.addAttribute("open", this.applications.season().isOpen(today));
		model.addAttribute("year", GeneralPlan.yearOf(today));
		return "sites";
	}

	private List<Row> rows(List<InnovationSite> shown) {
		Map<String, Organisation> hosts = this.organisations
			.byIds(shown.stream().map(InnovationSite::organisationId).filter(Objects::nonNull).toList());
		return shown.stream()
			.map((site) -> new Row(site, hosts.get(Objects.requireNonNullElse(site.organisationId(), "")),
					this.lives.lasts(site)))
			.toList();
	}

	@GetMapping(LIFE)
	String life(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		Integer year = new ParameterReader(values).number("year", SchoolYear.EARLIEST, SchoolYear.LATEST);
		return life(id, (year != null) ? year : GeneralPlan.yearOf(this.applications.today()), TypedForm.NONE, model);
	}

	private String life(String id, int year, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		InnovationSite site = this.sites.get(id);
		LocalDate today = this.applications.today();
		model.addAttribute("site", site);
		String team = this.lives.teams(List.of(id)).get(id);
		model.addAttribute("team", (team != null) ? this.communities.get(team) : null);
		model.addAttribute("lasts", this.lives.lasts(site));
		List<SiteMoment> moments = this.lives.of(id);
		model.addAttribute("moments", moments);
		model.addAttribute("line", LifeLine.of(site, moments, today));
		model.addAttribute("plan", this.plans.of(id, year));
		model.addAttribute("reports", this.reports.of(id));
		model.addAttribute("plans", this.plans.mayPlan(caller, site));
		model.addAttribute("ends", caller.may(Action.DECIDE_PROJECTS));
		model.addAttribute("today", today);
		model.addAttribute("typed", typed);
		return "site-life";
	}

	@PostMapping("/sites/{id}/end")
	String end(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.decisions.end(Callers.current(), id, SiteForms.order(values));
			return "redirect:/sites/" + id + "/life";
		}, () -> life(id, GeneralPlan.yearOf(this.applications.today()), new TypedForm("end", values), model), response,
				model);
	}

	@GetMapping(REPORT)
	String report(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		LocalDate today = this.applications.today();
		LocalDate to = day(values, "to", today);
		LocalDate from = day(values, "from", to.minusYears(1).plusDays(1));
		String known = values.getFirst("known");
		model.addAttribute("known", (known != null && known.length() == DAY) ? known : "");
		return report(this.reports.count(id, from, to, moment(known)), null, TypedForm.NONE, model);
	}

	private static LocalDate day(MultiValueMap<String, String> values, String field, LocalDate otherwise) {
		String typed = values.getFirst(field);
		return (typed == null || typed.isEmpty()) ? otherwise : ProjectForms.day(typed);
	}

	private @Nullable Instant moment(@Nullable String typed) {
		if (typed == null || typed.isEmpty()) {
			return null;
		}
		try {
			return typed.contains("T") ? Instant.parse(typed)
					: LocalDate.parse(typed)
						.plusDays(1)
						.atStartOfDay(this.applications.season().zone())
						.toInstant()
						.minusMillis(1);
		}
		catch (DateTimeException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "project-day");
		}
	}

	private String report(SiteReport report, SiteReport.@Nullable Filed filed, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		InnovationSite site = this.sites.get(report.site());
		model.addAttribute("site", site);
		model.addAttribute("report", report);
		model.addAttribute("filed", filed);
		model.addAttribute("now",
				(filed != null) ? this.reports.count(report.site(), report.from(), report.to(), null) : null);
		model.addAttribute("files", filed == null && this.plans.mayPlan(caller, site));
		model.addAttribute("records",
				filed != null && filed.status() == SiteReport.Status.FILED && this.reports.mayRecord(caller, site));
		model.addAttribute("today", this.applications.today());
		model.addAttribute("typed", typed);
		return "site-report";
	}

	@PostMapping(REPORT)
	String file(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		LocalDate from = ProjectForms.day(values.getFirst("from"));
		LocalDate to = ProjectForms.day(values.getFirst("to"));
		return this.refusals.attempt(
				() -> to(id, this.reports.file(Callers.current(), id, from, to, values.getFirst("text"))),
				() -> report(this.reports.count(id, from, to, null), null, new TypedForm("file", values), model),
				response, model);
	}

	private static String to(String site, String report) {
		return "redirect:/sites/" + site + "/reports/" + report;
	}

	@GetMapping(FILED)
	String filed(@PathVariable("id") String id, @PathVariable("report") String report, Model model) {
		return filed(id, report, TypedForm.NONE, model);
	}

	private String filed(String site, String report, TypedForm typed, Model model) {
		SiteReport.Filed filed = this.reports.get(report);
		if (!Objects.equals(filed.report().site(), site)) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "report-not-found");
		}
		return report(filed.report(), filed, typed, model);
	}

	@PostMapping(FILED)
	String accept(@PathVariable("id") String id, @PathVariable("report") String report,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.reports.accept(Callers.current(), report, "true".equals(values.getFirst("accepted")),
					ProjectForms.minutes(values));
			return to(id, report);
		}, () -> filed(id, report, new TypedForm("accept", values), model), response, model);
	}

	/**
	 * A site in the list.
	 *
	 * @param site the site
	 * @param host who holds it, null when unknown
	 * @param lasts whether its last day is not over
	 */
	record Row(InnovationSite site, @Nullable Organisation host, boolean lasts) {
	}

}
