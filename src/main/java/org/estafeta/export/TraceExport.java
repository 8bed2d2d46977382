package org.estafeta.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A trace that is ready to be written: whatever could be refused has been.
 */
public final class TraceExport {

	private final ExportFormat format;

	private final RowSource source;

	private final Manifest manifest;

	private final Wording wording;

	TraceExport(ExportFormat format, RowSource source, Manifest manifest, Wording wording) {
		this.format = format;
		this.source = source;
		this.manifest = manifest;
		this.wording = wording;
	}

	/**
	 * Writes the file, row by row; keeps nothing of what was written.
	 * @param out where to; stays open
	 * @throws IOException when it cannot be written to, for example because the reader
	 * has gone
	 */
	public void write(OutputStream out) throws IOException {
		ExportWriter writer = switch (this.format) {
			case CSV -> new CsvWriter();
			case XLSX -> new XlsxWriter();
			case GRAPHML -> new GraphMlWriter();
			case JSON -> new JsonWriter();
		};
		writer.write(this.source, this.manifest, this.wording, out);
	}

}
