package org.estafeta.web;

import java.time.LocalDate;
import java.util.HashSet;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.route.RouteWish;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.team.Team;
import org.estafeta.team.TeamRoutes;
import org.estafeta.team.TeamStepKind;
import org.estafeta.team.TeamWish;
import org.estafeta.team.Teams;

/**
 * The route of a team: planning it, its steps, and the form to print.
 */
@Controller
@RequestMapping("/teams/{id}")
class TeamRoutePageController {

	private final Teams teams;

	private final TeamRoutes routes;

	private final TeamPages pages;

	TeamRoutePageController(Teams teams, TeamRoutes routes, TeamPages pages) {
		this.teams = teams;
		this.routes = routes;
		this.pages = pages;
	}

	@PostMapping("/route")
	String plan(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.pages.attempt(id, "plan", values, () -> {
			FieldReader fields = new FieldReader();
			LocalDate until = fields.day("until", values.getFirst("until"));
			if (until == null) {
				fields.problem("until", "route-until", RouteWish.MOST_MONTHS);
			}
			fields.check();
			this.routes.plan(Callers.current(), id, version, new TeamWish((until != null) ? until : LocalDate.MIN,
					new HashSet<>(new ParameterReader(values).choices("kinds", TeamStepKind.class))));
		}, model, response);
	}

	@PostMapping("/route/again")
	String again(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam(name = "unwanted", required = false) @Nullable String unwanted, Model model,
			HttpServletResponse response) {
		return this.pages.attempt(id, "", new LinkedMultiValueMap<>(),
				() -> this.routes.again(Callers.current(), id, version, unwanted), model, response);
	}

	@PostMapping("/steps/{step}")
	String set(@PathVariable("id") String id, @PathVariable("step") String step, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.pages.attempt(id, step, values, () -> {
			FieldReader fields = new FieldReader();
			LocalDate due = fields.day("due", values.getFirst("due"));
			LocalDate doneOn = fields.day("doneOn", values.getFirst("doneOn"));
			if (due == null) {
				fields.problem("due", "field-needed", "due");
			}
			fields.check();
			this.routes.setStep(Callers.current(), id, step, version, (due != null) ? due : LocalDate.MIN, doneOn);
		}, model, response);
	}

	@GetMapping("/form")
	String form(@PathVariable("id") String id, Model model) {
		Team team = this.teams.get(Callers.current(), id);
		if (team.content() == null) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "team-not-found");
		}
		this.pages.fill(team, TypedForm.NONE, model);
		return "team-form";
	}

}
