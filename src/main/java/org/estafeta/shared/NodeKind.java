package org.estafeta.shared;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of nodes that people look for and link to, each with its label in the graph
 * (also its type name in the API) and the path of its page.
 */
public enum NodeKind {

	/** An effective teaching practice. */
	PRACTICE("Practice", "practices"),
	/** A school, kindergarten, methodical centre or any other organisation. */
	ORGANISATION("Organisation", "organisations"),
	/** A site with an innovation status (МИП, РИП, ФИП and the like). */
	INNOVATION_SITE("InnovationSite", "sites"),
	/** A professional deficit of the taxonomy. */
	DEFICIT("Deficit", "deficits"),
	/** A professional community or methodical association. */
	COMMUNITY("Community", "communities"),
	/** An educational or methodical event, or a contest. */
	EVENT("Event", "events"),
	/** A programme of professional development. */
	PROGRAMME("Programme", "programmes"),
	/** A teacher; a person, so never found or linked to by strangers. */
	TEACHER("Teacher", "teachers"),
	/** The use of a practice by an adopter. */
	ADOPTION("Adoption", "adoptions");

	private final String label;

	private final String path;

	NodeKind(String label, String path) {
		this.label = label;
		this.path = path;
	}

	/**
	 * The label of such nodes in the graph and their type name in the API.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * The first segment of the address of such a node's page.
	 * @return the segment, without slashes
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Finds the kind by its label.
	 * @param label the label, in exact case
	 * @return the kind, or empty when no kind has this label
	 */
	public static Optional<NodeKind> ofLabel(String label) {
		return Arrays.stream(values()).filter((kind) -> kind.label.equals(label)).findFirst();
	}

}
