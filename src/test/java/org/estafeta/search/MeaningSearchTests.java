package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationEventPublisher;

import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What is found by meaning, with a real model of few words.
 */
class MeaningSearchTests {

	private static final int MANY = 300;

	private static final Pattern SPACE = Pattern.compile(" ");

	private static final List<String> PLACES = List.of("Первая", "Вторая", "Третья");

	private static final Map<String, float[]> WORDS = Map.of("самооценка", new float[] { 0, 1, 0, 0 }, "рефлексия",
			new float[] { 0, 0.95F, 0.3F, 0 }, "робототехника", new float[] { 0, 0, 0, 1 }, "выпускник",
			new float[] { 0, 0, 0.2F, 0.1F });

	@TempDir
	Path folder;

	private Meanings meanings;

	private CatalogueIndex index;

	@BeforeEach
	void open() throws IOException {
		use(WORDS, 0.6);
	}

	private void use(Map<String, float[]> words, double minLikeness) throws IOException {
		this.meanings = SmallModel.meanings(SmallModel.write(this.folder.resolve("model"), words), minLikeness);
		this.index = CatalogueIndex.open(this.folder.resolve("index"), this.meanings);
	}

	@AfterEach
	void close() throws IOException {
		this.index.close();
	}

	@Test
	void findsWhatIsCloseInMeaningAndSaysSo() throws IOException {
		put(practice("1", "Рефлексия урока"), practice("2", "Робототехника"));
		Hit hit = search("самооценка").hits().getFirst();
		assertThat(hit.id()).isEqualTo("1");
		assertThat(hit.reason())
			.isEqualTo(new Hit.Reason(FoundBy.MEANING, List.of(), List.of(), List.of("самооценка")));
		assertThat(found("самооценка")).containsExactly("1");
		assertThat(found("рефлексия")).containsExactly("1");
		assertThat(search("рефлексия урока").hits().getFirst().reason().by()).isEqualTo(FoundBy.TITLE);
	}

	@Test
	void aliasesAndTextsCount() throws IOException {
		put(new CatalogueDocument(NodeKind.PRACTICE, "1", "Час тишины", List.of("Рефлексия"), List.of(), "", "а",
				Map.of()), practice("2", "Вечер", "рефлексия дня"), practice("3", "Утро", "зарядка"));
		assertThat(found("самооценка")).containsExactlyInAnyOrder("1", "2");
	}

	@Test
	void hitsWithAllWordsStandAboveThoseThatAreOnlyClose() throws IOException {
		put(practice("1", "Рефлексия"), practice("2", "Рефлексия", "рефлексия рефлексия"),
				practice("3", "Вечер", "самооценка и ещё " + "много других слов о разном ".repeat(30)),
				practice("4", "Утро", "самооценка робототехника робототехника робототехника"),
				practice("5", "Самооценка"));
		SearchResult result = search("самооценка");
		assertThat(ids(result)).startsWith("5").hasSize(5);
		assertThat(result.hits()).extracting((hit) -> hit.reason().by())
			.containsExactly(FoundBy.TITLE, FoundBy.ALL_ANYWHERE, FoundBy.ALL_ANYWHERE, FoundBy.MEANING,
					FoundBy.MEANING);
	}

	@Test
	void theExactTitleStaysFirstHoweverFarItsMeaningIs() throws IOException {
		List<CatalogueDocument> documents = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			documents.add(practice("близко" + i, "Рефлексия", "самооценка"));
		}
		documents.add(practice("0", "Самооценка", "робототехника ".repeat(50)));
		put(documents.toArray(CatalogueDocument[]::new));
		assertThat(found("самооценка").getFirst()).isEqualTo("0");
	}

	@Test
	void whatHoldsSomeOfTheWordsAndIsCloseTooKeepsThem() throws IOException {
		put(practice("1", "Рефлексия выпускника"), practice("2", "Рефлексия"), practice("3", "Бал выпускника"));
		List<Hit> hits = search("самооценка выпускника").hits();
		assertThat(hits).extracting(Hit::id).startsWith("1").containsExactlyInAnyOrder("1", "2", "3");
		assertThat(hits.getFirst().reason())
			.isEqualTo(new Hit.Reason(FoundBy.SOME, List.of("выпускника"), List.of(), List.of("самооценка")));
		assertThat(hits.stream().filter((hit) -> "2".equals(hit.id())).findFirst().orElseThrow().reason().by())
			.isEqualTo(FoundBy.MEANING);
	}

	@Test
	void whatIsTooFarIsNotFound() throws IOException {
		this.index.close();
		use(WORDS, 0.97);
		put(practice("1", "Рефлексия"), practice("2", "Самооценка"));
		assertThat(found("самооценка")).containsExactly("2");
		this.index.close();
		use(WORDS, 0.9);
		assertThat(found("самооценка")).as("the threshold needs no new index").containsExactly("2", "1");
	}

	@Test
	void literallyAndWithoutWordsNothingIsFoundByMeaning() throws IOException {
		put(practice("1", "Рефлексия"), practice("2", "Самооценка"));
		assertThat(ids(run(new SearchRequest("самооценка", Map.of(), QueryMode.LITERAL, KeysetRequest.first(10)))))
			.containsExactly("2");
		assertThat(search("").total()).isEqualTo(2);
		assertThat(search("").hits()).extracting(Hit::reason).containsOnlyNulls();
	}

	@Test
	void whatIsTypedWrongIsMeantRight() throws IOException {
		put(practice("1", "Рефлексия"), practice("2", "Робототехника"));
		SearchResult result = search("cfvjjwtyrf");
		assertThat(result.repaired()).isEqualTo("самооценка");
		assertThat(ids(result)).containsExactly("1");
	}

	@Test
	void whatCannotBeEmbeddedIsFoundByItsWords() throws IOException {
		put(practice("1", "Рефлексия", SmallModel.BROKEN), practice("2", "Рефлексия"), practice("3", "Неведомое"));
		assertThat(found("рефлексия")).containsExactlyInAnyOrder("1", "2");
		assertThat(found("самооценка")).containsExactly("2");
		assertThat(found("неведомое")).containsExactly("3");
		assertThat(found(SmallModel.BROKEN)).as("a request that cannot be embedded").containsExactly("1");
		assertThat(vectorFields()).hasSize(1);
	}

	@Test
	void anEditionWithoutVectorsIsSearchedByWordsAndGetsNoneOneByOne() throws IOException {
		this.index.close();
		Path old = this.folder.resolve("old");
		this.index = CatalogueIndex.open(old);
		put(practice("1", "Рефлексия"), practice("2", "Самооценка"));
		assertThat(vectorFields()).isEmpty();
		this.index.close();
		this.index = CatalogueIndex.open(old, this.meanings);
		assertThat(this.index.isCurrent()).isFalse();
		put(practice("3", "Рефлексия"));
		assertThat(found("самооценка")).containsExactly("2");
		assertThat(found("рефлексия")).containsExactlyInAnyOrder("1", "3");
		assertThat(vectorFields()).isEmpty();
	}

	@Test
	void vectorsOfAnotherModelAreNeverCompared() throws IOException {
		put(practice("1", "Рефлексия"), practice("2", "Робототехника"));
		Path edition = this.index.folder();
		this.index.close();
		Map<String, float[]> others = new HashMap<>(WORDS);
		others.put("самооценка", WORDS.get("робототехника"));
		this.meanings = SmallModel.meanings(SmallModel.write(this.folder.resolve("model"), others), 0.6);
		this.index = CatalogueIndex.open(edition, this.meanings);
		assertThat(this.index.isCurrent()).isFalse();
		assertThat(found("самооценка")).isEmpty();
	}

	@Test
	void aTextWhoseWordsFindNothingIsAMissHoweverMuchIsClose() throws IOException {
		put(practice("1", "Рефлексия"), practice("2", "Робототехника"));
		List<SearchMiss> told = new ArrayList<>();
		ApplicationEventPublisher events = (event) -> told.add((SearchMiss) event);
		MissWatch watch = new MissWatch(events);
		for (String text : List.of("самооценка", "робототехника", "рефлексия", "cfvjjwtyrf", "hj,jnjnt[ybrf")) {
			SearchRequest request = new SearchRequest(text, Map.of(), QueryMode.FORGIVING, KeysetRequest.first(10));
			SearchResult result = run(request);
			assertThat(result.total()).isEqualTo(1);
			long byWords = this.index
				.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).everything(1))
				.total();
			watch.look(request, result, () -> byWords, () -> byWords);
		}
		assertThat(told).containsExactly(new SearchMiss("самооценка", false), new SearchMiss("cfvjjwtyrf", false),
				new SearchMiss("hj jnjnt ybrf", true));
	}

	@Test
	void ranksAsReciprocalRankFusionByHand() throws IOException {
		Fixture fixture = fill();
		for (String text : fixture.texts(20)) {
			this.index.search((searcher) -> {
				TextQuery query = new TextQuery(text, new Vocabulary(searcher.getIndexReader(), SynonymList.EMPTY),
						SynonymList.EMPTY, EnumSet.allOf(FoundBy.class));
				List<String> words = List.copyOf(ranked(searcher, query.someWords()).keySet());
				List<String> near = fixture.nearest(text);
				Map<String, Float> expected = new HashMap<>();
				for (List<String> list : List.of(words, near)) {
					for (int rank = 1; rank <= Math.min(100, list.size()); rank++) {
						expected.merge(list.get(rank - 1), 900F * 61 / 2 / (60 + rank), Float::sum);
					}
				}
				Map<String, Float> scores = ranked(searcher,
						new MeaningSearch(searcher, this.meanings).widen(text, query.someWords()));
				assertThat(near).isNotEmpty();
				assertThat(scores.keySet()).containsExactlyInAnyOrderElementsOf(union(words, near));
				scores.forEach((id, score) -> {
					if (expected.containsKey(id)) {
						assertThat(score).as(text + ": " + id).isCloseTo(1000 + expected.get(id), within(0.01F));
					}
					else {
						assertThat(score).isLessThan(1000);
					}
				});
				assertThat(List.copyOf(scores.values())).isSortedAccordingTo(Comparator.reverseOrder());
				return null;
			});
		}
	}

	@Test
	void countsOfFacetsAreThoseOfWordsAndMeaningTogether() throws IOException {
		Fixture fixture = fill();
		for (String text : fixture.texts(20)) {
			List<String> all = pages(text, Map.of(), 100);
			Set<String> union = new HashSet<>(fixture.nearest(text));
			union.addAll(this.index.search((searcher) -> {
				SearchRequest request = new SearchRequest(text, Map.of(), QueryMode.FORGIVING, KeysetRequest.first(1));
				return new IndexSearch(searcher, request, SynonymList.EMPTY).everything(MANY);
			}).hits().stream().map((node) -> node.id()).toList());
			assertThat(all).containsExactlyInAnyOrderElementsOf(union);
			Map<String, Long> places = count(all, fixture.places);
			SearchResult open = search(text);
			assertThat(open.total()).isEqualTo(all.size());
			assertThat(counts(open, Facet.PLACE)).isEqualTo(places);
			String chosen = places.keySet().iterator().next();
			Map<Facet, List<String>> filters = Map.of(Facet.PLACE, List.of(chosen));
			SearchResult narrowed = run(new SearchRequest(text, filters, QueryMode.FORGIVING, KeysetRequest.first(10)));
			assertThat(narrowed.total()).isEqualTo(places.get(chosen));
			assertThat(counts(narrowed, Facet.PLACE)).as("the filter leaves itself out").isEqualTo(places);
			List<String> inPlace = all.stream().filter((id) -> fixture.places.get(id).equals(chosen)).toList();
			assertThat(pages(text, filters, 100)).isEqualTo(inPlace);
			assertThat(counts(narrowed, Facet.LEVEL)).isEqualTo(count(inPlace, fixture.levels));
		}
	}

	@Test
	void pagesGiveEachHitOnceForthAndBack() throws IOException {
		Fixture fixture = fill();
		for (String text : fixture.texts(5)) {
			List<String> whole = pages(text, Map.of(), 100);
			assertThat(whole).doesNotHaveDuplicates().hasSizeGreaterThan(30);
			assertThat(pages(text, Map.of(), 7)).isEqualTo(whole);
			List<String> back = new ArrayList<>();
			KeysetRequest page = KeysetRequest.before(7, Position.END);
			SearchResult result;
			do {
				result = run(new SearchRequest(text, Map.of(), QueryMode.FORGIVING, page));
				back.addAll(ids(result).reversed());
				page = KeysetRequest.before(7, result.hits().getFirst().position());
			}
			while (result.hasPrevious());
			Collections.reverse(back);
			assertThat(back).isEqualTo(whole);
		}
	}

	private Fixture fill() throws IOException {
		this.index.close();
		long seed = Long.getLong("meanings.seed", 20261126L);
		System.out.println("-Dmeanings.seed=" + seed);
		Fixture fixture = new Fixture(new Random(seed));
		use(fixture.words, 0.2);
		for (int from = 0; from < MANY; from += 70) {
			// several segments
			put(fixture.documents.subList(from, Math.min(MANY, from + 70)).toArray(CatalogueDocument[]::new));
		}
		return fixture;
	}

	private static Set<String> union(List<String> words, List<String> near) {
		return Stream.concat(words.stream(), near.stream()).collect(Collectors.toSet());
	}

	private static Map<String, Float> ranked(IndexSearcher searcher, Query query) throws IOException {
		TopDocs found = searcher.search(query,
				new TopFieldCollectorManager(HitOrder.RELEVANCE.sort(false), MANY, null, Integer.MAX_VALUE));
		Map<String, Float> ranked = new LinkedHashMap<>();
		for (ScoreDoc hit : found.scoreDocs) {
			ranked.put(searcher.storedFields().document(hit.doc).get(Fields.ID), HitOrder.score(hit));
		}
		return ranked;
	}

	private List<String> pages(String text, Map<Facet, List<String>> filters, int size) {
		List<String> ids = new ArrayList<>();
		KeysetRequest page = KeysetRequest.first(size);
		SearchResult result;
		do {
			result = run(new SearchRequest(text, filters, QueryMode.FORGIVING, page));
			ids.addAll(ids(result));
			page = result.hits().isEmpty() ? page : KeysetRequest.after(size, result.hits().getLast().position());
		}
		while (result.hasNext());
		return ids;
	}

	private static Map<String, Long> count(List<String> ids, Map<String, String> values) {
		return ids.stream().collect(Collectors.groupingBy(values::get, TreeMap::new, Collectors.counting()));
	}

	private static Map<String, Long> counts(SearchResult result, Facet facet) {
		return result.facets()
			.stream()
			.filter((counts) -> counts.facet() == facet)
			.flatMap((counts) -> counts.values().stream())
			.filter((value) -> value.count() > 0)
			.collect(Collectors.toMap(SearchResult.FacetValue::value, SearchResult.FacetValue::count, Long::sum,
					TreeMap::new));
	}

	private List<String> vectorFields() {
		return this.index.search((searcher) -> {
			List<String> fields = new ArrayList<>();
			for (FieldInfo field : FieldInfos.getMergedFieldInfos(searcher.getIndexReader())) {
				if (field.hasVectorValues()) {
					fields.add(field.name);
				}
			}
			return fields;
		});
	}

	private void put(CatalogueDocument... documents) throws IOException {
		this.index.put(List.of(documents));
		this.index.commit(1);
	}

	private List<String> found(String text) {
		return ids(search(text));
	}

	private static List<String> ids(SearchResult result) {
		return result.hits().stream().map(Hit::id).toList();
	}

	private SearchResult search(String text) {
		return run(new SearchRequest(text, Map.of(), QueryMode.FORGIVING, KeysetRequest.first(100)));
	}

	private SearchResult run(SearchRequest request) {
		return this.index
			.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY, this.meanings).run(1));
	}

	private static CatalogueDocument practice(String id, String title, String... body) {
		return new CatalogueDocument(NodeKind.PRACTICE, id, title, List.of(), List.of(body), "", SortKey.of(title),
				Map.of());
	}

	/** Random documents of random words with random vectors. */
	private static final class Fixture {

		private static final int WIDTH = 8;

		private final Random random;

		private final Map<String, float[]> words = new TreeMap<>();

		private final List<CatalogueDocument> documents = new ArrayList<>();

		private final Map<String, List<String>> texts = new TreeMap<>();

		private final Map<String, String> places = new HashMap<>();

		private final Map<String, String> levels = new HashMap<>();

		private Fixture(Random random) {
			this.random = random;
			while (this.words.size() < 60) {
				String word = random.ints(8, 'а', 'я').mapToObj(Character::toString).collect(Collectors.joining());
				float[] vector = new float[WIDTH];
				for (int at = 0; at < WIDTH; at++) {
					vector[at] = (float) random.nextGaussian();
				}
				this.words.put(word, vector);
			}
			for (int i = 0; i < MANY; i++) {
				String id = MemoryDocuments.id(i);
				List<String> some = some(3 + random.nextInt(6));
				this.texts.put(id, some);
				this.places.put(id, PLACES.get(random.nextInt(PLACES.size())));
				this.levels.put(id, "уровень " + random.nextInt(4));
				String title = some.getFirst() + ' ' + some.get(1);
				this.documents
					.add(new CatalogueDocument(NodeKind.PRACTICE, id, title, List.of(), some.subList(2, some.size()),
							"", SortKey.of(title), Map.of(Facet.PLACE, List.of(FacetPath.of(this.places.get(id))),
									Facet.LEVEL, List.of(FacetPath.of(this.levels.get(id))))));
			}
		}

		private List<String> some(int number) {
			List<String> shuffled = new ArrayList<>(this.words.keySet());
			Collections.shuffle(shuffled, this.random);
			return shuffled.subList(0, number);
		}

		private List<String> texts(int number) {
			return Stream.generate(() -> String.join(" ", some(2 + this.random.nextInt(2)))).limit(number).toList();
		}

		private List<String> nearest(String text) {
			double[] meaning = sum(SPACE.splitAsStream(text).toList());
			Function<String, Double> likeness = (id) -> cosine(meaning, sum(this.texts.get(id)));
			return this.texts.keySet()
				.stream()
				.filter((id) -> likeness.apply(id) >= 0.2)
				.sorted(Comparator.comparing(likeness).reversed())
				.limit(100)
				.toList();
		}

		private double[] sum(List<String> some) {
			double[] sum = new double[WIDTH];
			some.forEach((word) -> {
				for (int at = 0; at < WIDTH; at++) {
					sum[at] += this.words.get(word)[at];
				}
			});
			return sum;
		}

		private static double cosine(double[] one, double[] other) {
			double product = 0;
			double squares = 0;
			double others = 0;
			for (int at = 0; at < WIDTH; at++) {
				product += one[at] * other[at];
				squares += one[at] * one[at];
				others += other[at] * other[at];
			}
			return product / Math.sqrt(squares * others);
		}

	}

}
