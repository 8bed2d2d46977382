package org.estafeta.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.notice.Notices;

/**
 * Gives every page what its frame needs.
 */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

	private final Notices notices;

	PageFrame(Notices notices) {
		this.notices = notices;
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request, Locale locale) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
		String query = request.getQueryString();
		if (query != null) {
			address.query(query.replace("{", "%7B").replace("}", "%7D"));
		}
		String other = locale.getLanguage().equals("en") ? "ru" : "en";
		// who shows the token with each request has no session to end, and the form would
		// ask for one after the page has begun to leave
		boolean signedIn = Callers.isKnown() && request.getSession(false) != null;
		Set<String> allowed = new HashSet<>();
		if (signedIn) {
			Arrays.stream(Action.values()).filter(Callers::may).map(Action::name).forEach(allowed::add);
		}
		int unread = Callers.account().map(this.notices::unread).orElse(0);
		return new Frame(address.replaceQueryParam("lang", other).build().toUriString(), signedIn,
				Callers.name().orElse(""), allowed, unread);
	}

	/**
	 * What the frame of a page needs.
	 *
	 * @param otherLanguage the address of this page in the other language
	 * @param signedIn whether the reader has signed in
	 * @param name how the reader is called; empty when nobody knows
	 * @param allowed the names of the actions that the reader may do and not everybody
	 * @param unread how many notices the reader has not seen yet
	 */
	record Frame(String otherLanguage, boolean signedIn, String name, Set<String> allowed, int unread) {

		public Frame {
			allowed = Set.copyOf(allowed);
		}

	}

}
