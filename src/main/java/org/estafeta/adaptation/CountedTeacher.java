package org.estafeta.adaptation;

import java.util.Set;

/**
 * A young teacher as statistics count them.
 *
 * @param place where they work: the territory
 * @param organisation where they work: the organisation
 * @param measures what they count in
 */
record CountedTeacher(Named place, Named organisation, Set<AdaptationMeasure> measures) {

	CountedTeacher {
		measures = Set.copyOf(measures);
	}

	/**
	 * A place of work.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Named(String id, String name) {

	}

}
