package org.estafeta.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of an advanced query.
 */
sealed interface Clause {

	/**
	 * The words that good hits hold, for ranking and for marking them.
	 * @return the words outside negations and fields of values, in their order
	 */
	Stream<String> words();

	/**
	 * One word in any of its forms, or several that stand one after the other.
	 *
	 * @param field where: the text or the title
	 * @param phrase the words, one at least
	 */
	record Words(QueryField field, List<RussianAnalysis.Word> phrase) implements Clause {

		public Words {
			phrase = List.copyOf(phrase);
		}

		@Override
		public Stream<String> words() {
			return this.phrase.stream().map(RussianAnalysis.Word::text);
		}

	}

	/**
	 * Words that begin so.
	 *
	 * @param field where: the text or the title
	 * @param beginning the beginning, in lower case
	 */
	record Beginning(QueryField field, String beginning) implements Clause {

		@Override
		public Stream<String> words() {
			return Stream.empty();
		}

	}

	/**
	 * Any value of a facet with such a name.
	 *
	 * @param facet the facet
	 * @param name a part of the name
	 */
	record Value(Facet facet, String name) implements Clause {

		@Override
		public Stream<String> words() {
			return Stream.empty();
		}

	}

	/**
	 * All of several parts.
	 *
	 * @param parts the parts, one at least
	 */
	record All(List<Clause> parts) implements Clause {

		public All {
			parts = List.copyOf(parts);
		}

		@Override
		public Stream<String> words() {
			return this.parts.stream().flatMap(Clause::words);
		}

	}

	/**
	 * At least one of several parts.
	 *
	 * @param parts the parts, one at least
	 */
	record Any(List<Clause> parts) implements Clause {

		public Any {
			parts = List.copyOf(parts);
		}

		@Override
		public Stream<String> words() {
			return this.parts.stream().flatMap(Clause::words);
		}

	}

	/**
	 * Everything else.
	 *
	 * @param part what is left out
	 */
	record Not(Clause part) implements Clause {

		@Override
		public Stream<String> words() {
			return Stream.empty();
		}

	}

}
