package org.estafeta.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.diagnosis.Consents;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.team.Team;
import org.estafeta.team.TeamGift;
import org.estafeta.team.TeamGifts;
import org.estafeta.team.Teams;

/**
 * What a member brings into a team, with the consent to that on the same page.
 */
@Controller
@RequestMapping("/teams/{id}/bring")
class TeamGiftPageController {

	private static final String DEFICITS = "deficits";

	private static final String STRENGTHS = "strengths";

	private static final String HOURS = "hours";

	private static final int USUAL_HOURS = 36;

	private final Teams teams;

	private final TeamGifts gifts;

	private final Consents consents;

	private final Refusals refusals;

	TeamGiftPageController(Teams teams, TeamGifts gifts, Consents consents, Refusals refusals) {
		this.teams = teams;
		this.gifts = gifts;
		this.consents = consents;
		this.refusals = refusals;
	}

	@GetMapping
	String page(@PathVariable("id") String id, Model model) {
		return page(id, TypedForm.NONE, model);
	}

	private String page(String id, TypedForm typed, Model model) {
		Team team = this.teams.get(Callers.current(), id);
		Team.Content content = team.content();
		if (content == null) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "team-not-found");
		}
		Team.Member mine = content.members()
			.stream()
			.filter((one) -> one.account().equals(Callers.current().person()))
			.findFirst()
			.orElseThrow();
		model.addAttribute("team", team);
		model.addAttribute("mine", mine);
		model.addAttribute("typed", typed);
		model.addAttribute("possible", this.gifts.possible(Callers.current()));
		model.addAttribute("consented", this.consents.stands(Callers.current().person()));
		model.addAttribute("text", TeamGift.CURRENT);
		model.addAttribute(HOURS, Objects.requireNonNullElse(mine.hours(), USUAL_HOURS));
		boolean again = !typed.form().isEmpty();
		model.addAttribute("chosen",
				again ? Stream.of(DEFICITS, STRENGTHS)
					.flatMap((field) -> typed.values().getOrDefault(field, List.of()).stream())
					.collect(Collectors.toSet()) : chosen(mine));
		return "team-bring";
	}

	private static Set<String> chosen(Team.Member mine) {
		return Stream
			.concat(mine.open().stream().map(Team.Brought::diagnosis), mine.strengths().stream().map(Team.Strength::id))
			.collect(Collectors.toSet());
	}

	@PostMapping
	String bring(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			String hours = Objects.requireNonNullElse(values.getFirst(HOURS), "").strip();
			String agreed = Objects.requireNonNullElse(values.getFirst("agree"), "");
			this.gifts.bring(Callers.current(), id, version,
					new TeamGift(agreed.equals(Integer.toString(TeamGift.CURRENT)) ? TeamGift.CURRENT : 0,
							hours.matches("\\d{1,4}") ? Integer.parseInt(hours) : 0,
							new HashSet<>(values.getOrDefault(DEFICITS, List.of())),
							new HashSet<>(values.getOrDefault(STRENGTHS, List.of()))));
			return TeamPages.to(id);
		}, () -> page(id, new TypedForm("bring", values), model), response, model);
	}

	@PostMapping("/back")
	String takeBack(@PathVariable("id") String id) {
		this.gifts.takeBack(Callers.current(), id);
		return "redirect:/teams/" + id + "/bring";
	}

}
