package org.estafeta.search;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RussianAnalysisTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			«Клубный час» в детском саду              | клубн час в детск сад
			Ещё не учёл учёта                          | ещ не учел учет
			Научно-практическая конференция            | научн практическ конференц
			Школа № 94, «500+»                         | школ 94 500
			Lesson Study: исследование урока           | lesson studi исследован урок
			Формирование функциональной грамотности    | формирован функциональн грамотн
			""")
	void takesWordsToTheirStems(String text, String stems) {
		assertThat(terms(RussianAnalysis.STEMS, text)).containsExactly(stems.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			«Клубный час» Ёлки   | клубный час елки
			5–9 класс            | 5 9 класс
			""")
	void keepsWordsAsTheyAre(String text, String words) {
		assertThat(terms(RussianAnalysis.EXACT, text)).containsExactly(words.split(" "));
	}

	@RepeatedTest(20)
	void neverFailsOnRandomText() {
		Random random = new Random();
		StringBuilder text = new StringBuilder();
		random.ints(500, 0, 0x3000).forEach(text::appendCodePoint);
		String normal = RussianAnalysis.normalise(text.toString());
		List<RussianAnalysis.Token> stems = RussianAnalysis.tokens(RussianAnalysis.STEMS, normal, 1000);
		List<RussianAnalysis.Token> words = RussianAnalysis.tokens(RussianAnalysis.EXACT, normal, 1000);
		assertThat(stems).as(normal).hasSameSizeAs(words);
	}

	private static List<String> terms(org.apache.lucene.analysis.Analyzer analyzer, String text) {
		return RussianAnalysis.tokens(analyzer, RussianAnalysis.normalise(text), 100)
			.stream()
			.map(RussianAnalysis.Token::term)
			.toList();
	}

}
