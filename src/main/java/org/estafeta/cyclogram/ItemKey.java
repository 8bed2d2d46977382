package org.estafeta.cyclogram;

import org.jspecify.annotations.Nullable;

/**
 * Names an item of the cyclogram.
 *
 * @param activity the id of the activity
 * @param year the school year
 * @param part the id of the part; null for the whole
 */
public record ItemKey(String activity, SchoolYear year, @Nullable String part) {

	String whole() {
		return this.activity + '|' + this.year.start();
	}

}
