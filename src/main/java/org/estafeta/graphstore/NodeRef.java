package org.estafeta.graphstore;

import org.estafeta.shared.NodeKind;

/**
 * Names a node.
 *
 * @param kind its kind
 * @param id its id
 */
public record NodeRef(NodeKind kind, String id) {

	private static final char SEPARATOR = ':';

	String text() {
		return this.kind.name() + SEPARATOR + this.id;
	}

	static NodeRef parse(String text) {
		int separator = text.indexOf(SEPARATOR);
		return new NodeRef(NodeKind.valueOf(text.substring(0, separator)), text.substring(separator + 1));
	}

}
