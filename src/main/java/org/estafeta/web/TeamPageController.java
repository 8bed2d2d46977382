package org.estafeta.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.team.Team;
import org.estafeta.team.TeamEdit;
import org.estafeta.team.TeamStanding;
import org.estafeta.team.Teams;

/**
 * Teams: one's own, starting one, inviting into it, agreeing, leaving.
 */
@Controller
@RequestMapping("/teams")
class TeamPageController {

	private static final String NEW = "/new";

	private static final String ONE = "/{id}";

	private static final String EDIT = ONE + "/edit";

	private static final String FORM = "about";

	private static final String MINE = "redirect:/teams";

	private final Teams teams;

	private final TeamPages pages;

	private final Refusals refusals;

	TeamPageController(Teams teams, TeamPages pages, Refusals refusals) {
		this.teams = teams;
		this.pages = pages;
		this.refusals = refusals;
	}

	@GetMapping
	String own(Model model) {
		model.addAttribute("teams", this.teams.own(Callers.current()));
		return "teams";
	}

	@GetMapping(NEW)
	String blank(Model model) {
		return form(null, TypedForm.NONE, model);
	}

	private String form(@Nullable Team team, TypedForm typed, Model model) {
		model.addAttribute("team", team);
		model.addAttribute("typed", typed);
		model.addAttribute("places", this.teams.places(Callers.current()));
		return "team-edit";
	}

	@PostMapping(NEW)
	String start(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> TeamPages.to(this.teams.start(Callers.current(), edit(values))),
				() -> form(null, new TypedForm(FORM, values), model), response, model);
	}

	private static TeamEdit edit(MultiValueMap<String, String> values) {
		return new TeamEdit(values.getFirst("name"), values.getFirst("purpose"), values.getFirst("place"));
	}

	@GetMapping(ONE)
	String page(@PathVariable("id") String id, Model model) {
		return this.pages.page(id, TypedForm.NONE, model);
	}

	@GetMapping(EDIT)
	String about(@PathVariable("id") String id, Model model) {
		return form(led(id), TypedForm.NONE, model);
	}

	private Team led(String id) {
		Team team = this.teams.get(Callers.current(), id);
		if (!team.standing().isIn()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "team-not-found");
		}
		if (team.standing() != TeamStanding.LEADER) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "team-led");
		}
		return team;
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.teams.change(Callers.current(), id, version, edit(values));
			return TeamPages.to(id);
		}
		catch (EstafetaException ex) {
			Team team = led(id);
			if (ex.kind() == ErrorKind.CONFLICT) {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("stale", team.name()
						+ Objects.requireNonNullElse((team.purpose() != null) ? ". " + team.purpose() : null, ""));
			}
			else {
				this.refusals.show(ex, response, model);
			}
			return form(team, new TypedForm(FORM, values), model);
		}
	}

	@PostMapping(ONE + "/invitations")
	String invite(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		String offer = values.getFirst("offer");
		String login = Objects.requireNonNullElse(values.getFirst("login"), "");
		return this.pages.attempt(id, "invite", values, () -> {
			if (offer != null) {
				this.teams.inviteMentor(Callers.current(), id, offer);
			}
			else {
				this.teams.invite(Callers.current(), id, login);
			}
		}, model, response);
	}

	@PostMapping(ONE + "/answer")
	String answer(@PathVariable("id") String id, @RequestParam("agreed") boolean agreed, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.teams.answer(Callers.current(), id, agreed);
			return agreed ? TeamPages.to(id) : MINE;
		}, () -> this.pages.page(id, TypedForm.NONE, model), response, model);
	}

	@PostMapping(ONE + "/part")
	String part(@PathVariable("id") String id, @RequestParam("member") String member, Model model,
			HttpServletResponse response) {
		return this.pages.attempt(id, "", new LinkedMultiValueMap<>(),
				() -> this.teams.part(Callers.current(), id, member), model, response);
	}

	@PostMapping(ONE + "/leader")
	String handOver(@PathVariable("id") String id, @RequestParam("member") String member, Model model,
			HttpServletResponse response) {
		return this.pages.attempt(id, "", new LinkedMultiValueMap<>(),
				() -> this.teams.handOver(Callers.current(), id, member), model, response);
	}

	@PostMapping(ONE + "/leave")
	String leave(@PathVariable("id") String id) {
		this.teams.leave(Callers.current(), id);
		return MINE;
	}

	@PostMapping(ONE + "/dissolve")
	String dissolve(@PathVariable("id") String id) {
		this.teams.dissolve(Callers.current(), id);
		return MINE;
	}

}
