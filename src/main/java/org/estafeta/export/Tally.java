package org.estafeta.export;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Counts the rows that were written and takes their fingerprint: the SHA-256 of all rows
 * as compact JSON objects in UTF-8, each with a line feed behind it, in the order of the
 * file. It is the same in all formats and languages; the rows of the JSON file, one on a
 * line and without the commas between them, give it again.
 */
final class Tally {

	private static final JsonFactory JSON = new JsonFactory();

	private final MessageDigest digest;

	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);

	private int rows;

	Tally() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Counts a row.
	 * @param row the row
	 * @return the row as JSON
	 */
	byte[] add(ExportRow row) {
		this.buffer.reset();
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), this.buffer, JsonEncoding.UTF8)) {
			json.writeStartObject();
			for (ExportColumn column : ExportColumn.values()) {
				json.writeName(column.code());
				write(json, row.value(column));
			}
			json.writeEndObject();
		}
		byte[] bytes = this.buffer.toByteArray();
		this.digest.update(bytes);
		this.digest.update((byte) '\n');
		this.rows++;
		return bytes;
	}

	static void write(JsonGenerator json, @org.jspecify.annotations.Nullable Object value) {
		switch (value) {
			case null -> json.writeNull();
			case Integer number -> json.writeNumber(number);
			case Long number -> json.writeNumber(number);
			case Double number -> json.writeNumber(number);
			case Boolean flag -> json.writeBoolean(flag);
			default -> json.writeString(ExportRow.code(value));
		}
	}

	int rows() {
		return this.rows;
	}

	// To be asked once, at the end.
	String sha256() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
