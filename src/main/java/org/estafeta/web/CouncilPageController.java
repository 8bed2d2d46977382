package org.estafeta.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.project.Council;

/**
 * Who sits in the coordinating council.
 */
@Controller
class CouncilPageController {

	private static final String PAGE = "council";

	private static final String BACK = "redirect:/council";

	private final Council council;

	private final Accounts accounts;

	private final Refusals refusals;

	CouncilPageController(Council council, Accounts accounts, Refusals refusals) {
		this.council = council;
		this.accounts = accounts;
		this.refusals = refusals;
	}

	@GetMapping("/council")
	String show(Model model) {
		return page(TypedForm.NONE, model);
	}

	private String page(TypedForm typed, Model model) {
		model.addAttribute("members", this.council.members());
		model.addAttribute("names", Callers.current().may(Action.DECIDE_PROJECTS));
		model.addAttribute("typed", typed);
		return PAGE;
	}

	@PostMapping("/council/appoint")
	String appoint(@RequestParam("login") String login,
			@RequestParam(name = "chair", defaultValue = "false") boolean chair, Model model,
			HttpServletResponse response) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("login", login);
		return this.refusals.attempt(() -> {
			this.council.appoint(Callers.current(), this.accounts.open(login).id(), chair);
			return BACK;
		}, () -> page(new TypedForm("appoint", values), model), response, model);
	}

	@PostMapping("/council/dismiss")
	String dismiss(@RequestParam("account") String account) {
		this.council.dismiss(Callers.current(), account);
		return BACK;
	}

}
