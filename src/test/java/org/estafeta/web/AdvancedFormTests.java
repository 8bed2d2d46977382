package org.estafeta.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdvancedFormTests {

	@Test
	void writesAFormulaOfAllBoxes() {
		AdvancedForm form = new AdvancedForm("час  сад", "клубный час", "театр, музей", "школа", "чтение",
				"Нижний Новгород");
		assertThat(form.query())
			.isEqualTo("час сад \"клубный час\" (театр, ИЛИ музей) название:чтение место:\"нижний новгород\" -школа");
	}

	@Test
	void takesSignsAndOperatorsForWhatTheyAreNot() {
		AdvancedForm form = new AdvancedForm("(час) И \"сад\" текст:школа -- онлайн-школа", "«клубный» \"час",
				"театр ИЛИ", "-школа *", "|", "-");
		assertThat(form.query()).isEqualTo("час и сад текст школа онлайн-школа \"клубный час\" театр -школа");
	}

	@Test
	void writesNothingOfNothing() {
		assertThat(new AdvancedForm("", " ", "-", "«»", "\t", "*").query()).isEmpty();
	}

}
