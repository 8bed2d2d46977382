package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.access.Scopes;
import org.estafeta.material.Material;
import org.estafeta.material.Materials;
import org.estafeta.practice.Bank;
import org.estafeta.practice.ContentDifference;
import org.estafeta.practice.PracticeVersion;
import org.estafeta.practice.Practices;
import org.estafeta.shared.EstafetaException;

/**
 * The versions of a practice, and what was taken out of the bank.
 */
@Controller
class BankPageController {

	private static final int MOST = 500;

	private static final int ALL = 200_000;

	private final Bank bank;

	private final Practices practices;

	private final Materials materials;

	private final ContentNames names;

	private final Scopes scopes;

	private final Words words;

	BankPageController(Bank bank, Practices practices, Materials materials, ContentNames names, Scopes scopes,
			Words words) {
		this.scopes = scopes;
		this.bank = bank;
		this.practices = practices;
		this.materials = materials;
		this.names = names;
		this.words = words;
	}

	@GetMapping("/practices/{id}/versions")
	String versions(@PathVariable("id") String id, Model model) {
		model.addAttribute("practice", this.practices.get(id));
		List<PracticeVersion> versions = this.bank.versions(id);
		Map<String, String> names = this.names.of(versions.stream().map(PracticeVersion::content).toList());
		Map<String, List<Material>> materials = this.materials.ofVersions(id);
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < versions.size(); i++) {
			List<ContentDifference> differences = (i + 1 < versions.size())
					? ContentDifference.between(versions.get(i + 1).content(), versions.get(i).content(), names)
					: List.of();
			steps.add(new Step(versions.get(i), differences,
					materials.getOrDefault(String.valueOf(versions.get(i).number()), List.of())));
		}
		model.addAttribute("steps", steps);
		return "versions";
	}

	@GetMapping("/archive")
	String archive(Model model) {
		Caller caller = Callers.current();
		List<Bank.Archived> archived = this.bank.archived(this.scopes.isLimited(caller) ? ALL : MOST);
		model.addAttribute("archived",
				this.scopes.keep(caller, archived, (one) -> List.of(one.id())).stream().limit(MOST).toList());
		return "archive";
	}

	@PostMapping("/practices/{id}/archive")
	String archive(@PathVariable("id") String id, @RequestParam("reason") String reason, RedirectAttributes redirect) {
		this.scopes.require(Callers.current(), id);
		try {
			this.bank.archive(id, reason, Callers.current().actor(Action.PUBLISH_PRACTICES));
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
			return "redirect:/practices/" + id;
		}
		return "redirect:/archive";
	}

	@PostMapping("/practices/{id}/restore")
	String restore(@PathVariable("id") String id) {
		this.scopes.require(Callers.current(), id);
		this.bank.restore(id, Callers.current().actor(Action.PUBLISH_PRACTICES));
		return "redirect:/practices/" + id;
	}

	/**
	 * A version with what it changed.
	 *
	 * @param version the version
	 * @param differences what differs from the version before; empty for the first
	 * @param materials the files that went with it
	 */
	record Step(PracticeVersion version, List<ContentDifference> differences, List<Material> materials) {

	}

}
