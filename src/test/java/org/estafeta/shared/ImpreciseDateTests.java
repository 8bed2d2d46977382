package org.estafeta.shared;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ImpreciseDateTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2018-02-06       | 2018-02-06 | 2018-02-06 | DAY
			2018-02          | 2018-02-01 | 2018-02-28 | MONTH
			2020             | 2020-01-01 | 2020-12-31 | YEAR
			2017-09/2018-08  | 2017-09-01 | 2018-08-31 | SCHOOL_YEAR
			2018-33          | 2018-01-01 | 2018-03-31 | QUARTER
			2018-36          | 2018-10-01 | 2018-12-31 | QUARTER
			../2020-12-31    |            | 2020-12-31 | BEFORE
			XXXX             |            |            | UNKNOWN
			""")
	void readsAndWritesEdtf(String text, LocalDate earliest, LocalDate latest, ImpreciseDate.Precision precision) {
		ImpreciseDate date = ImpreciseDate.parse(text).orElseThrow();
		assertThat(date).isEqualTo(new ImpreciseDate(earliest, latest, precision));
		assertThat(date.edtf()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2018-02-06~      | 2018-01-30 | 2018-02-13 | DAY
			2018-02~         | 2018-01-01 | 2018-03-31 | MONTH
			2018-03~         | 2018-02-01 | 2018-04-30 | MONTH
			2018-34~         | 2018-01-01 | 2018-09-30 | QUARTER
			2020~            | 2019-01-01 | 2021-12-31 | YEAR
			2017-09/2018-08~ | 2016-09-01 | 2019-08-31 | SCHOOL_YEAR
			""")
	void aboutReachesAsFarAsTheThingIsLong(String text, LocalDate earliest, LocalDate latest,
			ImpreciseDate.Precision precision) {
		ImpreciseDate date = ImpreciseDate.parse(text).orElseThrow();
		assertThat(date).isEqualTo(new ImpreciseDate(earliest, latest, precision, true));
		assertThat(date.edtf()).isEqualTo(text);
		assertThat(date.withoutAbout()).isEqualTo(ImpreciseDate.parse(text.replace("~", "")).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018-32", "2018-37", "~", "XXXX~", "../2020~~", "2018~~", "", "2018-13", "2018-02-30",
			"18", "вчера", "2017-09/2019-08", "../", "../вчера", "20181" })
	void refusesWhatIsNoDate(String text) {
		assertThat(ImpreciseDate.parse(text)).isEmpty();
	}

	@Test
	void aYearThatWasOnlyReportedHasNoBeginning() {
		ImpreciseDate reported = ImpreciseDate.year(2020).orBefore();
		assertThat(reported.earliest()).isNull();
		assertThat(reported.latest()).isEqualTo("2020-12-31");
		assertThat(ImpreciseDate.UNKNOWN.orBefore()).isEqualTo(ImpreciseDate.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "2021, 2020, true", "2020, 2020, false", "2020-06, 2020, false", "XXXX, 2020, false",
			"2020, XXXX, false", "../2021, 2020, false", "2021, ../2020, true" })
	void isCertainlyAfterOnlyWhenNoChoiceOfDaysCouldTurnTheOrder(String one, String other, boolean after) {
		ImpreciseDate first = ImpreciseDate.parse(one).orElseThrow();
		assertThat(first.isCertainlyAfter(ImpreciseDate.parse(other).orElseThrow())).isEqualTo(after);
	}

	@Test
	void refusesAnEmptyInterval() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ImpreciseDate(LocalDate.of(2020, 1, 2),
				LocalDate.of(2020, 1, 1), ImpreciseDate.Precision.DAY));
	}

}
