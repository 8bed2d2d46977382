package org.estafeta.material;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The smallest files of each kind.
 */
public final class Documents {

	private static final String TYPES = "[Content_Types].xml";

	private static final byte[] PNG_HEAD = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H',
			'D', 'R', 0, 0, 0, 1 };

	private Documents() {
	}

	/**
	 * A file as its kind is.
	 * @param kind the kind
	 * @return its bytes
	 */
	public static byte[] of(MaterialKind kind) {
		return switch (kind) {
			case PDF -> text("%PDF-1.7\n%%EOF");
			case PNG -> PNG_HEAD.clone();
			case JPEG -> new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16 };
			case TXT -> text("План занятия\r\n\tпервый шаг");
			case DOCX, XLSX, PPTX -> office(kind, Map.of());
			case ODT, ODS, ODP -> openDocument(kind, Map.of());
		};
	}

	static byte[] office(MaterialKind kind, Map<String, String> more) {
		Map<String, String> entries = new LinkedHashMap<>(
				Map.of(TYPES, "<Types/>", String.valueOf(kind.mainPart()), "<main/>"));
		entries.putAll(more);
		return zip(entries);
	}

	static byte[] openDocument(MaterialKind kind, Map<String, String> more) {
		Map<String, String> entries = new LinkedHashMap<>(Map.of("content.xml", "<office/>"));
		entries.put("mimetype", kind.mediaType());
		entries.putAll(more);
		return zip(entries);
	}

	static byte[] zip(Map<String, String> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				archive.putNextEntry(new ZipEntry(entry.getKey()));
				archive.write(text(entry.getValue()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
