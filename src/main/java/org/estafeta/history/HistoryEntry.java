package org.estafeta.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A change of the catalogue.
 *
 * @param seq its number, the greater the later
 * @param at when
 * @param actor who: a role or a part of the product, never a person's name
 * @param summary what was done, as a short code with its object
 * @param nodes to how many nodes it did something
 * @param labels the labels of these nodes
 * @param undoneBy the number of the newest change that undid this one, null when it was
 * never undone
 */
public record HistoryEntry(long seq, Instant at, String actor, String summary, long nodes, List<String> labels,
		@Nullable Long undoneBy) {

	public HistoryEntry {
		labels = List.copyOf(labels);
	}

	/**
	 * What was done, without its object.
	 * @return the code
	 */
	public String code() {
		int space = this.summary.indexOf(' ');
		return (space < 0) ? this.summary : this.summary.substring(0, space);
	}

	/**
	 * What it was done to.
	 * @return the object: an import source, the number of an undone change; empty when
	 * there is none
	 */
	public String object() {
		int space = this.summary.indexOf(' ');
		return (space < 0) ? "" : this.summary.substring(space + 1);
	}

}
