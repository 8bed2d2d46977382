package org.estafeta.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.cyclogram.Cyclogram;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The plans of programmes, for reading. A draft is seen by those alone who plan.
 */
@Service
public class ProgrammePlans {

	/** The month in which a school year begins. */
	static final int FIRST_MONTH = 8;

	private static final int MONTHS = 12;

	private static final CypherQuery PLAN = CypherQuery.named("programme/plan");

	private static final CypherQuery LINES = CypherQuery.named("programme/plan-lines");

	private static final CypherQuery CHANGES = CypherQuery.named("programme/plan-changes");

	private static final CypherQuery YEARS = CypherQuery.named("programme/years");

	private static final CypherQuery OFFERS = CypherQuery.named("programme/offers");

	private final Graph graph;

	private final ProgrammeGroups groups;

	private final Cyclogram cyclogram;

	ProgrammePlans(Graph graph, ProgrammeGroups groups, Cyclogram cyclogram) {
		this.graph = graph;
		this.groups = groups;
		this.cyclogram = cyclogram;
	}

	/**
	 * The school year of today.
	 * @return the calendar year in which it begins
	 */
	public int thisYear() {
		return this.cyclogram.thisYear().start();
	}

	/**
	 * The years that can be looked at.
	 * @param shown a year that is looked at
	 * @return those with a plan or groups, this one and the next, and that which is
	 * looked at; the newest first
	 */
	public List<Integer> years(int shown) {
		Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
		years.addAll(this.graph.list(YEARS, Map.of(), (row) -> row.get("year").asInt()));
		years.addAll(List.of(thisYear(), thisYear() + 1, shown));
		return List.copyOf(years);
	}

	/**
	 * The months of a school year.
	 * @return their numbers, August first
	 */
	public static List<Integer> months() {
		return IntStream.range(0, MONTHS).mapToObj((i) -> (FIRST_MONTH - 1 + i) % MONTHS + 1).toList();
	}

	/**
	 * The programmes that can be planned and that have ever been.
	 * @return all of them by title, those off the list too
	 */
	public List<Offer> offers() {
		return this.graph.list(OFFERS, Map.of(),
				(row) -> new Offer(row.get("id").asString(), row.get("title").asString(),
						row.get("kindName").asString(), Rows.number(row, "hours"),
						Offer.provider(Rows.texts(row, "organisations"), Rows.text(row, "provider")),
						row.get("retired").asBoolean()));
	}

	/**
	 * The plan of a year.
	 * @param caller who asks
	 * @param year the year, by the calendar year in which it begins
	 * @return the plan; for whoever may not see a draft, one without lines
	 * @throws EstafetaException with kind BAD_REQUEST when there is no such year
	 */
	public ProgrammePlan of(Caller caller, int year) {
		requireYear(year);
		boolean planner = caller.may(Action.PLAN_PROGRAMMES);
		Head head = head(year);
		boolean seen = planner || head.status() == PlanStatus.APPROVED;
		List<PlanLine> lines = seen ? lines(year) : List.of();
		List<PlanChange> changes = seen ? changes(year, planner) : List.of();
		List<ProgrammeGroup> held = this.groups.in(year);
		Set<String> named = new LinkedHashSet<>();
		lines.forEach((line) -> named.add(line.programme()));
		held.forEach((group) -> named.add(group.programme()));
		List<PlanRow> rows = offers().stream()
			.filter((offer) -> named.contains(offer.id()))
			.map((offer) -> row(offer, year, lines, held))
			.toList();
		return new ProgrammePlan(year, seen ? head.status() : PlanStatus.NONE, seen ? head.approvedOn() : null,
				head.version(), rows, planned(lines), actual(held), changes);
	}

	static void requireYear(int year) {
		if (year < SchoolYear.EARLIEST || year > SchoolYear.LATEST) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "programme-year", SchoolYear.EARLIEST,
					SchoolYear.LATEST);
		}
	}

	Head head(int year) {
		return this.graph
			.one(PLAN, Map.of("year", year),
					(row) -> new Head(PlanStatus.valueOf(row.get("status").asString()),
							row.get("approvedOn").isNull() ? null : row.get("approvedOn").asLocalDate(),
							row.get("version").asInt()))
			.orElse(Head.NONE);
	}

	List<PlanLine> lines(int year) {
		return this.graph.list(LINES, Map.of("year", year),
				(row) -> new PlanLine(row.get("id").asString(), row.get("programme").asString(),
						row.get("month").asInt(),
						new Figures(row.get("groups").asInt(), row.get("places").asInt(), Rows.number(row, "hours"))));
	}

	private List<PlanChange> changes(int year, boolean planner) {
		return this.graph
			.list(CHANGES, Map.of("year", year),
					(row) -> new PlanChange(row.get("version").asInt(), row.get("at").asZonedDateTime().toInstant(),
							row.get("afterApproval").asBoolean(), row.get("approval").asBoolean(),
							Rows.text(row, "title"), Rows.number(row, "month"),
							figures(Rows.number(row, "groupsBefore"), Rows.number(row, "placesBefore"),
									Rows.number(row, "hoursBefore")),
							figures(Rows.number(row, "groups"), Rows.number(row, "places"), Rows.number(row, "hours")),
							Rows.text(row, "reason"), planner ? Rows.text(row, "by") : null))
			.stream()
			.filter((change) -> planner || change.afterApproval() || change.approval())
			.toList();
	}

	private static @Nullable Figures figures(@Nullable Integer groups, @Nullable Integer places,
			@Nullable Integer hours) {
		return (groups != null && places != null) ? new Figures(groups, places, hours) : null;
	}

	private PlanRow row(Offer offer, int year, List<PlanLine> allLines, List<ProgrammeGroup> allGroups) {
		List<PlanLine> lines = allLines.stream().filter((line) -> line.programme().equals(offer.id())).toList();
		List<ProgrammeGroup> own = allGroups.stream().filter((group) -> group.programme().equals(offer.id())).toList();
		List<PlanMonth> months = new ArrayList<>();
		for (int month : months()) {
			List<ProgrammeGroup> begun = own.stream()
				.filter((group) -> !group.cancelled() && month == monthOf(group, year).orElse(0))
				.toList();
			months.add(new PlanMonth(month, lines.stream().filter((line) -> line.month() == month).toList(), begun,
					(int) begun.stream().filter((group) -> group.isHeld(this.cyclogram.today())).count()));
		}
		return new PlanRow(offer, months, planned(lines), actual(own));
	}

	// A group that was moved to another year still counts in its own, in no month.
	private static Optional<Integer> monthOf(ProgrammeGroup group, int year) {
		LocalDate begins = group.begins();
		return (begins != null && SchoolYear.of(begins).start() == year) ? Optional.of(begins.getMonthValue())
				: Optional.empty();
	}

	private static PlanRow.Totals planned(List<PlanLine> lines) {
		return new PlanRow.Totals(lines.stream().mapToInt((line) -> line.figures().groups()).sum(),
				lines.stream().mapToInt((line) -> line.figures().places()).sum());
	}

	private PlanRow.Actual actual(List<ProgrammeGroup> groups) {
		List<ProgrammeGroup> open = groups.stream().filter((group) -> !group.cancelled()).toList();
		return new PlanRow.Actual(open.size(),
				(int) open.stream().filter((group) -> group.isHeld(this.cyclogram.today())).count(),
				open.stream().mapToInt(ProgrammeGroup::registered).sum(),
				open.stream().mapToInt(ProgrammeGroup::waiting).sum(),
				open.stream().mapToInt(ProgrammeGroup::completed).sum());
	}

	/**
	 * How many places are planned for programmes.
	 * @param caller who asks
	 * @param year the year
	 * @return the places by the id of the programme; of a draft only for those who plan
	 */
	Map<String, Integer> places(Caller caller, int year) {
		Map<String, Integer> places = new HashMap<>();
		if (caller.may(Action.PLAN_PROGRAMMES) || head(year).status() == PlanStatus.APPROVED) {
			lines(year).forEach((line) -> places.merge(line.programme(), line.figures().places(), Integer::sum));
		}
		return places;
	}

	/**
	 * A plan without its lines.
	 *
	 * @param status how far it is
	 * @param approvedOn when it was approved; null while it is not
	 * @param version grows with each change
	 */
	record Head(PlanStatus status, @Nullable LocalDate approvedOn, int version) {

		static final Head NONE = new Head(PlanStatus.NONE, null, 0);

	}

}
