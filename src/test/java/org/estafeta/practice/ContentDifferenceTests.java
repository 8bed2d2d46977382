package org.estafeta.practice;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.estafeta.practice.ContentDifference.Change;
import org.estafeta.practice.ContentDifference.Piece;
import org.estafeta.shared.EducationLevel;

import static org.assertj.core.api.Assertions.assertThat;

class ContentDifferenceTests {

	private static final long SEED = 20261126;

	@Test
	void aWordThatWasChangedIsShownInItsSentence() {
		assertThat(ContentDifference.pieces("Раз в неделю, час.", "Раз в месяц, час.")).containsExactly(
				new Piece(Change.SAME, "Раз в "), new Piece(Change.REMOVED, "неделю"), new Piece(Change.ADDED, "месяц"),
				new Piece(Change.SAME, ", час."));
	}

	@Test
	void bothTextsCanBeReadOutOfTheDifference() {
		Random random = new Random(SEED);
		for (int round = 0; round < 2000; round++) {
			String before = text(random);
			String after = text(random);
			List<Piece> pieces = ContentDifference.pieces(before, after);
			assertThat(without(pieces, Change.ADDED)).isEqualTo(before);
			assertThat(without(pieces, Change.REMOVED)).isEqualTo(after);
		}
	}

	@Test
	void onlyFieldsThatDifferAreListedAndNamesStandForIds() {
		PracticeContent before = new PracticeContent("Клубный час", null, List.of(EducationLevel.PRIMARY), List.of(),
				null, "o1", List.of("d1", "d2"), Map.of(PracticePart.STEPS, "Раз"));
		PracticeContent after = new PracticeContent("Клубный час", "Коротко", List.of(EducationLevel.PRIMARY),
				List.of(), null, "o2", List.of("d2", "d1"), Map.of(PracticePart.STEPS, "Раз. Два"));
		List<ContentDifference> differences = ContentDifference.between(before, after,
				Map.of("o1", "Школа 1", "o2", "Школа 2"));
		assertThat(differences).extracting(ContentDifference::field)
			.containsExactly("SUMMARY", "ORGANISATION", "STEPS");
		assertThat(differences.get(1).pieces()).contains(new Piece(Change.REMOVED, "1"), new Piece(Change.ADDED, "2"));
		assertThat(ContentDifference.between(after, after, Map.of())).isEmpty();
	}

	private static String without(List<Piece> pieces, Change change) {
		return pieces.stream()
			.filter((piece) -> piece.change() != change)
			.map(Piece::text)
			.collect(Collectors.joining());
	}

	private static String text(Random random) {
		List<String> words = List.of("раз", "два", "три", ",", " ", "\n", "ё", ".", "  ");
		return IntStream.range(0, random.nextInt(12))
			.mapToObj((i) -> words.get(random.nextInt(words.size())))
			.collect(Collectors.joining());
	}

}
