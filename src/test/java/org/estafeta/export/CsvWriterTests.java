package org.estafeta.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvWriterTests {

	@Test
	void isWrittenAsRussianExcelReadsIt() throws IOException {
		String text = new String(new Sample(3).write(new CsvWriter(), "ru"), StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFFПередач от начала;Кто перенял;").endsWith("\r\n");
		assertThat(text.replace("\r\n", "")).as("no line ends otherwise").doesNotContain("\r");
		assertThat(text).contains(";2020-02-29;2020-02-29;2020-02-29;день;верный;применяет;внедрили;мероприятие;")
			.contains(";2019-09/2020-08;2019-09-01;2020-08-31;учебный год;")
			.contains(";../2020-12-31;;2020-12-31;не позднее;")
			.contains(";0,95;");
		String english = new String(new Sample(3).write(new CsvWriter(), "en"), StandardCharsets.UTF_8);
		assertThat(english).startsWith("\uFEFFTransfers from the start;").contains(";0.95;", ";certain;");
	}

	@Test
	void hostileTextComesBackAndIsNeverAFormula() throws IOException {
		List<CSVRecord> records = parse(Sample.hostile().write(new CsvWriter(), "ru"));
		for (int row = 0; row < Sample.HOSTILE.size(); row++) {
			String clean = CleanText.of(Sample.HOSTILE.get(row));
			for (ExportColumn column : List.of(ExportColumn.WHO, ExportColumn.NOTE, ExportColumn.CHANNEL)) {
				String cell = cell(records.get(row + 1), column);
				assertThat(cell).isEqualTo(CleanText.isFormula(clean) ? '\'' + clean : clean);
			}
			for (String cell : records.get(row + 1)) {
				assertThat(CleanText.isFormula(cell)).as(cell).isFalse();
			}
		}
	}

	@Test
	void theManifestFollowsTheRowsAndNumbersThem() throws IOException {
		List<CSVRecord> records = parse(Sample.hostile().write(new CsvWriter(), "ru"));
		int end = Sample.HOSTILE.size() + 1;
		assertThat(records.get(end)).containsExactly("#manifest", "Сведения");
		assertThat(records.subList(end + 1, records.size())).hasSameSizeAs(Manifest.KEYS)
			.allMatch((record) -> record.get(0).startsWith("#") && record.size() == 3);
		assertThat(records).anySatisfy((record) -> assertThat(record).containsExactly("#rows", "Строк",
				String.valueOf(Sample.HOSTILE.size())));
		assertThat(records)
			.anySatisfy((record) -> assertThat(record).containsExactly("#practice", "Практика", "'=Практика"));
		assertThat(records)
			.anySatisfy((record) -> assertThat(record).containsExactly("#complete", "Ничего не пропущено", "нет"));
	}

	private static String cell(CSVRecord row, ExportColumn column) {
		return row.get(List.of(ExportColumn.values()).indexOf(column));
	}

	static List<CSVRecord> parse(byte[] bytes) throws IOException {
		String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
		return CSVParser.parse(text, CSVFormat.DEFAULT.builder().setDelimiter(';').get()).getRecords();
	}

}
