package org.estafeta.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Diagnosis;
import org.estafeta.diagnosis.Severity;
import org.estafeta.people.Profiles;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * A person's own deficits and the questionnaire that finds them. Answers travel in forms,
 * never in addresses, and are kept only when the person says so.
 */
@Controller
@RequestMapping("/account/deficits")
class OwnDeficitPageController {

	private static final String BACK = "redirect:/account/deficits";

	private static final String ANSWER = "a.";

	private static final String DONE = "done";

	private final Diagnoses diagnoses;

	private final Consents consents;

	private final Profiles profiles;

	private final Deficits deficits;

	private final DeficitGroups groups;

	private final Practices practices;

	private final Words words;

	OwnDeficitPageController(Diagnoses diagnoses, Consents consents, Profiles profiles, Deficits deficits,
			DeficitGroups groups, Practices practices, Words words) {
		this.diagnoses = diagnoses;
		this.consents = consents;
		this.profiles = profiles;
		this.deficits = deficits;
		this.groups = groups;
		this.practices = practices;
		this.words = words;
	}

	@GetMapping
	String list(Model model) {
		List<Diagnosis> own = this.diagnoses.own(own());
		model.addAttribute("diagnoses", own);
		model.addAttribute("counts",
				this.practices.countOfDeficits(own.stream().map((one) -> one.deficit().id()).distinct().toList()));
		model.addAttribute("consented", this.consents.stands(own()));
		model.addAttribute("maxOutcome", Diagnoses.MAX_OUTCOME);
		return "own-deficits";
	}

	@PostMapping("/{id}/start")
	String start(@PathVariable("id") String id, RedirectAttributes redirect) {
		this.diagnoses.start(own(), id);
		return done("own.done.started", redirect);
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable("id") String id, @RequestParam(name = "outcome", defaultValue = "") String outcome,
			RedirectAttributes redirect) {
		try {
			this.diagnoses.close(own(), id, outcome);
			return done("own.done.closed", redirect);
		}
		catch (EstafetaException ex) {
			if (ex.kind() == ErrorKind.NOT_FOUND) {
				throw ex;
			}
			return refused(ex, redirect);
		}
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable("id") String id, RedirectAttributes redirect) {
		this.diagnoses.withdraw(own(), id);
		return done("own.done.withdrawn", redirect);
	}

	@GetMapping("/questions")
	String questions(Model model, Locale locale) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		List<Group> asked = new ArrayList<>();
		for (DeficitGroups.Group group : this.groups.all()) {
			asked.add(new Group(group.group(), group.deficits().stream().map((deficit) -> {
				DeficitQuestion question = english ? DeficitQuestion.english(deficit) : DeficitQuestion.of(deficit);
				return new Question(deficit.id(), this.words.text("question." + question.key(), question.rest()));
			}).toList()));
		}
		model.addAttribute("groups", asked);
		model.addAttribute("answers", SelfAnswer.values());
		return "own-questions";
	}

	@PostMapping("/questions")
	String answered(@RequestParam Map<String, String> values, Model model) {
		Map<String, Severity> found = found(values);
		Map<String, Deficit> named = this.deficits.byIds(found.keySet());
		List<Found> rows = named.values()
			.stream()
			.map((deficit) -> new Found(deficit, found.getOrDefault(deficit.id(), Severity.SLIGHT)))
			.sorted((one, other) -> other.severity().compareTo(one.severity()))
			.toList();
		model.addAttribute("answered", values.keySet().stream().anyMatch((name) -> name.startsWith(ANSWER)));
		model.addAttribute("found", rows);
		model.addAttribute("counts", this.practices.countOfDeficits(named.keySet()));
		model.addAttribute("consented", this.consents.stands(own()));
		model.addAttribute("profile", this.profiles.ofAccount(own()).isPresent());
		return "own-found";
	}

	private static Map<String, Severity> found(Map<String, String> values) {
		Map<String, Severity> found = new LinkedHashMap<>();
		values.forEach((name, value) -> {
			if (name.startsWith(ANSWER)) {
				Arrays.stream(SelfAnswer.values())
					.filter((answer) -> answer.name().equals(value))
					.findFirst()
					.flatMap(SelfAnswer::severity)
					.ifPresent((severity) -> found.put(name.substring(ANSWER.length()), severity));
			}
		});
		return found;
	}

	@PostMapping("/keep")
	String keep(@RequestParam Map<String, String> values, RedirectAttributes redirect) {
		Map<String, Severity> kept = new LinkedHashMap<>();
		values.forEach((name, value) -> {
			if (name.startsWith(ANSWER)) {
				Arrays.stream(Severity.values())
					.filter((severity) -> severity.name().equals(value))
					.findFirst()
					.ifPresent((severity) -> kept.put(name.substring(ANSWER.length()), severity));
			}
		});
		try {
			this.diagnoses.keep(own(), kept);
			return done("own.done.kept", redirect);
		}
		catch (EstafetaException ex) {
			return refused(ex, redirect);
		}
	}

	private String refused(EstafetaException refusal, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refusal", this.words.text(refusal.messageKey(), refusal.arguments().toArray()));
		return BACK;
	}

	private static String done(String key, RedirectAttributes redirect) {
		redirect.addFlashAttribute(DONE, key);
		return BACK;
	}

	private static String own() {
		return Callers.account().orElseThrow();
	}

	/**
	 * A group of questions.
	 *
	 * @param group the group of the taxonomy
	 * @param questions its questions
	 */
	record Group(Deficit group, List<Question> questions) {

	}

	/**
	 * A question.
	 *
	 * @param deficitId the deficit that it asks for
	 * @param text the question
	 */
	record Question(String deficitId, String text) {

	}

	/**
	 * What the answers tell.
	 *
	 * @param deficit the deficit
	 * @param severity how much it hinders
	 */
	record Found(Deficit deficit, Severity severity) {

	}

}
