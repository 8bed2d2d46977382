package org.estafeta.export;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTextTests {

	@Test
	void keepsWhatEveryFormatCanHold() {
		assertThat(CleanText.of("Ёж, 🏫 «да»\tи\nнет \u200F\u202E")).isEqualTo("Ёж, 🏫 «да»\tи\nнет \u200F\u202E");
		assertThat(CleanText.of("а\r\nб\rв\0г\u0007\u001B\u0085\uFEFF\uFFFE\uFFFF")).isEqualTo("а\nб\nвг");
		assertThat(CleanText.of("\uD83D! \uDFEB!")).isEqualTo("\uFFFD! \uFFFD!");
	}

	@Test
	void anyTextBecomesValidXmlText() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 2000; round++) {
			StringBuilder text = new StringBuilder();
			random.ints(20, 0, 0x10000).forEach((unit) -> text.append((char) unit));
			random.ints(5, 0xD7F0, 0xE010).forEach((unit) -> text.append((char) unit));
			String clean = CleanText.of(text.toString());
			assertThat(clean.codePoints()).as("seed %d, round %d", seed, round)
				.allMatch((point) -> point == 9 || point == 10 || (point >= 0x20 && point <= 0xD7FF)
						|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000);
			assertThat(CleanText.of(clean)).as("seed %d, round %d", seed, round).isEqualTo(clean);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1", "+1", "+7 351", "-1+2", "-x", "@a", "\t1", "\n1", "＝1", "＋1", "－1", "＠1", "  =1",
			"\u00A0=1", "\u200F=1", "\u200B=1", "-", "-1,5 %" })
	void tellsAFormula(String text) {
		assertThat(CleanText.isFormula(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-1", "-1,5", "-0.25", "1=1", "а-б", "'=1", "№ 5", "–1", "#" })
	void leavesTextAndNegativeNumbersAlone(String text) {
		assertThat(CleanText.isFormula(text)).isFalse();
	}

	@Test
	void cutsWithAMarkAndNeverInsideACharacter() {
		assertThat(CleanText.cut("абвг", 4)).isEqualTo("абвг");
		assertThat(CleanText.cut("абвгд", 4)).isEqualTo("абв…");
		assertThat(CleanText.cut("аб🏫🏫", 4)).isEqualTo("аб…");
	}

}
