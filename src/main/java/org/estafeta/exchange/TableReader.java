package org.estafeta.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table from the bytes of a file: finds out its encoding (UTF-8, UTF-16 with a
 * byte order mark, Windows-1251) and its delimiter (comma, semicolon, tab).
 */
final class TableReader {

	static final int MAX_ROWS = 100_000;

	static final int MAX_COLUMNS = 200;

	static final int MAX_CELL = 10_000;

	private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

	/** Begins what an exported table says about itself, behind its rows. */
	private static final String MANIFEST = "#manifest";

	private static final char[] DELIMITERS = { ',', ';', '\t' };

	private TableReader() {
	}

	static Table read(SourceFile file) {
		String text = decode(file);
		if (text.isBlank()) {
			throw new UnreadableFile(file.name(), 0, "empty-file");
		}
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableFile(file.name(), 0, "binary-file");
		}
		List<List<String>> rows = parse(file.name(), text);
		return new Table(file.name(), rows.getFirst(), rows.subList(1, rows.size()));
	}

	private static String decode(SourceFile file) {
		byte[] bytes = file.bytes();
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return strict(bytes, 3, StandardCharsets.UTF_8, file);
		}
		if (startsWith(bytes, 0xFF, 0xFE)) {
			return strict(bytes, 2, StandardCharsets.UTF_16LE, file);
		}
		if (startsWith(bytes, 0xFE, 0xFF)) {
			return strict(bytes, 2, StandardCharsets.UTF_16BE, file);
		}
		try {
			return strict(bytes, 0, StandardCharsets.UTF_8, file);
		}
		catch (UnreadableFile ex) {
			return strict(bytes, 0, WINDOWS_1251, file);
		}
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static String strict(byte[] bytes, int from, Charset charset, SourceFile file) {
		try {
			return charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
				.toString();
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableFile(file.name(), 0, "unknown-encoding");
		}
	}

	private static List<List<String>> parse(String name, String text) {
		CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
		List<List<String>> rows = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
			for (CSVRecord record : parser) {
				if (MANIFEST.equals(record.get(0))) {
					break;
				}
				rows.add(cells(name, record));
				if (rows.size() > MAX_ROWS) {
					throw new UnreadableFile(name, rows.size(), "too-many-rows", MAX_ROWS);
				}
			}
		}
		catch (UncheckedIOException | IOException ex) {
			throw new UnreadableFile(name, rows.size() + 1L, "broken-quotes");
		}
		return rows;
	}

	private static List<String> cells(String name, CSVRecord record) {
		if (record.size() > MAX_COLUMNS) {
			throw new UnreadableFile(name, record.getRecordNumber(), "too-many-columns", MAX_COLUMNS);
		}
		List<String> cells = new ArrayList<>(record.size());
		for (String cell : record) {
			if (cell.length() > MAX_CELL) {
				throw new UnreadableFile(name, record.getRecordNumber(), "cell-too-long", MAX_CELL);
			}
			cells.add(clean(cell));
		}
		return cells;
	}

	// Spaces that look like others become plain ones; what cannot be seen goes.
	private static String clean(String cell) {
		return cell.replace('\u00A0', ' ')
			.replace('\u202F', ' ')
			.replaceAll("[\\u200B\\u200C\\u200D\\uFEFF\\u00AD]", "")
			.strip();
	}

	private static char delimiter(String text) {
		int end = text.indexOf('\n');
		String header = (end >= 0) ? text.substring(0, end) : text;
		char best = DELIMITERS[0];
		long most = -1;
		for (char candidate : DELIMITERS) {
			long count = header.chars().filter((character) -> character == candidate).count();
			if (count > most) {
				most = count;
				best = candidate;
			}
		}
		return best;
	}

}
