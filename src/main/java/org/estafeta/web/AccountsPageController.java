package org.estafeta.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Accounts;
import org.estafeta.access.Invitations;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.shared.EstafetaException;

/**
 * Where an administrator looks after the accounts.
 */
@Controller
@RequestMapping("/accounts")
class AccountsPageController {

	private static final String BACK = "redirect:/accounts";

	private static final String LINK = "link";

	private final Accounts accounts;

	private final Invitations invitations;

	private final Responsibilities responsibilities;

	private final Words words;

	AccountsPageController(Accounts accounts, Invitations invitations, Responsibilities responsibilities, Words words) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.responsibilities = responsibilities;
		this.words = words;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("accounts", this.accounts.all());
		model.addAttribute("roles", Role.values());
		return "accounts";
	}

	@PostMapping("/invite")
	String invite(@RequestParam(name = "role", required = false, defaultValue = "") List<Role> roles,
			RedirectAttributes redirect) {
		return refused(redirect,
				() -> redirect.addFlashAttribute(LINK, "/invitation/" + this.invitations.invite(set(roles))));
	}

	@PostMapping("/{id}/renew")
	String renew(@PathVariable("id") String id, RedirectAttributes redirect) {
		return refused(redirect, () -> redirect.addFlashAttribute(LINK, "/invitation/" + this.invitations.renew(id)));
	}

	@PostMapping("/{id}")
	String change(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam(name = "role", required = false, defaultValue = "") List<Role> roles,
			@RequestParam(name = "closed", defaultValue = "false") boolean closed, RedirectAttributes redirect) {
		return refused(redirect, () -> {
			this.accounts.change(id, version, set(roles), closed);
			redirect.addFlashAttribute("done", true);
		});
	}

	@GetMapping("/{id}/responsibilities")
	String responsibilities(@PathVariable("id") String id, @RequestParam(name = "find", defaultValue = "") String find,
			Model model) {
		model.addAttribute("account", this.accounts.get(id));
		model.addAttribute("places", this.responsibilities.of(id));
		model.addAttribute("find", find);
		model.addAttribute("found", find.isBlank() ? List.of() : this.responsibilities.places(find));
		return "responsibilities";
	}

	@PostMapping("/{id}/responsibilities")
	String change(@PathVariable("id") String id, @RequestParam("place") String place,
			@RequestParam(name = "remove", defaultValue = "false") boolean remove) {
		if (remove) {
			this.responsibilities.remove(id, place);
		}
		else {
			this.responsibilities.add(id, place);
		}
		return BACK + '/' + id + "/responsibilities";
	}

	private String refused(RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return BACK;
	}

	private static Set<Role> set(List<Role> roles) {
		return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
	}

}
