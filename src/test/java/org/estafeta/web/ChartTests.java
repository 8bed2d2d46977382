package org.estafeta.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.dissemination.trace.AdoptionCurve;
import org.estafeta.dissemination.trace.DayBounds;
import org.estafeta.dissemination.trace.Survival;
import org.estafeta.dissemination.trace.TransferNetwork;
import org.estafeta.dissemination.trace.Use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What is drawn is what was counted: the points are read back from the paths.
 */
class ChartTests {

	private static final Pattern POINT = Pattern.compile("([ML])(-?[\\d.]+),(-?[\\d.]+)");

	private static final int TODAY = (int) LocalDate.of(2026, 6, 1).toEpochDay();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void everyStepOfTheUsersIsAsHighAsItsNumber(long seed) {
		AdoptionCurve curve = AdoptionCurve.of(uses(60, seed), AdoptionCurve.Period.SCHOOL_YEAR, TODAY);
		UsersChart chart = chart(curve);
		int most = curve.points().stream().mapToInt(AdoptionCurve.Point::begunPossibly).max().orElseThrow();
		isDrawn(chart.begunLine(), curve, AdoptionCurve.Point::begunCertainly, most);
		isDrawn(chart.aliveLine(), curve, AdoptionCurve.Point::aliveCertainly, most);
		int ends = 2 * curve.points().size();
		assertThat(points(chart.aliveBand())).as("seed %d", seed).hasSize(2 * ends);
		isDrawn(chart.begunBand(), curve, AdoptionCurve.Point::begunPossibly, most);
		isDrawn(chart.aliveBand(), curve, AdoptionCurve.Point::alivePossibly, most);
		assertThat(points(chart.aliveBand()).subList(ends, 2 * ends).reversed()).as("the lower side of the band")
			.isEqualTo(points(chart.aliveLine()));
	}

	private static UsersChart chart(AdoptionCurve curve) {
		UsersChart chart = UsersChart.of(curve);
		assertThat(chart).isNotNull();
		return java.util.Objects.requireNonNull(chart);
	}

	private static void isDrawn(String path, AdoptionCurve curve, ToIntFunction<AdoptionCurve.Point> number, int most) {
		List<Point> points = points(path);
		double width = 1.0 / curve.points().size();
		for (int i = 0; i < curve.points().size(); i++) {
			double expected = (double) number.applyAsInt(curve.points().get(i)) / most;
			Point from = points.get(2 * i);
			Point to = points.get(2 * i + 1);
			assertThat(from.x).isCloseTo(i * width, within(1e-4));
			assertThat(to.x).isCloseTo((i + 1) * width, within(1e-4));
			assertThat(from.y).isEqualTo(to.y).isCloseTo(expected, within(1e-4));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void theCurveOfSurvivalFallsWhereSomebodyLeft(long seed) {
		Survival survival = Survival.of(uses(60, seed), TODAY);
		SurvivalChart chart = java.util.Objects.requireNonNull(SurvivalChart.of(survival));
		List<Point> line = points(chart.line());
		assertThat(line).as("seed %d", seed).hasSize(2 * survival.steps().size() + 2);
		assertThat(line.getFirst()).isEqualTo(new Point(0, 1));
		assertThat(line.getLast().x).isEqualTo(1);
		List<Point> band = points(chart.band());
		long certain = survival.steps().stream().filter((step) -> step.low() != null).count();
		assertThat(band).hasSize((int) (4 * certain));
		for (int i = 0; i < survival.steps().size(); i++) {
			Survival.Step step = survival.steps().get(i);
			double x = (double) step.days() / survival.watchedDays();
			assertThat(line.get(2 * i + 2).x).isEqualTo(line.get(2 * i + 1).x).isCloseTo(x, within(1e-4));
			assertThat(line.get(2 * i + 2).y).isCloseTo(step.share(), within(1e-4));
			if (step.low() != null && step.high() != null) {
				assertThat(band.get(2 * i).x).isCloseTo(x, within(1e-4));
				assertThat(band.get(2 * i).y).isCloseTo(step.high(), within(1e-4));
				assertThat(band.get(band.size() - 1 - 2 * i).y).isCloseTo(step.low(), within(1e-4));
			}
		}
	}

	@Test
	void whereNobodyIsLeftTheBandEndsAndTheLineLiesOnTheGround() {
		List<Use> uses = new ArrayList<>();
		for (int i = 0; i < Survival.MIN_COUNTED; i++) {
			uses.add(new Use(day(TODAY - 900), day(TODAY - 800 + i)));
		}
		Survival survival = Survival.of(uses, TODAY);
		assertThat(survival.steps().getLast().low()).isNull();
		SurvivalChart chart = java.util.Objects.requireNonNull(SurvivalChart.of(survival));
		assertThat(points(chart.line()).getLast().y).isZero();
		assertThat(points(chart.band())).hasSize(4 * (Survival.MIN_COUNTED - 1));
	}

	@Test
	void ofTooFewNothingIsDrawn() {
		assertThat(SurvivalChart.of(Survival.of(uses(Survival.MIN_COUNTED - 1, 1), TODAY))).isNull();
		assertThat(UsersChart.of(AdoptionCurve.of(List.of(), AdoptionCurve.Period.SCHOOL_YEAR, TODAY))).isNull();
	}

	@Test
	void theAxisHasFewRoundNumbers() {
		assertThat(ChartArea.round(1)).containsExactly(0, 1);
		assertThat(ChartArea.round(5)).containsExactly(0, 1, 2, 3, 4, 5);
		assertThat(ChartArea.round(7)).containsExactly(0, 2, 4, 6);
		assertThat(ChartArea.round(53)).containsExactly(0, 10, 20, 30, 40, 50);
		assertThat(ChartArea.round(4_999)).containsExactly(0, 1000, 2000, 3000, 4000);
		for (int most = 1; most < 20_000; most++) {
			assertThat(ChartArea.round(most)).as("%d", most).hasSizeBetween(2, 6);
		}
	}

	@Test
	void aLongTimeHasFewYearsAtTheAxisAndTheLastOfThem() {
		List<Use> uses = List.of(new Use(day((int) LocalDate.of(1990, 9, 1).toEpochDay()), null));
		UsersChart chart = chart(AdoptionCurve.of(uses, AdoptionCurve.Period.SCHOOL_YEAR, TODAY));
		assertThat(chart.years()).hasSizeLessThanOrEqualTo(5).last().extracting(ChartArea.Tick::number).isEqualTo(2025);
	}

	private static List<Use> uses(int count, long seed) {
		Random random = new Random(seed);
		List<Use> uses = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int begun = TODAY - random.nextInt(4000);
			int left = begun + random.nextInt(1500);
			int vague = random.nextInt(3) * 100;
			uses.add(new Use(new DayBounds(begun, begun + vague),
					(left <= TODAY && random.nextBoolean()) ? new DayBounds(left, left + vague) : null));
		}
		uses.set(0, new Use(DayBounds.UNKNOWN, null));
		uses.set(1, new Use(new DayBounds(TransferNetwork.UNBOUNDED_BELOW, TODAY - 500), null));
		uses.set(2, new Use(day(TODAY - 3000), null));
		return uses;
	}

	private static DayBounds day(int day) {
		return new DayBounds(day, day);
	}

	private static List<Point> points(@Nullable String path) {
		List<Point> points = new ArrayList<>();
		Matcher matcher = POINT.matcher(String.valueOf(path));
		while (matcher.find()) {
			double x = Double.parseDouble(matcher.group(2));
			double y = Double.parseDouble(matcher.group(3));
			points.add(new Point((x - ChartArea.LEFT) / (ChartArea.RIGHT - ChartArea.LEFT),
					(ChartArea.BOTTOM - y) / (ChartArea.BOTTOM - ChartArea.TOP)));
		}
		return points;
	}

	/**
	 * A point, in shares of the chart.
	 *
	 * @param x its share of the width
	 * @param y its share of the height
	 */
	private record Point(double x, double y) {

	}

}
