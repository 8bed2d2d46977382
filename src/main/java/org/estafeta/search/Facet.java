package org.estafeta.search;

/**
 * What found nodes can be counted and narrowed by.
 */
public enum Facet {

	/** The kind of node: a {@link org.estafeta.shared.NodeKind} by name. */
	KIND(false),
	/**
	 * How far a site, event or community reaches: a {@link org.estafeta.shared.Scope} by
	 * name.
	 */
	SCOPE(false),
	/** The level of education: an {@link org.estafeta.shared.EducationLevel} by name. */
	LEVEL(false),
	/** The subject or field, in the words of the source. */
	SUBJECT(false),
	/**
	 * Where it is: the region and, below it, the city, village or district. A place whose
	 * region nobody named stands beside the regions.
	 */
	PLACE(true),
	/**
	 * The deficit that a practice addresses or a deficit is: its group and, below it, the
	 * deficit, as deep as the taxonomy goes.
	 */
	DEFICIT(true),
	/**
	 * When a site began, an event was, a programme is offered or a practice's source was
	 * published: see {@link FacetDate}.
	 */
	DATE(true),
	/** How well it is known that a practice works: a step of the ladder by name. */
	EVIDENCE(false),
	/** A priority direction of professional communities, by its name. */
	DIRECTION(false);

	private final boolean hierarchical;

	Facet(boolean hierarchical) {
		this.hierarchical = hierarchical;
	}

	/**
	 * Whether its values stand below each other.
	 * @return whether a value may have values below it, which it takes with it
	 */
	public boolean isHierarchical() {
		return this.hierarchical;
	}

}
