package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well the search of the real application, on the starter data, agrees with the
 * judged queries, beside Lucene's Russian analyzer alone. Writes the figures to
 * {@code target/search-quality.md}.
 */
@RunningApplication
class SearchQualityIT {

	private static final JudgedQueries JUDGED = JudgedQueries.read("/search/judged.tsv");

	/** What was reached once and must not get worse, less what chance may take. */
	private static final double FLOOR = 0.89;

	@Autowired
	private CatalogueSearch search;

	@Autowired
	private IndexFollower follower;

	@Autowired
	private Synonyms synonyms;

	@Autowired
	private DocumentSource source;

	@Autowired
	private ChangeLog log;

	@Autowired
	private Graph graph;

	private final Map<String, String> keys = new HashMap<>();

	@BeforeEach
	void readKeys() {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		this.graph
			.list(CypherQuery.named("test/external-keys"), Map.of(),
					(row) -> Map.entry(row.get("id").asString(), row.get("key").asString()))
			.forEach((row) -> this.keys.put(row.getKey(), row.getValue()));
	}

	@Test
	void everyJudgedKeyIsInTheStarterData() {
		assertThat(JUDGED.queries())
			.allSatisfy((one) -> assertThat(this.keys.values()).as(one.query()).containsAll(one.grades().keySet()));
	}

	@Test
	void theSearchAgreesWithTheJudgementsBetterThanTheAnalyzerAlone() throws IOException {
		Map<String, JudgedQueries.Quality> product = JUDGED.measure(this::found);
		Map<String, JudgedQueries.Quality> alone = JUDGED.measure(alone(new RussianAnalyzer()));
		Map<String, Map<String, JudgedQueries.Quality>> rankings = new LinkedHashMap<>();
		rankings.put("RussianAnalyzer alone", alone);
		rankings.put("stems alone", JUDGED.measure(alone(RussianAnalysis.STEMS)));
		rankings.put("dictionary forms alone", JUDGED.measure(alone(RussianAnalysis.LEMMAS)));
		rankings.put("Estafeta", product);
		write("target/search-quality.md", rankings);
		assertThat(product.get("all").ndcg()).isGreaterThan(alone.get("all").ndcg() + 0.05).isGreaterThan(FLOOR);
	}

	@Test
	void whatEachPartOfTheSearchGives() throws IOException {
		SynonymList known = this.synonyms.current();
		Map<String, Map<String, JudgedQueries.Quality>> rankings = new LinkedHashMap<>();
		rankings.put("all", measured(false, known, EnumSet.allOf(FoundBy.class)));
		rankings.put("no repair", measured(true, known, EnumSet.allOf(FoundBy.class)));
		rankings.put("no synonyms", measured(false, SynonymList.EMPTY, EnumSet.allOf(FoundBy.class)));
		for (FoundBy stage : EnumSet.range(FoundBy.TITLE, FoundBy.ALL_ANYWHERE)) {
			rankings.put("no " + stage, measured(false, known, EnumSet.complementOf(EnumSet.of(stage))));
		}
		rankings.put("words alone", measured(true, SynonymList.EMPTY, EnumSet.of(FoundBy.SOME)));
		write("target/search-ablation.md", rankings);
		double all = rankings.get("all").get("all").ndcg();
		assertThat(rankings.get("no repair").get("all").ndcg()).isLessThan(all - 0.05);
		assertThat(rankings.get("no synonyms").get("all").ndcg()).isLessThan(all - 0.01);
		assertThat(rankings.get("words alone").get("all").ndcg()).isLessThan(all - 0.05);
	}

	private Map<String, JudgedQueries.Quality> measured(boolean literal, SynonymList known, Set<FoundBy> stages) {
		return JUDGED.measure((text) -> {
			SearchRequest request = new SearchRequest(text, Map.of(), mode(literal),
					KeysetRequest.first(JudgedQueries.CUT));
			return keys(this.follower
				.read((index) -> index.search((searcher) -> new IndexSearch(searcher, request, known, stages).run(0))));
		});
	}

	@Test
	void anExactTitleIsAlwaysFirst() {
		List<CatalogueDocument> documents = documents();
		assertThat(documents).hasSizeGreaterThan(500);
		for (CatalogueDocument node : documents) {
			SearchResult result = search(node.title());
			assertThat(SortKey.of(text(result.hits().getFirst()))).as(node.title()).isEqualTo(SortKey.of(node.title()));
			assertThat(result.repaired()).as(node.title()).isNull();
		}
	}

	@Test
	void rightQueriesAreNotRepaired() {
		Random random = new Random(500);
		List<CatalogueDocument> documents = documents();
		for (int i = 0; i < 500; i++) {
			CatalogueDocument node = documents.get(random.nextInt(documents.size()));
			List<String> words = RussianAnalysis
				.tokens(RussianAnalysis.EXACT, RussianAnalysis.normalise(node.title() + " " + node.line()), 100)
				.stream()
				.map(RussianAnalysis.Token::term)
				.toList();
			int from = random.nextInt(words.size());
			String query = String.join(" ", words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(4))));
			assertThat(search(query).repaired()).as(query).isNull();
		}
	}

	@Test
	void whatWasTypedInTheOtherLayoutIsRead() {
		Random random = new Random(99);
		List<CatalogueDocument> documents = documents().stream()
			.filter((node) -> node.title().matches("[\\p{IsCyrillic} «»-]+"))
			.toList();
		int read = 0;
		for (int i = 0; i < 100; i++) {
			CatalogueDocument node = documents.get(random.nextInt(documents.size()));
			String title = node.title().replaceAll("[«»]", "");
			SearchResult result = search(KeyboardLayout.toLatin(title.toLowerCase(Locale.ROOT)));
			boolean right = result.repaired() != null && SortKey.of(result.repaired()).equals(SortKey.of(title));
			read += right ? 1 : 0;
		}
		assertThat(read).isGreaterThanOrEqualTo(99);
	}

	@Test
	void oneEditInALongWordStillFindsTheTitle() {
		Random random = new Random(5);
		List<CatalogueDocument> documents = documents().stream()
			.filter((node) -> node.title().split(" ").length > 1 && !node.title().matches(".*\\d.*"))
			.toList();
		int found = 0;
		for (int i = 0; i < 300; i++) {
			CatalogueDocument node = documents.get(random.nextInt(documents.size()));
			String typed = mistyped(node.title(), random);
			found += search(typed).hits()
				.stream()
				.limit(3)
				.anyMatch((hit) -> SortKey.of(text(hit)).equals(SortKey.of(node.title()))) ? 1 : 0;
		}
		assertThat(found).isGreaterThanOrEqualTo(285);
	}

	// One letter of one long word is another, missing, doubled or swapped with the next.
	private static String mistyped(String title, Random random) {
		List<MatchResult> words = Pattern.compile("\\p{IsCyrillic}{5,}").matcher(title).results().toList();
		if (words.isEmpty()) {
			return title;
		}
		MatchResult word = words.get(random.nextInt(words.size()));
		int at = word.start() + 1 + random.nextInt(word.end() - word.start() - 2);
		String before = title.substring(0, at);
		char letter = title.charAt(at);
		String after = title.substring(at + 1);
		return switch (random.nextInt(4)) {
			case 0 -> before + (char) ('а' + random.nextInt(32)) + after;
			case 1 -> before + after;
			case 2 -> before + letter + letter + after;
			default -> before + after.charAt(0) + letter + after.substring(1);
		};
	}

	private static String text(Hit hit) {
		return hit.title().stream().map(Hit.Part::text).collect(Collectors.joining());
	}

	private SearchResult search(String text) {
		return this.search
			.search(new SearchRequest(text, Map.of(), QueryMode.FORGIVING, KeysetRequest.first(JudgedQueries.CUT)));
	}

	private List<String> found(String text) {
		return keys(search(text));
	}

	private List<String> keys(SearchResult result) {
		return result.hits().stream().map((hit) -> this.keys.getOrDefault(hit.id(), hit.id())).toList();
	}

	// Title and text in one field, any of the words, BM25: what Lucene gives for nothing.
	private Function<String, List<String>> alone(Analyzer analyzer) throws IOException {
		ByteBuffersDirectory directory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
			for (CatalogueDocument node : documents()) {
				Document document = new Document();
				document.add(new StoredField("id", node.id()));
				List<String> texts = new ArrayList<>(List.of(node.title(), node.line()));
				texts.addAll(node.aliases());
				texts.addAll(node.body());
				document.add(new TextField("text", String.join(" · ", texts), Field.Store.NO));
				writer.addDocument(document);
			}
		}
		IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
		return (text) -> {
			Query query = new QueryBuilder(analyzer).createBooleanQuery("text", text);
			return (query != null) ? top(searcher, query) : List.of();
		};
	}

	private List<String> top(IndexSearcher searcher, Query query) {
		try {
			List<String> hits = new ArrayList<>();
			for (ScoreDoc hit : searcher.search(query, JudgedQueries.CUT).scoreDocs) {
				String id = searcher.storedFields().document(hit.doc).get("id");
				hits.add(this.keys.getOrDefault(id, id));
			}
			return hits;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<CatalogueDocument> documents() {
		List<CatalogueDocument> documents = new ArrayList<>();
		for (NodeKind kind : NodeKind.values()) {
			documents.addAll(this.source.documents(kind, this.source.ids(kind, "", 10_000)));
		}
		return documents;
	}

	private static void write(String file, Map<String, Map<String, JudgedQueries.Quality>> rankings)
			throws IOException {
		StringBuilder report = new StringBuilder("| queries |");
		rankings.keySet().forEach((name) -> report.append(' ').append(name).append(": nDCG@10 | recall@10 |"));
		report.append("\n|---|").append("---|---|".repeat(rankings.size())).append('\n');
		for (String kind : rankings.values().iterator().next().keySet()) {
			report.append("| ").append(kind).append(" |");
			rankings.values()
				.forEach((qualities) -> report.append(String.format(Locale.ROOT, " %.3f | %.3f |",
						qualities.get(kind).ndcg(), qualities.get(kind).recall())));
			report.append('\n');
		}
		Files.writeString(Path.of(file), report);
		System.out.print(report);
	}

	private static QueryMode mode(boolean literal) {
		return literal ? QueryMode.LITERAL : QueryMode.FORGIVING;
	}

}
