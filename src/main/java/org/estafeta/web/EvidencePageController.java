package org.estafeta.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.evidence.EvidenceBadge;
import org.estafeta.evidence.EvidenceInput;
import org.estafeta.evidence.EvidenceKind;
import org.estafeta.evidence.EvidenceRecords;
import org.estafeta.evidence.EvidenceStatement;
import org.estafeta.evidence.EvidenceStep;
import org.estafeta.evidence.Evidences;
import org.estafeta.evidence.Judge;
import org.estafeta.evidence.Replication;
import org.estafeta.evidence.Strands;
import org.estafeta.practice.Practices;
import org.estafeta.shared.EstafetaException;

/**
 * How well it is known that a practice works, with all that speaks for and against it.
 * What was refused comes back to the form with the reason.
 */
@Controller
@RequestMapping("/practices/{id}/evidence")
class EvidencePageController {

	private static final String DONE = "done";

	private static final String FORM = "form";

	private final Practices practices;

	private final Evidences evidences;

	private final EvidenceRecords records;

	private final Strands strands;

	private final Words words;

	EvidencePageController(Practices practices, Evidences evidences, EvidenceRecords records, Strands strands,
			Words words) {
		this.practices = practices;
		this.evidences = evidences;
		this.records = records;
		this.strands = strands;
		this.words = words;
	}

	/**
	 * In which role the caller judges.
	 * @return the most powerful of the caller's roles
	 */
	static Judge judge() {
		String role = Callers.may(Action.PUBLISH_LADDER) ? "administrator"
				: (Callers.may(Action.EDIT_SYNONYMS) ? "methodist" : "expert");
		return new Judge(role, Callers.account().orElse(null));
	}

	@GetMapping
	String evidence(@PathVariable("id") String id, Model model) {
		EvidenceBadge badge = this.evidences.of(id);
		frame(id, badge, model);
		model.addAttribute("history",
				this.records.history(List.of(id)).stream().filter((one) -> !one.stands()).toList());
		if (Callers.may(Action.JUDGE_EVIDENCE)) {
			model.addAttribute("strands", this.strands.list(null));
		}
		if (!model.containsAttribute(FORM)) {
			model.addAttribute(FORM, StatementForm.EMPTY);
		}
		return "evidence";
	}

	@GetMapping("/{statement}")
	String statement(@PathVariable("id") String id, @PathVariable("statement") String statement, Model model) {
		List<EvidenceStatement> versions = this.records.versions(id, statement);
		frame(id, this.evidences.of(id), model);
		model.addAttribute("statement", versions.getFirst());
		model.addAttribute("versions", versions);
		if (!model.containsAttribute(FORM)) {
			model.addAttribute(FORM, StatementForm.of(versions.getFirst().content()));
		}
		return "evidence-statement";
	}

	private void frame(String id, EvidenceBadge badge, Model model) {
		model.addAttribute("practice", this.practices.get(id));
		model.addAttribute("evidence", badge);
		model.addAttribute("steps", EvidenceStep.values());
		model.addAttribute("kinds", EvidenceKind.values());
		model.addAttribute("directions", EvidenceInput.Direction.values());
		Map<String, String> places = new LinkedHashMap<>();
		for (Replication one : badge.replications()) {
			places.putIfAbsent(one.organisationId(), one.organisation());
		}
		model.addAttribute("places", places);
	}

	@PostMapping
	String add(@PathVariable("id") String id, @ModelAttribute StatementForm form, RedirectAttributes redirect) {
		return refused(id, "#state", form, redirect, () -> {
			this.records.add(id, form.input(), judge());
			redirect.addFlashAttribute(DONE, "added");
		});
	}

	@PostMapping("/{statement}")
	String correct(@PathVariable("id") String id, @PathVariable("statement") String statement,
			@RequestParam("version") int version, @ModelAttribute StatementForm form, RedirectAttributes redirect) {
		return refused(id, '/' + statement, form, redirect, () -> {
			this.records.correct(id, statement, version, form.input(), judge());
			redirect.addFlashAttribute(DONE, "corrected");
		});
	}

	@PostMapping("/{statement}/retract")
	String retract(@PathVariable("id") String id, @PathVariable("statement") String statement,
			@RequestParam("version") int version, @RequestParam(name = "reason", defaultValue = "") String reason,
			RedirectAttributes redirect) {
		return refused(id, '/' + statement, null, redirect, () -> {
			this.records.retract(id, statement, version, reason, judge());
			redirect.addFlashAttribute(DONE, "retracted");
		});
	}

	@PostMapping("/strands")
	String relate(@PathVariable("id") String id, @RequestParam("strand") String strand,
			@RequestParam(name = "note", defaultValue = "") String note, RedirectAttributes redirect) {
		return refused(id, "#strands", null, redirect, () -> this.strands.relate(id, strand, note, judge()));
	}

	@PostMapping("/strands/part")
	String part(@PathVariable("id") String id, @RequestParam("strand") String strand, RedirectAttributes redirect) {
		return refused(id, "#strands", null, redirect, () -> this.strands.part(id, strand, judge()));
	}

	private String refused(String id, String back, @Nullable StatementForm form, RedirectAttributes redirect,
			Runnable work) {
		String page = "redirect:/practices/" + this.practices.get(id).id() + "/evidence";
		try {
			work.run();
			return page + (back.startsWith("#") ? "" : back);
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
			if (form != null) {
				redirect.addFlashAttribute(FORM, form);
			}
			return page + back;
		}
	}

}
