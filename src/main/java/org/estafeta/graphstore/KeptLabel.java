package org.estafeta.graphstore;

import java.util.Arrays;
import java.util.Optional;

import org.estafeta.shared.NodeKind;

/**
 * The labels of the nodes whose history is kept: those of the catalogue. Accounts, keys,
 * invitations, saved searches and whatever else is private to somebody are not among
 * them, and nothing else may be.
 */
public enum KeptLabel {

	/** A practice. */
	PRACTICE("Practice"),
	/** An organisation. */
	ORGANISATION("Organisation"),
	/** An innovation site. */
	INNOVATION_SITE("InnovationSite"),
	/** A deficit. */
	DEFICIT("Deficit"),
	/** A community. */
	COMMUNITY("Community"),
	/** An event. */
	EVENT("Event"),
	/** A programme. */
	PROGRAMME("Programme"),
	/** A teacher. */
	TEACHER("Teacher"),
	/** An adoption; the former versions of the facts it is known from are part of it. */
	ADOPTION("Adoption"),
	/** A fact that an adoption is known from. */
	PROOF("Proof"),
	/** A territory. */
	TERRITORY("Territory"),
	/** An evidence strand. */
	STRAND("Strand"),
	/** A priority direction of the model. */
	DIRECTION("Direction"),
	/** A portfolio of the model. */
	PORTFOLIO("Portfolio"),
	/** A format of the model. */
	FORMAT("Format"),
	/** An activity of the cyclogram. */
	ACTIVITY("Activity"),
	/** An indicator. */
	INDICATOR("Indicator"),
	/** An information resource. */
	INFO_RESOURCE("InfoResource"),
	/**
	 * A material; never noted by itself, only as what a practice is tied to.
	 */
	MATERIAL("Material");

	private final String label;

	KeptLabel(String label) {
		this.label = label;
	}

	/**
	 * The label in the graph.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * The kind of such nodes.
	 * @return the kind; empty for nodes that nobody searches for or links to
	 */
	public Optional<NodeKind> kind() {
		return NodeKind.ofLabel(this.label);
	}

	/**
	 * Finds the label of a kind.
	 * @param kind the kind
	 * @return the label
	 */
	public static KeptLabel of(NodeKind kind) {
		return ofLabel(kind.label()).orElseThrow();
	}

	/**
	 * Finds a label by its text.
	 * @param label the text, in exact case
	 * @return the label; empty when the history of such nodes is not kept
	 */
	public static Optional<KeptLabel> ofLabel(String label) {
		return Arrays.stream(values()).filter((kept) -> kept.label.equals(label)).findFirst();
	}

}
