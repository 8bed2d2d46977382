package org.estafeta.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.estafeta.shared.Provenance;
import org.estafeta.taxonomy.Deficit;

import static org.assertj.core.api.Assertions.assertThat;

class DeficitQuestionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Неумение формировать функциональную грамотность | can    | формировать функциональную грамотность
			Неготовность работать по обновлённым ФГОС       | dare   | работать по обновлённым ФГОС
			Неготовность управленческой команды к изменениям | other | Неготовность управленческой команды к изменениям
			Трудности с оцениванием достижений              | cope   | с оцениванием достижений
			Трудности со сложными контингентами обучающихся | cope   | со сложными контингентами обучающихся
			Трудности общения с родителями                  | other  | Трудности общения с родителями
			Слабое владение проектными технологиями         | master | проектными технологиями
			Слабое участие в сетевом взаимодействии         | join   | в сетевом взаимодействии
			Профессиональное выгорание                      | other  | Профессиональное выгорание
			""")
	void aNameBecomesAQuestion(String name, String key, String rest) {
		Deficit deficit = new Deficit("id", "key", name, "Name", null, true, null, null, 2, Deficit.Standing.IN_USE,
				new Provenance(null, null, null));
		assertThat(DeficitQuestion.of(deficit)).isEqualTo(new DeficitQuestion(key, rest));
		assertThat(DeficitQuestion.english(deficit)).isEqualTo(new DeficitQuestion("other", "Name"));
	}

}
