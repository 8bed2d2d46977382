package org.estafeta.search;

import java.util.Arrays;

/**
 * How well a hit holds what was typed, the best first. Each stage adds more to the score
 * than all below it and any relevance together, so that a hit of one stage stands above
 * all hits of the next.
 */
public enum FoundBy {

	/** The text is its title. */
	TITLE(32_000),
	/** Its title holds the words as they are, one after the other. */
	TITLE_WORDS(16_000),
	/** Its title holds the words in other forms, one after the other. */
	TITLE_FORMS(8_000),
	/** Its title holds all words. */
	ALL_IN_TITLE(4_000),
	/** All words are somewhere in it. */
	ALL_ANYWHERE(2_000),
	/** Some of the words are. */
	SOME(0),
	/** None of them is; what it means is near. Stands among those with some words. */
	MEANING(0);

	private final float weight;

	FoundBy(float weight) {
		this.weight = weight;
	}

	float weight() {
		return this.weight;
	}

	static FoundBy of(float score) {
		return Arrays.stream(values()).filter((stage) -> score >= stage.weight).findFirst().orElse(SOME);
	}

}
