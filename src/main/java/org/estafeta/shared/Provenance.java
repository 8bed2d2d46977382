package org.estafeta.shared;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param citation the address of the page or the name of the document, null when nobody
 * said
 * @param citedOn the date of that page or document, null when unknown
 * @param confidence how directly it says so, null when nobody judged it
 */
public record Provenance(@Nullable String citation, @Nullable ImpreciseDate citedOn, @Nullable Confidence confidence) {

	/** Nothing is known about the origin. */
	public static final Provenance UNKNOWN = new Provenance(null, null, null);

	/**
	 * How directly the cited source states the fact.
	 */
	public enum Confidence {

		/** The source says it in so many words. */
		HIGH,
		/** A retelling, a cut excerpt, or a part was filled in from the context. */
		MEDIUM,
		/** A guess of whoever recorded it. */
		LOW

	}

	/**
	 * Whether the citation is the address of a page that can be opened.
	 * @return true for an http or https address
	 */
	public boolean isLink() {
		return this.citation != null && this.citation.matches("https?://\\S+");
	}

}
