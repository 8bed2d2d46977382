package org.estafeta.web;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.AdoptionRecords;
import org.estafeta.dissemination.OwnUse;
import org.estafeta.editing.EditRights;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.TypedDate;

/**
 * Where those who answer for an organisation say that it no longer uses a practice. What
 * was known of the use stays.
 */
@Controller
@RequestMapping("/organisations/{id}/uses/{practice}/end")
class UseEndController {

	private static final String DATE = "endedOn";

	private static final String NOTE = "note";

	private final Organisations organisations;

	private final Practices practices;

	private final AdoptionRecords records;

	private final EditRights rights;

	private final Words words;

	UseEndController(Organisations organisations, Practices practices, AdoptionRecords records, EditRights rights,
			Words words) {
		this.organisations = organisations;
		this.practices = practices;
		this.records = records;
		this.rights = rights;
		this.words = words;
	}

	@GetMapping
	String form(@PathVariable("id") String id, @PathVariable("practice") String practice, Model model) {
		return page(id, practice, EditForm.of(new LinkedMultiValueMap<>(), ""), model);
	}

	private String page(String id, String practice, EditForm form, Model model) {
		model.addAttribute("organisation", this.organisations.get(id));
		model.addAttribute("practice", this.practices.get(practice));
		caller(id);
		model.addAttribute("form", form);
		return "use-end";
	}

	private Caller caller(String organisation) {
		Caller caller = Callers.current();
		if (!this.rights.mayEdit(caller, organisation)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		return caller;
	}

	@PostMapping
	String end(@PathVariable("id") String id, @PathVariable("practice") String practice,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		this.organisations.get(id);
		Caller caller = caller(id);
		EditForm form = EditForm.of(values, "");
		try {
			String typed = form.value(DATE);
			ImpreciseDate date = Optional.of(typed)
				.flatMap(TypedDate::read)
				.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "field-date", DATE));
			Action right = caller.may(Action.EDIT_CATALOGUE) ? Action.EDIT_CATALOGUE : Action.EDIT_OWN_ORGANISATIONS;
			this.records.report(practice,
					new OwnUse(id, null, Adoption.Strength.ABANDONED, date,
							form.value(NOTE).isEmpty() ? null : form.value(NOTE), this.words.text("use.citation")),
					caller.actor(right));
			return "redirect:/organisations/" + id + "#taken";
		}
		catch (EstafetaException ex) {
			if (ex.kind() == ErrorKind.NOT_FOUND) {
				throw ex;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			String sentence = this.words.text(ex.messageKey(), ex.arguments().toArray());
			return page(id, practice, form.with(Map.of(DATE, sentence)), model);
		}
	}

}
