package org.estafeta.material;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * Looks into a file whether it is what its name says. Ten kinds are few enough for
 * signatures of one's own; a library that knows a thousand would still call every office
 * document an archive and go by its name. Archives are not unpacked: but for one small
 * part each, only the list of their entries is read.
 */
final class ContentCheck {

	/** Documents of several hundred slides have some thousand. */
	static final int MAX_ENTRIES = 5000;

	private static final int MAX_PART = 1024 * 1024;

	private static final int MAX_HEAD = 64;

	private static final String TYPES = "[Content_Types].xml";

	private static final Pattern MACRO_ENTRY = Pattern
		.compile("(.*/)?(vbaproject\\.bin|vbadata\\.xml)|(.*/)?activex/.*|.*\\.(docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm"
				+ "|ppsm|ppam|sldm|exe|dll|js|vbs|hta)|(basic|scripts)/.+", Pattern.DOTALL);

	private static final Pattern MARKUP = Pattern.compile(
			"\\s*(<!doctype|<\\?xml|<!--|<html|<head|<body|<svg|<script|#!).*",
			Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\f]]");

	private ContentCheck() {
	}

	/**
	 * Looks into a file.
	 * @param file the file
	 * @param kind what its name says it is
	 * @return what is wrong with it; null when nothing is
	 * @throws IOException when it cannot be read
	 */
	static @Nullable Fault fault(Path file, MaterialKind kind) throws IOException {
		if (Files.size(file) == 0) {
			return Fault.EMPTY;
		}
		return switch (kind) {
			case PDF -> startsWith(file, "%PDF-".getBytes(StandardCharsets.US_ASCII)) ? null : Fault.OTHER;
			case PNG -> startsWith(file,
					new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R' })
							? null : Fault.OTHER;
			case JPEG -> startsWith(file, new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }) ? null : Fault.OTHER;
			case TXT -> ofText(file);
			case DOCX, XLSX, PPTX, ODT, ODS, ODP -> ofArchive(file, kind);
		};
	}

	private static boolean startsWith(Path file, byte[] signature) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return Arrays.equals(content.readNBytes(Math.min(signature.length, MAX_HEAD)), signature);
		}
	}

	private static @Nullable Fault ofText(Path file) throws IOException {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
		}
		catch (CharacterCodingException ex) {
			return Fault.ENCODING;
		}
		String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
		return (CONTROL.matcher(plain).find() || MARKUP.matcher(plain).matches()) ? Fault.OTHER : null;
	}

	private static @Nullable Fault ofArchive(Path file, MaterialKind kind) throws IOException {
		if (!startsWith(file, new byte[] { 'P', 'K', 3, 4 })) {
			return Fault.OTHER;
		}
		try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			if (archive.size() > MAX_ENTRIES) {
				return Fault.ENTRIES;
			}
			if (archive.stream().anyMatch((entry) -> isMacro(entry.getName()))) {
				return Fault.MACROS;
			}
			if (archive.getEntry(String.valueOf(kind.mainPart())) == null) {
				return Fault.OTHER;
			}
			return kind.isOpenDocument() ? ofOpenDocument(archive, kind) : ofOffice(archive);
		}
		catch (ZipException | EOFException | IllegalArgumentException ex) {
			return Fault.BROKEN;
		}
	}

	private static boolean isMacro(String entry) {
		return MACRO_ENTRY.matcher(entry.toLowerCase(Locale.ROOT).replace('\\', '/')).matches();
	}

	private static @Nullable Fault ofOpenDocument(ZipFile archive, MaterialKind kind) throws IOException {
		return kind.mediaType().equals(part(archive, "mimetype")) ? null : Fault.OTHER;
	}

	// A macro may lie under any name; the list of types tells it all the same.
	private static @Nullable Fault ofOffice(ZipFile archive) throws IOException {
		String types = part(archive, TYPES);
		if (types == null) {
			return Fault.OTHER;
		}
		String small = types.toLowerCase(Locale.ROOT);
		return (small.contains("macroenabled") || small.contains("vbaproject")) ? Fault.MACROS : null;
	}

	private static @Nullable String part(ZipFile archive, String name) throws IOException {
		ZipEntry entry = archive.getEntry(name);
		if (entry == null) {
			return null;
		}
		try (InputStream content = archive.getInputStream(entry)) {
			byte[] bytes = content.readNBytes(MAX_PART + 1);
			return (bytes.length > MAX_PART) ? null : new String(bytes, StandardCharsets.UTF_8);
		}
	}

	/** What may be wrong with a file. */
	enum Fault {

		/** There is nothing in it. */
		EMPTY,
		/** It is something else than its name says. */
		OTHER,
		/** It is a text in another encoding than UTF-8. */
		ENCODING,
		/** It holds programs. */
		MACROS,
		/** It is an archive of too many parts. */
		ENTRIES,
		/** It is an archive that cannot be read. */
		BROKEN;

		/**
		 * The key of the sentence that says so.
		 * @return the key, without the {@code error.} in front
		 */
		String key() {
			return "material-" + name().toLowerCase(Locale.ROOT);
		}

	}

}
