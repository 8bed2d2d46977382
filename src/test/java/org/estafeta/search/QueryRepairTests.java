package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;

class QueryRepairTests {

	@TempDir
	Path folder;

	private CatalogueIndex index;

	@BeforeEach
	void open() throws IOException {
		this.index = CatalogueIndex.open(this.folder);
		this.index.put(List.of(practice("1", "«Клубный час» в детском саду"),
				practice("2", "Школьная служба примирения"), practice("3", "Игры Воскобовича"),
				practice("4", "Функциональная грамотность учеников"), practice("5", "Lesson Study"),
				practice("6", "Метапредметные результаты"), practice("7", "Сад и школа")));
		this.index.commit(1);
	}

	@AfterEach
	void close() throws IOException {
		this.index.close();
	}

	private static CatalogueDocument practice(String id, String title) {
		return new CatalogueDocument(NodeKind.PRACTICE, id, title, List.of(), List.of(), "", SortKey.of(title),
				Map.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rke,ysq xfc                      | клубный час
			RKE<YSQ XFC                      | клубный час
			vtnfghtlvtnyst htpekmnfns        | метапредметные результаты
			klubnyy chas                     | клубный час
			sluzhba primireniya              | служба примирения
			funkcionalnaya gramotnost        | функциональная грамотность
			функцыональная граматность       | функциональная грамотность
			служба примерения                | служба примирения
			воскабовича                      | воскобовича
			дуыыщт ыегвн                     | lesson study
			клубный xfc                      | клубный час
			«клубнй» час                     | «клубный» час
			""")
	void readsWhatWasMeant(String typed, String meant) {
		assertThat(search(typed, false).repaired()).isEqualTo(meant);
		assertThat(search(typed, true).repaired()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "клубный час", "клубным часом", "ЛЕСТНИЦА", "бегемоты в саду", "школа 94", "lesson study",
			"клубн", "служба прим", "", "«»", "...", "5–9 класс", "ёлка", "digital" })
	void leavesRightQueriesAlone(String typed) {
		assertThat(search(typed, false).repaired()).isNull();
	}

	@Test
	void anExactHitStandsAboveARepairedOne() {
		assertThat(search("клубный час", false).hits().getFirst().id()).isEqualTo("1");
		assertThat(search("клубнй час", false).hits().getFirst().id()).isEqualTo("1");
		assertThat(search("клубнй час", true).total()).isPositive();
	}

	@Test
	void nothingThatIsTypedFails() {
		Random random = new Random(4);
		String letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяabcxyz ,;[]'-«»№ёЁ\u0301\uD83D\uDE00\u0000";
		for (int i = 0; i < 300; i++) {
			StringBuilder text = new StringBuilder();
			int length = random.nextInt(120);
			for (int j = 0; j < length; j++) {
				text.append(letters.charAt(random.nextInt(letters.length())));
			}
			assertThat(search(text.toString(), false).hits()).as(text.toString()).isNotNull();
		}
		String worst = IntStream.range(0, 400)
			.mapToObj((i) -> "ыъ" + Integer.toString(i + 1000, 36).replaceAll("\\d", "щ") + "ыъщющэъыжф")
			.collect(Collectors.joining(" "));
		assertThat(search(worst, false).total()).isZero();
	}

	private SearchResult search(String text, boolean literal) {
		SearchRequest request = new SearchRequest(text, Map.of(), mode(literal), KeysetRequest.first(10));
		return this.index.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).run(1));
	}

	private static QueryMode mode(boolean literal) {
		return literal ? QueryMode.LITERAL : QueryMode.FORGIVING;
	}

}
