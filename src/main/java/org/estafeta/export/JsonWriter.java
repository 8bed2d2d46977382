package org.estafeta.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an object with the list {@code rows}, one row on a line, and the object
 * {@code manifest}.
 */
final class JsonWriter implements ExportWriter {

	@Override
	public void write(RowSource source, Manifest manifest, Wording wording, OutputStream out) throws IOException {
		OutputStream buffered = new BufferedOutputStream(out);
		Tally tally = new Tally();
		put(buffered, "{\"rows\":[");
		for (Iterator<ExportRow> rows = source.rows(); rows.hasNext();) {
			put(buffered, (tally.rows() > 0) ? ",\n" : "\n");
			buffered.write(tally.add(rows.next()));
		}
		put(buffered, "\n],\n\"manifest\":");
		buffered.write(object(manifest.entries(tally, wording)));
		put(buffered, "}\n");
		buffered.flush();
	}

	private static void put(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] object(List<Manifest.Entry> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes,
				JsonEncoding.UTF8)) {
			json.writeStartObject();
			entries.forEach((entry) -> {
				json.writeName(entry.key());
				Tally.write(json, entry.value());
			});
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

}
