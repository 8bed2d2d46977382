package org.estafeta.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Tells the indicators from the ledger: their numbers as known on any day since the first
 * count, how they came about, and what they count.
 *
 * <p>
 * Whoever does not keep indicators is told of indicators about people neither numbers
 * below {@value #LEAST}, nor numbers of a place, nor what is counted.
 */
@Service
public class Indicators {

	/** Fewer people than these are not told. */
	public static final int LEAST = 5;

	private static final CypherQuery FIRST = CypherQuery.named("indicator/first");

	private static final CypherQuery SUMS = CypherQuery.named("indicator/sums");

	private static final CypherQuery MEMBERS = CypherQuery.named("indicator/members");

	private static final CypherQuery TERRITORIES = CypherQuery.named("indicator/territories");

	private static final int MOST_TERRITORIES = 300;

	private final Graph graph;

	private final IndicatorTargets targets;

	private final Scopes scopes;

	private final Clock clock;

	Indicators(Graph graph, IndicatorTargets targets, Scopes scopes, Clock clock) {
		this.graph = graph;
		this.targets = targets;
		this.scopes = scopes;
		this.clock = clock;
	}

	/**
	 * The present day.
	 * @return by the clock of the server
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * The school years that are counted.
	 * @return the calendar years in which they begin, the present one first
	 */
	public List<Integer> years() {
		int present = SchoolYear.of(today()).start();
		return IntStream.range(0, IndicatorCounter.YEARS).mapToObj((back) -> present - back).toList();
	}

	/**
	 * Since when indicators are counted.
	 * @return the day of the first count, null before it
	 */
	public @Nullable LocalDate first() {
		return this.graph.one(FIRST, Map.of(), (row) -> row.get("first").asLocalDate()).orElse(null);
	}

	/**
	 * The places for which numbers can be asked.
	 * @return regions, cities and districts by their names, those with the most
	 * organisations first
	 */
	public List<String> territories() {
		return this.graph.list(TERRITORIES, Map.of("limit", MOST_TERRITORIES), (row) -> row.get("name").asString());
	}

	/**
	 * What is asked for, when parts of it may be left out.
	 * @param year the calendar year in which the school year begins, null for the present
	 * one
	 * @param day as known at the end of which day, null for today
	 * @param territory a region, city or district by its name, null for all
	 * @return the view
	 * @throws EstafetaException with kind BAD_REQUEST for a day to come and for years
	 * that are neither counted nor the next one
	 */
	public IndicatorView view(@Nullable Integer year, @Nullable LocalDate day, @Nullable String territory) {
		int present = years().getFirst();
		if (day != null && day.isAfter(today())) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "indicator-future");
		}
		if (year != null) {
			this.targets.checkYear(year);
		}
		return new IndicatorView((year != null) ? year : present, (day != null) ? day : today(), territory);
	}

	/**
	 * All indicators of a school year.
	 * @param caller who asks
	 * @param view of which year, place and day
	 * @return the figures in the order of Table 1
	 */
	public List<IndicatorFigure> figures(Caller caller, IndicatorView view) {
		LedgerSums sums = sums(null, view.territory());
		List<IndicatorTarget> targets = this.targets.all(view.territory());
		return Arrays.stream(Indicator.values()).map((one) -> figure(caller, one, view, sums, targets)).toList();
	}

	/**
	 * One indicator of a school year.
	 * @param caller who asks
	 * @param indicator which
	 * @param view of which year, place and day
	 * @return the figure
	 */
	public IndicatorFigure figure(Caller caller, Indicator indicator, IndicatorView view) {
		return figure(caller, indicator, view, sums(indicator, view.territory()), this.targets.all(view.territory()));
	}

	/**
	 * One indicator, year by year.
	 * @param caller who asks
	 * @param indicator which
	 * @param view of which place and day; its year does not matter
	 * @return the figures of the school years that are counted, the first one first
	 */
	public List<IndicatorFigure> byYear(Caller caller, Indicator indicator, IndicatorView view) {
		LedgerSums sums = sums(indicator, view.territory());
		List<IndicatorTarget> targets = this.targets.all(view.territory());
		return years().reversed()
			.stream()
			.map((year) -> figure(caller, indicator, new IndicatorView(year, view.day(), view.territory()), sums,
					targets))
			.toList();
	}

	private IndicatorFigure figure(Caller caller, Indicator indicator, IndicatorView view, LedgerSums sums,
			List<IndicatorTarget> targets) {
		IndicatorTarget target = targets.stream()
			.filter((one) -> one.indicator() == indicator && one.year() == view.year())
			.findFirst()
			.orElse(null);
		Counted now = number(indicator, view.year(), view.day(), sums);
		Counted before = told(caller, number(indicator, view.year() - 1, view.day(), sums), indicator, view);
		Counted told = told(caller, now, indicator, view);
		// of the earliest year that is counted there is none before it
		boolean known = years().contains(view.year() - 1);
		return new IndicatorFigure(indicator, view.year(), told.counted(), told.of(),
				now.counted() != null && told.counted() == null, target, known ? before.counted() : null,
				known ? before.of() : null);
	}

	private static Counted number(Indicator indicator, int year, LocalDate day, LedgerSums sums) {
		boolean share = indicator.measure() == Indicator.Measure.SHARE;
		return new Counted(sums.at(indicator, year, false, day), share ? sums.at(indicator, year, true, day) : null);
	}

	private static Counted told(Caller caller, Counted number, Indicator indicator, IndicatorView view) {
		if (!indicator.isPersonal() || caller.may(Action.KEEP_INDICATORS)) {
			return number;
		}
		boolean small = number.counted() != null && number.counted() > 0 && number.counted() < LEAST;
		return (small || view.territory() != null) ? Counted.NONE : number;
	}

	private LedgerSums sums(@Nullable Indicator indicator, @Nullable String territory) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("code", (indicator != null) ? indicator.code() : null);
		parameters.put("territory", territory);
		return new LedgerSums(first(),
				this.graph.list(SUMS, parameters,
						(row) -> new LedgerSums.Sum(row.get("code").asString(), row.get("year").asInt(),
								row.get("base").asBoolean(), row.get("since").asLocalDate(), Rows.day(row, "until"),
								row.get("sum").asLong())));
	}

	/**
	 * How an indicator came about within its school year: its number at the end of each
	 * month, as known then.
	 * @param caller who asks
	 * @param indicator which
	 * @param view of which year and place, and the last day to tell
	 * @return the points, the last one at the day of the view or the end of the year
	 */
	public List<IndicatorPoint> trend(Caller caller, Indicator indicator, IndicatorView view) {
		LedgerSums sums = sums(indicator, view.territory());
		SchoolYear year = new SchoolYear(view.year());
		List<IndicatorPoint> points = new ArrayList<>();
		for (YearMonth month = year.firstMonth(); !month.isAfter(year.lastMonth()); month = month.plusMonths(1)) {
			LocalDate end = month.atEndOfMonth();
			LocalDate day = end.isAfter(view.day()) ? view.day() : end;
			Counted number = told(caller, number(indicator, view.year(), day, sums), indicator, view);
			points.add(new IndicatorPoint(day, number.counted(), number.of(),
					IndicatorFigure.value(indicator, number.counted(), number.of())));
			if (!day.equals(end)) {
				break;
			}
		}
		return points;
	}

	/**
	 * What an indicator counts.
	 * @param caller who asks
	 * @param indicator which
	 * @param view of which year, place and day
	 * @return what is counted; null when the reader may not know
	 */
	public @Nullable IndicatorMembers members(Caller caller, Indicator indicator, IndicatorView view) {
		return closed(caller, indicator) ? null : shown(caller, indicator, found(indicator, view, null));
	}

	/**
	 * What has moved an indicator after one day and up to another.
	 * @param caller who asks
	 * @param indicator which
	 * @param view of which year and place, and up to which day
	 * @param after after which day
	 * @return what began and what ceased to count; null when the reader may not know
	 * @throws EstafetaException with kind BAD_REQUEST when the days are the wrong way
	 * round
	 */
	public @Nullable Moves moves(Caller caller, Indicator indicator, IndicatorView view, LocalDate after) {
		if (after.isAfter(view.day())) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "indicator-days");
		}
		if (closed(caller, indicator)) {
			return null;
		}
		List<Found> all = found(indicator, view, after);
		return new Moves(shown(caller, indicator, all.stream().filter((one) -> !one.gone).toList()),
				shown(caller, indicator, all.stream().filter(Found::gone).toList()));
	}

	private static boolean closed(Caller caller, Indicator indicator) {
		return indicator.isPersonal() && !caller.may(Action.KEEP_INDICATORS);
	}

	private List<Found> found(Indicator indicator, IndicatorView view, @Nullable LocalDate after) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("code", indicator.code());
		parameters.put("year", view.year());
		parameters.put("day", view.day());
		parameters.put("after", after);
		parameters.put("territory", view.territory());
		return this.graph.list(MEMBERS, parameters,
				(row) -> new Found(
						new IndicatorMember(row.get("key").asString(), row.get("label").asString(),
								Rows.text(row, "name"), Rows.text(row, "place"), Rows.text(row, "placeName"),
								Rows.text(row, "city"), row.get("weight").asInt(), row.get("since").asLocalDate()),
						row.get("people").asInt(), row.get("gone").asBoolean()));
	}

	// An organisation is named by what its people did only when they are not too few, a
	// person only to those who look after where they work.
	private IndicatorMembers shown(Caller caller, Indicator indicator, List<Found> all) {
		Set<String> within = indicator.isPersonal() ? within(caller, all) : Set.of();
		List<IndicatorMember> named = new ArrayList<>();
		long unnamed = 0;
		for (Found one : all) {
			boolean open = !indicator.isPersonal()
					|| ((indicator != Indicator.ASSESSMENTS || one.people >= LEAST) && within.contains(one.where()));
			if (open) {
				named.add(one.member);
			}
			else {
				unnamed += one.member.weight();
			}
		}
		return new IndicatorMembers(named, unnamed);
	}

	private Set<String> within(Caller caller, List<Found> all) {
		Set<String> within = new HashSet<>(
				this.scopes.within(caller, all.stream().map(Found::where).distinct().toList()));
		if (this.scopes.isLimited(caller)) {
			within.remove(Found.NOWHERE);
		}
		return within;
	}

	/**
	 * What has moved an indicator.
	 *
	 * @param joined what began to count
	 * @param left what ceased to
	 */
	public record Moves(IndicatorMembers joined, IndicatorMembers left) {
	}

	/** How many of how many, as far as somebody may know. */
	private record Counted(@Nullable Long counted, @Nullable Long of) {

		static final Counted NONE = new Counted(null, null);

	}

	/** Something counted, with what decides who may know. */
	private record Found(IndicatorMember member, int people, boolean gone) {

		static final String NOWHERE = "";

		String where() {
			return Objects.requireNonNullElse(this.member.place(), NOWHERE);
		}

	}

}
