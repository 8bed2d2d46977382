package org.estafeta.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.editing.EditRights;
import org.estafeta.network.AgreementEdit;
import org.estafeta.network.Agreements;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Recording agreements between organisations.
 */
@Controller
class AgreementController {

	private static final String NEW = "/organisations/{id}/agreements/new";

	private static final String OTHER = "other";

	private final Agreements agreements;

	private final Organisations organisations;

	private final EditRights rights;

	private final SchoolFinder finder;

	private final Refusals refusals;

	AgreementController(Agreements agreements, Organisations organisations, EditRights rights, SchoolFinder finder,
			Refusals refusals) {
		this.agreements = agreements;
		this.organisations = organisations;
		this.rights = rights;
		this.finder = finder;
		this.refusals = refusals;
	}

	@GetMapping(NEW)
	String blank(@PathVariable("id") String id, @RequestParam(name = "find", defaultValue = "") String find,
			Model model) {
		return page(id, find, new TypedForm("agreement", new LinkedMultiValueMap<>()), model);
	}

	private String page(String id, String find, TypedForm typed, Model model) {
		model.addAttribute("organisation", this.organisations.get(id));
		if (!this.rights.mayEdit(Callers.current(), id)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		model.addAttribute("find", find);
		model.addAttribute("found", find.isBlank() ? List.of()
				: this.finder.find(find).stream().filter((one) -> !one.id().equals(id)).toList());
		model.addAttribute("chosen", typed.values().getOrDefault(OTHER, List.of()));
		model.addAttribute("typed", typed);
		return "agreement-new";
	}

	@PostMapping(NEW)
	String conclude(@PathVariable("id") String id, @RequestParam(name = "find", defaultValue = "") String find,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.agreements.conclude(Callers.current(), id,
					new AgreementEdit(values.getFirst("title"), values.getFirst("reference"), values.getFirst("from"),
							values.getFirst("to"), values.getOrDefault(OTHER, List.of())));
			return to(id);
		}, () -> page(id, find, new TypedForm("agreement", values), model), response, model);
	}

	private static String to(String id) {
		return "redirect:/organisations/" + id + "/network#agreements";
	}

	@PostMapping("/organisations/{id}/agreements/{agreement}/remove")
	String remove(@PathVariable("id") String id, @PathVariable("agreement") String agreement) {
		this.agreements.remove(Callers.current(), agreement);
		return to(id);
	}

}
