package org.estafeta.registration;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.estafeta.shared.FieldsRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Lists of who was there, as people copy them.
 */
class AttendanceListTests {

	@Test
	void rowsAreReadHoweverTheyAreDivided() {
		for (String divider : List.of("\t", ";", ",")) {
			String text = String.join(divider, "ФИО", "Место работы", "Роль") + "\r\n"
					+ String.join(divider, "Петрова Анна", "Школа № 1", "докладчик") + "\n\n"
					+ String.join(divider, " Котов  Борис ", "", "") + "\n";
			assertThat(AttendanceList.read(text).rows())
				.extracting(AttendanceList.Row::number, AttendanceList.Row::name, AttendanceList.Row::workplace,
						AttendanceList.Row::role)
				.containsExactly(tuple(2, "Петрова Анна", "Школа № 1", ParticipantRole.SPEAKER),
						tuple(4, "Котов Борис", null, null));
		}
	}

	@Test
	void everyWrongRowIsNamed() {
		assertThat(problems("Петрова Анна\nКотов\n;;жюри\nИванов Иван;;царь\nпетрова  анна\n")).containsExactly("2",
				"3", "4", "5");
		assertThat(problems("")).containsExactly("1");
		assertThat(problems("Анна \"Петрова;1\n\"Котов Борис")).containsExactly("1");
		String many = String.join("\n",
				IntStream.rangeClosed(0, AttendanceList.MOST)
					.mapToObj((i) -> "Петрова Анна" + "а".repeat(i % 7) + letters(i))
					.toList());
		assertThat(problems(many)).containsExactly(String.valueOf(AttendanceList.MOST + 1));
	}

	private static String letters(int number) {
		return " " + number + " "
				+ Integer.toString(number, 26)
					.chars()
					.mapToObj((sign) -> Character.toString('а' + ((sign < 'a') ? sign - '0' : sign - 'a' + 10)))
					.reduce("", String::concat);
	}

	private static List<String> problems(String text) {
		try {
			AttendanceList.read(text);
			return List.of();
		}
		catch (FieldsRefused ex) {
			return ex.problems().stream().map(FieldsRefused.Problem::field).distinct().toList();
		}
	}

	@ParameterizedTest
	@CsvSource({ "Анна Петрова, true", "Петрова Анна Сергеевна, true", "ПЁТР Петрова, false",
			"Петрова Анна Ивановна, false", "Анна, false", "Петрова Анна-Мария Сергеевна, true" })
	void aNameThatSaysLessIsTheSame(String registered, boolean same) {
		AttendanceList list = AttendanceList.read("Петрова Анна Сергеевна");
		Map<AttendanceList.Row, Optional<Participant>> matched = list
			.match(List.of(participant("1", registered, null)));
		assertThat(matched.values())
			.containsExactly(same ? Optional.of(participant("1", registered, null)) : Optional.empty());
	}

	@Test
	void whoeverCouldBeSeveralIsAskedFor() {
		List<Participant> two = List.of(participant("1", "Анна Петрова", "Школа № 1"),
				participant("2", "Анна Петрова", "Школа № 2"));
		assertThatExceptionOfType(FieldsRefused.class).isThrownBy(() -> AttendanceList.read("Петрова Анна").match(two))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(FieldsRefused.Problem::field).containsExactly("1"));
		assertThat(AttendanceList.read("Петрова Анна;школа №2").match(two).values())
			.containsExactly(Optional.of(two.get(1)));
		// two rows of the list for one person
		assertThatExceptionOfType(FieldsRefused.class)
			.isThrownBy(() -> AttendanceList.read("Петрова Анна\nПетрова Анна Сергеевна").match(two.subList(0, 1)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(FieldsRefused.Problem::field).containsExactly("2"));
	}

	@Test
	void oldTablesAreReadToo() {
		String text = "Петрова Анна;Школа № 1";
		assertThat(AttendanceList.decode(text.getBytes(Charset.forName("windows-1251")))).isEqualTo(text);
		assertThat(AttendanceList.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
	}

	private static Participant participant(String id, String name, String workplace) {
		return new Participant(id, name, workplace, ParticipantRole.LISTENER, ParticipantState.REGISTERED, null, null,
				Instant.EPOCH, true);
	}

}
