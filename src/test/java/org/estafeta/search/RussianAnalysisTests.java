package org.estafeta.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
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
		assertThat(RussianAnalysis.words(normal, 1000)).hasSameSizeAs(words);
	}

	@Test
	void findsWordsInAllTheirForms() {
		int pairs = 0;
		int found = 0;
		for (List<String> forms : lines("/search/forms.txt")) {
			for (String form : forms.subList(1, forms.size())) {
				pairs++;
				found += meet(forms.getFirst(), form) ? 1 : 0;
			}
		}
		assertThat(pairs).isEqualTo(400);
		assertThat(found).isGreaterThanOrEqualTo(392);
	}

	@Test
	void keepsApartWordsThatOnlyLookAlike() {
		List<List<String>> strangers = lines("/search/strangers.txt");
		assertThat(strangers).hasSizeGreaterThanOrEqualTo(200);
		long taken = strangers.stream().filter((pair) -> meet(pair.getFirst(), pair.getLast())).count();
		assertThat(taken).isLessThanOrEqualTo(strangers.size() / 50);
	}

	@ParameterizedTest
	@CsvSource({ "ФГOС, фгос", "pоботоtехника, робототехника", "Lesson, lesson", "IT-лицей, it лицей" })
	void readsLatinLettersInsideCyrillicWords(String typed, String read) {
		assertThat(terms(RussianAnalysis.EXACT, typed)).containsExactly(read.split(" "));
	}

	private static boolean meet(String one, String other) {
		return !Collections.disjoint(terms(RussianAnalysis.LEMMAS, one), terms(RussianAnalysis.LEMMAS, other));
	}

	private static List<List<String>> lines(String resource) {
		try (InputStream stream = Objects.requireNonNull(RussianAnalysisTests.class.getResourceAsStream(resource))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> List.of(line.split(" ")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> terms(org.apache.lucene.analysis.Analyzer analyzer, String text) {
		return RussianAnalysis.tokens(analyzer, RussianAnalysis.normalise(text), 100)
			.stream()
			.map(RussianAnalysis.Token::term)
			.toList();
	}

}
