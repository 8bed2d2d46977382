package org.estafeta.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * Writes a workbook: the rows on the first sheet, the manifest on the second. Text stays
 * text; a date is a date of Excel only when its day is known.
 */
final class XlsxWriter implements ExportWriter {

	private static final List<ExportColumn> COLUMNS = List.of(ExportColumn.values());

	/** The most rows that a sheet has, its heading left out. */
	static final int MAX_ROWS = Worksheet.MAX_ROWS - 1;

	/** The longest text that a cell of Excel holds. */
	static final int MAX_CELL = 32_767;

	/** The first day that Excel counts right: it believes in 29 February 1900. */
	private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

	private static final int ROWS_IN_MEMORY = 200;

	@Override
	public void write(RowSource source, Manifest manifest, Wording wording, OutputStream out) throws IOException {
		Workbook workbook = new Workbook(out, "Estafeta", null);
		Tally tally = new Tally();
		Worksheet sheet = workbook.newWorksheet(wording.text("export.sheet"));
		sheet.freezePane(0, 1);
		for (int i = 0; i < COLUMNS.size(); i++) {
			sheet.width(i, COLUMNS.get(i).width());
			sheet.inlineString(0, i, wording.heading(COLUMNS.get(i)));
		}
		sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().fillColor("DDE6F0").wrapText(true).set();
		for (Iterator<ExportRow> rows = source.rows(); rows.hasNext();) {
			ExportRow row = rows.next();
			tally.add(row);
			for (int i = 0; i < COLUMNS.size(); i++) {
				put(sheet, tally.rows(), i, row.value(COLUMNS.get(i)), wording);
			}
			if (tally.rows() % ROWS_IN_MEMORY == 0) {
				sheet.flush();
			}
		}
		sheet.finish();
		putManifest(workbook, manifest, tally, wording);
		workbook.finish();
	}

	private static void putManifest(Workbook workbook, Manifest manifest, Tally tally, Wording wording)
			throws IOException {
		Worksheet sheet = workbook.newWorksheet(wording.text("export.manifest"));
		sheet.width(0, 40);
		sheet.width(1, 90);
		int line = 0;
		for (Manifest.Entry entry : manifest.entries(tally, wording)) {
			sheet.inlineString(line, 0, wording.label(entry));
			sheet.style(line, 0).bold().set();
			put(sheet, line, 1, entry.value(), wording);
			line++;
		}
		sheet.finish();
	}

	private static void put(Worksheet sheet, int line, int column, @Nullable Object value, Wording wording) {
		LocalDate day = day(value);
		if (day != null) {
			sheet.value(line, column, day);
			sheet.style(line, column).format("yyyy-mm-dd").set();
		}
		else if (value instanceof Number number) {
			sheet.value(line, column, number);
		}
		else if (value != null) {
			String text = CleanText.cut(wording.shown(value), MAX_CELL);
			sheet.inlineString(line, column, text);
			if (CleanText.isFormula(text)) {
				// stays text even when somebody edits the cell
				sheet.style(line, column).format("@").set();
			}
		}
	}

	private static @Nullable LocalDate day(@Nullable Object value) {
		LocalDate day = switch (value) {
			case LocalDate exact -> exact;
			case ImpreciseDate date when date.precision() == ImpreciseDate.Precision.DAY && !date.about() ->
				date.latest();
			case null, default -> null;
		};
		return (day != null && !day.isBefore(FIRST_DAY)) ? day : null;
	}

}
