package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.mentoring.MentorSearch;
import org.estafeta.mentoring.MutualHelp;
import org.estafeta.team.Team;
import org.estafeta.team.TeamRoute;
import org.estafeta.team.TeamRoutes;
import org.estafeta.team.TeamStanding;
import org.estafeta.team.TeamStepKind;
import org.estafeta.team.Teams;

/**
 * The page of a team: who is in it, what they bring, and their route.
 */
@Component
class TeamPages {

	private static final int USUAL_MONTHS = 6;

	private final Teams teams;

	private final MentorSearch search;

	private final TeamRoutes routes;

	private final Refusals refusals;

	private final Clock clock;

	TeamPages(Teams teams, MentorSearch search, TeamRoutes routes, Refusals refusals, Clock clock) {
		this.teams = teams;
		this.search = search;
		this.routes = routes;
		this.refusals = refusals;
		this.clock = clock;
	}

	static String to(String id) {
		return "redirect:/teams/" + id;
	}

	/**
	 * Does what a form of the page asks for. When that is refused, the page says why.
	 * @param id the team
	 * @param form which form
	 * @param values what was typed
	 * @param work does it
	 * @param model the page
	 * @param response gets the status of a refusal
	 * @return where to go, or the page
	 */
	String attempt(String id, String form, MultiValueMap<String, String> values, Runnable work, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			work.run();
			return to(id);
		}, () -> page(id, new TypedForm(form, values), model), response, model);
	}

	/**
	 * Shows the page.
	 * @param id the team
	 * @param typed what was typed
	 * @param model the page
	 * @return the page
	 */
	String page(String id, TypedForm typed, Model model) {
		fill(this.teams.get(Callers.current(), id), typed, model);
		return "team";
	}

	/**
	 * Puts a team into a page.
	 * @param team the team
	 * @param typed what was typed
	 * @param model the page
	 */
	void fill(Team team, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("team", team);
		model.addAttribute("typed", typed);
		model.addAttribute("today", today);
		model.addAttribute("leads", team.standing() == TeamStanding.LEADER);
		model.addAttribute("mostMembers", Team.MOST_MEMBERS);
		model.addAttribute("mostDeficits", TeamRoutes.MOST_DEFICITS);
		model.addAttribute("colleagueHours", this.routes.colleagueHours());
		model.addAttribute("kinds", TeamStepKind.values());
		Team.Content content = team.content();
		if (content != null) {
			TeamRoute route = content.route();
			Map<String, String> names = content.members()
				.stream()
				.collect(Collectors.toMap(Team.Member::id, Team.Member::name));
			model.addAttribute("inside", content);
			model.addAttribute("names", names);
			model.addAttribute("mine",
					content.members()
						.stream()
						.filter((one) -> one.account().equals(caller.person()))
						.findFirst()
						.orElseThrow());
			model.addAttribute("picture", TeamPicture.of(content));
			model.addAttribute("route", route);
			model.addAttribute("line", (route != null) ? TeamPicture.Lanes.of(content, route, today) : null);
			model.addAttribute("chosen",
					typed.values()
						.getOrDefault("kinds",
								((route != null) ? route.wish().kinds().stream() : Arrays.stream(TeamStepKind.values()))
									.map(Enum::name)
									.toList()));
			model.addAttribute("until", (route != null && route.wish().until().isAfter(today)) ? route.wish().until()
					: today.plusMonths(USUAL_MONTHS));
			model.addAttribute("mutual",
					(team.standing() == TeamStanding.LEADER) ? mutual(caller, content) : List.of());
		}
	}

	// Those who can help each other with the leader, when they are not in it already.
	private List<MutualHelp> mutual(Caller caller, Team.Content content) {
		if (!caller.may(Action.HAVE_MENTORING)) {
			return List.of();
		}
		Set<String> known = content.members().stream().map(Team.Member::account).collect(Collectors.toSet());
		return this.search.mutual(caller).stream().filter((one) -> !known.contains(one.offer().account())).toList();
	}

}
