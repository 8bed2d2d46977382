package org.estafeta.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.estafeta.access.Callers;
import org.estafeta.community.PlanHistories;
import org.estafeta.organisation.Communities;

/**
 * The page of what was changed of an item of a plan.
 */
@Controller
class PlanHistoryPageController {

	private final Communities communities;

	private final PlanHistories histories;

	PlanHistoryPageController(Communities communities, PlanHistories histories) {
		this.communities = communities;
		this.histories = histories;
	}

	@GetMapping("/communities/{id}/plan/{item}/history")
	String history(@PathVariable("id") String id, @PathVariable("item") String item, Model model) {
		model.addAttribute("community", this.communities.get(id));
		model.addAttribute("history", this.histories.of(Callers.current(), id, item));
		return "community-plan-history";
	}

}
