package org.estafeta.search;

/**
 * What found nodes can be counted and narrowed by.
 */
public enum Facet {

	/** The kind of node: a {@link org.estafeta.shared.NodeKind} by name. */
	KIND,
	/**
	 * How far a site, event or community reaches: a {@link org.estafeta.shared.Scope} by
	 * name.
	 */
	SCOPE,
	/** The level of education: an {@link org.estafeta.shared.EducationLevel} by name. */
	LEVEL,
	/** The subject or field, in the words of the source. */
	SUBJECT,
	/** The region, by its name. */
	REGION,
	/**
	 * The group of deficits that a deficit belongs to or a practice addresses, by its
	 * name.
	 */
	DEFICIT_GROUP,
	/**
	 * The calendar year of a site's beginning, an event, a programme or a practice's
	 * source.
	 */
	YEAR

}
