package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.search.SearchResult.FacetValue;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facets against a count by hand: which documents hold a value or something below it.
 */
class FacetTests {

	private static final int DOCUMENTS = 400;

	private static final int FILTER_SETS = 500;

	private static final ShownValues WHOLE = new ShownValues(true, Map.of(), Set.of(Facet.values()));

	@TempDir
	Path folder;

	private final long seed = Long.getLong("facets.seed", new Random().nextLong());

	private final Random random = new Random(this.seed);

	private final List<CatalogueDocument> documents = new ArrayList<>();

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
	void countsAllLevelsLikeBruteForce() throws IOException {
		fill();
		int hits = 0;
		int values = 0;
		for (int round = 0; round < FILTER_SETS; round++) {
			Map<Facet, List<FacetPath>> filters = randomFilters();
			boolean withText = this.random.nextBoolean();
			SearchResult result = search(withText ? "слово" : "", filters, WHOLE);
			String set = "seed %d, set %d: %s".formatted(this.seed, round, filters);
			assertThat(result.total()).as(set).isEqualTo(matching(withText, filters, null).count());
			assertThat(result.facets()).extracting(SearchResult.FacetCounts::facet).containsExactly(Facet.values());
			for (SearchResult.FacetCounts facet : result.facets()) {
				Map<String, Long> expected = byHand(withText, filters, facet.facet());
				filters.getOrDefault(facet.facet(), List.of())
					.forEach((path) -> upwards(path)
						.forEach((above) -> expected.putIfAbsent(above.value(facet.facet()), 0L)));
				Map<String, Long> counted = new TreeMap<>();
				flatten(facet.values()).forEach((value) -> counted.put(value.value(), value.count()));
				assertThat(counted).as("%s, %s", set, facet.facet()).isEqualTo(expected);
				assertThat(flatten(facet.values()).filter(FacetValue::chosen).map(FacetValue::value))
					.as("%s, chosen in %s", set, facet.facet())
					.containsExactlyInAnyOrderElementsOf(Set.copyOf(values(facet.facet(), filters)));
				assertThat(facet.complete()).isTrue();
				values += counted.size();
			}
			hits += (int) result.total();
		}
		// a test of empty answers would be green whatever the product does
		assertThat(hits).isGreaterThan(FILTER_SETS);
		assertThat(values).isGreaterThan(50 * FILTER_SETS);
	}

	@Test
	void aCountIsWhatChoosingTheValueAloneGives() throws IOException {
		fill();
		for (int round = 0; round < 30; round++) {
			Map<Facet, List<FacetPath>> filters = randomFilters();
			for (SearchResult.FacetCounts facet : search("", filters, WHOLE).facets()) {
				List<FacetValue> all = flatten(facet.values()).toList();
				if (!all.isEmpty()) {
					FacetValue value = all.get(this.random.nextInt(all.size()));
					Map<Facet, List<FacetPath>> alone = new EnumMap<>(Facet.class);
					alone.putAll(filters);
					alone.put(facet.facet(), List.of(new FacetPath(value.path())));
					assertThat(search("", alone, ShownValues.FIRST).total()).as("seed %d: %s", this.seed, alone)
						.isEqualTo(value.count());
				}
			}
		}
	}

	@Test
	void findsValuesByAPartOfTheirNameLikeBruteForce() throws IOException {
		fill();
		List<String> parts = List.of("", "ё", "Е", "НА", "ик", "область", "обл ЧЕЛ", "я1/", "«", "2023", "нет такого",
				"~", "ПРАК", "чел");
		int found = 0;
		for (int round = 0; round < 300; round++) {
			Map<Facet, List<FacetPath>> filters = randomFilters();
			boolean withText = this.random.nextBoolean();
			Facet facet = Facet.values()[this.random.nextInt(Facet.values().length)];
			String part = parts.get(this.random.nextInt(parts.size()));
			Map<String, Long> expected = byHand(withText, filters, facet);
			expected.keySet().removeIf((value) -> !holds(FacetPath.parse(facet, value).name(), part));
			Map<String, Long> counted = new TreeMap<>();
			List<FacetValue> pages = pages(facet, part, withText ? "слово" : "", filters);
			pages.forEach((value) -> counted.put(value.value(), value.count()));
			assertThat(counted).as("seed %d: «%s» in %s under %s", this.seed, part, facet, filters).isEqualTo(expected);
			assertThat(pages)
				.isSortedAccordingTo(Comparator.comparing(FacetValue::count, Comparator.reverseOrder())
					.thenComparing(FacetValue::value))
				.hasSameSizeAs(expected.keySet());
			// the tree of the page shows the same ones, with what stands above and below
			// them
			ShownValues named = new ShownValues(true, Map.of(facet, part), Set.of(Facet.values()));
			Set<String> tree = new HashSet<>();
			search(withText ? "слово" : "", filters, named).facets()
				.stream()
				.filter((counts) -> counts.facet() == facet)
				.flatMap((counts) -> flatten(counts.values()))
				.filter((value) -> value.count() > 0)
				.map(FacetValue::value)
				.forEach(tree::add);
			assertThat(tree).as("seed %d: tree of «%s» in %s under %s", this.seed, part, facet, filters)
				.isEqualTo(tree(facet, expected.keySet(), byHand(withText, filters, facet), filters));
			found += counted.size();
		}
		assertThat(found).isGreaterThan(1000);
	}

	private static Set<String> tree(Facet facet, Collection<String> named, Map<String, Long> all,
			Map<Facet, List<FacetPath>> filters) {
		List<FacetPath> kept = new ArrayList<>(named.stream().map((value) -> FacetPath.parse(facet, value)).toList());
		Set<String> tree = new HashSet<>();
		Stream.concat(kept.stream(), filters.getOrDefault(facet, List.of()).stream())
			.forEach((path) -> upwards(path).forEach((above) -> tree.add(above.value(facet))));
		all.keySet()
			.stream()
			.filter((value) -> kept.stream().anyMatch((path) -> FacetPath.parse(facet, value).isBelow(path)))
			.forEach(tree::add);
		tree.removeIf((value) -> !all.containsKey(value));
		return tree;
	}

	@Test
	void findsOnlyBelowAValue() throws IOException {
		put(at("1", "Край", "Юг"), at("2", "Край", "Юго-Запад"), at("3", "Область", "Юг"));
		assertThat(values(Facet.PLACE, "юг", "Край")).containsExactly("Край/Юг=1", "Край/Юго-Запад=1");
		assertThat(values(Facet.PLACE, "юг", null)).containsExactly("Край/Юг=1", "Край/Юго-Запад=1", "Область/Юг=1");
		assertThat(values(Facet.PLACE, "", "Нет такого")).isEmpty();
		assertThat(values(Facet.PLACE, "", "Край/")).isEmpty();
		assertThat(values(Facet.KIND, "", "PRACTICE")).isEmpty();
	}

	@Test
	void allOfManyValuesCanBeReached() throws IOException {
		CatalogueDocument[] many = IntStream.range(0, 137)
			.mapToObj((i) -> at("id" + i, "Край", "Посёлок " + i))
			.toArray(CatalogueDocument[]::new);
		put(many);
		SearchResult result = search("", Map.of(Facet.PLACE, List.of(FacetPath.of("Край", "Посёлок 99"))),
				new ShownValues(true, Map.of(), Set.of()));
		SearchResult.FacetCounts places = result.facets().get(List.of(Facet.values()).indexOf(Facet.PLACE));
		assertThat(places.complete()).isFalse();
		assertThat(places.values().getFirst().children()).hasSize(ShownValues.MOST + 1)
			.anyMatch((value) -> value.chosen() && value.path().getLast().equals("Посёлок 99"));
		assertThat(pages(Facet.PLACE, "ПОСЕЛОК", "", Map.of())).hasSize(137);
		assertThat(values(Facet.PLACE, "поселок 99", null)).containsExactly("Край/Посёлок 99=1");
		ShownValues named = new ShownValues(true, Map.of(Facet.PLACE, "посел"), Set.of());
		assertThat(search("", Map.of(Facet.PLACE, List.of(FacetPath.of("Край", "Посёлок 99"))), named).facets()
			.stream()
			.filter((facet) -> facet.facet() == Facet.PLACE)
			.flatMap((facet) -> flatten(facet.values()))).hasSize(1 + ShownValues.MOST + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Нет такой", "Край/Нет такого", "", "/", "Край/", "/Край", "~", "~9", "\0", "\u001F",
			"\u001E", "Край/Юг/Ещё/Глубже", "а/а/а/а/а/а/а/а/а/а/а/а/а/а/а/а" })
	void aValueThatNothingHasGivesNoHitsAndNoError(String value) throws IOException {
		put(at("1", "Край", "Юг"));
		for (Facet facet : Facet.values()) {
			SearchRequest request = new SearchRequest("", Map.of(facet, List.of(value)), QueryMode.FORGIVING,
					KeysetRequest.first(10), WHOLE);
			SearchResult result = this.index
				.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).run(1));
			assertThat(result.total()).isZero();
			assertThat(result.facets()).filteredOn((counts) -> counts.facet() == facet)
				.flatMap((counts) -> flatten(counts.values()).toList())
				.filteredOn(FacetValue::chosen)
				.hasSize(1)
				.allMatch((chosen) -> chosen.count() == 0);
		}
	}

	@Test
	void anEmptyIndexHasNoValues() {
		assertThat(search("час", Map.of(), WHOLE).facets()).isEmpty();
		assertThat(values(Facet.PLACE, "", null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Край", "Край/Юг", "А~1Б/В", "А~0Б", "~01", "~01/~10" })
	void aPathIsReadAsItIsWritten(String value) {
		FacetPath path = FacetPath.parse(Facet.PLACE, value);
		assertThat(path.value(Facet.PLACE)).isEqualTo(value);
		assertThat(FacetPath.parse(Facet.PLACE, path.value(Facet.PLACE))).isEqualTo(path);
	}

	@Test
	void aSlashWithinANameIsNoStep() {
		assertThat(FacetPath.of("А/Б", "~1").value(Facet.DEFICIT)).isEqualTo("А~1Б/~01");
		assertThat(FacetPath.parse(Facet.DEFICIT, "А~1Б/~01")).isEqualTo(FacetPath.of("А/Б", "~1"));
		assertThat(FacetPath.parse(Facet.SUBJECT, "ИЗО/МХК")).isEqualTo(FacetPath.of("ИЗО/МХК"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-10-05          | 2023-2024/2023-10
			2023-09-01          | 2023-2024/2023-09
			2023-08-31          | 2022-2023/2023-08
			2024-01             | 2023-2024/2024-01
			2023-09/2024-08     | 2023-2024
			2024-33             | 2023-2024
			2024-36             | 2024-2025
			2024-35             | 2024
			2023                | 2023
			2023~               | 2023
			2023-10~            | 2023-2024
			2023-09~            | 2023
			2023-12~            | 2023-2024
			2023-10-15~         | 2023-2024/2023-10
			2023-10-05~         | 2023-2024
			2023-09-03~         | 2023
			2023-09/2024-08~    |
			../2023             |
			XXXX                |
			вчера               |
			""")
	void aDateStandsOnlyWhereItCertainlyIs(String edtf, String value) {
		assertThat(FacetDate.path(edtf).map((path) -> path.value(Facet.DATE)).orElse(null)).isEqualTo(value);
	}

	@Test
	void datesStandNewestFirstAndBareYearsAmongThem() throws IOException {
		put(dated("1", "2022-10-01"), dated("2", "2022-10-02"), dated("3", "2023"), dated("4", "2023-11"),
				dated("5", "2022"));
		assertThat(search("", Map.of(), WHOLE).facets()).filteredOn((facet) -> facet.facet() == Facet.DATE)
			.flatMap((facet) -> flatten(facet.values()).toList())
			.extracting((value) -> value.value() + '=' + value.count())
			.containsExactly("2023-2024=1", "2023-2024/2023-11=1", "2023=1", "2022-2023=2", "2022-2023/2022-10=2",
					"2022=1");
	}

	private void fill() throws IOException {
		System.out.println("Facets with -Dfacets.seed=" + this.seed);
		for (int i = 0; i < DOCUMENTS; i++) {
			this.documents.add(random(i));
		}
		for (int from = 0; from < DOCUMENTS; from += 100) {
			// several segments, as an index that lives has them
			this.index.put(this.documents.subList(from, from + 100));
			this.index.commit(from);
		}
	}

	private void put(CatalogueDocument... all) throws IOException {
		this.index.put(List.of(all));
		this.index.commit(1);
	}

	private static CatalogueDocument at(String id, String... place) {
		return document(NodeKind.PRACTICE, id, "Клубный час", Map.of(Facet.PLACE, List.of(FacetPath.of(place))));
	}

	private static CatalogueDocument dated(String id, String edtf) {
		return document(NodeKind.EVENT, id, "Клубный час",
				Map.of(Facet.DATE, List.of(FacetDate.path(edtf).orElseThrow())));
	}

	private static CatalogueDocument document(NodeKind kind, String id, String title,
			Map<Facet, List<FacetPath>> facets) {
		return new CatalogueDocument(kind, id, title, List.of(), List.of(), "", SortKey.of(title), facets);
	}

	private CatalogueDocument random(int number) {
		Map<Facet, List<FacetPath>> facets = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			if (facet != Facet.KIND) {
				facets.put(facet, Stream.generate(() -> randomPath(facet)).limit(this.random.nextInt(4)).toList());
			}
		}
		NodeKind kind = NodeKind.values()[this.random.nextInt(4)];
		return document(kind, "id" + number, this.random.nextBoolean() ? "Слово и дело" : "Дело", facets);
	}

	private FacetPath randomPath(Facet facet) {
		List<String> names = List.of("Челябинская область", "Ёлкино", "Елкино", "на", "я1/я2", "~ик", "«Математика»");
		List<String> path = new ArrayList<>();
		int depth = facet.isHierarchical() ? 1 + this.random.nextInt((facet == Facet.DEFICIT) ? 4 : 2) : 1;
		for (int i = 0; i < depth; i++) {
			path.add(names.get(this.random.nextInt(names.size())));
		}
		return new FacetPath(path);
	}

	private Map<Facet, List<FacetPath>> randomFilters() {
		Map<Facet, List<FacetPath>> filters = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			if (this.random.nextInt(4) == 0) {
				filters.put(facet, randomFilter(facet));
			}
		}
		return filters;
	}

	private List<FacetPath> randomFilter(Facet facet) {
		if (facet == Facet.KIND) {
			return List.of(FacetPath.of("PRACTICE"), FacetPath.of("DEFICIT"));
		}
		return Stream.generate(() -> (this.random.nextInt(8) == 0) ? unknown(facet) : randomPath(facet))
			.limit(1 + this.random.nextInt(3))
			.distinct()
			.toList();
	}

	private static FacetPath unknown(Facet facet) {
		return facet.isHierarchical() ? FacetPath.of("Нет", "такого") : FacetPath.of("Нет такого");
	}

	private SearchResult search(String text, Map<Facet, List<FacetPath>> filters, ShownValues shown) {
		SearchRequest request = new SearchRequest(text, values(filters), QueryMode.FORGIVING, KeysetRequest.first(5),
				shown);
		return this.index.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).run(1));
	}

	private FacetPage page(Facet facet, String contains, String under, SearchRequest request) {
		FacetRequest values = new FacetRequest(facet, contains, under, request);
		return this.index.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).values(values));
	}

	private List<String> values(Facet facet, String contains, String under) {
		return page(facet, contains, under,
				new SearchRequest("", Map.of(), QueryMode.FORGIVING, KeysetRequest.first(100)))
			.values()
			.rows()
			.stream()
			.map((value) -> value.value() + '=' + value.count())
			.toList();
	}

	private List<FacetValue> pages(Facet facet, String contains, String text, Map<Facet, List<FacetPath>> filters) {
		List<FacetValue> all = new ArrayList<>();
		KeysetRequest next = KeysetRequest.first(7);
		FacetPage page;
		do {
			page = page(facet, contains, null, new SearchRequest(text, values(filters), QueryMode.FORGIVING, next));
			all.addAll(page.values().rows());
			if (page.values().hasNext()) {
				next = KeysetRequest.after(7, all.getLast().position());
			}
		}
		while (page.values().hasNext());
		assertThat(page.total()).isEqualTo(all.size());
		return all;
	}

	private static Map<Facet, List<String>> values(Map<Facet, List<FacetPath>> filters) {
		Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
		filters.keySet().forEach((facet) -> values.put(facet, values(facet, filters)));
		return values;
	}

	private static List<String> values(Facet facet, Map<Facet, List<FacetPath>> filters) {
		return filters.getOrDefault(facet, List.of()).stream().map((path) -> path.value(facet)).toList();
	}

	private static Stream<FacetValue> flatten(List<FacetValue> values) {
		return values.stream().flatMap((value) -> Stream.concat(Stream.of(value), flatten(value.children())));
	}

	// From here on nothing of the product counts.

	private Map<String, Long> byHand(boolean withText, Map<Facet, List<FacetPath>> filters, Facet facet) {
		Map<String, Long> counts = new TreeMap<>();
		matching(withText, filters, facet).forEach((document) -> {
			Set<FacetPath> held = new HashSet<>();
			paths(document, facet).forEach((path) -> upwards(path).forEach(held::add));
			held.forEach((path) -> counts.merge(path.value(facet), 1L, Long::sum));
		});
		return counts;
	}

	private Stream<CatalogueDocument> matching(boolean withText, Map<Facet, List<FacetPath>> filters, Facet except) {
		return this.documents.stream()
			.filter((document) -> !withText || document.title().contains("Слово"))
			.filter((document) -> filters.entrySet()
				.stream()
				.filter((filter) -> filter.getKey() != except)
				.allMatch((filter) -> paths(document, filter.getKey()).stream()
					.flatMap(FacetTests::upwards)
					.anyMatch(filter.getValue()::contains)));
	}

	private static List<FacetPath> paths(CatalogueDocument document, Facet facet) {
		return (facet == Facet.KIND) ? List.of(FacetPath.of(document.kind().name()))
				: document.facets().getOrDefault(facet, List.of());
	}

	private static Stream<FacetPath> upwards(FacetPath path) {
		return IntStream.rangeClosed(1, path.names().size())
			.mapToObj((depth) -> new FacetPath(path.names().subList(0, depth)));
	}

	private static boolean holds(String name, String part) {
		String plain = name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^а-яa-z0-9 ]", " ").strip();
		return Stream.of(part.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^а-яa-z0-9]", " ").split(" "))
			.allMatch(plain::contains);
	}

}
