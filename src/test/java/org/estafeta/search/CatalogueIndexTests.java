package org.estafeta.search;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CatalogueIndexTests {

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

	@ParameterizedTest
	@ValueSource(strings = { "клубный час", "клубного часа", "клубным часом", "КЛУБНЫЙ ЧАС", "«Клубный час»",
			"клубный чс", "клубнй час", "клубный ча" })
	void findsATitleInAnyFormOfItsWords(String text) throws IOException {
		put(practice("1", "«Клубный час» в детском саду", "Дети свободно ходят по саду"),
				practice("2", "Час здоровья", "Клубная работа и клубный подход в течение часа"),
				practice("3", "Робототехника", "Кружок"));
		assertThat(found(text).getFirst()).isEqualTo("1");
	}

	@Test
	void putsTheExactTitleFirst() throws IOException {
		put(practice("1", "Школа", "школа школа школа"), practice("2", "Бережная школа", "школа"),
				practice("3", "«Бережная школа» и школа", "бережная школа бережная школа"));
		assertThat(found("бережная школа").getFirst()).isEqualTo("2");
		assertThat(found("школа").getFirst()).isEqualTo("1");
	}

	@Test
	void tellsWhyEachHitWasFound() throws IOException {
		put(practice("1", "Клубный час", ""), practice("2", "«Клубный час» в саду", ""),
				practice("3", "Клубные часы для детей", ""), practice("4", "Час в клубном доме", ""),
				practice("5", "Прогулка", "клубная работа занимает час"), practice("6", "Час здоровья", "бег"));
		SearchResult result = search("Клубный час", Map.of(), KeysetRequest.first(10));
		assertThat(ids(result)).containsExactly("1", "2", "3", "4", "5", "6");
		assertThat(result.hits()).extracting((hit) -> hit.reason().by())
			.containsExactly(FoundBy.TITLE, FoundBy.TITLE_WORDS, FoundBy.TITLE_FORMS, FoundBy.ALL_IN_TITLE,
					FoundBy.ALL_ANYWHERE, FoundBy.SOME);
		assertThat(result.hits().getFirst().reason().missing()).isEmpty();
		assertThat(result.hits().getLast().reason())
			.isEqualTo(new Hit.Reason(FoundBy.SOME, List.of("час"), List.of(), List.of("клубный")));
		assertThat(search("", Map.of(), KeysetRequest.first(1)).hits().getFirst().reason()).isNull();
	}

	@Test
	void readsYoAsYe() throws IOException {
		put(practice("1", "Учёт достижений", ""), practice("2", "Учет времени", ""));
		assertThat(found("учет")).containsExactlyInAnyOrder("1", "2");
		assertThat(found("учёта")).containsExactlyInAnyOrder("1", "2");
	}

	@Test
	void findsNumbersHyphensAndLatinWords() throws IOException {
		put(practice("1", "Адресная помощь «500+»", ""), practice("2", "Научно-практическая конференция", ""),
				practice("3", "Lesson Study", ""), practice("4", "Школа № 94 г. Челябинска", ""));
		assertThat(found("500")).containsExactly("1");
		assertThat(found("практической")).containsExactly("2");
		assertThat(found("научно-практических")).containsExactly("2");
		assertThat(found("lessons")).containsExactly("3");
		assertThat(found("№94")).containsExactly("4");
	}

	@Test
	void oneAlienWordNeverGivesNothing() throws IOException {
		put(practice("1", "Клубный час", ""), practice("2", "Математическая вертикаль", ""));
		assertThat(found("клубный абракадабра")).containsExactly("1");
		assertThat(found("математическая вертикаль для бармаглотов")).containsExactly("2");
	}

	static Stream<String> hostileTexts() {
		return Stream.of("", "   ", "*", "*а", "*?*?*?", "/(а+)+.{1000}/", "[* TO *]", "email:*", "\"незакрытая", "(((",
				"AND OR NOT", "а^999999", "слово~2", "\0", "\uD800", "а" + "\u0301".repeat(5000), "\u202Eабв",
				"слово ".repeat(20_000), "ж".repeat(200_000), "kind:PRACTICE", "' OR 1=1 //");
	}

	@ParameterizedTest
	@MethodSource("hostileTexts")
	void anyInputIsText(String text) throws IOException {
		put(practice("1", "Клубный час", "слово"));
		assertThat(search(text, Map.of(), KeysetRequest.first(10)).total()).isBetween(0L, 1L);
	}

	@Test
	void marksWhatMatchedWhateverItsEnding() throws IOException {
		put(practice("1", "О «Клубном часе» <b>детям</b>", "Сначала ".repeat(60) + "проводят клубный час в саду"));
		Hit hit = search("клубный час", Map.of(), KeysetRequest.first(1)).hits().getFirst();
		assertThat(hit.title()).contains(new Hit.Part("Клубном", true), new Hit.Part("часе", true));
		assertThat(hit.plainTitle()).isEqualTo("О «Клубном часе» <b>детям</b>");
		assertThat(hit.snippet()).contains(new Hit.Part("клубный", true));
		assertThat(hit.snippet().getFirst().text()).startsWith("…");
		assertThat(hit.snippet().stream().mapToInt((part) -> part.text().length()).sum()).isLessThan(340);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "слово час" })
	void pagesSeeEachHitExactlyOnceInBothDirections(String text) throws IOException {
		Random random = new Random(7);
		List<CatalogueDocument> documents = new ArrayList<>();
		for (int i = 0; i < 53; i++) {
			documents.add(random(random, i));
		}
		put(documents.toArray(CatalogueDocument[]::new));
		List<String> forward = new ArrayList<>();
		SearchResult page = search(text, Map.of(), KeysetRequest.first(10));
		assertThat(page.hasPrevious()).isFalse();
		forward.addAll(ids(page));
		while (page.hasNext()) {
			page = search(text, Map.of(), KeysetRequest.after(10, page.hits().getLast().position()));
			assertThat(page.hasPrevious()).isTrue();
			forward.addAll(ids(page));
		}
		assertThat(forward).hasSize(53).doesNotHaveDuplicates();
		List<String> backward = new ArrayList<>();
		page = search(text, Map.of(), KeysetRequest.before(10, Position.END));
		backward.addAll(0, ids(page));
		while (page.hasPrevious()) {
			page = search(text, Map.of(), KeysetRequest.before(10, page.hits().getFirst().position()));
			backward.addAll(0, ids(page));
		}
		assertThat(backward).isEqualTo(forward);
	}

	@Test
	void refusesAPositionItNeverGave() throws IOException {
		put(practice("1", "Клубный час", ""));
		KeysetRequest request = KeysetRequest.after(10, new Position("вздор", "1"));
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> search("час", Map.of(), request));
	}

	@Test
	void forgetsWhatWasRemoved() throws IOException {
		put(practice("1", "Клубный час", ""), practice("2", "Тихий час", ""));
		this.index.remove(List.of(new NodeRef(NodeKind.PRACTICE, "1")));
		this.index.commit(2);
		assertThat(found("час")).containsExactly("2");
	}

	@Test
	void remembersTheLastChangeInItsCommit() throws IOException {
		assertThat(this.index.seq()).isNegative();
		put(practice("1", "Клубный час", ""));
		this.index.put(List.of(practice("2", "Потеряно при сбое", "")));
		reopen();
		assertThat(this.index.seq()).isEqualTo(1);
		assertThat(this.index.size()).isEqualTo(1);
	}

	@Test
	void beginsAnewWhenASegmentIsCut() throws IOException {
		put(practice("1", "Клубный час", ""));
		this.index.close();
		List<Path> segments;
		try (Stream<Path> files = Files.list(this.folder)) {
			segments = files.filter((file) -> file.getFileName().toString().startsWith("_")).toList();
		}
		Path segment = segments.stream().max((one, other) -> Long.compare(size(one), size(other))).orElseThrow();
		try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
			file.setLength(Math.max(0, file.length() - 100));
		}
		this.index = CatalogueIndex.open(this.folder);
		assertThat(this.index.seq()).isNegative();
		put(practice("1", "Клубный час", ""));
		assertThat(found("час")).containsExactly("1");
	}

	@Test
	void beginsAnewWhenAByteIsFlipped() throws IOException {
		put(practice("1", "Клубный час", ""));
		this.index.close();
		try (Stream<Path> files = Files.list(this.folder)) {
			Path data = files.filter((file) -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
			try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
				file.seek(file.length() / 2);
				int old = file.read();
				file.seek(file.length() / 2);
				file.write(old ^ 0xFF);
			}
		}
		this.index = CatalogueIndex.open(this.folder);
		assertThat(this.index.seq()).isNegative();
	}

	private void reopen() throws IOException {
		this.index.close();
		this.index = CatalogueIndex.open(this.folder);
	}

	private static long size(Path file) {
		return file.toFile().length();
	}

	private void put(CatalogueDocument... documents) throws IOException {
		this.index.put(List.of(documents));
		this.index.commit(1);
	}

	private List<String> found(String text) {
		return ids(search(text, Map.of(), KeysetRequest.first(100)));
	}

	private static List<String> ids(SearchResult result) {
		return result.hits().stream().map(Hit::id).toList();
	}

	private SearchResult search(String text, Map<Facet, List<String>> filters, KeysetRequest page) {
		SearchRequest request = new SearchRequest(text, filters, QueryMode.FORGIVING, page);
		return this.index.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).run(1));
	}

	private static CatalogueDocument practice(String id, String title, String body) {
		return new CatalogueDocument(NodeKind.PRACTICE, id, title, List.of(), List.of(body), "", SortKey.of(title),
				Map.of());
	}

	private static CatalogueDocument random(Random random, int number) {
		NodeKind kind = NodeKind.values()[random.nextInt(4)];
		String title = "Слово " + (char) ('а' + random.nextInt(5));
		return new CatalogueDocument(kind, "id" + number, title, List.of(), List.of("час ".repeat(random.nextInt(3))),
				"", SortKey.of(title), Map.of());
	}

}
