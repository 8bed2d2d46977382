package org.estafeta.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table that Excel with Russian settings opens by a double click: UTF-8 with a
 * byte order mark, semicolons, CR and LF. What Excel would take for a formula gets an
 * apostrophe in front.
 *
 * <p>
 * The manifest follows the rows, in lines that begin with {@code #} behind the line
 * {@value #MANIFEST}. It stands in the same file because a table that broke off looks
 * like a whole one otherwise; whoever reads the table back stops at that line, as the
 * import does.
 */
final class CsvWriter implements ExportWriter {

	static final String MANIFEST = "#manifest";

	static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	@Override
	public void write(RowSource source, Manifest manifest, Wording wording, OutputStream out) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		writer.write(BYTE_ORDER_MARK);
		// not closed: the stream belongs to the caller
		@SuppressWarnings("resource")
		CSVPrinter printer = new CSVPrinter(writer, FORMAT);
		Tally tally = new Tally();
		printer.printRecord(Arrays.stream(ExportColumn.values()).map(wording::heading));
		for (Iterator<ExportRow> rows = source.rows(); rows.hasNext();) {
			ExportRow row = rows.next();
			tally.add(row);
			printer.printRecord(Arrays.stream(ExportColumn.values()).map((column) -> cell(row.value(column), wording)));
		}
		printer.printRecord(MANIFEST, wording.text("export.manifest"));
		for (Manifest.Entry entry : manifest.entries(tally, wording)) {
			printer.printRecord('#' + entry.key(), wording.label(entry), cell(entry.value(), wording));
		}
		printer.flush();
	}

	private static String cell(@org.jspecify.annotations.Nullable Object value, Wording wording) {
		String shown = wording.shown(value);
		return (value instanceof String && CleanText.isFormula(shown)) ? '\'' + shown : shown;
	}

}
