package org.estafeta.diagnosis;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.estafeta.people.Subject;

/**
 * A person as statistics count them.
 *
 * @param district where they work, null when unknown
 * @param subject their main subject
 * @param items the deficits that they have and the groups of these
 */
record CountedPerson(@Nullable String district, Subject subject, Set<String> items) {

	CountedPerson {
		// in an order that does not change from run to run, so that a seed repeats a test
		items = Collections.unmodifiableSet(new TreeSet<>(items));
	}

}
