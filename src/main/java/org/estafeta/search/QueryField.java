package org.estafeta.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Where a part of an advanced query is looked for. Each field has a Russian and an
 * English name, in any case.
 */
enum QueryField {

	/** The name and everything that is said of a node. */
	TEXT(null, "текст", "text"),
	/** The name alone. */
	TITLE(null, "название", "title"),
	/** The kind of node, by its Russian or English name. */
	KIND(Facet.KIND, "вид", "kind"),
	/** The region or place. */
	PLACE(Facet.PLACE, "место", "place"),
	/** The subject. */
	SUBJECT(Facet.SUBJECT, "предмет", "subject"),
	/** The deficit or a group of deficits. */
	DEFICIT(Facet.DEFICIT, "дефицит", "deficit"),
	/** The school year, month or year, as {@link FacetDate} writes them. */
	DATE(Facet.DATE, "дата", "date");

	private final @Nullable Facet facet;

	private final String russian;

	private final String english;

	QueryField(@Nullable Facet facet, String russian, String english) {
		this.facet = facet;
		this.russian = russian;
		this.english = english;
	}

	/**
	 * The facet whose values the field is about.
	 * @return the facet; null for text
	 */
	@Nullable Facet facet() {
		return this.facet;
	}

	/**
	 * Finds a field.
	 * @param name what was typed before the colon
	 * @return the field; empty when there is none of this name
	 */
	static Optional<QueryField> named(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((field) -> field.russian.equals(lower) || field.english.equals(lower))
			.findFirst();
	}

	/**
	 * All fields by their Russian names.
	 * @return the names, with commas between them
	 */
	static String all() {
		return Arrays.stream(values()).map((field) -> field.russian).collect(Collectors.joining(", "));
	}

}
