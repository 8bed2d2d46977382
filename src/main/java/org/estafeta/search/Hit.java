package org.estafeta.search;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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
 * @param reason why it was found, null when no words were asked for
 * @param position its place in the list of hits
 */
public record Hit(NodeKind kind, String id, List<Part> title, List<Part> snippet, String line, @Nullable Reason reason,
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
	 * Why a hit was found.
	 *
	 * @param by how well it holds what was typed
	 * @param words the typed words that it holds in any form, function words left out
	 * @param synonyms what it holds in place of other typed words
	 * @param missing those that it does not hold
	 */
	public record Reason(FoundBy by, List<String> words, List<String> synonyms, List<String> missing) {

		public Reason {
			words = List.copyOf(words);
			synonyms = List.copyOf(synonyms);
			missing = List.copyOf(missing);
		}

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
