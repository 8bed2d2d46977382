package org.estafeta.innovation;

import org.estafeta.shared.Scope;

/**
 * What an innovation site is.
 */
public enum SiteForm {

	/** A site that tries something new. */
	SITE("площадка"),
	/** A resource centre. */
	RESOURCE_CENTRE("ресурсный центр"),
	/** A support site. */
	SUPPORT_SITE("опорная площадка"),
	/** A network innovation community. */
	NETWORK_COMMUNITY("сетевое инновационное сообщество"),
	/** A place for internships. */
	INTERNSHIP_SITE("стажировочная площадка");

	private final String words;

	SiteForm(String words) {
		this.words = words;
	}

	/**
	 * The status in words, as the catalogue names it.
	 * @param scope the level that grants it
	 * @return for a site МИП, РИП or ФИП, for others the kind in words
	 */
	String statusKind(Scope scope) {
		if (this != SITE) {
			return this.words;
		}
		return switch (scope) {
			case FEDERAL -> "ФИП";
			case REGIONAL -> "РИП";
			default -> "МИП";
		};
	}

}
