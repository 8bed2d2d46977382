package org.estafeta.access;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "сиреневый трамвай ждёт осени", "correct horse battery staple", "  q7#Lw9!zR2vK  " })
	void takesWhatIsLongAndUnlikely(String password) {
		assertThatNoException().isThrownBy(() -> PasswordRules.check(password, List.of("anna", "Анна Петрова")));
	}

	@ParameterizedTest
	@CsvSource({ "короткий12, password-short", "'           ', password-short", "123456789012, password-weak",
			"qwertyuiop[], password-weak", "passwordpassword, password-weak", "aaaaaaaaaaaaaaaa, password-weak",
			"anna-petrova1, password-weak" })
	void refusesWhatIsTriedFirst(String password, String key) {
		refused(password, key);
	}

	@Test
	void countsLengthInCharactersAndTheBoundInBytes() {
		refused("😀".repeat(11), "password-short");
		refused("ж".repeat(65), "password-long");
	}

	private static void refused(String password, String key) {
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> PasswordRules.check(password, List.of("anna-petrova", "Анна Петрова")))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("error." + key));
	}

}
