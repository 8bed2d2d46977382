package org.estafeta.editing;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Scope;

/**
 * What can be edited of an innovation status, as it was typed or as it stands.
 *
 * @param title its topic
 * @param statusKind the status in words, for example «РИП»
 * @param scope the level that granted it; null when nothing was chosen
 * @param from when it began, as a date in any usual form
 * @param to when it ended or ends
 * @param orderReference the order that granted it
 * @param note a remark
 * @param citation where this is known from
 */
public record SiteEdit(@Nullable String title, @Nullable String statusKind, @Nullable Scope scope,
		@Nullable String from, @Nullable String to, @Nullable String orderReference, @Nullable String note,
		@Nullable String citation) {

	/** A form that nobody has written in. */
	public static final SiteEdit EMPTY = new SiteEdit(null, null, null, null, null, null, null, null);

	/**
	 * The version of what stands.
	 * @return a fingerprint
	 */
	public String version() {
		return Fingerprint.of(this);
	}

}
