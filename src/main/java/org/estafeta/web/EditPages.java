package org.estafeta.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldsRefused;

/**
 * Brings what was refused back to its form, with the reason at the field.
 */
@Component
class EditPages {

	private final Words words;

	EditPages(Words words) {
		this.words = words;
	}

	/**
	 * Puts a refusal into the form.
	 * @param refusal why it was not saved
	 * @param typed the form as it was sent
	 * @param beside puts what somebody else has written meanwhile beside it
	 * @param response gets the status
	 * @return the form to show again
	 * @throws EstafetaException the refusal itself, when another try would not help
	 */
	EditForm refused(EstafetaException refusal, EditForm typed, UnaryOperator<EditForm> beside,
			HttpServletResponse response) {
		if (refusal instanceof FieldsRefused fields) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return typed.with(sentences(fields));
		}
		if (refusal.kind() == ErrorKind.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return beside.apply(typed);
		}
		throw refusal;
	}

	private Map<String, String> sentences(FieldsRefused refusal) {
		Map<String, String> sentences = new LinkedHashMap<>();
		refusal.problems()
			.forEach((problem) -> sentences.putIfAbsent(problem.field(),
					this.words.text(problem.messageKey(), problem.arguments().toArray())));
		return sentences;
	}

}
