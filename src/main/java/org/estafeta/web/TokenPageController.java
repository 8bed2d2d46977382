package org.estafeta.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
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
import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.access.PersonalTokens;
import org.estafeta.shared.EstafetaException;

/**
 * Where people make and end the keys by which programs act for them.
 */
@Controller
@RequestMapping("/account/tokens")
class TokenPageController {

	private static final String BACK = "redirect:/account/tokens";

	private static final List<Integer> DAYS = List.of(7, 30, 90, PersonalTokens.MAX_DAYS);

	private final Accounts accounts;

	private final PersonalTokens tokens;

	private final Words words;

	TokenPageController(Accounts accounts, PersonalTokens tokens, Words words) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.words = words;
	}

	@GetMapping
	String list(Model model, HttpServletResponse response) {
		// the new key is shown here once
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		Account account = this.accounts.get(person());
		model.addAttribute("tokens", this.tokens.of(account.id()));
		model.addAttribute("days", DAYS);
		model.addAttribute("actions", Arrays.stream(Action.values()).filter(account::may).toList());
		return "tokens";
	}

	@PostMapping
	String create(@RequestParam("name") String name, @RequestParam("days") int days,
			@RequestParam(name = "action", required = false, defaultValue = "") List<Action> actions,
			RedirectAttributes redirect) {
		Set<Action> opened = actions.isEmpty() ? Set.of() : EnumSet.copyOf(actions);
		return refused(redirect,
				() -> redirect.addFlashAttribute("secret", this.tokens.create(person(), name, days, opened)));
	}

	@PostMapping("/{id}/revoke")
	String revoke(@PathVariable("id") String id, RedirectAttributes redirect) {
		return refused(redirect, () -> {
			this.tokens.revoke(person(), id);
			redirect.addFlashAttribute("done", true);
		});
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

	private static String person() {
		return Callers.current().person();
	}

}
