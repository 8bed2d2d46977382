package org.estafeta.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.access.Invitations;
import org.estafeta.access.OrganisationAccounts;
import org.estafeta.access.OrganisationRefusal;
import org.estafeta.access.Scopes;
import org.estafeta.community.CommunityMembers;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Signing in, one's own account, and the links by which people get theirs.
 */
@Controller
class AccountPageController {

	private static final String REFUSAL = "refusal";

	private static final Map<Action, String> PLACES = Map.ofEntries(
			Map.entry(Action.DECIDE_SOURCES, "/missing-sources"), Map.entry(Action.EDIT_SYNONYMS, "/synonyms"),
			Map.entry(Action.SEE_MISSES, "/misses"), Map.entry(Action.SEE_HISTORY, "/history"),
			Map.entry(Action.SUBMIT_PRACTICES, "/submissions"), Map.entry(Action.MANAGE_ACCOUNTS, "/accounts"),
			Map.entry(Action.SEE_CHARGES, "/charges"), Map.entry(Action.SEE_STATISTICS, "/deficits/statistics"),
			Map.entry(Action.EDIT_CATALOGUE, "/confirmations"),
			Map.entry(Action.EDIT_OWN_ORGANISATIONS, "/confirmations"),
			Map.entry(Action.EDIT_TAXONOMY, "/deficits/edit"));

	private final Accounts accounts;

	private final Invitations invitations;

	private final OrganisationAccounts people;

	private final CommunityMembers communities;

	private final Scopes scopes;

	private final Words words;

	AccountPageController(Accounts accounts, Invitations invitations, OrganisationAccounts people,
			CommunityMembers communities, Scopes scopes, Words words) {
		this.scopes = scopes;
		this.accounts = accounts;
		this.invitations = invitations;
		this.people = people;
		this.communities = communities;
		this.words = words;
	}

	@GetMapping("/sign-in")
	String signIn(@RequestParam Map<String, String> parameters, Model model) {
		List.of("wrong", "wait", "later", "made", "changed")
			.forEach((state) -> model.addAttribute(state, parameters.containsKey(state)));
		addOrganisation(parameters.get("organisation"), model);
		return "sign-in";
	}

	@GetMapping("/account")
	String account(@RequestParam(name = "organisation", required = false) @Nullable String outcome, Model model) {
		Account account = own();
		addOrganisation(outcome, model);
		model.addAttribute("tied", "tied".equals(outcome));
		model.addAttribute("ways", this.people.ways(account.id()));
		model.addAttribute("account", account);
		model.addAttribute("scope", (account.may(Action.EDIT_CATALOGUE) && this.scopes.isLimited(Callers.current()))
				? this.scopes.of(account.id()) : null);
		model.addAttribute("communities", this.communities.of(account.id()));
		model.addAttribute("roles", account.roles().stream().sorted().toList());
		model.addAttribute("actions",
				Arrays.stream(Action.values())
					.filter((action) -> action != Action.HAVE_ACCOUNT && account.may(action))
					.map((action) -> new Allowed(action, PLACES.get(action)))
					.toList());
		return "account";
	}

	private void addOrganisation(@Nullable String outcome, Model model) {
		model.addAttribute("organisation", this.people.organisation().orElse(null));
		Arrays.stream(OrganisationRefusal.values())
			.filter((refusal) -> refusal.name().equals(outcome))
			.forEach((refusal) -> model.addAttribute(REFUSAL, this.words.text("organisation.refusal." + refusal)));
	}

	// the page in between a foreign site and one of this site
	@RequestMapping("/sign-in/onward")
	String onward(@RequestAttribute(name = OrganisationAccounts.ONWARD, required = false) @Nullable String target,
			Model model, HttpServletResponse response) {
		if (target == null) {
			return "redirect:/sign-in";
		}
		keepPrivate(response);
		response.setHeader("Refresh", "0;url=" + target);
		model.addAttribute("target", target);
		return "onward";
	}

	@PostMapping("/account/password")
	String changePassword(@RequestParam("current") String current, @RequestParam("password") String password,
			@RequestParam("again") String again, RedirectAttributes redirect) {
		try {
			requireSame(password, again);
			this.accounts.changePassword(own().id(), current, password);
			return "redirect:/sign-in?changed=true";
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute(REFUSAL, sentence(ex));
			return "redirect:/account";
		}
	}

	private Account own() {
		return this.accounts.get(Callers.account().orElseThrow());
	}

	@GetMapping("/invitation/{secret}")
	String invitation(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
		keepPrivate(response);
		model.addAttribute("invitation", this.invitations.get(secret));
		model.addAttribute("secret", secret);
		return "invitation";
	}

	@PostMapping("/invitation/{secret}")
	String accept(@PathVariable("secret") String secret,
			@RequestParam(name = "login", required = false) @Nullable String login,
			@RequestParam(name = "name", defaultValue = "") String name, @RequestParam("password") String password,
			@RequestParam("again") String again, RedirectAttributes redirect, HttpServletResponse response) {
		keepPrivate(response);
		this.invitations.get(secret);
		try {
			requireSame(password, again);
			if (login != null) {
				this.invitations.accept(secret, login, name, password);
			}
			else {
				this.invitations.accept(secret, password);
			}
			return (login != null) ? "redirect:/sign-in?made=true" : "redirect:/sign-in?changed=true";
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute(REFUSAL, sentence(ex));
			redirect.addFlashAttribute("login", login);
			redirect.addFlashAttribute("name", name);
			return "redirect:/invitation/" + secret;
		}
	}

	private static void requireSame(String password, String again) {
		if (!password.equals(again)) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "password-differs");
		}
	}

	private String sentence(EstafetaException refusal) {
		return this.words.text(refusal.messageKey(), refusal.arguments().toArray());
	}

	private static void keepPrivate(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

	/**
	 * What the owner of an account may do.
	 *
	 * @param action the action
	 * @param href the page for it, null when it has none of its own
	 */
	record Allowed(Action action, @Nullable String href) {

	}

}
