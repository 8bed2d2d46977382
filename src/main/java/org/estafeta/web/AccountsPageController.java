package org.estafeta.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.Invitations;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.access.Scopes;
import org.estafeta.people.Subject;
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

	private final Scopes scopes;

	private final Words words;

	AccountsPageController(Accounts accounts, Invitations invitations, Responsibilities responsibilities, Scopes scopes,
			Words words) {
		this.scopes = scopes;
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
		Account account = this.accounts.get(id);
		boolean leads = account.roles().contains(Role.LEADER);
		boolean looksAfter = account.roles().contains(Role.METHODIST);
		model.addAttribute("account", account);
		model.addAttribute("leads", leads || !looksAfter);
		model.addAttribute("looksAfter", looksAfter || !leads);
		model.addAttribute("places", this.responsibilities.of(id));
		model.addAttribute("scope", this.scopes.of(id));
		model.addAttribute("find", find);
		boolean found = !find.isBlank();
		model.addAttribute("foundPlaces", found ? this.responsibilities.places(find) : List.of());
		model.addAttribute("foundCommunities", found ? this.scopes.communities(find) : List.of());
		model.addAttribute("foundSubjects", found ? subjects(find) : Set.of());
		return "responsibilities";
	}

	// Those that people teach are offered even before there is a practice for them.
	private Set<String> subjects(String find) {
		String text = find.strip().toLowerCase(Locale.ROOT);
		Set<String> subjects = new LinkedHashSet<>(this.scopes.subjects(find));
		Arrays.stream(Subject.values())
			.filter((subject) -> subject != Subject.OTHER)
			.map(Subject::text)
			.filter((subject) -> subject.contains(text))
			.forEach(subjects::add);
		return subjects;
	}

	@PostMapping("/{id}/responsibilities")
	String change(@PathVariable("id") String id, @RequestParam("place") String place,
			@RequestParam(name = "role", defaultValue = "LEADER") Role role,
			@RequestParam(name = "remove", defaultValue = "false") boolean remove,
			@RequestParam(name = "everything", defaultValue = "false") boolean everything) {
		boolean leader = role == Role.LEADER;
		BiConsumer<String, String> change;
		if (remove) {
			change = leader ? this.responsibilities::remove
					: (account, thing) -> this.scopes.remove(account, thing, everything);
		}
		else {
			change = leader ? this.responsibilities::add : this.scopes::add;
		}
		change.accept(id, place);
		return duties(id);
	}

	@PostMapping("/{id}/subjects")
	String changeSubject(@PathVariable("id") String id, @RequestParam("subject") String subject,
			@RequestParam(name = "remove", defaultValue = "false") boolean remove,
			@RequestParam(name = "everything", defaultValue = "false") boolean everything) {
		if (remove) {
			this.scopes.removeSubject(id, subject, everything);
		}
		else {
			this.scopes.addSubject(id, subject);
		}
		return duties(id);
	}

	private static String duties(String id) {
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
