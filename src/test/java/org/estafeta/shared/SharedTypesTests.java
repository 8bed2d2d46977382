package org.estafeta.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SharedTypesTests {

	@ParameterizedTest
	@CsvSource({ "«Клубный час» в детском саду, клубный час в детском саду", "Ёлка, елка", "«», ''",
			"Школа № 94 г. Челябинска, школа 94 г челябинска", "'  Lesson  Study ', lesson study" })
	void sortKeyFoldsWhatReadersDoNotOrderBy(String name, String key) {
		assertThat(SortKey.of(name)).isEqualTo(key);
	}

	@Test
	void sortKeyIsBounded() {
		assertThat(SortKey.of("я".repeat(5000))).hasSize(200);
	}

	@Test
	void idsAreOfVersionSevenAndGrowWithTime() {
		Clock early = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
		Clock late = Clock.fixed(Instant.parse("2026-01-01T00:00:00.001Z"), ZoneOffset.UTC);
		UUID id = UUID.fromString(Uuid7.next(early));
		assertThat(id.version()).isEqualTo(7);
		assertThat(id.variant()).isEqualTo(2);
		assertThat(Uuid7.next(late)).isGreaterThan(id.toString());
		assertThat(Stream.generate(() -> Uuid7.next(early)).limit(1000).distinct()).hasSize(1000);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 101, Integer.MAX_VALUE })
	void refusesPageSizesOutOfBounds(int limit) {
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> KeysetRequest.first(limit))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ErrorKind.BAD_REQUEST));
	}

	@Test
	void aSliceKnowsWhetherTheListGoesOn() {
		KeysetRequest first = KeysetRequest.first(2);
		assertThat(Slice.of(first, List.of(1, 2, 3))).isEqualTo(new Slice<>(List.of(1, 2), false, true));
		assertThat(Slice.of(first, List.of(1, 2))).isEqualTo(new Slice<>(List.of(1, 2), false, false));
		KeysetRequest back = KeysetRequest.before(2, new Position("d", "4"));
		assertThat(Slice.of(back, List.of(3, 2, 1))).isEqualTo(new Slice<>(List.of(2, 3), true, true));
		KeysetRequest last = KeysetRequest.before(2, Position.END);
		assertThat(Slice.of(last, List.of(3, 2))).isEqualTo(new Slice<>(List.of(2, 3), false, false));
	}

	@ParameterizedTest
	@CsvSource({ "НОО, PRIMARY", "нОо, PRIMARY", "ДОО, PRESCHOOL", "ДОД, SUPPLEMENTARY" })
	void levelsAreKnownByTheirShortNames(String text, EducationLevel level) {
		assertThat(EducationLevel.ofAbbreviation(text)).contains(level);
	}

	@Test
	void aPlaceIsOneLine() {
		assertThat(new Place("Москва", "Москва").line()).isEqualTo("Москва");
		assertThat(new Place("Канаш", "Чувашская Республика").line()).isEqualTo("Канаш, Чувашская Республика");
		assertThat(new Place(null, null).line()).isEmpty();
	}

	@Test
	void onlyAddressesOfPagesAreLinks() {
		assertThat(new Provenance("https://example.org/a", null, null).isLink()).isTrue();
		assertThat(new Provenance("javascript:alert(1)", null, null).isLink()).isFalse();
		assertThat(new Provenance("http://a b", null, null).isLink()).isFalse();
		assertThat(Provenance.UNKNOWN.isLink()).isFalse();
	}

}
