package org.estafeta.search;

import java.util.List;
import java.util.regex.Pattern;

import org.estafeta.shared.SortKey;

/**
 * Tells whether a typed text may name a person or hold a number of theirs. Rather says so
 * too often than too seldom: what it says is lost to a statistic only.
 */
final class PersonalText {

	/** Of telephones, passports, contracts. */
	private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5}");

	private static final int MANY_DIGITS = 9;

	/** «Иванова М. И.» and «М.И. Иванова». */
	private static final Pattern INITIALS = Pattern.compile("(?U)\\b\\p{L}\\s?\\.\\s?\\p{L}\\b(?!\\p{L})");

	private static final Pattern PATRONYMIC = Pattern
		.compile("\\p{L}+(?:ович|евич|ьич|овна|евна|инична|оглы|кызы)(?:а|у|ем|ы|е|ой)?");

	private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private final String text;

	private final Lemmas lemmas = new Lemmas();

	PersonalText(String text) {
		this.text = text.strip();
	}

	boolean mayTellOfAPerson() {
		return this.text.indexOf('@') >= 0 || LONG_NUMBER.matcher(this.text).find()
				|| this.text.chars().filter(Character::isDigit).count() >= MANY_DIGITS
				|| INITIALS.matcher(this.text).find() || isWrittenLikeAName() || holdsAName();
	}

	// «Мария Петрова» and nothing else; a title has capitals only at its beginning
	private boolean isWrittenLikeAName() {
		List<String> words = SPACE.splitAsStream(this.text).toList();
		return (words.size() == 2 || words.size() == 3)
				&& words.stream().allMatch((word) -> CAPITALISED.matcher(word).matches());
	}

	private boolean holdsAName() {
		List<String> words = SPACE.splitAsStream(SortKey.of(this.text)).toList();
		if (words.size() < 2) {
			return false;
		}
		for (int at = 0; at < words.size(); at++) {
			if (is(words.get(at), ":Patr") || PATRONYMIC.matcher(words.get(at)).matches()) {
				return true;
			}
			// «вера» and «роман» are words as well; with a surname beside them they are
			// names
			if (is(words.get(at), ":Name") && ((at > 0 && mayBeASurname(words.get(at - 1)))
					|| (at + 1 < words.size() && mayBeASurname(words.get(at + 1))))) {
				return true;
			}
		}
		return false;
	}

	private boolean mayBeASurname(String word) {
		return word.length() > 2 && (is(word, ":Fam") || this.lemmas.tags(word).isEmpty());
	}

	private boolean is(String word, String part) {
		return this.lemmas.tags(word).stream().anyMatch((tag) -> tag.contains(part));
	}

}
