package org.estafeta.registration;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which organisations people mean by what they write.
 */
class WorkplacesTests {

	private final Workplaces workplaces = new Workplaces(
			List.of(new Workplaces.Known("one", "МАОУ «Лицей № 1 г. Щукина»", "Лицей № 1", true),
					new Workplaces.Known("far", "МБОУ «Лицей № 1 г. Далёкого»", "Лицей № 1", false),
					new Workplaces.Known("third", "МБОУ «Школа № 3»", null, false),
					new Workplaces.Known("fourth", "Школа № 4", "Школа № 4", false),
					new Workplaces.Known("twin", "Сад № 5", null, true),
					new Workplaces.Known("other twin", "Сад № 5", null, true),
					new Workplaces.Known("nameless", "—", "", true)));

	@Test
	void anOrganisationIsKnownByEitherNameHoweverItIsWritten() {
		assertThat(this.workplaces.find("маоу Лицей №1 г.Щукина")).contains("one");
		assertThat(this.workplaces.find("МБОУ \"ЛИЦЕЙ № 1 г. Далекого\"")).contains("far");
		assertThat(this.workplaces.find(" МБОУ «Школа № 3» ")).contains("third");
		assertThat(this.workplaces.find("школа 4")).contains("fourth");
	}

	@Test
	void ofSeveralTheOneInTheCityOfTheEventIsMeant() {
		assertThat(this.workplaces.find("Лицей № 1")).contains("one");
	}

	@Test
	void nobodyIsGuessed() {
		assertThat(this.workplaces.find("Лицей")).isEmpty();
		assertThat(this.workplaces.find("Сад № 5")).as("two in the city").isEmpty();
		assertThat(this.workplaces.find("!")).isEmpty();
		assertThat(this.workplaces.find("")).isEmpty();
		assertThat(this.workplaces.find(null)).isEmpty();
	}

}
