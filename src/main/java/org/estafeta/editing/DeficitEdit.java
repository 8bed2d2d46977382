package org.estafeta.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be edited of a deficit, as it was typed or as it stands.
 *
 * @param name its Russian name
 * @param nameEn its English name
 * @param definition what it means
 * @param aliases former and other names
 * @param broaderId the deficit above it; null at the top
 * @param citation where this is known from
 */
public record DeficitEdit(@Nullable String name, @Nullable String nameEn, @Nullable String definition,
		List<String> aliases, @Nullable String broaderId, @Nullable String citation) {

	/** A form that nobody has written in. */
	public static final DeficitEdit EMPTY = new DeficitEdit(null, null, null, List.of(), null, null);

	public DeficitEdit {
		aliases = List.copyOf(aliases);
	}

	/**
	 * The version of what stands.
	 * @return a fingerprint
	 */
	public String version() {
		return Fingerprint.of(this);
	}

}
