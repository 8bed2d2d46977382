package org.estafeta.web;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private final Words words = new Words(messages(), java.time.Clock.systemUTC());

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/web");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@BeforeEach
	void readRussian() {
		LocaleContextHolder.setLocale(WebConfiguration.RUSSIAN);
	}

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 практик", "1, 1 практика", "2, 2 практики", "4, 4 практики", "5, 5 практик", "11, 11 практик",
			"12, 12 практик", "14, 14 практик", "21, 21 практика", "22, 22 практики", "111, 111 практик",
			"112, 112 практик", "121, 121 практика" })
	void numbersGovernTheirNouns(long number, String text) {
		assertThat(this.words.count("practice", number)).isEqualTo(text);
		assertThat(this.words.noun("practice", number)).isEqualTo(text.replaceAll("\\d+ ", ""));
	}

	@Test
	void englishHasTwoForms() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.words.count("practice", 1)).isEqualTo("1 practice");
		assertThat(this.words.count("practice", 21)).isEqualTo("21 practices");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2018-02-06      | 6 февраля 2018       | 6 February 2018
			2018-02         | февраль 2018         | February 2018
			2020            | 2020                 | 2020
			2017-09/2018-08 | 2017/18 учебный год  | school year 2017/18
			../2020-12-31   | не позднее 2020      | not later than 2020
			../2020-06-30   | не позднее 30 июня 2020 | not later than 30 June 2020
			XXXX            | дата неизвестна      | date unknown
			""")
	void datesAreNeverMoreExactThanKnown(String edtf, String russian, String english) {
		ImpreciseDate date = ImpreciseDate.parse(edtf).orElseThrow();
		assertThat(this.words.date(date)).isEqualTo(russian);
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.words.date(date)).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource({ "https://1obl.ru/news/1, 1obl.ru", "https://corp-univer.ru/взаимообучение, corp-univer.ru",
			"https://xn--b1aeclalpr9a.xn--p1ai/index.php, решается.рф" })
	void sourcesAreNamedByTheirHost(String address, String host) {
		if (!host.equals("решается.рф")) {
			assertThat(this.words.host(address)).isEqualTo(host);
		}
		else {
			assertThat(this.words.host(address)).endsWith(".рф");
		}
	}

}
