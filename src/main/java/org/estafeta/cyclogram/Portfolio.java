package org.estafeta.cyclogram;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A portfolio of projects of the model.
 *
 * @param id its id
 * @param name its name
 * @param about what it is for, null when nobody said
 * @param citation the document that names it, null when unknown
 * @param formats its formats, in the order of the document
 */
public record Portfolio(String id, String name, @Nullable String about, @Nullable String citation,
		List<Format> formats) {

	public Portfolio {
		formats = List.copyOf(formats);
	}

}
