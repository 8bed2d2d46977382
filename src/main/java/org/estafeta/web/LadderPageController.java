package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.evidence.EvidenceStep;
import org.estafeta.evidence.Evidences;
import org.estafeta.evidence.LadderCensus;
import org.estafeta.evidence.LadderCheck;
import org.estafeta.evidence.LadderRuleBook;
import org.estafeta.evidence.LadderRules;
import org.estafeta.evidence.LadderThresholds;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The ladder of evidence: its published rules, all their versions, and how many practices
 * stand on each step.
 */
@Controller
class LadderPageController {

	private static final String PATH = "/evidence";

	private static final int PAGE = 50;

	private final LadderRuleBook rules;

	private final LadderCensus census;

	private final Evidences evidences;

	private final Practices practices;

	private final Words words;

	LadderPageController(LadderRuleBook rules, LadderCensus census, Evidences evidences, Practices practices,
			Words words) {
		this.rules = rules;
		this.census = census;
		this.evidences = evidences;
		this.practices = practices;
		this.words = words;
	}

	@GetMapping(PATH)
	String ladder(@RequestParam(name = "step", required = false) @Nullable Integer step,
			@RequestParam(name = "version", required = false) @Nullable Integer version,
			@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
		LadderRules current = this.rules.inForce();
		LadderRules shown = (version != null) ? this.rules.version(version) : current;
		boolean former = shown.version() != current.version();
		Map<EvidenceStep, List<String>> practices = former ? this.census.by(shown) : this.census.now();
		model.addAttribute("current", current);
		model.addAttribute("rules", shown);
		model.addAttribute("former", former);
		model.addAttribute("versions", this.rules.versions());
		model.addAttribute("steps", EvidenceStep.values());
		model.addAttribute("codes", LadderCheck.Code.values());
		model.addAttribute("census", practices);
		if (!model.containsAttribute("figures")) {
			model.addAttribute("figures", current.thresholds().figures());
		}
		String address = PATH + '?' + (former ? "version=" + shown.version() + '&' : "") + "step=";
		model.addAttribute("address", address);
		if (step != null) {
			list(step, practices, former, Math.max(1, page), address, model);
		}
		return "ladder";
	}

	private void list(int number, Map<EvidenceStep, List<String>> practices, boolean former, int page, String address,
			Model model) {
		EvidenceStep step = EvidenceStep.of(number)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "ladder-step", number));
		List<String> all = practices.getOrDefault(step, List.of());
		int from = (int) Math.min(all.size(), (page - 1L) * PAGE);
		List<String> ids = all.subList(from, Math.min(all.size(), from + PAGE));
		String list = address + number + "&page=";
		model.addAttribute("step", step);
		model.addAttribute("practices", this.practices.byIds(ids));
		if (!former) {
			model.addAttribute("badges", this.evidences.of(ids));
		}
		model.addAttribute("previous", (page > 1) ? list + (page - 1) : null);
		model.addAttribute("next", (from + PAGE < all.size()) ? list + (page + 1) : null);
	}

	@PostMapping(PATH + "/rules")
	String publish(@RequestParam("version") int version, @RequestParam Map<String, String> fields,
			RedirectAttributes redirect) {
		try {
			LadderRules published = this.rules.publish(version, thresholds(fields), fields.getOrDefault("note", ""),
					EvidencePageController.judge());
			redirect.addFlashAttribute("done", published.version());
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
			redirect.addFlashAttribute("figures", fields);
			redirect.addFlashAttribute("note", fields.get("note"));
		}
		return "redirect:" + PATH;
	}

	private static LadderThresholds thresholds(Map<String, String> fields) {
		return new LadderThresholds(figure(fields, "artefacts"), figure(fields, "reviews"), figure(fields, "schools"),
				figure(fields, "months"), figure(fields, "outcomes"), figure(fields, "comparisonPupils"),
				figure(fields, "trialPupils"), figure(fields, "trialSites"));
	}

	private static int figure(Map<String, String> fields, String name) {
		String given = fields.getOrDefault(name, "").strip();
		try {
			return Integer.parseInt(given);
		}
		catch (NumberFormatException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "evidence-number",
					(given.length() > 40) ? given.substring(0, 40) : given);
		}
	}

}
