package org.estafeta.search;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Checks the terms of a set of synonyms.
 */
final class SynonymTerms {

	private SynonymTerms() {
	}

	/**
	 * Checks terms.
	 * @param terms as a person gave them
	 * @return the terms with single spaces, each once
	 * @throws EstafetaException with kind BAD_REQUEST when there are fewer than two or
	 * too many, or when one is too long or has nothing to search for
	 */
	static List<String> check(List<String> terms) {
		List<String> checked = new ArrayList<>();
		List<List<String>> known = new ArrayList<>();
		for (String term : terms) {
			String clean = RussianAnalysis.normalise(term).strip().replaceAll("\\s+", " ");
			if (!clean.isEmpty()) {
				List<String> words = words(clean);
				if (!known.contains(words)) {
					known.add(words);
					checked.add(clean);
				}
			}
		}
		if (checked.size() < 2 || checked.size() > Synonyms.MAX_TERMS) {
			throw refusal("synonyms-number", Synonyms.MAX_TERMS, checked.size());
		}
		return checked;
	}

	private static List<String> words(String term) {
		if (term.length() > Synonyms.MAX_TERM) {
			throw refusal("synonyms-long", term.substring(0, Synonyms.MAX_TERM), Synonyms.MAX_TERM);
		}
		List<RussianAnalysis.Word> words = RussianAnalysis.words(term, TextQuery.MAX_TERMS);
		if (words.size() > Synonyms.MAX_WORDS) {
			throw refusal("synonyms-words", term, Synonyms.MAX_WORDS);
		}
		// «ДО» would turn every «до» into «дошкольное образование»
		if (words.stream().allMatch(RussianAnalysis.Word::isFunctional)) {
			throw refusal("synonyms-empty", term);
		}
		return words.stream().map(RussianAnalysis.Word::text).toList();
	}

	/**
	 * Checks a note.
	 * @param note as a person gave it
	 * @return the note, null when it is blank
	 * @throws EstafetaException with kind BAD_REQUEST when it is too long
	 */
	static @Nullable String note(@Nullable String note) {
		String clean = (note != null) ? RussianAnalysis.normalise(note).strip() : "";
		if (clean.length() > Synonyms.MAX_NOTE) {
			throw refusal("synonyms-note", Synonyms.MAX_NOTE);
		}
		return clean.isEmpty() ? null : clean;
	}

	private static EstafetaException refusal(String key, Object... arguments) {
		return new EstafetaException(ErrorKind.BAD_REQUEST, key, arguments);
	}

}
