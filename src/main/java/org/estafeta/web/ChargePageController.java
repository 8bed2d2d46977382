package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.diagnosis.Charges;
import org.estafeta.diagnosis.DiagnosisDraft;
import org.estafeta.diagnosis.DiagnosisSource;
import org.estafeta.diagnosis.Purpose;
import org.estafeta.diagnosis.Severity;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The people who let a methodist see their deficits.
 */
@Controller
@RequestMapping("/charges")
class ChargePageController {

	private final Charges charges;

	private final DeficitGroups groups;

	private final Words words;

	private final Clock clock;

	ChargePageController(Charges charges, DeficitGroups groups, Words words, Clock clock) {
		this.charges = charges;
		this.groups = groups;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("charges", this.charges.of(own()));
		return "charges";
	}

	@GetMapping("/{id}")
	String person(@PathVariable("id") String id, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("person", this.charges.open(own(), id));
		model.addAttribute("groups", this.groups.all());
		model.addAttribute("severities", Severity.values());
		model.addAttribute("sources",
				Arrays.stream(DiagnosisSource.values())
					.filter((source) -> source != DiagnosisSource.SELF_DIAGNOSIS)
					.toList());
		model.addAttribute("purposes", Purpose.values());
		model.addAttribute("today", LocalDate.now(this.clock));
		return "charge";
	}

	@PostMapping("/{id}")
	String add(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values,
			RedirectAttributes redirect) {
		ParameterReader reader = new ParameterReader(values);
		LocalDate day = Objects.requireNonNullElseGet(reader.day("on"), () -> LocalDate.now(this.clock));
		String deficit = Objects.requireNonNullElse(reader.text("deficit"), "");
		try {
			this.charges.add(own(), id,
					new DiagnosisDraft(deficit, reader.choice("severity", Severity.class, Severity.MARKED),
							reader.choice("source", DiagnosisSource.class, DiagnosisSource.SELF_DIAGNOSIS),
							reader.choice("purpose", Purpose.class, Purpose.ROUTE), day));
			redirect.addFlashAttribute("done", "charge.done");
		}
		catch (EstafetaException ex) {
			if (ex.kind() == ErrorKind.NOT_FOUND) {
				throw ex;
			}
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return "redirect:/charges/" + id;
	}

	private static String own() {
		return Callers.account().orElseThrow();
	}

}
