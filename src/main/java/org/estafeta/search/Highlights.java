package org.estafeta.search;

import java.util.ArrayList;
import java.util.List;
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

	private final Set<String> terms;

	Highlights(Set<String> terms) {
		this.terms = terms;
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
		return RussianAnalysis.tokens(RussianAnalysis.LEMMAS, text, MAX_TOKENS)
			.stream()
			.filter((token) -> this.terms.contains(token.term()))
			.toList();
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
