package org.estafeta.merging;

import java.util.ArrayList;
import java.util.List;

/**
 * A person's name in the orders in which it is written: surname, name and patronymic;
 * name, patronymic and surname; with initials in front or behind.
 *
 * @param surname the surname, folded; of two words without any hint, the first
 * @param first the first name or its initial; empty when unknown
 * @param patronymic the patronymic or its initial; empty when unknown
 * @param unsure whether nothing tells surname and first name apart
 * @param surnameLast whether the surname stands last
 */
record PersonName(String surname, String first, String patronymic, boolean unsure, boolean surnameLast) {

	static PersonName parse(String text) {
		List<String> words = NameFold.words(text);
		List<String> full = new ArrayList<>();
		List<String> initials = new ArrayList<>();
		boolean initialsFirst = !words.isEmpty() && words.getFirst().length() == 1;
		for (String word : words) {
			((word.length() == 1) ? initials : full).add(word);
		}
		if (full.isEmpty()) {
			return new PersonName("", "", "", true, false);
		}
		if (!initials.isEmpty() && full.size() == 1) {
			return new PersonName(full.getFirst(), initials.getFirst(), at(initials, 1), false, initialsFirst);
		}
		int patronymic = full.size();
		for (int i = 1; i < full.size() && patronymic == full.size(); i++) {
			patronymic = isPatronymic(full.get(i)) ? i : patronymic;
		}
		if (patronymic == 1) {
			return (full.size() > 2) ? new PersonName(full.get(2), full.get(0), full.get(1), false, true)
					: new PersonName("", full.get(0), full.get(1), false, false);
		}
		if (patronymic == full.size()) {
			return new PersonName(full.getFirst(), at(full, 1), at(initials, 0), full.size() == 2, false);
		}
		return new PersonName(full.getFirst(), full.get(1), full.get(patronymic), false, false);
	}

	private static String at(List<String> words, int index) {
		return (index < words.size()) ? words.get(index) : "";
	}

	private static boolean isPatronymic(String word) {
		return word.length() > 4 && (word.endsWith("вич") || word.endsWith("вна") || word.endsWith("ична")
				|| word.endsWith("инична") || word.endsWith("ьич") || word.endsWith("мич") || word.endsWith("оглы")
				|| word.endsWith("кызы"));
	}

	/**
	 * The same name when its two words stand the other way round.
	 * @return the name with surname and first name changed
	 */
	PersonName turned() {
		return new PersonName(/* surname= */ this.first, /* first= */ this.surname, this.patronymic, this.unsure, true);
	}

}
