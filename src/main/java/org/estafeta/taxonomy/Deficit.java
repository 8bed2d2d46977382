package org.estafeta.taxonomy;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Keyed;
import org.estafeta.shared.Provenance;

/**
 * A professional deficit of the taxonomy: a concept in the sense of SKOS (W3C, 2009).
 *
 * @param id its id
 * @param sortKey its place in lists
 * @param name its Russian name
 * @param nameEn its English name, null when there is none
 * @param definition what it means, null when nobody wrote it
 * @param named whether the cited source names it; false when it was worded by whoever
 * compiled the taxonomy
 * @param broaderId the wider concept, null at the top
 * @param groupId the group below the top that it belongs to, null for the top and for
 * groups themselves
 * @param depth how far below the top it stands; 0 is the top
 * @param standing whether it is in use, and under which other names it is known
 * @param provenance where this is known from
 */
public record Deficit(String id, String sortKey, String name, @Nullable String nameEn, @Nullable String definition,
		boolean named, @Nullable String broaderId, @Nullable String groupId, int depth, Standing standing,
		Provenance provenance) implements Keyed {

	/**
	 * Whether a deficit is in use.
	 *
	 * @param aliases former and other names
	 * @param retiredOn since when it is no longer offered, null while it is
	 * @param successorId what stands for it since then, null while it is in use
	 */
	public record Standing(List<String> aliases, @Nullable LocalDate retiredOn, @Nullable String successorId) {

		/** In use, under one name only. */
		public static final Standing IN_USE = new Standing(List.of(), null, null);

		public Standing {
			aliases = List.copyOf(aliases);
		}

		/**
		 * Whether it is no longer offered.
		 * @return true since it was retired
		 */
		public boolean retired() {
			return this.retiredOn != null;
		}

	}

}
