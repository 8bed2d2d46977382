package org.estafeta.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.access.Callers;

/**
 * Gives every page what its frame needs.
 */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request, Locale locale) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
		String query = request.getQueryString();
		if (query != null) {
			address.query(query.replace("{", "%7B").replace("}", "%7D"));
		}
		String other = locale.getLanguage().equals("en") ? "ru" : "en";
		return new Frame(address.replaceQueryParam("lang", other).build().toUriString(), Callers.isAdministrator());
	}

	/**
	 * What the frame of a page needs.
	 *
	 * @param otherLanguage the address of this page in the other language
	 * @param administrator whether the reader has signed in
	 */
	record Frame(String otherLanguage, boolean administrator) {

	}

}
