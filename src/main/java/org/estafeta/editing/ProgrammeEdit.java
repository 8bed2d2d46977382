package org.estafeta.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.event.ProgrammeForm;

/**
 * What can be edited of a programme, as it was typed or as it stands.
 *
 * @param title its name
 * @param kindName what it is, in words
 * @param summary what it teaches
 * @param hours its length in academic hours
 * @param form in which form it is held; null when unknown
 * @param targetGroup for whom it is
 * @param providers the ids of the organisations that offer it
 * @param provider who offers it, in words
 * @param region the region it is offered in
 * @param year when it was offered or is, as a date in any usual form
 * @param deficits the ids of the deficits that it addresses
 * @param citation where this is known from
 */
public record ProgrammeEdit(@Nullable String title, @Nullable String kindName, @Nullable String summary,
		@Nullable String hours, @Nullable ProgrammeForm form, @Nullable String targetGroup, List<String> providers,
		@Nullable String provider, @Nullable String region, @Nullable String year, List<String> deficits,
		@Nullable String citation) {

	/** A form that nobody has written in. */
	public static final ProgrammeEdit EMPTY = new ProgrammeEdit(null, null, null, null, null, null, List.of(), null,
			null, null, List.of(), null);

	public ProgrammeEdit {
		providers = List.copyOf(providers);
		deficits = List.copyOf(deficits);
	}

	/**
	 * The version of what stands.
	 * @return a fingerprint
	 */
	public String version() {
		return Fingerprint.of(this);
	}

}
