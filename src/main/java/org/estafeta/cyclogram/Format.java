package org.estafeta.cyclogram;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A format of activity within a portfolio.
 *
 * @param id its id
 * @param name its name
 * @param about what it is for, null when nobody said
 * @param kindName the kind of activity in the words of the document, null when unknown
 * @param partners who takes part in it from outside
 * @param forms the forms of its events
 * @param activities how many activities of the cyclogram it has
 */
public record Format(String id, String name, @Nullable String about, @Nullable String kindName, List<String> partners,
		List<String> forms, int activities) {

	public Format {
		partners = List.copyOf(partners);
		forms = List.copyOf(forms);
	}

}
