package org.estafeta.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import org.estafeta.merging.Merges;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Says on a page of the same design what went wrong and what to do.
 */
@ControllerAdvice(basePackageClasses = ErrorPages.class)
class ErrorPages {

	/** The address of a page of a node, or of one below it. */
	private static final Pattern NODE = Pattern.compile("/([a-z]+)/([0-9a-f-]{36})((?:/.*)?)");

	private final MessageSource messages;

	private final Merges merges;

	ErrorPages(MessageSource messages, Merges merges) {
		this.messages = messages;
		this.merges = merges;
	}

	@ExceptionHandler
	ModelAndView refused(EstafetaException refusal, HttpServletRequest request, HttpServletResponse response) {
		if (refusal.kind() == ErrorKind.NOT_FOUND && HttpMethod.GET.matches(request.getMethod())) {
			Optional<String> address = present(request);
			if (address.isPresent()) {
				return moved(address.get(), response);
			}
		}
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

	// The same page of the node that stands for one that was merged away.
	private Optional<String> present(HttpServletRequest request) {
		Matcher address = NODE.matcher(request.getRequestURI());
		if (!address.matches()) {
			return Optional.empty();
		}
		String query = (request.getQueryString() != null) ? '?' + request.getQueryString() : "";
		return Merges.KINDS.stream()
			.filter((kind) -> kind.path().equals(address.group(1)))
			.findFirst()
			.flatMap((kind) -> this.merges.survivor(kind, address.group(2)))
			.map((id) -> '/' + address.group(1) + '/' + id + address.group(3) + query);
	}

	// Nodes can be parted again: nobody may remember the new address in place of the old.
	private static ModelAndView moved(String address, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		RedirectView view = new RedirectView(address);
		view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		view.setExpandUriTemplateVariables(false);
		view.setExposeModelAttributes(false);
		return new ModelAndView(view);
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
