package org.estafeta.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

	@Test
	void hasAFullNameAndAPlainOne() {
		String header = FileName.attachment("Распространение практики «Клубный час»", DAY, "csv");
		assertThat(header).startsWith("attachment; filename=\"estafeta-spread-2026-05-06.csv\"; filename*=UTF-8''")
			.matches("[\\x20-\\x7E]+");
		assertThat(full(header)).isEqualTo("Распространение практики «Клубный час» 2026-05-06.csv");
	}

	@Test
	void nothingInATitleLeavesTheNameOrTheHeader() {
		String header = FileName.attachment("../../etc\\x:*?\"<>|\r\nSet-Cookie: a=b;\0\u202Egnp.exe\uD83D", DAY,
				"csv");
		assertThat(header).matches("[\\x20-\\x7E]+").doesNotContain("Set-Cookie:");
		assertThat(full(header)).isEqualTo("etc x Set-Cookie a b gnp exe 2026-05-06.csv");
		assertThat(full(FileName.attachment("🏫".repeat(9) + "ж".repeat(500), DAY, "xlsx"))).hasSizeLessThan(120)
			.endsWith("ж 2026-05-06.xlsx");
	}

	private static String full(String header) {
		return URLDecoder.decode(header.replaceAll(".*''", ""), StandardCharsets.UTF_8);
	}

}
