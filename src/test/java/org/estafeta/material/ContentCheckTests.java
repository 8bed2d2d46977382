package org.estafeta.material;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.material.ContentCheck.Fault;
import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContentCheckTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(MaterialKind.class)
	void aFileIsTakenAsWhatItIsAndAsNothingElse(MaterialKind kind) {
		byte[] bytes = Documents.of(kind);
		for (MaterialKind said : MaterialKind.values()) {
			Fault fault = fault(said, bytes);
			if (said == kind) {
				assertThat(fault).isNull();
			}
			else if (said == MaterialKind.TXT && kind == MaterialKind.PDF) {
				assertThat(fault).as("a minimal one is text too").isNull();
			}
			else {
				assertThat(fault).as("%s said of %s", said, kind).isIn(Fault.OTHER, Fault.ENCODING);
			}
		}
		assertThat(fault(kind, new byte[0])).isEqualTo(Fault.EMPTY);
		assertThat(fault(kind, Documents.text("<html><script>alert(1)</script>"))).isEqualTo(Fault.OTHER);
		assertThat(fault(kind, new byte[] { 'M', 'Z', 0, 1, 2 })).isEqualTo(Fault.OTHER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "word/vbaProject.bin", "word/VBAPROJECT.BIN", "vbaData.xml", "word/activeX/activeX1.xml",
			"word\\vbaProject.bin", "word/embeddings/x.xlsm", "payload.exe" })
	void programsInOfficeDocumentsAreFound(String entry) {
		assertThat(fault(MaterialKind.DOCX, Documents.office(MaterialKind.DOCX, Map.of(entry, "x"))))
			.isEqualTo(Fault.MACROS);
	}

	@Test
	void macrosUnderAnotherNameAreFoundByTheListOfTypes() {
		for (String type : new String[] { "application/vnd.ms-office.vbaProject",
				"application/vnd.ms-word.document.macroEnabled.main+xml" }) {
			assertThat(fault(MaterialKind.DOCX,
					Documents.office(MaterialKind.DOCX,
							Map.of("[Content_Types].xml",
									"<Override PartName=\"/a.bin\" ContentType=\"" + type + "\"/>"))))
				.isEqualTo(Fault.MACROS);
		}
		assertThat(fault(MaterialKind.ODT,
				Documents.openDocument(MaterialKind.ODT, Map.of("Basic/Standard/Module1.xml", "x"))))
			.isEqualTo(Fault.MACROS);
	}

	@Test
	void archivesOfTooManyPartsBrokenOnesAndBombsAreRefused() {
		Map<String, String> many = new LinkedHashMap<>();
		for (int i = 0; i < ContentCheck.MAX_ENTRIES; i++) {
			many.put("word/" + i, "");
		}
		assertThat(fault(MaterialKind.DOCX, Documents.office(MaterialKind.DOCX, many))).isEqualTo(Fault.ENTRIES);
		byte[] whole = Documents.of(MaterialKind.DOCX);
		assertThat(fault(MaterialKind.DOCX, Arrays.copyOf(whole, whole.length - 30))).isEqualTo(Fault.BROKEN);
		assertThat(fault(MaterialKind.DOCX,
				Documents.office(MaterialKind.DOCX, Map.of("[Content_Types].xml", " ".repeat(5_000_000)))))
			.as("its list of types is never unpacked as a whole")
			.isEqualTo(Fault.OTHER);
		byte[] hidden = new byte[whole.length + 2];
		hidden[0] = 'M';
		hidden[1] = 'Z';
		System.arraycopy(whole, 0, hidden, 2, whole.length);
		assertThat(fault(MaterialKind.DOCX, hidden)).as("a program in front of it").isEqualTo(Fault.OTHER);
	}

	@Test
	void damagedFilesNeverBreakTheCheck() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 3000; round++) {
			MaterialKind kind = MaterialKind.values()[random.nextInt(MaterialKind.values().length)];
			byte[] bytes = Documents.of(kind);
			for (int i = 0; i <= random.nextInt(4); i++) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			byte[] cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
			assertThat(fault(kind, (round % 2 == 0) ? bytes : cut)).as("seed %d round %d", seed, round)
				.isIn(null, Fault.OTHER, Fault.ENCODING, Fault.BROKEN, Fault.MACROS);
		}
	}

	@Test
	void textIsUtf8() {
		assertThat(fault(MaterialKind.TXT, "План".getBytes(Charset.forName("windows-1251")))).isEqualTo(Fault.ENCODING);
		assertThat(fault(MaterialKind.TXT, Documents.text("\uFEFFПлан"))).isNull();
		for (String other : new String[] { "a\u0000b", "  <!DOCTYPE html>", "<svg/>", "<?xml version='1.0'?>",
				"#!/bin/sh\nrm" }) {
			assertThat(fault(MaterialKind.TXT, Documents.text(other))).as(other).isEqualTo(Fault.OTHER);
		}
	}

	@Test
	void namesAreTidiedUpOrRefused() {
		assertThat(FileNames.tidy(" План  урока: «2+2»?.pdf")).isEqualTo("План урока_ «2+2»_.pdf");
		assertThat(FileNames.tidy("и\u0306.pdf")).as("as one letter").isEqualTo("й.pdf");
		assertThat(FileNames.tidy("а\u00ADб\u200Bв.txt")).isEqualTo("абв.txt");
		assertThat(FileNames.tidy("100%;.txt")).isEqualTo("100__.txt");
		assertThat(FileNames.tidy("а".repeat(98) + ".txt")).hasSize(102);
		for (String name : new String[] { "../x.pdf", "..\\x.pdf", "C:\\x.pdf", "/etc/passwd.txt", "a\u0000.pdf",
				"a\r\nSet-Cookie: x.pdf", "a\u202Efdp.exe.pdf", "a\u2066.pdf", "a\u2028.pdf", "\uD800.pdf", ".pdf",
				" .pdf", "pdf", "", "а".repeat(99) + ".txt" }) {
			assertThatThrownBy(() -> FileNames.tidy(name)).as(name).isInstanceOf(EstafetaException.class);
		}
		assertThat(MaterialKind.ofName("a.JPeG")).contains(MaterialKind.JPEG);
		for (String name : new String[] { "a.docm", "a.html", "a.svg", "a.exe", "a.pdf.js", "a.mp4", "a.zip", "a." }) {
			assertThat(MaterialKind.ofName(name)).as(name).isEmpty();
		}
	}

	private Fault fault(MaterialKind kind, byte[] bytes) {
		try {
			return ContentCheck.fault(Files.write(this.folder.resolve("file"), bytes), kind);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
