package org.estafeta.review;

/**
 * Where a sheet of criteria stands.
 */
public enum SheetStatus {

	/** Being written; for those who run reviews alone. */
	DRAFT,
	/** In use, and never changed again. */
	PUBLISHED,
	/** Not for new reviews. */
	ARCHIVED

}
