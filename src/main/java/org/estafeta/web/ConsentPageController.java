package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.diagnosis.AccessLog;
import org.estafeta.diagnosis.Consent;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Purpose;
import org.estafeta.people.Profiles;
import org.estafeta.shared.EstafetaException;

/**
 * What a person agrees to and takes back, and who has looked. Each consent is a document
 * of its own that nobody ticks for the person.
 */
@Controller
@RequestMapping("/account/deficits")
class ConsentPageController {

	private static final String CONSENT = "redirect:/account/deficits/consent";

	private static final String METHODISTS = "redirect:/account/deficits/methodists";

	private static final String DONE = "done";

	private static final List<Integer> MONTHS = List.of(3, 6, 12, 24);

	private final Consents consents;

	private final AccessLog accessLog;

	private final Profiles profiles;

	private final Words words;

	private final Clock clock;

	ConsentPageController(Consents consents, AccessLog accessLog, Profiles profiles, Words words, Clock clock) {
		this.consents = consents;
		this.accessLog = accessLog;
		this.profiles = profiles;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/consent")
	String consent(Model model) {
		model.addAttribute("version", Consent.CURRENT);
		model.addAttribute("consented", this.consents.stands(own()));
		model.addAttribute("history", this.consents.history(own()));
		model.addAttribute("profile", this.profiles.ofAccount(own()).isPresent());
		return "own-consent";
	}

	@PostMapping("/consent")
	String give(@RequestParam("version") int version,
			@RequestParam(name = "agree", defaultValue = "false") boolean agree, RedirectAttributes redirect) {
		if (!agree) {
			redirect.addFlashAttribute("refusal", this.words.text("consent.not-ticked"));
			return CONSENT;
		}
		return tried(CONSENT, "consent.done.given", redirect, () -> this.consents.give(own(), version));
	}

	@PostMapping("/consent/withdraw")
	String withdraw(@RequestParam(name = "sure", defaultValue = "false") boolean sure, RedirectAttributes redirect) {
		if (!sure) {
			redirect.addFlashAttribute("refusal", this.words.text("consent.not-ticked"));
			return CONSENT;
		}
		return tried(CONSENT, "consent.done.withdrawn", redirect, () -> this.consents.withdraw(own()));
	}

	@GetMapping("/methodists")
	String methodists(Model model) {
		model.addAttribute("version", Consent.CURRENT);
		model.addAttribute("consented", this.consents.stands(own()));
		model.addAttribute("charges", this.consents.named(own()));
		model.addAttribute("methodists", this.consents.methodists(own()));
		model.addAttribute("purposes", Purpose.values());
		model.addAttribute("months", MONTHS);
		model.addAttribute("today", LocalDate.now(this.clock));
		return "own-methodists";
	}

	@PostMapping("/methodists")
	String name(@RequestParam("methodist") String methodist, @RequestParam("purpose") Purpose purpose,
			@RequestParam("months") int months, @RequestParam("version") int version,
			@RequestParam(name = "agree", defaultValue = "false") boolean agree, RedirectAttributes redirect) {
		if (!agree) {
			redirect.addFlashAttribute("refusal", this.words.text("consent.not-ticked"));
			return METHODISTS;
		}
		return tried(METHODISTS, "methodists.done.named", redirect,
				() -> this.consents.name(own(), methodist, purpose, months, version));
	}

	@PostMapping("/methodists/{id}/withdraw")
	String dismiss(@PathVariable("id") String id, RedirectAttributes redirect) {
		this.consents.dismiss(own(), id);
		redirect.addFlashAttribute(DONE, "methodists.done.dismissed");
		return METHODISTS;
	}

	@GetMapping("/log")
	String log(Model model) {
		model.addAttribute("entries", this.accessLog.of(own()));
		model.addAttribute("shown", AccessLog.SHOWN);
		return "own-log";
	}

	private String tried(String back, String done, RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
			redirect.addFlashAttribute(DONE, done);
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return back;
	}

	private static String own() {
		return Callers.account().orElseThrow();
	}

}
