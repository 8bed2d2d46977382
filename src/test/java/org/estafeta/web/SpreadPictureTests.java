package org.estafeta.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.RecordedFact;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TransferLink;
import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadPictureTests {

	@Test
	void timeRunsFromLeftToRightAndUnknownDatesComeLast() {
		SpreadPicture picture = draw(trace(step("o", null, "XXXX"), step("a", "o", "2021"), step("b", "o", "XXXX"),
				step("c", "o", "2017-09/2018-08")));
		assertThat(picture.columns()).extracting(SpreadPicture.Column::year)
			.containsExactly(SpreadPicture.Column.ORIGIN, 2017, 2021, SpreadPicture.Column.UNKNOWN);
		assertThat(picture.columns()).extracting(SpreadPicture.Column::x).isSorted();
	}

	@Test
	void noTwoBoxesOverlapAndNothingIsLostInFolds() {
		for (int size : new int[] { 1, 39, 40, 41, 120, 5_000 }) {
			Trace trace = random(size, new Random(898));
			SpreadForest forest = SpreadForest.of(trace, false);
			SpreadPicture picture = draw(trace);
			assertThat(picture).isEqualTo(draw(trace));
			assertThat(picture.boxes().size()).as("opens small").isLessThanOrEqualTo(48);
			int folded = picture.folds().stream().mapToInt(SpreadPicture.Fold::inAll).sum();
			assertThat(picture.boxes().size() + folded).as("of %d", size).isEqualTo(forest.size()).isEqualTo(size);
			for (SpreadPicture.Box box : picture.boxes()) {
				assertThat(box.x() + SpreadPicture.BOX_WIDTH).isLessThanOrEqualTo(picture.width());
				assertThat(box.y() + SpreadPicture.BOX_HEIGHT).isLessThanOrEqualTo(picture.height());
				assertThat(picture.boxes()).filteredOn((other) -> other != box && overlap(box, other)).isEmpty();
			}
		}
	}

	@Test
	void whatIsOpenedShowsMoreAndWhatIsShutLess() {
		Trace trace = random(5_000, new Random(7));
		SpreadForest forest = SpreadForest.of(trace, false);
		SpreadSelection atFirst = SpreadSelection.of(forest, Set.of(), Set.of());
		SpreadSelection opened = SpreadSelection.of(forest, Set.of("a0"), Set.of());
		assertThat(opened.family("a0").shown().size()).isGreaterThan(atFirst.family("a0").shown().size());
		assertThat(SpreadSelection.of(forest, Set.of(), Set.of("a0")).family("a0").shown()).isEmpty();
		Set<String> all = new java.util.HashSet<>();
		trace.steps().forEach((step) -> all.add(step.adopter().adoptionId()));
		assertThat(SpreadSelection.of(forest, all, Set.of()).drawn()).isEqualTo(SpreadSelection.MAX_DRAWN);
	}

	@Test
	void anArrowLeadsFromTheSourceToTheLearner() {
		SpreadPicture picture = draw(trace(step("o", null, "2019"), step("a", "o", "2020")));
		assertThat(picture.arrows()).singleElement().satisfies((arrow) -> {
			assertThat(arrow.from().step().adopter().adoptionId()).isEqualTo("o");
			assertThat(arrow.to().step().adopter().adoptionId()).isEqualTo("a");
			assertThat(arrow.path()).startsWith("M" + (arrow.from().x() + SpreadPicture.BOX_WIDTH));
		});
	}

	@Test
	void aPictureOfNobodyIsEmpty() {
		assertThat(draw(trace()).boxes()).isEmpty();
		assertThat(SpreadCurve.of(trace())).isNull();
		assertThat(Sankey.of(trace()).flows()).isEmpty();
	}

	@Test
	void theCurveEndsWithEverybodyWhoHasADate() {
		SpreadCurve curve = SpreadCurve.of(trace(step("o", null, "2019-05-10"), step("a", "o", "2020"),
				step("b", "o", "XXXX"), step("c", "o", "../2021")));
		assertThat(curve).isNotNull();
		assertThat(curve.first()).hasToString("2019-05");
		assertThat(curve.last()).hasToString("2021-12");
		assertThat(curve.undated()).isEqualTo(1);
		assertThat(curve.surely().getFirst()).isEqualTo(1);
		assertThat(curve.possibly().getFirst()).as("2021 or earlier may be then").isEqualTo(2);
		assertThat(curve.surely().getLast()).isEqualTo(3);
		assertThat(curve.possibly().getLast()).isEqualTo(3);
	}

	@Test
	void theFlowsAddUpInEveryColumn() {
		Trace trace = random(500, new Random(3));
		Sankey sankey = Sankey.of(trace);
		long facts = trace.steps().stream().mapToLong((step) -> step.sources().size()).sum();
		assertThat(sankey.flows().stream().mapToLong(Sankey.Flow::count).sum()).isEqualTo(facts);
		for (int column = 0; column < 3; column++) {
			int at = column;
			assertThat(
					sankey.nodes().stream().filter((node) -> node.column() == at).mapToLong(Sankey.Node::count).sum())
				.isEqualTo(facts);
		}
		assertThat(sankey.nodes())
			.allSatisfy((node) -> assertThat(node.y() + node.height()).isLessThan(sankey.height()));
		assertThat(sankey.nodes().stream().filter((node) -> node.column() == 0)).hasSizeLessThanOrEqualTo(9);
	}

	@Test
	void theMapShowsWhoseplaceIsKnownAndCountsTheOthers() {
		Trace trace = random(300, new Random(5));
		SpreadMap map = SpreadMap.of(trace, new Gazetteer());
		assertThat(map.placed() + map.unplaced()).isEqualTo(300);
		assertThat(map.points().stream().mapToInt(SpreadMap.Point::count).sum()).isEqualTo(map.placed());
		assertThat(map.unplaced()).isPositive();
		assertThat(map.land()).startsWith("M").endsWith("Z");
		double[] box = java.util.Arrays.stream(map.viewBox().split(" ")).mapToDouble(Double::parseDouble).toArray();
		assertThat(map.points()).allSatisfy((point) -> {
			assertThat(point.x()).isBetween(box[0], box[0] + box[2]);
			assertThat(point.y()).isBetween(box[1], box[1] + box[3]);
		});
		SpreadMap.Point moscow = map.points()
			.stream()
			.filter((point) -> point.name().equals("Москва"))
			.findFirst()
			.orElseThrow();
		SpreadMap.Point chelyabinsk = map.points()
			.stream()
			.filter((point) -> point.name().equals("Челябинск"))
			.findFirst()
			.orElseThrow();
		assertThat(chelyabinsk.x()).as("east is right").isGreaterThan(moscow.x());
		assertThat(map.labels()).extracting(SpreadMap.Label::text)
			.doesNotHaveDuplicates()
			.isSubsetOf(map.points().stream().map((point) -> point.name() + " · " + point.count()).toList());
	}

	@Test
	void aCityAndItsRegionOnOneSpotAreBothNamed() {
		SpreadMap map = SpreadMap.of(trace(inBashkortostan("region", null), inBashkortostan("city", "Уфа")),
				new Gazetteer());
		assertThat(map.labels()).extracting(SpreadMap.Label::text)
			.containsExactlyInAnyOrder("Республика Башкортостан · 1", "Уфа · 1");
		assertThat(map.labels()).extracting(SpreadMap.Label::anchor).doesNotHaveDuplicates();
	}

	@Test
	void aSingleFactIsNoWall() {
		Sankey sankey = Sankey.of(trace(step("a", null, "2020"), step("b", "a", "2021")));
		assertThat(sankey.bands()).hasSize(2).allSatisfy((band) -> assertThat(band.width()).isLessThan(30));
	}

	private static boolean overlap(SpreadPicture.Box one, SpreadPicture.Box other) {
		return Math.abs(one.x() - other.x()) < SpreadPicture.BOX_WIDTH
				&& Math.abs(one.y() - other.y()) < SpreadPicture.BOX_HEIGHT;
	}

	private static SpreadPicture draw(Trace trace) {
		SpreadForest forest = SpreadForest.of(trace, false);
		return SpreadPicture.draw(forest, SpreadSelection.of(forest, Set.of(), Set.of()),
				(adopter) -> adopter.place().name());
	}

	private static Trace random(int size, Random random) {
		Trace.Step[] steps = new Trace.Step[size];
		Map<String, Integer> hops = new HashMap<>();
		List<Trace.Step> inOrder = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			String parent = (i != 0) ? "a" + ((random.nextInt(3) == 0) ? 0 : random.nextInt(i)) : null;
			hops.put("a" + i, (parent != null) ? hops.get(parent) + 1 : 0);
			steps[i] = step("a" + i, parent,
					(random.nextInt(5) == 0) ? "XXXX" : String.valueOf(2010 + random.nextInt(10)), hops.get("a" + i));
			inOrder.add(steps[i]);
		}
		inOrder.sort(java.util.Comparator.comparingInt(Trace.Step::hops));
		return trace(inOrder.toArray(Trace.Step[]::new));
	}

	private static Trace trace(Trace.Step... steps) {
		return new Trace(List.of(steps), Map.of(), steps.length, null, 0, 0, 0);
	}

	private static Trace.Step step(String id, @Nullable String source, String edtf) {
		return step(id, source, edtf, (source != null) ? 1 : 0);
	}

	private static Trace.Step step(String id, @Nullable String source, String edtf, int hops) {
		ImpreciseDate date = ImpreciseDate.parse(edtf).orElseThrow();
		LocalDate latest = date.latest();
		List<Trace.Transfer> sources = new ArrayList<>();
		if (source != null) {
			Adoption.Proof proof = new Adoption.Proof("p" + id, Adoption.Strength.ADOPTED,
					ChannelKind.values()[Math.floorMod(id.hashCode(), 3)], "семинар", date, null,
					Adoption.Parts.UNKNOWN, Provenance.UNKNOWN);
			sources.add(new Trace.Transfer(new RecordedFact(proof, id,
					new RecordedFact.Source(source, TransferLink.Status.DECLARED, null, null), null, "test",
					java.time.Instant.EPOCH, null), adopter(source), adopter(id)));
		}
		return new Trace.Step(adopter(id), hops, (latest != null) ? Integer.valueOf((int) latest.toEpochDay()) : null,
				Certainty.POSSIBLE, (source != null) ? Adoption.Stage.ADOPTED : null, date, false, null, sources,
				List.of());
	}

	private static Trace.Step inBashkortostan(String id, @Nullable String city) {
		Trace.Step step = step(id, null, "2020");
		Adopter adopter = new Adopter(id, Adoption.Kind.MASTERING,
				new Adopter.Place(id, id, id, "SCHOOL", "Республика Башкортостан", city, List.of()), null);
		return new Trace.Step(adopter, 0, null, step.certainty(), step.stage(), step.stageDate(), false, null,
				List.of(), List.of());
	}

	private static Adopter adopter(String id) {
		String[] cities = { "Москва", "Челябинск", "Атлантида", "Томск", "Уфа", "Омск", "Пермь", "Киров", "Пенза",
				"Сочи", "Самара", "Якутск" };
		String city = cities[Math.floorMod(id.hashCode(), cities.length)];
		return new Adopter(id,
				(id.equals("o") || id.equals("a0")) ? Adoption.Kind.DEVELOPMENT : Adoption.Kind.MASTERING,
				new Adopter.Place(id, "Школа с очень длинным именем, которое не входит в строку № " + id, "Школа",
						"SCHOOL", "Область " + city, city, List.of()),
				null);
	}

}
