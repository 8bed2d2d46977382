package org.estafeta.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.AdoptionRecords;
import org.estafeta.dissemination.OwnUse;
import org.estafeta.organisation.Organisation;
import org.estafeta.people.Profile;
import org.estafeta.people.Profiles;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

/**
 * Where people say that their organisation uses a practice, and from whom it has it. The
 * fact is about the organisation; who reported it is not kept.
 */
@Controller
@RequestMapping("/practices/{id}/use")
class PracticeUseController {

	private final Practices practices;

	private final Profiles profiles;

	private final AdoptionRecords records;

	private final SchoolFinder schools;

	private final Words words;

	PracticeUseController(Practices practices, Profiles profiles, AdoptionRecords records, SchoolFinder schools,
			Words words) {
		this.practices = practices;
		this.profiles = profiles;
		this.records = records;
		this.schools = schools;
		this.words = words;
	}

	@GetMapping
	String form(@PathVariable("id") String id, Model model) {
		model.addAttribute("practice", this.practices.get(id));
		model.addAttribute("workplace", workplace().orElse(null));
		model.addAttribute("strengths", OwnUse.STRENGTHS);
		return "use";
	}

	@PostMapping
	String record(@PathVariable("id") String id, @RequestParam("strength") Adoption.Strength strength,
			@RequestParam("when") String when, @RequestParam(name = "from", defaultValue = "") String from,
			@RequestParam(name = "chosen", required = false) @Nullable String chosen,
			@RequestParam(name = "note", defaultValue = "") String note, RedirectAttributes redirect) {
		try {
			Profile.Workplace own = workplace()
				.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "use-workplace"));
			ImpreciseDate date = ImpreciseDate.parse(when.strip())
				.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "use-date", when));
			String source = (chosen != null) ? chosen : meant(from.strip(), redirect);
			this.records.report(id, new OwnUse(own.organisationId(), source, strength, date,
					note.isBlank() ? null : note.strip(), this.words.text("use.citation")),
					Callers.current().actor(Action.REPORT_OWN_USE));
		}
		catch (EstafetaException ex) {
			if (ex.kind() == ErrorKind.NOT_FOUND) {
				throw ex;
			}
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
			redirect.addFlashAttribute("typedWhen", when);
			redirect.addFlashAttribute("typedFrom", from);
			redirect.addFlashAttribute("typedNote", note);
			redirect.addFlashAttribute("typedStrength", strength);
			return "redirect:/practices/" + id + "/use";
		}
		return "redirect:/practices/" + id + "/spread";
	}

	private @Nullable String meant(String from, RedirectAttributes redirect) {
		if (from.isEmpty()) {
			return null;
		}
		List<Organisation> found = this.schools.find(from);
		if (found.size() != 1) {
			redirect.addFlashAttribute("schools", found);
			throw new EstafetaException(ErrorKind.BAD_REQUEST, found.isEmpty() ? "school-unknown" : "school-which",
					from);
		}
		return found.getFirst().id();
	}

	private Optional<Profile.Workplace> workplace() {
		return this.profiles.ofAccount(Callers.current().person()).map(Profile::workplace);
	}

}
