package org.estafeta.editing;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StateNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "7707083893", "7736050003", "500100732259" })
	void anInnHasTheRightDigitsAtItsEnd(String inn) {
		assertThat(StateNumber.isInn(inn)).isTrue();
		assertThat(everySlip(inn)).noneMatch(StateNumber::isInn);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1027700132195", "304500116000157" })
	void anOgrnHasTheRightDigitAtItsEnd(String ogrn) {
		assertThat(StateNumber.isOgrn(ogrn)).isTrue();
		assertThat(everySlip(ogrn)).noneMatch(StateNumber::isOgrn);
	}

	@ParameterizedTest
	@CsvSource({ "''", "770708389", "77070838931", "770708389x", "０707083893" })
	void nothingElseIsANumber(String text) {
		assertThat(StateNumber.isInn(text)).isFalse();
		assertThat(StateNumber.isOgrn(text)).isFalse();
	}

	// The last digit wrong: whatever stands there but the right one.
	private static List<String> everySlip(String number) {
		String head = number.substring(0, number.length() - 1);
		return IntStream.range(0, 10).mapToObj((digit) -> head + digit).filter((one) -> !one.equals(number)).toList();
	}

}
