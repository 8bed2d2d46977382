package org.estafeta.web;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.estafeta.merging.MatchReason;
import org.estafeta.merging.MergePreview;

/**
 * Puts what speaks for a merge and against it into words. Templates know it as
 * {@code @mergeWords}.
 */
@Component("mergeWords")
public class MergeWords {

	private final Words words;

	MergeWords(Words words) {
		this.words = words;
	}

	/**
	 * Why two nodes may be the same.
	 * @param reason the reason
	 * @return for example «один город: Челябинск»
	 */
	public String reason(MatchReason reason) {
		return this.words.text("duplicates.reason." + reason.kind(), reason.arguments().toArray());
	}

	/**
	 * Why two nodes cannot be merged.
	 * @param obstacle what stands in the way
	 * @return the sentence
	 */
	public String obstacle(MergePreview.Obstacle obstacle) {
		String type = obstacle.type();
		return this.words.text("merging.obstacle." + obstacle.reason(),
				(type != null) ? this.words.name("Tie", type) : "");
	}

	/**
	 * The names of types of relationships.
	 * @param types the types
	 * @return their names in a row
	 */
	public String types(List<String> types) {
		return types.stream().map((type) -> this.words.name("Tie", type)).collect(Collectors.joining(", "));
	}

}
