package org.estafeta.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads Russian written in Latin letters, in any of the usual ways (GOST 7.79-2000,
 * passports, chats): «shkolnaya sluzhba» is «школьная служба». Ways differ and all but
 * the strict ones leave out the soft sign, so a word has several readings; which one is
 * right, only a dictionary can tell.
 */
final class Transliteration {

	private static final int MAX_READINGS = 64;

	private static final int LONGEST = 4;

	private static final String SOFTENED = "лнтдсзрмпбвф";

	private static final String VOWELS = "аеиоуыэюя";

	private static final Pattern OR = Pattern.compile("\\|");

	private static final Map<String, List<String>> LETTERS = letters();

	private Transliteration() {
	}

	private static Map<String, List<String>> letters() {
		Map<String, List<String>> letters = new LinkedHashMap<>();
		String[] table = { "shch=щ", "sch=щ|сч", "zh=ж", "kh=х", "ts=ц|тс", "ch=ч|х", "sh=ш", "yo=е", "jo=е", "yu=ю",
				"ju=ю", "ya=я", "ja=я", "ye=е", "iya=ия", "iyu=ию", "iye=ие", "yye=ые", "iy=ий", "ij=ий", "yy=ый",
				"yj=ый", "ia=ия|иа", "a=а", "b=б", "c=ц|к", "d=д", "e=е|э", "f=ф", "g=г", "h=х", "i=и|й", "j=й|ж",
				"k=к", "l=л", "m=м", "n=н", "o=о", "p=п", "q=к", "r=р", "s=с", "t=т", "u=у|ю", "v=в", "w=в|ш", "x=кс|х",
				"y=ы|й|и", "z=з", "'=ь" };
		for (String row : table) {
			int sign = row.indexOf('=');
			letters.put(row.substring(0, sign), OR.splitAsStream(row.substring(sign + 1)).toList());
		}
		return letters;
	}

	/**
	 * The readings of a word.
	 * @param word the word in Latin letters
	 * @return its readings in lower case, the most usual first, those with a soft sign
	 * added last; at most {@value #MAX_READINGS} of each
	 */
	static Set<String> readings(String word) {
		List<String> readings = read(word.toLowerCase(Locale.ROOT));
		Set<String> all = new LinkedHashSet<>(readings);
		for (String reading : readings) {
			for (int i = 0; i < reading.length() && all.size() < 2 * MAX_READINGS; i++) {
				boolean beforeVowel = i + 1 < reading.length() && VOWELS.indexOf(reading.charAt(i + 1)) >= 0;
				if (SOFTENED.indexOf(reading.charAt(i)) >= 0 && !beforeVowel) {
					all.add(reading.substring(0, i + 1) + 'ь' + reading.substring(i + 1));
				}
			}
		}
		return all;
	}

	private static List<String> read(String word) {
		List<String> readings = List.of("");
		int at = 0;
		while (at < word.length()) {
			int length = Math.min(LONGEST, word.length() - at);
			while (length > 1 && !LETTERS.containsKey(word.substring(at, at + length))) {
				length--;
			}
			String written = word.substring(at, at + length);
			List<String> longer = new ArrayList<>();
			for (String letter : LETTERS.getOrDefault(written, List.of(written))) {
				readings.forEach((reading) -> longer.add(reading + letter));
			}
			readings = longer.subList(0, Math.min(MAX_READINGS, longer.size()));
			at += length;
		}
		return readings;
	}

}
