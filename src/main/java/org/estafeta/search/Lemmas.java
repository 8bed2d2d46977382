package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary forms of Russian words: «детей» is a form of «ребёнок», «стали» of
 * «сталь» and of «стать». The dictionary is that of the AOT project (aot.ru) as
 * LanguageTool ships it, under the LGPL; where its archive is left out, no word has a
 * dictionary form and search goes by stems. Not for several threads at once.
 */
final class Lemmas {

	private static final @Nullable Dictionary DICTIONARY = read("/org/languagetool/resource/ru/russian.dict");

	/**
	 * Of more words the memory begins anew; texts of the field hold some ten thousand.
	 */
	private static final int MAX_REMEMBERED = 50_000;

	/**
	 * Texts say few words very often, and looking one up costs more than the rest of its
	 * analysis. Shared, because requests run on threads that live as long as a request.
	 */
	private static final Map<String, List<String>> REMEMBERED = new ConcurrentHashMap<>();

	private final @Nullable DictionaryLookup lookup = (DICTIONARY != null) ? new DictionaryLookup(DICTIONARY) : null;

	private static @Nullable Dictionary read(String resource) {
		try {
			URL address = Lemmas.class.getResource(resource);
			return (address != null) ? Dictionary.read(address) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The Russian dictionary cannot be read", ex);
		}
	}

	static boolean areKnown() {
		return DICTIONARY != null;
	}

	/**
	 * The dictionary forms of a word.
	 * @param word the word in lower case, with ё or with е in its place
	 * @return its forms with е for ё, each once; none when the dictionary has no such
	 * word
	 */
	List<String> of(CharSequence word) {
		if (this.lookup == null) {
			return List.of();
		}
		String text = word.toString();
		List<String> known = REMEMBERED.get(text);
		if (known != null) {
			return known;
		}
		List<String> forms = this.lookup.lookup(text)
			.stream()
			.map(WordData::getStem)
			.map((lemma) -> lemma.toString().toLowerCase(Locale.ROOT).replace('ё', 'е'))
			.distinct()
			.toList();
		// What no dictionary has, anybody can make up without end.
		if (!forms.isEmpty()) {
			if (REMEMBERED.size() >= MAX_REMEMBERED) {
				REMEMBERED.clear();
			}
			REMEMBERED.put(text, forms);
		}
		return forms;
	}

	/**
	 * What the dictionary says of a word: the part of speech with its grammar, as in
	 * {@code NN:Fam:Fem:Sin:Nom} for a surname.
	 * @param word the word in lower case
	 * @return the marks of all its readings; none when the dictionary has no such word
	 */
	List<String> tags(CharSequence word) {
		return (this.lookup == null) ? List.of()
				: this.lookup.lookup(word).stream().map((reading) -> String.valueOf(reading.getTag())).toList();
	}

}
