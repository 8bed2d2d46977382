package org.estafeta.merging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells how many words two texts share.
 */
final class WordOverlap {

	private static final Set<String> EMPTY_WORDS = Set.of("и", "в", "во", "на", "с", "со", "по", "для", "о", "об", "к",
			"у", "из", "от", "до", "за", "как", "при", "под", "или", "не", "а", "the", "of", "and", "in", "for");

	private WordOverlap() {
	}

	static Set<String> stems(List<String> words) {
		return words.stream()
			.filter((word) -> !EMPTY_WORDS.contains(word))
			.map(NameFold::stem)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The share of the words that both have.
	 * @param one the words of one
	 * @param other those of the other
	 * @return 0 to 1; 0 when one of them has none
	 */
	static double share(Set<String> one, Set<String> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		Set<String> both = new HashSet<>(one);
		both.retainAll(other);
		return (double) both.size() / (one.size() + other.size() - both.size());
	}

	static Set<String> numbers(Set<String> words) {
		return words.stream()
			.filter((word) -> Character.isDigit(word.charAt(0)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
