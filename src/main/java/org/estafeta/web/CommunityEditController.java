package org.estafeta.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.community.CommunityMember;
import org.estafeta.community.CommunityMembers;
import org.estafeta.community.CommunityPlans;
import org.estafeta.community.PlanItem;
import org.estafeta.editing.CommunityEdit;
import org.estafeta.editing.CommunityEditor;
import org.estafeta.editing.EditChoices;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.Joining;
import org.estafeta.organisation.YoungAudience;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Scope;

/**
 * The forms of a community and of its plan.
 */
@Controller
class CommunityEditController {

	private static final String NEW = "/communities/new";

	private static final String EDIT = "/communities/{id}/edit";

	private static final String NEW_ITEM = "/communities/{id}/plan/new";

	private static final String ITEM = "/communities/{id}/plan/{item}";

	private static final String PAGE = "redirect:/communities/";

	private final CommunityEditor editor;

	private final Communities communities;

	private final CommunityMembers members;

	private final CommunityPlans plans;

	private final EditChoices choices;

	private final EditPages pages;

	CommunityEditController(CommunityEditor editor, Communities communities, CommunityMembers members,
			CommunityPlans plans, EditChoices choices, EditPages pages) {
		this.editor = editor;
		this.communities = communities;
		this.members = members;
		this.plans = plans;
		this.choices = choices;
		this.pages = pages;
	}

	@GetMapping(NEW)
	String blank(Model model) {
		return page(EditForm.of(EditValues.of(CommunityEdit.EMPTY), ""), model);
	}

	private String page(EditForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("scopes", Scope.values());
		model.addAttribute("joinings", Joining.values());
		model.addAttribute("youngAudiences", YoungAudience.values());
		model.addAttribute("kinds", this.choices.communityKinds());
		model.addAttribute("regions", this.choices.regions());
		return "community-edit";
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			return PAGE + this.editor.create(Callers.current(), EditValues.community(values));
		}
		catch (EstafetaException ex) {
			return page(this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response), model);
		}
	}

	@GetMapping(EDIT)
	String form(@PathVariable("id") String id, Model model) {
		CommunityEdit current = this.editor.current(Callers.current(), id);
		return page(id, EditForm.of(EditValues.of(current), current.version()), model);
	}

	private String page(String id, EditForm form, Model model) {
		model.addAttribute("community", this.communities.get(id));
		return page(form, model);
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam("version") String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.editor.change(Callers.current(), id, version, EditValues.community(values));
			return PAGE + id;
		}
		catch (EstafetaException ex) {
			return page(id, this.pages.refused(ex, EditForm.of(values, version), (typed) -> {
				CommunityEdit now = this.editor.current(Callers.current(), id);
				return typed.against(EditValues.of(now), now.version());
			}, response), model);
		}
	}

	@GetMapping(NEW_ITEM)
	String blankItem(@PathVariable("id") String id, Model model) {
		return item(id, EditForm.of(new LinkedMultiValueMap<>(), ""), model);
	}

	private String item(String id, EditForm form, Model model) {
		model.addAttribute("community", this.communities.get(id));
		// whoever may not run it may not see this form either
		this.members.requests(Callers.current(), id);
		model.addAttribute("members",
				this.members.members(Callers.current(), id).stream().filter(CommunityMember::isCurrent).toList());
		model.addAttribute("form", form);
		return "community-plan-item";
	}

	@PostMapping(NEW_ITEM)
	String add(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			String item = this.plans.add(Callers.current(), id, EditValues.plan(values));
			return toPlan(id, item);
		}
		catch (EstafetaException ex) {
			return item(id, this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response), model);
		}
	}

	private String toPlan(String id, String item) {
		return PAGE + id + "?year=" + this.plans.around(Callers.current(), id, item).september() + "#plan";
	}

	@GetMapping(ITEM)
	String itemForm(@PathVariable("id") String id, @PathVariable("item") String item, Model model) {
		PlanItem current = this.plans.item(Callers.current(), id, item);
		return item(id, item, EditForm.of(EditValues.of(current), String.valueOf(current.version())), model);
	}

	private String item(String id, String item, EditForm form, Model model) {
		model.addAttribute("item", item);
		return item(id, form, model);
	}

	@PostMapping(ITEM)
	String changeItem(@PathVariable("id") String id, @PathVariable("item") String item,
			@RequestParam("version") int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			this.plans.change(Callers.current(), id, item, version, EditValues.plan(values));
			return toPlan(id, item);
		}
		catch (EstafetaException ex) {
			return item(id, item, this.pages.refused(ex, EditForm.of(values, String.valueOf(version)), (typed) -> {
				PlanItem now = this.plans.item(Callers.current(), id, item);
				return typed.against(EditValues.of(now), String.valueOf(now.version()));
			}, response), model);
		}
	}

	@PostMapping(ITEM + "/remove")
	String removeItem(@PathVariable("id") String id, @PathVariable("item") String item) {
		this.plans.remove(Callers.current(), id, item);
		return PAGE + id + "#plan";
	}

}
