package org.estafeta.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import org.estafeta.shared.EstafetaException;

/**
 * Says on a page of the same design what went wrong and what to do.
 */
@ControllerAdvice(basePackageClasses = ErrorPages.class)
class ErrorPages {

	private final MessageSource messages;

	ErrorPages(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ModelAndView refused(EstafetaException refusal) {
		HttpStatus status = switch (refusal.kind()) {
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case CONFLICT -> HttpStatus.CONFLICT;
			case LIMIT_EXCEEDED -> HttpStatus.TOO_MANY_REQUESTS;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		String sentence = this.messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(),
				LocaleContextHolder.getLocale());
		return page(status, sentence);
	}

	@ExceptionHandler
	ModelAndView mistyped(MethodArgumentTypeMismatchException failure) {
		return page(HttpStatus.BAD_REQUEST,
				this.messages.getMessage("page.error.bad-address", new Object[0], LocaleContextHolder.getLocale()));
	}

	private static ModelAndView page(HttpStatus status, String sentence) {
		ModelAndView page = new ModelAndView("error", status);
		page.addObject("status", status.value());
		page.addObject("sentence", sentence);
		return page;
	}

}
