package org.estafeta.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Position;

/**
 * What was found.
 *
 * @param hits the hits of the page, best first
 * @param hasPrevious whether better hits stand before this page
 * @param hasNext whether more hits stand after this page
 * @param total how many hits there are in all, exact
 * @param facets the counts of each facet: how many hits each value would give if it alone
 * were chosen in its facet, the choices in the other facets kept
 * @param repaired what was searched for in place of what was typed, null when it was
 * taken as it is
 * @param synonyms what was looked for beside the words themselves
 * @param seq the number of the last change that the index knows
 * @param updating whether hits may be missing until the index has been made anew
 */
public record SearchResult(List<Hit> hits, boolean hasPrevious, boolean hasNext, long total, List<FacetCounts> facets,
		@Nullable String repaired, List<Synonym> synonyms, long seq, boolean updating) {

	public SearchResult {
		hits = List.copyOf(hits);
		facets = List.copyOf(facets);
		synonyms = List.copyOf(synonyms);
	}

	SearchResult(List<Hit> hits, boolean hasPrevious, boolean hasNext, long total, List<FacetCounts> facets,
			@Nullable String repaired, List<Synonym> synonyms, long seq) {
		this(hits, hasPrevious, hasNext, total, facets, repaired, synonyms, seq, false);
	}

	SearchResult whileUpdating() {
		return new SearchResult(this.hits, this.hasPrevious, this.hasNext, this.total, this.facets, this.repaired,
				this.synonyms, this.seq, true);
	}

	/**
	 * The values of one facet.
	 *
	 * @param facet the facet
	 * @param values its values, most frequent first, dates newest first, without zeros;
	 * chosen ones and what stands above them are always there
	 * @param complete whether no value was left off for being too many
	 */
	public record FacetCounts(Facet facet, List<FacetValue> values, boolean complete) {

	}

	/**
	 * One value of a facet.
	 *
	 * @param value the value as requests name it: see {@link FacetPath}
	 * @param path its names from the top, its own last
	 * @param count how many hits it gives, with all that stand below it
	 * @param chosen whether the request asks for it
	 * @param children the values right below it, in the same order; empty when nobody
	 * asked for them
	 */
	public record FacetValue(String value, List<String> path, long count, boolean chosen, List<FacetValue> children) {

		private static final long WIDEST = 10_000_000_000L;

		/**
		 * Its place in a list of values, most frequent first.
		 * @return the position
		 */
		public Position position() {
			return new Position(String.valueOf(WIDEST + WIDEST - this.count), this.value);
		}

		FacetValue with(List<FacetValue> below) {
			return new FacetValue(this.value, this.path, this.count, this.chosen, below);
		}

	}

	/**
	 * What else was looked for.
	 *
	 * @param words the typed words, in lower case
	 * @param others what else they may be called
	 */
	public record Synonym(String words, List<String> others) {

		public Synonym {
			others = List.copyOf(others);
		}

	}

}
