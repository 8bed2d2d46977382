package org.estafeta.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.estafeta.delivery.MailDigests;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Where the links of letters lead. They work without signing in, and do nothing until a
 * button is pressed: programs that look through letters open their links.
 */
@Controller
@RequestMapping("/mail")
class MailLinkController {

	private static final String PAGE = "mail-link";

	private final MailDigests digests;

	MailLinkController(MailDigests digests) {
		this.digests = digests;
	}

	@GetMapping("/confirm/{secret}")
	String confirm(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
		String address = this.digests.toConfirm(secret)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "mail-link"));
		return page("confirm", secret, address, false, model, response);
	}

	@PostMapping("/confirm/{secret}")
	String confirmed(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
		this.digests.confirm(secret);
		return page("confirm", secret, "", true, model, response);
	}

	@GetMapping("/stop/{secret}")
	String stop(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
		return page("stop", secret, "", false, model, response);
	}

	// By the button of the page, or by the one of a mail program (RFC 8058).
	@PostMapping("/stop/{secret}")
	String stopped(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
		this.digests.stop(secret);
		return page("stop", secret, "", true, model, response);
	}

	private static String page(String act, String secret, String address, boolean done, Model model,
			HttpServletResponse response) {
		SavedSearchPageController.keepPrivate(response);
		model.addAttribute("act", act);
		model.addAttribute("secret", secret);
		model.addAttribute("address", address);
		model.addAttribute("done", done);
		return PAGE;
	}

}
