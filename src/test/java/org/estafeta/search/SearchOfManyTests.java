package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Search over {@value #NODES} nodes with made-up titles of real words. How many random
 * and hostile queries are asked is set by {@code -Destafeta.test.queries}; how long the
 * slowest took is printed.
 */
class SearchOfManyTests {

	private static final int NODES = 10_000;

	private static final int QUERIES = Integer.getInteger("estafeta.test.queries", 600);

	private static final int EXACT = 1_000;

	private static final List<String> WORDS = List.of("клубный", "час", "школа", "молодой", "учитель", "наставник",
			"урок", "математика", "чтение", "смысловое", "проект", "неделя", "театр", "сад", "детский", "ребёнок",
			"семья", "родители", "оценивание", "формирующее", "функциональная", "грамотность", "финансовая", "цифровая",
			"среда", "музей", "экскурсия", "робот", "инженерный", "класс", "лаборатория", "природа", "тропа",
			"экологическая", "шахматы", "спорт", "здоровье", "утро", "круг", "диалог", "служба", "примирение", "игра",
			"книга", "история", "край", "родной", "язык", "русский", "сказка", "песня", "мастерская", "опыт", "опыты",
			"наука", "исследование", "конференция", "педагог", "психолог", "карта", "маршрут", "дневник", "портфолио",
			"волонтёр", "память", "герой", "улица", "город", "деревня", "площадка", "сеть", "обмен", "встреча", "ФГОС",
			"ОВЗ", "lesson", "study", "STEM", "и", "в", "на", "для", "с", "500", "2024", "5–9");

	private static final List<String> HOSTILE = List.of("*", "?", "a*", "*а", "~", "^", "title:школа", "\"школа",
			"(((((", "школа AND", "NOT NOT", "[а TO я]", "/.*/", "\\", "\\u0000", "${7*7}", "<script>alert(1)</script>",
			"'; DROP", "kind:*", "школа~0.1", "школа^1e9", "+-&&||!(){}[]^\"~*?:\\/", "%00", "../../etc", "{{}}",
			"\uD83D\uDE00", "\uD800", "\u202Eалокш", "а\u0301\u0301\u0301", "ﬁ", "İ", "ß", "ыъыъыъыъ", "0x7f", "1e309",
			"NaN");

	@TempDir
	static Path folder;

	private static final List<String> TITLES = titles();

	private static CatalogueIndex index;

	private static List<String> titles() {
		Random random = new Random(10);
		Set<String> titles = new LinkedHashSet<>();
		while (titles.size() < NODES) {
			titles.add(words(random, 2 + random.nextInt(5)));
		}
		return List.copyOf(titles);
	}

	@BeforeAll
	static void fill() throws IOException {
		index = CatalogueIndex.open(folder);
		Random random = new Random(11);
		List<CatalogueDocument> nodes = new ArrayList<>();
		for (String title : TITLES) {
			NodeKind kind = NodeKind.values()[random.nextInt(7)];
			nodes.add(new CatalogueDocument(kind, "id" + nodes.size(), title, List.of(),
					List.of(words(random, random.nextInt(40))), words(random, 1), SortKey.of(title), Map.of()));
		}
		index.put(nodes);
		index.commit(1);
	}

	@AfterAll
	static void close() throws IOException {
		index.close();
	}

	@Test
	void aTitleIsTheFirstHitOfItsOwnText() {
		Random random = new Random(12);
		for (int i = 0; i < EXACT; i++) {
			String title = TITLES.get(random.nextInt(TITLES.size()));
			Hit first = search(title).hits().getFirst();
			assertThat(SortKey.of(first.plainTitle())).as(title).isEqualTo(SortKey.of(title));
			assertThat(first.reason()).isNotNull().extracting(Hit.Reason::by).isEqualTo(FoundBy.TITLE);
		}
	}

	@Test
	void whateverIsTypedIsAnswered() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		long[] times = new long[QUERIES];
		long longest = 0;
		String slowest = "";
		for (int i = 0; i < QUERIES; i++) {
			String text = query(random);
			long began = System.nanoTime();
			SearchResult result = search(text);
			times[i] = System.nanoTime() - began;
			assertThat(result.total()).as("seed %d: %s", seed, text).isNotNegative();
			assertThat(suggest(text)).as("seed %d: %s", seed, text).hasSizeLessThan(30);
			if (times[i] > longest) {
				longest = times[i];
				slowest = text;
			}
		}
		Arrays.sort(times);
		System.out.printf("%,d random and hostile queries over %,d nodes: p50 %.1f, p99 %.1f, slowest %.0f ms (%s)%n",
				QUERIES, NODES, millis(times[QUERIES / 2]), millis(times[QUERIES * 99 / 100]),
				millis(times[QUERIES - 1]), slowest.substring(0, Math.min(80, slowest.length())));
	}

	private static double millis(long nanos) {
		return nanos / 1e6;
	}

	private static String query(Random random) {
		return switch (random.nextInt(9)) {
			case 0 -> words(random, 1 + random.nextInt(8));
			case 1 -> mistyped(words(random, 1 + random.nextInt(6)), random);
			case 2 -> KeyboardLayout.toLatin(words(random, 1 + random.nextInt(6)));
			case 3 -> words(random, 1 + random.nextInt(4)) + HOSTILE.get(random.nextInt(HOSTILE.size()));
			case 4 -> letters(random, random.nextInt(3000), 'а', 32);
			case 5 -> letters(random, random.nextInt(300), ' ', 0x2FFF);
			case 6 -> IntStream.range(0, 1 + random.nextInt(60))
				.mapToObj((i) -> letters(random, 4 + random.nextInt(20), 'а', 32))
				.collect(Collectors.joining(" "));
			case 7 -> words(random, 400);
			default -> IntStream.range(0, 1 + random.nextInt(20))
				.mapToObj((i) -> HOSTILE.get(random.nextInt(HOSTILE.size())))
				.collect(Collectors.joining(random.nextBoolean() ? " " : ""));
		};
	}

	private static String words(Random random, int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> WORDS.get(random.nextInt(WORDS.size())))
			.collect(Collectors.joining(" "));
	}

	private static String mistyped(String text, Random random) {
		StringBuilder typed = new StringBuilder(text);
		for (int i = 0; i < 1 + text.length() / 10; i++) {
			typed.setCharAt(random.nextInt(typed.length()), (char) ('а' + random.nextInt(32)));
		}
		return typed.toString();
	}

	private static String letters(Random random, int length, int from, int count) {
		StringBuilder text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.appendCodePoint(from + random.nextInt(count));
		}
		return text.toString();
	}

	private static SearchResult search(String text) {
		SearchRequest request = new SearchRequest(text, Map.of(), QueryMode.FORGIVING, KeysetRequest.first(10));
		return index.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).run(1));
	}

	private static List<Suggestion> suggest(String text) {
		return index.search((searcher) -> new Suggestions(searcher, 3).of(text));
	}

}
