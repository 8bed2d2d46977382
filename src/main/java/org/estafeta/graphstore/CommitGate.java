package org.estafeta.graphstore;

import java.util.function.Supplier;

/**
 * What commits and readings of several statements tell each other.
 */
interface CommitGate {

	/**
	 * Waits until no commit is under way.
	 * @return a mark of this moment
	 */
	long mark();

	/**
	 * Whether no commit was under way since.
	 * @param mark the moment
	 * @return whether everything is as it was
	 */
	boolean isAsMarked(long mark);

	/**
	 * Reads while commits wait.
	 * @param <T> what is read
	 * @param reading runs statements
	 * @return what was read
	 */
	<T> T holding(Supplier<T> reading);

	/**
	 * Begins to commit: waits for the readings that commits must wait for.
	 * @return to be closed when the commit is over
	 */
	Commit commit();

	/**
	 * A commit that is under way.
	 */
	interface Commit extends AutoCloseable {

		@Override
		void close();

	}

}
