package org.estafeta.search;

import java.util.List;

import org.estafeta.shared.Identified;

/**
 * How much of what a node's texts tell is also told by those of another of its kind.
 *
 * @param id the other node
 * @param share which share of the telling words the other has too, by their weight; above
 * 0, at most 1
 * @param words these words as they stand in the first node, those that weigh most first
 */
public record TextLikeness(String id, double share, List<String> words) implements Identified {

	public TextLikeness {
		words = List.copyOf(words);
	}

}
