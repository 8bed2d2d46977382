package org.estafeta.web;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldsRefused;

/**
 * Says on a page of several forms why something was refused.
 */
@Component
class Refusals {

	private final Words words;

	Refusals(Words words) {
		this.words = words;
	}

	/**
	 * Puts the reasons of a refusal into a page, for its list of reasons.
	 * @param refusal why it was refused
	 * @param response gets the status
	 * @param model the page
	 * @throws EstafetaException the refusal itself, when another try would not help
	 */
	void show(EstafetaException refusal, HttpServletResponse response, Model model) {
		if (refusal.kind() != ErrorKind.BAD_REQUEST && refusal.kind() != ErrorKind.CONFLICT) {
			throw refusal;
		}
		response.setStatus((refusal.kind() == ErrorKind.CONFLICT) ? HttpStatus.CONFLICT.value()
				: HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("refusals", sentences(refusal));
	}

	/**
	 * Does what a form asks for. When that is refused, the page says why.
	 * @param work does it and answers where to go
	 * @param again shows the page of the form again
	 * @param response gets the status of a refusal
	 * @param model the page
	 * @return where to go, or the page
	 * @throws EstafetaException a refusal where another try would not help
	 */
	String attempt(Supplier<String> work, Supplier<String> again, HttpServletResponse response, Model model) {
		try {
			return work.get();
		}
		catch (EstafetaException ex) {
			show(ex, response, model);
			return again.get();
		}
	}

	private List<String> sentences(EstafetaException refusal) {
		if (refusal instanceof FieldsRefused fields) {
			return fields.problems()
				.stream()
				.map((problem) -> this.words.text(problem.messageKey(), problem.arguments().toArray()))
				.distinct()
				.toList();
		}
		return List.of(this.words.text(refusal.messageKey(), refusal.arguments().toArray()));
	}

}
