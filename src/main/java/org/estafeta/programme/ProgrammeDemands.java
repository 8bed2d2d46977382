package org.estafeta.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.diagnosis.DeficitStatistics;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;

/**
 * The demand for programmes. How many people have a deficit is what the issued statistics
 * say of the whole, or nothing: what they do not say is not made up from elsewhere.
 */
@Service
public class ProgrammeDemands {

	private static final CypherQuery DEFICITS = CypherQuery.named("programme/deficits");

	private static final Comparator<DeficitNeed> URGENT = Comparator.comparing(DeficitNeed::isUnanswered)
		.reversed()
		.thenComparing((need) -> Optional.ofNullable(need.gap()).orElse(Integer.MIN_VALUE), Comparator.reverseOrder());

	private final Graph graph;

	private final DeficitStatistics statistics;

	private final ProgrammePlans plans;

	private final ProgrammeGroups groups;

	ProgrammeDemands(Graph graph, DeficitStatistics statistics, ProgrammePlans plans, ProgrammeGroups groups) {
		this.graph = graph;
		this.statistics = statistics;
		this.plans = plans;
		this.groups = groups;
	}

	/**
	 * The demand beside the plan of a year.
	 * @param caller who asks
	 * @param year the year, by the calendar year in which it begins
	 * @return the deficits with what answers them
	 * @throws org.estafeta.shared.EstafetaException with kind FORBIDDEN when the caller
	 * may not see statistics, with kind BAD_REQUEST when there is no such year
	 */
	public DemandYear of(Caller caller, int year) {
		caller.require(Action.SEE_STATISTICS);
		ProgrammePlans.requireYear(year);
		DeficitStatistics.Issue issue = this.statistics.current().orElse(null);
		Integer told = (issue != null) ? told(issue) : null;
		Map<String, Integer> about = (issue != null && told != null) ? about(issue, told) : Map.of();
		Map<String, Integer> places = this.plans.places(caller, year);
		List<DeficitNeed> needs = new ArrayList<>(this.graph.list(DEFICITS, Map.of(), (row) -> {
			List<String> programmes = Rows.texts(row, "programmes");
			String id = row.get("id").asString();
			return new DeficitNeed(id, row.get("name").asString(), row.get("group").asBoolean(), about.get(id),
					programmes, row.get("practices").asInt(),
					programmes.stream().mapToInt((one) -> places.getOrDefault(one, 0)).sum());
		}));
		needs.sort(URGENT);
		PlanStatus status = this.plans.head(year).status();
		boolean seen = caller.may(Action.PLAN_PROGRAMMES) || status == PlanStatus.APPROVED;
		return new DemandYear(year, (issue != null) ? issue.issuedOn() : null, told, seen ? status : PlanStatus.NONE,
				needs);
	}

	// At the beginning of a school year nothing may be told of it yet.
	private static @Nullable Integer told(DeficitStatistics.Issue issue) {
		return issue.years()
			.stream()
			.filter((year) -> issue.cells().stream().anyMatch((cell) -> cell.year() == year))
			.findFirst()
			.orElse(null);
	}

	private static Map<String, Integer> about(DeficitStatistics.Issue issue, int year) {
		Map<String, Integer> about = new HashMap<>();
		issue.cells()
			.stream()
			.filter((cell) -> cell.year() == year && cell.district() == null && cell.subject() == null)
			.forEach((cell) -> about.put(cell.itemId(), cell.about()));
		return about;
	}

	/**
	 * How much programmes are asked for in a year.
	 * @param year the year
	 * @return those with groups, the most asked for a place first
	 */
	public List<ProgrammeUptake> uptake(int year) {
		ProgrammePlans.requireYear(year);
		Map<String, List<ProgrammeGroup>> open = new LinkedHashMap<>();
		this.groups.in(year)
			.stream()
			.filter((group) -> !group.cancelled())
			.forEach((group) -> open.computeIfAbsent(group.programme(), (any) -> new ArrayList<>()).add(group));
		return open.entrySet()
			.stream()
			.map((one) -> uptake(one.getKey(), year, one.getValue()))
			.sorted(Comparator
				.comparing((ProgrammeUptake one) -> Optional.ofNullable(one.perPlace()).orElse(-1.),
						Comparator.reverseOrder())
				.thenComparing(ProgrammeUptake::asking, Comparator.reverseOrder())
				.thenComparing(ProgrammeUptake::programme))
			.toList();
	}

	private static ProgrammeUptake uptake(String programme, int year, List<ProgrammeGroup> groups) {
		boolean bounded = groups.stream().allMatch((group) -> group.capacity() != null);
		Integer places = bounded
				? Integer
					.valueOf(groups.stream().mapToInt((group) -> Optional.ofNullable(group.capacity()).orElse(0)).sum())
				: null;
		return new ProgrammeUptake(programme, year, groups.size(), places,
				groups.stream().mapToInt(ProgrammeGroup::registered).sum(),
				groups.stream().mapToInt(ProgrammeGroup::waiting).sum());
	}

}
