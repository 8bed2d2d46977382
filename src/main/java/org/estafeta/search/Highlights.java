package org.estafeta.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks what matched in the texts of a hit, whatever its ending, and picks the passage to
 * show.
 */
final class Highlights {

	/** The length of a passage, in characters. */
	static final int PASSAGE = 240;

	private static final int MAX_TOKENS = 5000;

	private static final int LEAD = 60;

	/** A synonym counts when its words stand no further apart than this allows. */
	private static final int LOOSE = 3;

	private final Set<String> terms;

	private final List<SynonymList.Phrase> synonyms;

	/**
	 * Prepares to mark.
	 * @param terms the terms that are marked wherever they stand
	 * @param synonyms what is marked only as a whole
	 */
	Highlights(Set<String> terms, List<SynonymList.Phrase> synonyms) {
		this.terms = terms;
		this.synonyms = synonyms;
	}

	List<Hit.Part> whole(String text) {
		return parts(text, 0, text.length(), matches(text));
	}

	/**
	 * The passage with the most different terms; the beginning when nothing matched.
	 * @param text the whole text
	 * @return the passage in parts, with … where text was left out
	 */
	List<Hit.Part> passage(String text) {
		if (text.isBlank()) {
			return List.of();
		}
		List<RussianAnalysis.Token> matches = matches(text);
		int start = wordStart(text, Math.max(0, bestStart(matches) - LEAD));
		int end = wordEnd(text, Math.min(text.length(), start + PASSAGE));
		List<Hit.Part> parts = new ArrayList<>();
		if (start > 0) {
			parts.add(new Hit.Part("… ", false));
		}
		parts.addAll(parts(text, start, end, matches));
		if (end < text.length()) {
			parts.add(new Hit.Part(" …", false));
		}
		return parts;
	}

	private List<RussianAnalysis.Token> matches(String text) {
		if (this.terms.isEmpty()) {
			return List.of();
		}
		List<RussianAnalysis.Token> tokens = RussianAnalysis.tokens(RussianAnalysis.LEMMAS, text, MAX_TOKENS);
		Set<RussianAnalysis.Token> ofSynonyms = new HashSet<>();
		this.synonyms.forEach((synonym) -> ofSynonyms.addAll(whole(synonym, tokens)));
		return tokens.stream()
			.filter((token) -> this.terms.contains(token.term()) || ofSynonyms.contains(token))
			.toList();
	}

	// The tokens of a synonym wherever all its words stand close together.
	private static Set<RussianAnalysis.Token> whole(SynonymList.Phrase synonym, List<RussianAnalysis.Token> tokens) {
		List<RussianAnalysis.Word> words = synonym.content();
		Set<RussianAnalysis.Token> marked = new HashSet<>();
		Map<Integer, RussianAnalysis.Token> last = new HashMap<>();
		Map<Integer, Integer> places = new HashMap<>();
		int place = 0;
		int start = -1;
		for (RussianAnalysis.Token token : tokens) {
			place += (token.start() != start) ? 1 : 0;
			start = token.start();
			for (int word = 0; word < words.size(); word++) {
				if (words.get(word).terms().contains(token.term())) {
					last.put(word, token);
					places.put(word, place);
				}
			}
			if (last.size() == words.size() && place - Collections.min(places.values()) < words.size() + LOOSE) {
				marked.addAll(last.values());
			}
		}
		return marked;
	}

	private static int bestStart(List<RussianAnalysis.Token> matches) {
		int best = 0;
		long most = 0;
		for (int i = 0; i < matches.size(); i++) {
			int from = matches.get(i).start();
			long different = matches.stream()
				.skip(i)
				.takeWhile((token) -> token.end() <= from + PASSAGE - LEAD)
				.map(RussianAnalysis.Token::term)
				.distinct()
				.count();
			if (different > most) {
				most = different;
				best = from;
			}
		}
		return best;
	}

	private static int wordStart(String text, int from) {
		int start = from;
		while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		return (from - start > LEAD) ? from : start;
	}

	private static int wordEnd(String text, int from) {
		int end = from;
		while (end < text.length() && end - from < LEAD && !Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static List<Hit.Part> parts(String text, int start, int end, List<RussianAnalysis.Token> matches) {
		List<Hit.Part> parts = new ArrayList<>();
		int done = start;
		for (RussianAnalysis.Token match : matches) {
			if (match.start() >= done && match.end() <= end) {
				if (match.start() > done) {
					parts.add(new Hit.Part(text.substring(done, match.start()), false));
				}
				parts.add(new Hit.Part(text.substring(match.start(), match.end()), true));
				done = match.end();
			}
		}
		if (done < end) {
			parts.add(new Hit.Part(text.substring(done, end), false));
		}
		return parts;
	}

}
