package org.estafeta.people;

import org.estafeta.graphstore.Writes;

/**
 * How writes of personal records stand in the change log: all alike, whoever writes what
 * of whom, so that the log tells nothing of a person.
 */
public final class OwnRecord {

	/** The one entry that all of them leave. */
	public static final Writes.Order ORDER = new Writes.Order("account", "own-record", false);

	private OwnRecord() {
	}

}
