package org.estafeta.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.estafeta.practice.Derivation;
import org.estafeta.practice.Genealogy;
import org.estafeta.practice.Practice;
import org.estafeta.shared.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class GenealogyPictureTests {

	@Test
	void nothingIsDrawnOfAPracticeThatStandsAlone() {
		assertThat(GenealogyPicture.draw(new Genealogy("0", List.of(), List.of(), List.of(), true), Map.of())).isNull();
	}

	@Test
	void everyPracticeStandsAtTheRightOfWhatItCameFromAndOnNoOther() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			int size = 2 + random.nextInt(30);
			Map<String, Practice> practices = new HashMap<>();
			List<Genealogy.Relative> descendants = new ArrayList<>();
			List<Derivation> derivations = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				practices.put("" + i, practice("" + i));
				for (int parents = random.nextInt(3); i > 0 && parents >= 0; parents--) {
					derivations.add(new Derivation("" + i, "" + random.nextInt(i), null, Instant.EPOCH, "test", null));
				}
				if (i > 0) {
					descendants.add(new Genealogy.Relative("" + i, 1));
				}
			}
			GenealogyPicture picture = Objects.requireNonNull(
					GenealogyPicture.draw(new Genealogy("0", List.of(), descendants, derivations, true), practices));
			Map<String, GenealogyPicture.Box> boxes = new HashMap<>();
			picture.boxes().forEach((box) -> boxes.put(box.practice().id(), box));
			String as = "seed " + seed + ", round " + round;
			assertThat(boxes).as(as).hasSize(size);
			assertThat(picture.boxes().stream().map((box) -> box.x() + " " + box.y()).distinct()).as(as).hasSize(size);
			derivations.forEach((one) -> assertThat(Objects.requireNonNull(boxes.get(one.practiceId())).x()).as(as)
				.isGreaterThan(Objects.requireNonNull(boxes.get(one.originId())).x()));
			assertThat(picture.boxes()).as(as)
				.allSatisfy((box) -> assertThat(
						box.x() >= 0 && box.x() < picture.width() && box.y() >= 0 && box.y() < picture.height())
					.isTrue());
			assertThat(picture.boxes()).filteredOn(GenealogyPicture.Box::self).hasSize(1);
		}
	}

	private static Practice practice(String id) {
		return new Practice(id, id, "Практика " + id, null, false, Practice.Status.PUBLISHED, List.of(), List.of(),
				null, null, null, null, null, null, Map.of(), 1, null, Provenance.UNKNOWN);
	}

}
