package org.estafeta.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "Иванова Мария Петровна", "мария петровна", "иванова мария", "петрова анна",
			"Мария Хабибуллина", "учитель иванова мария ивановна школа 5", "Иванова М. П.", "м.п. иванова",
			"Сидоров П.И", "ivan@mail.ru", "учитель@школа", "89123456789", "8 912 345-67-89", "паспорт 7512 123456",
			"Хабибуллина Гузель", "гузель рашидовна", "Мамедов Ариф оглы", "дневник петрова ивана" })
	void whatMayNameAPersonIsTold(String text) {
		assertThat(new PersonalText(text).mayTellOfAPerson()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "скулшутинг", "буллинг в 5 классе", "2023-2024 учебный год", "школа № 94", "фгос ооо",
			"ноо и ооо", "деревня зимой", "роман в письмах", "вера в себя", "цифровая грамотность", "Пушкин",
			"клубный час", "Клубный час", "наставничество", "типична ли ошибка", "робототехника 2025" })
	void whatIsAskedOfPracticesIsNot(String text) {
		assertThat(new PersonalText(text).mayTellOfAPerson()).isFalse();
	}

}
