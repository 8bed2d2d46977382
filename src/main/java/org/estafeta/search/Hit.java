package org.estafeta.search;

import java.util.List;
import java.util.stream.Collectors;

import org.estafeta.shared.Identified;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;

/**
 * One found node.
 *
 * @param kind its kind
 * @param id its id
 * @param title its name, with what matched marked
 * @param snippet the passage that matched, or the beginning of the text; empty when there
 * is no text
 * @param line what tells it apart from namesakes: kind of organisation, city, host
 * @param position its place in the list of hits
 */
public record Hit(NodeKind kind, String id, List<Part> title, List<Part> snippet, String line,
		Position position) implements Identified {

	public Hit {
		title = List.copyOf(title);
		snippet = List.copyOf(snippet);
	}

	/**
	 * The title without marks.
	 * @return plain text
	 */
	public String plainTitle() {
		return this.title.stream().map(Part::text).collect(Collectors.joining());
	}

	/**
	 * A piece of text.
	 *
	 * @param text the text; not escaped
	 * @param marked whether it matched
	 */
	public record Part(String text, boolean marked) {

	}

}
