package org.estafeta.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableReaderTests {

	static Stream<byte[]> encodings() {
		String table = "ключ;имя\r\n1;«Ёлка»\r\n".replace("«", "\"\"\"").replace("»", "\"\"\"");
		return Stream.of(table.getBytes(StandardCharsets.UTF_8), ('\uFEFF' + table).getBytes(StandardCharsets.UTF_8),
				table.getBytes(Charset.forName("windows-1251")), ('\uFEFF' + table).getBytes(StandardCharsets.UTF_16LE),
				('\uFEFF' + table).getBytes(StandardCharsets.UTF_16BE));
	}

	@ParameterizedTest
	@MethodSource("encodings")
	void findsOutTheEncoding(byte[] bytes) {
		Table table = TableReader.read(new SourceFile("a.csv", bytes));
		assertThat(table.header()).containsExactly("ключ", "имя");
		assertThat(table.rows()).containsExactly(List.of("1", "\"Ёлка\""));
	}

	@Test
	void findsOutTheDelimiter() {
		assertThat(read("a,b\n\"1,5\",2\n").rows()).containsExactly(List.of("1,5", "2"));
		assertThat(read("a;b\n1,5;2\n").rows()).containsExactly(List.of("1,5", "2"));
		assertThat(read("a\tb\n1;5\t2\n").rows()).containsExactly(List.of("1;5", "2"));
	}

	@Test
	void keepsLineBreaksInsideQuotesAndDropsInvisibleSigns() {
		assertThat(read("a,b\n\"один\nдва\",\u00A0три\u200B \n").rows()).containsExactly(List.of("один\nдва", "три"));
	}

	@Test
	void stopsWhereAnExportedTableSpeaksOfItself() {
		assertThat(read("a;b\r\n1;2\r\n#3;4\r\n#manifest;Сведения\r\n#rows;Строк;2\r\n").rows())
			.containsExactly(List.of("1", "2"), List.of("#3", "4"));
	}

	@Test
	void namesWhatCannotBeRead() {
		assertThat(problem("")).isEqualTo("empty-file");
		assertThat(problem("a\0b")).isEqualTo("binary-file");
		assertThat(problem("a,b\n\"1,2\n")).isEqualTo("broken-quotes");
		assertThat(problem("a" + ",b".repeat(TableReader.MAX_COLUMNS) + '\n')).isEqualTo("too-many-columns");
		assertThat(problem("a,b\n1," + "x".repeat(TableReader.MAX_CELL + 1))).isEqualTo("cell-too-long");
		assertThat(problem("a,b\n" + "1,2\n".repeat(TableReader.MAX_ROWS + 1))).isEqualTo("too-many-rows");
	}

	private static Table read(String text) {
		return TableReader.read(new SourceFile("a.csv", text.getBytes(StandardCharsets.UTF_8)));
	}

	private static String problem(String text) {
		UnreadableFile[] failure = new UnreadableFile[1];
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(text)).satisfies((ex) -> failure[0] = ex);
		return failure[0].problem().code();
	}

}
