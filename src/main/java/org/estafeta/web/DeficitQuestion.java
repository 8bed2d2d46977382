package org.estafeta.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.estafeta.taxonomy.Deficit;

/**
 * Makes a short question of the name of a deficit: «Трудности с оцениванием» becomes
 * «Насколько уверенно вы справляетесь с оцениванием?».
 *
 * @param key the sentence: {@code question.<key>}
 * @param rest what fills it
 */
record DeficitQuestion(String key, String rest) {

	private static final String INFINITIVE = "(\\p{L}+(?:ть|ти|чь|ться|тись)(?: .*)?)";

	private static final Map<String, Pattern> PATTERNS = Map.of("can", Pattern.compile("Неумение " + INFINITIVE),
			"dare", Pattern.compile("Неготовность " + INFINITIVE), "cope", Pattern.compile("Трудности (со? .+)"),
			"master", Pattern.compile("Слабое владение (.+)"), "join", Pattern.compile("Слабое участие (.+)"));

	/**
	 * Makes the Russian question.
	 * @param deficit the deficit
	 * @return the question
	 */
	static DeficitQuestion of(Deficit deficit) {
		return PATTERNS.entrySet().stream().flatMap((pattern) -> {
			Matcher matcher = pattern.getValue().matcher(deficit.name());
			return (matcher.matches() ? Optional.of(new DeficitQuestion(pattern.getKey(), matcher.group(1)))
					: Optional.<DeficitQuestion>empty())
				.stream();
		}).findFirst().orElseGet(() -> new DeficitQuestion("other", deficit.name()));
	}

	/**
	 * Makes the English question.
	 * @param deficit the deficit
	 * @return the question
	 */
	static DeficitQuestion english(Deficit deficit) {
		String name = deficit.nameEn();
		return new DeficitQuestion("other", (name != null) ? name : deficit.name());
	}

}
