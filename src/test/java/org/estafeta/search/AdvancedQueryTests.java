package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdvancedQueryTests {

	private static final List<String> WORDS = List.of("театр", "музей", "клуб", "чтение", "письмо");

	private static final List<String> PLACES = List.of("Москва", "Тула", "Орёл");

	@TempDir
	Path folder;

	private CatalogueIndex index;

	@BeforeEach
	void open() throws IOException {
		this.index = CatalogueIndex.open(this.folder);
	}

	@AfterEach
	void close() throws IOException {
		this.index.close();
	}

	@Test
	void findsByFieldsPhrasesAndMinus() throws IOException {
		put(document(NodeKind.PRACTICE, "1", "Клубный час", "дети ходят по саду", "Москва", "2023-2024"),
				document(NodeKind.PRACTICE, "2", "Час в клубном доме", "бегаем по школе", "Московская область",
						"2023-2024"),
				document(NodeKind.EVENT, "3", "Прогулка", "о клубном часе и самооценивании", "Тула", "2022-2023"));
		assertThat(found("клубный час")).containsExactlyInAnyOrder("1", "2", "3");
		assertThat(found("\"клубный час\"")).containsExactlyInAnyOrder("1", "3");
		assertThat(found("название:\"клубный час\"")).containsExactly("1");
		assertThat(found("час -школа")).containsExactlyInAnyOrder("1", "3");
		assertThat(found("-школа")).containsExactlyInAnyOrder("1", "3");
		assertThat(found("школа ИЛИ прогулки")).containsExactlyInAnyOrder("2", "3");
		assertThat(found("самооцен*")).containsExactly("3");
		assertThat(found("название:самооцен*")).isEmpty();
		assertThat(found("час место:москва")).containsExactly("1");
		assertThat(found("место:(москва ИЛИ тула)")).containsExactlyInAnyOrder("1", "3");
		assertThat(found("час -место:\"Московская область\"")).containsExactlyInAnyOrder("1", "3");
		assertThat(found("вид:практики")).containsExactlyInAnyOrder("1", "2");
		assertThat(found("вид:\"методическое событие\"")).containsExactly("3");
		assertThat(found("kind:event")).containsExactly("3");
		assertThat(found("вид:пароход")).isEmpty();
		assertThat(found("дата:2023-2024")).containsExactlyInAnyOrder("1", "2");
		assertThat(found("дата:2023")).containsExactlyInAnyOrder("1", "2", "3");
		assertThat(found("")).hasSize(3);
	}

	@Test
	void isReadOnlyWhenAskedFor() throws IOException {
		put(document(NodeKind.PRACTICE, "1", "Клубный час", "", "Москва", "2023-2024"));
		assertThat(search("название:чепуха -клубный", QueryMode.FORGIVING).total()).isEqualTo(1);
		assertThat(search("\"клубный", QueryMode.LITERAL).total()).isEqualTo(1);
		assertThatExceptionOfType(QuerySyntaxException.class).isThrownBy(() -> found("\"клубный"));
		assertThat(found("клубнй")).isEmpty();
	}

	@Test
	void ranksAndMarksByTheWordsThatAreAskedFor() throws IOException {
		put(document(NodeKind.PRACTICE, "1", "Прогулка", "о клубном часе", "Москва", "2023-2024"),
				document(NodeKind.PRACTICE, "2", "Клубный час", "о прогулке", "Москва", "2023-2024"));
		SearchResult result = search("(клубный ИЛИ театр) -школа", QueryMode.ADVANCED);
		assertThat(result.hits()).extracting(Hit::id).containsExactly("2", "1");
		Hit.Reason reason = result.hits().getFirst().reason();
		assertThat(reason).isEqualTo(new Hit.Reason(FoundBy.SOME, List.of("клубный"), List.of(), List.of()));
		assertThat(result.hits().getFirst().title()).contains(new Hit.Part("Клубный", true));
		assertThat(search("-школа", QueryMode.ADVANCED).hits()).extracting(Hit::id).containsExactly("2", "1");
	}

	@Test
	void findsWhatTheFormulaSays() throws IOException {
		Random random = new Random(11);
		List<CatalogueDocument> documents = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			documents.add(document(NodeKind.PRACTICE, String.valueOf(i), some(random), some(random),
					PLACES.get(random.nextInt(3)), "2023-2024"));
		}
		put(documents.toArray(CatalogueDocument[]::new));
		int matched = 0;
		for (int round = 0; round < 1000; round++) {
			Formula formula = formula(random, 3);
			List<String> expected = documents.stream().filter(formula.holds).map(CatalogueDocument::id).toList();
			assertThat(found(formula.text)).as(formula.text).containsExactlyInAnyOrderElementsOf(expected);
			matched += (!expected.isEmpty() && expected.size() < documents.size()) ? 1 : 0;
		}
		assertThat(matched).isGreaterThan(500);
	}

	private static String some(Random random) {
		return WORDS.stream().filter((word) -> random.nextInt(3) == 0).collect(Collectors.joining(" "));
	}

	private static Formula formula(Random random, int depth) {
		int choice = (depth > 0) ? random.nextInt(6) : random.nextInt(3);
		String word = WORDS.get(random.nextInt(WORDS.size()));
		return switch (choice) {
			case 0 -> new Formula(word, (node) -> words(node.title() + ' ' + node.body()).contains(word));
			case 1 -> new Formula("название:" + word, (node) -> words(node.title()).contains(word));
			case 2 -> {
				String place = PLACES.get(random.nextInt(3));
				yield new Formula("место:" + place,
						(node) -> node.facets().get(Facet.PLACE).equals(List.of(FacetPath.of(place))));
			}
			case 3 -> {
				Formula inner = formula(random, depth - 1);
				yield new Formula("-(" + inner.text + ')', inner.holds.negate());
			}
			case 4 -> {
				Formula one = formula(random, depth - 1);
				Formula other = formula(random, depth - 1);
				yield new Formula('(' + one.text + ") (" + other.text + ')', one.holds.and(other.holds));
			}
			default -> {
				Formula one = formula(random, depth - 1);
				Formula other = formula(random, depth - 1);
				yield new Formula(one.text + " ИЛИ " + other.text, one.holds.or(other.holds));
			}
		};
	}

	private static Set<String> words(String text) {
		return WORDS.stream().filter(text::contains).collect(Collectors.toSet());
	}

	private List<String> found(String text) {
		return search(text, QueryMode.ADVANCED).hits().stream().map(Hit::id).toList();
	}

	private SearchResult search(String text, QueryMode mode) {
		SearchRequest request = new SearchRequest(text, Map.of(), mode, KeysetRequest.first(100));
		return this.index.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).run(1));
	}

	private void put(CatalogueDocument... documents) throws IOException {
		this.index.put(List.of(documents));
		this.index.commit(1);
	}

	private static CatalogueDocument document(NodeKind kind, String id, String title, String body, String place,
			String year) {
		return new CatalogueDocument(kind, id, title, List.of(), List.of(body), "", SortKey.of(title),
				Map.of(Facet.PLACE, List.of(FacetPath.of(place)), Facet.DATE, List.of(FacetPath.of(year))));
	}

	private record Formula(String text, Predicate<CatalogueDocument> holds) {

	}

}
