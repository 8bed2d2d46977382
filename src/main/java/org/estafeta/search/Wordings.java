package org.estafeta.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways of saying a text when some of its parts are called otherwise.
 */
final class Wordings {

	/** So many ways are tried: each is a phrase to look for. */
	private static final int MAX = 16;

	private final List<RussianAnalysis.Word> words;

	private final List<SynonymList.Place> places;

	/**
	 * Prepares the ways.
	 * @param words the words of the text
	 * @param places what of them may be called otherwise, in the order of the text
	 */
	Wordings(List<RussianAnalysis.Word> words, List<SynonymList.Place> places) {
		this.words = words;
		this.places = places;
	}

	/**
	 * Says the text in all ways.
	 * @return the text itself first, then with its parts replaced by their synonyms; at
	 * most {@value #MAX}
	 */
	List<List<RussianAnalysis.Word>> all() {
		List<List<RussianAnalysis.Word>> wordings = List.of(List.of());
		int done = 0;
		for (SynonymList.Place place : this.places) {
			wordings = extended(wordings, List.of(this.words.subList(done, place.from())));
			List<List<RussianAnalysis.Word>> names = new ArrayList<>(List.of(place.in(this.words)));
			place.others().forEach((other) -> names.add(other.words()));
			wordings = extended(wordings, names);
			done = place.from() + place.length();
		}
		return extended(wordings, List.of(this.words.subList(done, this.words.size())));
	}

	private static List<List<RussianAnalysis.Word>> extended(List<List<RussianAnalysis.Word>> wordings,
			List<List<RussianAnalysis.Word>> names) {
		List<List<RussianAnalysis.Word>> extended = new ArrayList<>();
		for (List<RussianAnalysis.Word> name : names) {
			for (List<RussianAnalysis.Word> wording : wordings) {
				if (extended.size() < MAX) {
					List<RussianAnalysis.Word> longer = new ArrayList<>(wording);
					longer.addAll(name);
					extended.add(longer);
				}
			}
		}
		return extended;
	}

}
