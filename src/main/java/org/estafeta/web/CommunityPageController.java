package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.community.CommunityMembers;
import org.estafeta.community.CommunityOrganisations;
import org.estafeta.community.CommunityPlans;
import org.estafeta.community.CommunityRole;
import org.estafeta.community.CommunityStanding;
import org.estafeta.organisation.Communities;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * The page of a community and that of its members.
 */
@Controller
class CommunityPageController {

	private static final String PAGE = "/communities/{id}";

	private static final String MEMBERS = PAGE + "/members";

	private static final String REFUSAL = "refusal";

	private final Communities communities;

	private final CommunityMembers members;

	private final CommunityOrganisations organisations;

	private final CommunityPlans plans;

	private final NodePicker picker;

	private final Words words;

	CommunityPageController(Communities communities, CommunityMembers members, CommunityOrganisations organisations,
			CommunityPlans plans, NodePicker picker, Words words) {
		this.communities = communities;
		this.members = members;
		this.organisations = organisations;
		this.plans = plans;
		this.picker = picker;
		this.words = words;
	}

	@GetMapping(PAGE)
	String community(@PathVariable("id") String id,
			@RequestParam(name = "year", required = false) @Nullable Integer year, Model model) {
		Caller caller = Callers.current();
		CommunityStanding standing = frame(caller, id, model);
		model.addAttribute("people", this.members.counts(List.of(id)).get(id));
		model.addAttribute("requests", standing.mayRun() ? this.members.requests(caller, id).size() : 0);
		int thisYear = this.plans.thisYear();
		model.addAttribute("thisYear", thisYear);
		model.addAttribute("plan", this.plans.of(caller, id, (year != null) ? year : thisYear));
		return "community";
	}

	private CommunityStanding frame(Caller caller, String id, Model model) {
		model.addAttribute("community", this.communities.get(id));
		CommunityStanding standing = this.members.standing(caller, id);
		model.addAttribute("standing", standing);
		model.addAttribute("organisations", this.organisations.of(id));
		return standing;
	}

	@GetMapping(MEMBERS)
	String members(@PathVariable("id") String id, @RequestParam(name = "find", required = false) @Nullable String find,
			Model model) {
		Caller caller = Callers.current();
		CommunityStanding standing = frame(caller, id, model);
		model.addAttribute("members", this.members.members(caller, id));
		model.addAttribute("roles", CommunityRole.values());
		if (standing.mayRun()) {
			model.addAttribute("requests", this.members.requests(caller, id));
			model.addAttribute("find", find);
			model.addAttribute("found", (find != null && !find.isBlank())
					? this.picker.find(NodeKind.ORGANISATION, find.strip()) : List.of());
		}
		return "community-members";
	}

	@PostMapping(PAGE + "/join")
	String join(@PathVariable("id") String id, @RequestParam(name = "note", required = false) @Nullable String note,
			RedirectAttributes redirect) {
		return attempt("redirect:/communities/" + id, redirect, () -> this.members.ask(Callers.current(), id, note));
	}

	@PostMapping(PAGE + "/leave")
	String leave(@PathVariable("id") String id) {
		this.members.leave(Callers.current(), id);
		return "redirect:/communities/" + id;
	}

	@PostMapping(MEMBERS + "/answer")
	String answer(@PathVariable("id") String id, @RequestParam("person") String person,
			@RequestParam("admitted") boolean admitted, RedirectAttributes redirect) {
		return attempt(toMembers(id), redirect, () -> this.members.answer(Callers.current(), id, person, admitted));
	}

	@PostMapping(MEMBERS + "/role")
	String appoint(@PathVariable("id") String id, @RequestParam("person") String person,
			@RequestParam("role") CommunityRole role, RedirectAttributes redirect) {
		return attempt(toMembers(id), redirect, () -> this.members.appoint(Callers.current(), id, person, role));
	}

	@PostMapping(MEMBERS + "/end")
	String end(@PathVariable("id") String id, @RequestParam("person") String person, RedirectAttributes redirect) {
		return attempt(toMembers(id), redirect, () -> this.members.end(Callers.current(), id, person));
	}

	@PostMapping(PAGE + "/organisations")
	String organisation(@PathVariable("id") String id, @RequestParam Map<String, String> values,
			RedirectAttributes redirect) {
		String organisation = values.getOrDefault("organisation", "");
		return attempt(toMembers(id), redirect, () -> {
			if (Boolean.parseBoolean(values.get("belongs"))) {
				this.organisations.add(Callers.current(), id, organisation);
			}
			else {
				this.organisations.end(Callers.current(), id, organisation);
			}
		});
	}

	private static String toMembers(String id) {
		return "redirect:/communities/" + id + "/members";
	}

	// What somebody else has done a moment before is told on the page itself.
	private String attempt(String back, RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
		}
		catch (EstafetaException ex) {
			if (ex.kind() == ErrorKind.FORBIDDEN) {
				throw ex;
			}
			redirect.addFlashAttribute(REFUSAL, this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return back;
	}

}
