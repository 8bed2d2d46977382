package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SynonymListTests {

	private static final SynonymList LIST = list(
			List.of(List.of("ФГОС", "федеральный государственный образовательный стандарт"),
					List.of("ШНОР", "школа с низкими результатами"), List.of("ППК", "психолого-педагогический класс"),
					List.of("ППК", "психолого-педагогический консилиум"), List.of("ФГОС ДО", "стандарт детского сада"),
					List.of("ВСОКО", "внутренняя система оценки качества образования"),
					List.of("молодой педагог", "молодой учитель"), List.of("исследование урока", "Lesson Study")));

	@TempDir
	Path folder;

	private CatalogueIndex index;

	private static SynonymList list(List<List<String>> sets) {
		List<SynonymSet> all = new ArrayList<>();
		for (List<String> terms : sets) {
			all.add(new SynonymSet("s" + all.size(), 1, terms, null, false, Instant.EPOCH, "test"));
		}
		return new SynonymList(all);
	}

	@BeforeEach
	void open() throws IOException {
		this.index = CatalogueIndex.open(this.folder);
		put(practice("1", "Внедрение ФГОС", ""),
				practice("2", "Помощь", "по федеральным государственным образовательным стандартам"),
				practice("3", "Адресная помощь школам с низкими образовательными результатами", ""),
				practice("4", "Психолого-педагогические классы", ""),
				practice("5", "Психолого-педагогический консилиум", ""), practice("6", "Школа молодого учителя", ""),
				practice("7", "Низкая школа", "рассказ о лесе, реке и поле с другими результатами"),
				practice("8", "Lesson Study в лицее", ""), practice("9", "Высоко сижу", ""));
	}

	@AfterEach
	void close() throws IOException {
		this.index.close();
	}

	@ParameterizedTest
	@CsvSource({ "ФГОС, 1 2", "фгоса, 1 2", "ШНОР, 3", "ППК, 4 5", "молодые педагоги, 6", "исследования урока, 8",
			"лесная школа ШНОР, 3" })
	void findsWhatIsCalledOtherwise(String text, String expected) {
		assertThat(found(text)).containsAll(List.of(expected.split(" ", -1)));
	}

	@Test
	void asksForAllWordsOfASynonymCloseTogether() {
		assertThat(found("ШНОР")).containsExactly("3");
	}

	@Test
	void takesTheLongestNameOfSeveral() {
		List<SynonymList.Place> places = LIST.find(words("внедрение ФГОС ДО и ШНОРов"));
		assertThat(places).extracting(SynonymList.Place::from).containsExactly(1, 4);
		assertThat(places.getFirst().others()).extracting(SynonymList.Phrase::text)
			.containsExactly("стандарт детского сада");
	}

	@ParameterizedTest
	@ValueSource(strings = { "фгосовский", "школа", "низкими результатами", "молодой", "" })
	void doesNotTakeOtherWordsForANameOfTheList(String text) {
		assertThat(LIST.find(words(text))).isEmpty();
	}

	@Test
	void aWordOfTheListIsNotRepaired() {
		assertThat(search("ВСОКО", false, SynonymList.EMPTY).repaired()).isEqualTo("высоко");
		assertThat(search("ВСОКО", false, LIST).repaired()).isNull();
		assertThat(search("ipyjh", false, LIST).repaired()).as("the other layout").isNull();
		assertThat(search("iyjh", false, LIST).repaired()).isEqualTo("шнор");
	}

	@Test
	void saysWhatElseItLookedForAndWhatItFound() {
		SearchResult result = search("помощь ШНОР", false, LIST);
		assertThat(result.synonyms())
			.containsExactly(new SearchResult.Synonym("шнор", List.of("школа с низкими результатами")));
		Hit hit = result.hits().getFirst();
		assertThat(hit.id()).isEqualTo("3");
		assertThat(hit.reason()).isEqualTo(new Hit.Reason(FoundBy.ALL_IN_TITLE, List.of("помощь"),
				List.of("школа с низкими результатами"), List.of()));
		assertThat(hit.title().stream().filter(Hit.Part::marked).map(Hit.Part::text).collect(Collectors.joining(" ")))
			.isEqualTo("помощь школам низкими результатами");
	}

	@Test
	void marksASynonymOnlyAsAWhole() {
		put(practice("10", "ШНОР", "Результатами гордится школа № 5"));
		Hit hit = search("ШНОР", false, LIST).hits().getFirst();
		assertThat(hit.id()).isEqualTo("10");
		assertThat(hit.snippet()).noneMatch(Hit.Part::marked);
	}

	@Test
	void literallyMeansWithoutSynonyms() {
		SearchResult result = search("ШНОР", true, LIST);
		assertThat(result.synonyms()).isEmpty();
		assertThat(result.hits()).isEmpty();
	}

	@Test
	void theTypedWordStandsAboveItsSynonym() {
		assertThat(found("ФГОС")).startsWith("1");
		put(practice("11", "Федеральный государственный образовательный стандарт", "ФГОС"));
		assertThat(found("ФГОС").getFirst()).isIn("1", "11");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "ФГОС|synonyms-number", "ФГОС;фгос;|synonyms-number", "ДО;дошкольное|synonyms-empty",
					"…;год|synonyms-empty",
					"раз два три четыре пять шесть семь восемь девять десять одиннадцать;год|synonyms-words" })
	void refusesWhatCannotBeSearchedFor(String terms, String error) {
		assertThatThrownBy(() -> SynonymTerms.check(List.of(terms.split(";", -1))))
			.isInstanceOf(EstafetaException.class)
			.hasMessageStartingWith(error);
	}

	@Test
	void keepsTermsOnceAndWithSingleSpaces() {
		assertThat(SynonymTerms.check(List.of(" ФГОС ", "", "учёт  времени", "Учет времени"))).containsExactly("ФГОС",
				"учёт времени");
	}

	private static List<RussianAnalysis.Word> words(String text) {
		return RussianAnalysis.words(text, TextQuery.MAX_TERMS);
	}

	private void put(CatalogueDocument... documents) {
		try {
			this.index.put(List.of(documents));
			this.index.commit(1);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private List<String> found(String text) {
		return search(text, false, LIST).hits().stream().map(Hit::id).toList();
	}

	private SearchResult search(String text, boolean literal, SynonymList synonyms) {
		SearchRequest request = new SearchRequest(text, Map.of(), mode(literal), KeysetRequest.first(20));
		SynonymList known = literal ? SynonymList.EMPTY : synonyms;
		return this.index.search((searcher) -> new IndexSearch(searcher, request, known).run(1));
	}

	private static CatalogueDocument practice(String id, String title, String body) {
		return new CatalogueDocument(NodeKind.PRACTICE, id, title, List.of(), List.of(body), "", SortKey.of(title),
				Map.of());
	}

	private static QueryMode mode(boolean literal) {
		return literal ? QueryMode.LITERAL : QueryMode.FORGIVING;
	}

}
