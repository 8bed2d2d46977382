package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadPictureTests {

	@Test
	void timeRunsFromLeftToRightAndUnknownDatesComeLast() {
		SpreadPicture picture = SpreadPicture
			.draw(List.of(origin("o"), row("a", "2021"), row("b", "XXXX"), row("c", "2017-09/2018-08")));
		assertThat(picture.columns()).extracting(SpreadPicture.Column::year)
			.containsExactly(SpreadPicture.Column.ORIGIN, 2017, 2021, SpreadPicture.Column.UNKNOWN);
		assertThat(picture.columns()).extracting(SpreadPicture.Column::x).isSorted();
	}

	@Test
	void noTwoBoxesOverlapAndAllLieInside() {
		Random random = new Random(898);
		List<SpreadView.Row> rows = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			rows.add(row("a" + i, (random.nextInt(5) == 0) ? "XXXX" : String.valueOf(2010 + random.nextInt(10))));
		}
		SpreadPicture picture = SpreadPicture.draw(rows);
		assertThat(picture).isEqualTo(SpreadPicture.draw(rows));
		List<SpreadPicture.Box> boxes = picture.boxes();
		assertThat(boxes).hasSize(120);
		for (SpreadPicture.Box box : boxes) {
			assertThat(box.x() + SpreadPicture.BOX_WIDTH).isLessThanOrEqualTo(picture.width());
			assertThat(box.y() + SpreadPicture.BOX_HEIGHT).isLessThanOrEqualTo(picture.height());
			assertThat(boxes).filteredOn((other) -> other != box && overlap(box, other)).isEmpty();
		}
	}

	@Test
	void anArrowLeadsFromTheSourceToTheLearner() {
		SpreadView.Row origin = origin("o");
		SpreadView.Row learner = row("a", "2020");
		Adoption.Proof proof = learner.adoption().proofs().getFirst();
		SpreadView.Row linked = new SpreadView.Row(learner.adoption(), learner.organisation(),
				List.of(new SpreadView.Step("o", origin.organisation(), proof)));
		SpreadPicture picture = SpreadPicture.draw(List.of(origin, linked));
		assertThat(picture.arrows()).singleElement().satisfies((arrow) -> {
			assertThat(arrow.from().row()).isEqualTo(origin);
			assertThat(arrow.to().row()).isEqualTo(linked);
			assertThat(arrow.path()).startsWith("M" + (arrow.from().x() + SpreadPicture.BOX_WIDTH));
		});
	}

	@Test
	void aPictureOfNobodyIsEmpty() {
		assertThat(SpreadPicture.draw(List.of()).boxes()).isEmpty();
	}

	private static boolean overlap(SpreadPicture.Box one, SpreadPicture.Box other) {
		return Math.abs(one.x() - other.x()) < SpreadPicture.BOX_WIDTH
				&& Math.abs(one.y() - other.y()) < SpreadPicture.BOX_HEIGHT;
	}

	private static SpreadView.Row origin(String id) {
		return new SpreadView.Row(new Adoption(id, "p", id, Adoption.Kind.DEVELOPMENT, Map.of(), List.of()),
				organisation(id), List.of());
	}

	private static SpreadView.Row row(String id, String edtf) {
		ImpreciseDate date = ImpreciseDate.parse(edtf).orElseThrow();
		Adoption.Proof proof = new Adoption.Proof(id, Adoption.Strength.ADOPTED, ChannelKind.EVENT, "семинар", date,
				null, Adoption.Parts.UNKNOWN, Provenance.UNKNOWN);
		return new SpreadView.Row(new Adoption(id, "p", id, Adoption.Kind.MASTERING,
				Map.of(Adoption.Stage.ADOPTED, date), List.of(proof)), organisation(id), List.of());
	}

	private static Organisation organisation(String id) {
		return new Organisation(id, id, "Школа с очень длинным именем, которое не входит в строку № " + id, null,
				Organisation.Kind.SCHOOL, List.of(), new Place(null, null), Provenance.UNKNOWN);
	}

}
