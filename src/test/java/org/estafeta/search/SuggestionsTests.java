package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTests {

	@TempDir
	Path folder;

	private CatalogueIndex index;

	@BeforeEach
	void open() throws IOException {
		this.index = CatalogueIndex.open(this.folder);
		this.index.put(List.of(node(NodeKind.PRACTICE, "1", "Клубный час"),
				node(NodeKind.PRACTICE, "2", "«Клуб отцов»"), node(NodeKind.PRACTICE, "3", "Шахматный клуб"),
				node(NodeKind.PRACTICE, "4", "Клумбы и грядки"), node(NodeKind.PRACTICE, "5", "Ёлка и клёны"),
				node(NodeKind.COMMUNITY, "6", "Клуб молодых руководителей"),
				node(NodeKind.ORGANISATION, "7", "Школа № 94", List.of("МАОУ СОШ 94"), "Челябинск"),
				node(NodeKind.ORGANISATION, "8", "Школа № 94", List.of(), "Миасс")));
		this.index.commit(1);
	}

	@AfterEach
	void close() throws IOException {
		this.index.close();
	}

	@ParameterizedTest
	@CsvSource({ "клуб, 2 1 3 6", "клу, 2 1 4 6", "клубный ч, 1", "час клубный, 1", "шах, 3", "rke, 2 1 4 6", "елк, 5",
			"ЁЛК, 5", "клен, 5", "школа 94, 7 8", "маоу со, 7", "94 миа, 8", "школа № 9, 7 8" })
	void completesNamesKindByKindThoseThatBeginSoFirst(String typed, String ids) {
		assertThat(suggest(typed, 3).stream().map(Suggestion::id).collect(Collectors.joining(" "))).isEqualTo(ids);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "«»", "ъ", "клуб ы", "*", "?:[" })
	void suggestsNothingWhereNothingBeginsSo(String typed) {
		assertThat(suggest(typed, 3)).isEmpty();
	}

	@Test
	void ofEachKindOnlySoMany() {
		assertThat(suggest("клу", 1)).extracting(Suggestion::id).containsExactly("2", "6");
	}

	@Test
	void marksWhatWasTypedAndTellsNamesakesApart() {
		Suggestion found = suggest("час клуб", 3).getFirst();
		assertThat(found.title()).containsExactly(new Hit.Part("Клуб", true), new Hit.Part("ный ", false),
				new Hit.Part("час", true));
		assertThat(suggest("школа", 3)).extracting(Suggestion::line).containsExactly("Челябинск", "Миасс");
	}

	@Test
	void anyInputIsText() {
		Random random = new Random(7);
		for (int i = 0; i < 2000; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(200), 0, 0x3000).forEach(text::appendCodePoint);
			assertThat(suggest(text.toString(), 3)).hasSizeLessThan(30);
		}
	}

	private List<Suggestion> suggest(String typed, int perKind) {
		return this.index.search((searcher) -> new Suggestions(searcher, perKind).of(typed));
	}

	private static CatalogueDocument node(NodeKind kind, String id, String title) {
		return node(kind, id, title, List.of(), "");
	}

	private static CatalogueDocument node(NodeKind kind, String id, String title, List<String> aliases, String line) {
		return new CatalogueDocument(kind, id, title, aliases, List.of("час клуба"), line, SortKey.of(title), Map.of());
	}

}
