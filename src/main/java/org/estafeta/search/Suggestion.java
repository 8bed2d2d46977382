package org.estafeta.search;

import java.util.List;

import org.estafeta.shared.Identified;
import org.estafeta.shared.NodeKind;

/**
 * A node that may be meant by what was typed so far.
 *
 * @param kind its kind
 * @param id its id
 * @param title its name, with the typed beginnings marked
 * @param line what tells it apart from namesakes: kind of organisation, city, host
 */
public record Suggestion(NodeKind kind, String id, List<Hit.Part> title, String line) implements Identified {

	public Suggestion {
		title = List.copyOf(title);
	}

}
