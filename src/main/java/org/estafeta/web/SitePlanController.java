package org.estafeta.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.innovation.GeneralPlan;
import org.estafeta.innovation.SiteApplications;
import org.estafeta.innovation.SitePlanItem;
import org.estafeta.innovation.SitePlans;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * What innovation sites plan: the general plan, and the items of each site.
 */
@Controller
class SitePlanController {

	private static final String PLAN = "/sites/plan";

	private static final String NEW = "/sites/{id}/plan/new";

	private static final String ITEM = "/sites/plan/items/{item}";

	private static final String FORM = "item";

	private final SitePlans plans;

	private final SiteApplications applications;

	private final InnovationSites sites;

	private final Refusals refusals;

	SitePlanController(SitePlans plans, SiteApplications applications, InnovationSites sites, Refusals refusals) {
		this.plans = plans;
		this.applications = applications;
		this.sites = sites;
		this.refusals = refusals;
	}

	@GetMapping(PLAN)
	String general(@RequestParam MultiValueMap<String, String> values, Model model) {
		Integer year = new ParameterReader(values).number("year", SchoolYear.EARLIEST, SchoolYear.LATEST);
		return general((year != null) ? year : GeneralPlan.yearOf(this.applications.today()), TypedForm.NONE, model);
	}

	private String general(int year, TypedForm typed, Model model) {
		GeneralPlan plan = this.plans.general(year);
		Map<YearMonth, List<SitePlanItem>> months = plan.items()
			.stream()
			.collect(Collectors.groupingBy((one) -> YearMonth.from(one.due()), TreeMap::new, Collectors.toList()));
		LocalDate today = this.applications.today();
		model.addAttribute("plan", plan);
		model.addAttribute("months", months);
		model.addAttribute("today", today);
		model.addAttribute("counts",
				Arrays.stream(SitePlanItem.State.values())
					.map((state) -> new Count(state, plan.count(state, today)))
					.toList());
		model.addAttribute("approves", Callers.current().may(Action.DECIDE_PROJECTS));
		model.addAttribute("typed", typed);
		return "site-plan";
	}

	@PostMapping(PLAN)
	String approve(@RequestParam("year") int year, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.plans.approve(Callers.current(), year, ProjectForms.minutes(values));
			return "redirect:/sites/plan?year=" + year;
		}, () -> general(year, new TypedForm("approve", values), model), response, model);
	}

	@GetMapping(NEW)
	String blank(@PathVariable("id") String id, Model model) {
		return item(planned(id), null, new TypedForm(FORM, new LinkedMultiValueMap<>()), model);
	}

	private InnovationSite planned(String id) {
		InnovationSite site = this.sites.get(id);
		Caller caller = Callers.current();
		if (!this.plans.mayPlan(caller, site)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		return site;
	}

	private String item(InnovationSite site, @Nullable SitePlanItem item, TypedForm typed, Model model) {
		model.addAttribute("site", site);
		model.addAttribute("item", item);
		model.addAttribute("typed", typed);
		return "site-plan-item";
	}

	@PostMapping(NEW)
	String add(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(
				() -> to(this.plans.item(this.plans.add(Callers.current(), id, SiteForms.item(values)))),
				() -> item(planned(id), null, new TypedForm(FORM, values), model), response, model);
	}

	private static String to(SitePlanItem item) {
		return "redirect:/sites/" + item.site() + "/life?year=" + GeneralPlan.yearOf(item.due()) + "#item-" + item.id();
	}

	@GetMapping(ITEM)
	String form(@PathVariable("item") String id, Model model) {
		SitePlanItem item = this.plans.item(id);
		return item(planned(item.site()), item, new TypedForm(FORM, SiteForms.of(item)), model);
	}

	@PostMapping(ITEM)
	String change(@PathVariable("item") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.plans.change(Callers.current(), id, version, SiteForms.item(values));
			return to(this.plans.item(id));
		}, () -> again(id, new TypedForm(FORM, values), model), response, model);
	}

	private String again(String id, TypedForm typed, Model model) {
		SitePlanItem item = this.plans.item(id);
		return item(planned(item.site()), item, typed, model);
	}

	@PostMapping(ITEM + "/cancel")
	String cancel(@PathVariable("item") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		SitePlanItem stands = this.plans.item(id);
		return this.refusals.attempt(() -> {
			this.plans.cancel(Callers.current(), id, values.getFirst("reason"));
			return "redirect:/sites/" + stands.site() + "/life?year=" + GeneralPlan.yearOf(stands.due());
		}, () -> again(id, new TypedForm(FORM, SiteForms.of(stands)), model), response, model);
	}

	/**
	 * How many items stand in a certain way.
	 *
	 * @param state how
	 * @param number how many
	 */
	record Count(SitePlanItem.State state, long number) {
	}

}
