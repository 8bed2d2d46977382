package org.estafeta.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxWriterTests {

	@Test
	void hostileTextStaysTextAndLongTextIsCut() throws IOException {
		List<Row> rows = rows(Sample.hostile().write(new XlsxWriter(), "ru"), 0);
		assertThat(rows).hasSize(Sample.HOSTILE.size() + 1);
		for (int row = 0; row < Sample.HOSTILE.size(); row++) {
			String clean = CleanText.of(Sample.HOSTILE.get(row));
			Cell note = cell(rows.get(row + 1), ExportColumn.NOTE);
			assertThat(note.getType()).isEqualTo(CellType.STRING);
			String text = note.asString();
			if (clean.length() > XlsxWriter.MAX_CELL) {
				assertThat(text).hasSizeLessThanOrEqualTo(XlsxWriter.MAX_CELL).endsWith("ж…");
			}
			else {
				assertThat(text).isEqualTo(clean);
			}
		}
		assertThat(xml(Sample.hostile().write(new XlsxWriter(), "ru"), "xl/worksheets/sheet1.xml").contains("<f>"))
			.isFalse();
	}

	@Test
	void aDateIsADateOnlyWhenItsDayIsKnown() throws IOException {
		List<Row> rows = rows(new Sample(4).write(new XlsxWriter(), "ru"), 0);
		assertThat(cell(rows.get(1), ExportColumn.DATE).asDate().toLocalDate()).isEqualTo(LocalDate.of(2020, 2, 29));
		assertThat(cell(rows.get(1), ExportColumn.DATE).getType()).isEqualTo(CellType.NUMBER);
		assertThat(cell(rows.get(2), ExportColumn.DATE).asString()).isEqualTo("2019-09/2020-08");
		assertThat(cell(rows.get(2), ExportColumn.FIRST_DAY).asDate().toLocalDate())
			.isEqualTo(LocalDate.of(2019, 9, 1));
		assertThat(cell(rows.get(3), ExportColumn.DATE).asString()).isEqualTo("../2020-12-31");
		assertThat(cell(rows.get(3), ExportColumn.FIRST_DAY)).isNull();
		assertThat(cell(rows.get(4), ExportColumn.DATE).asString()).isEqualTo("XXXX");
		assertThat(cell(rows.get(2), ExportColumn.PROBABILITY).asNumber()).isEqualByComparingTo("0.95");
		assertThat(cell(rows.get(2), ExportColumn.HOPS).asNumber()).isEqualByComparingTo("1");
	}

	@Test
	void theHeadingStaysInViewAndTheManifestHasASheetOfItsOwn() throws IOException {
		byte[] bytes = Sample.hostile().write(new XlsxWriter(), "ru");
		assertThat(xml(bytes, "xl/worksheets/sheet1.xml"))
			.containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Передачи", "Сведения");
		}
		List<Row> manifest = rows(bytes, 1);
		assertThat(manifest).hasSameSizeAs(Manifest.KEYS);
		assertThat(manifest.get(Manifest.KEYS.indexOf("rows")).getCell(0).asString()).isEqualTo("Строк");
		assertThat(manifest.get(Manifest.KEYS.indexOf("rows")).getCell(1).asNumber())
			.isEqualByComparingTo(String.valueOf(Sample.HOSTILE.size()));
		assertThat(manifest.get(Manifest.KEYS.indexOf("practice")).getCell(1).asString()).isEqualTo("=Практика");
		assertThat(rows(Sample.hostile().write(new XlsxWriter(), "en"), 0).getFirst().getCell(0).asString())
			.isEqualTo("Transfers from the start");
	}

	private static Cell cell(Row row, ExportColumn column) {
		return row.getOptionalCell(List.of(ExportColumn.values()).indexOf(column)).orElse(null);
	}

	static List<Row> rows(byte[] bytes, int sheet) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			return workbook.getSheet(sheet).orElseThrow().read();
		}
	}

	private static String xml(byte[] bytes, String name) throws IOException {
		Path file = Files.createTempFile("export", ".xlsx");
		try {
			Files.write(file, bytes);
			try (ZipFile zip = new ZipFile(file.toFile())) {
				return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
			}
		}
		finally {
			Files.delete(file);
		}
	}

}
