package org.estafeta.whitespot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.diagnosis.DeficitStatistics;
import org.estafeta.diagnosis.StatisticsCell;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.network.Networks;

/**
 * Finds what the network lacks. The need is told by the issued statistics alone, so that
 * nothing here tells of fewer people than they do.
 */
@Service
public class WhiteSpotFinder {

	private static final CypherQuery DEFICITS = CypherQuery.named("whitespot/deficits");

	private static final CypherQuery PRACTICES = CypherQuery.named("whitespot/practices");

	private static final CypherQuery BEARERS = CypherQuery.named("whitespot/bearers");

	private static final CypherQuery PLACES = CypherQuery.named("whitespot/places");

	private static final CypherQuery COMMUNITIES = CypherQuery.named("whitespot/communities");

	private static final int BEARERS_SHOWN = 3;

	private final Graph graph;

	private final DeficitStatistics statistics;

	private final Networks networks;

	private final Clock clock;

	WhiteSpotFinder(Graph graph, DeficitStatistics statistics, Networks networks, Clock clock) {
		this.graph = graph;
		this.statistics = statistics;
		this.networks = networks;
		this.clock = clock;
	}

	/**
	 * Finds them.
	 * @param caller whoever may see statistics
	 * @return the white spots
	 * @throws org.estafeta.shared.EstafetaException with kind FORBIDDEN when they may not
	 */
	public WhiteSpots find(Caller caller) {
		caller.require(Action.SEE_STATISTICS);
		DeficitStatistics.Issue issue = this.statistics.current().orElse(null);
		List<StatisticsCell> cells = (issue != null) ? latest(issue) : List.of();
		Map<String, Integer> need = new HashMap<>();
		cells.stream()
			.filter((cell) -> cell.district() == null && cell.subject() == null)
			.forEach((cell) -> need.put(cell.itemId(), cell.about()));
		return new WhiteSpots((issue != null) ? issue.issuedOn() : null, deficits(need), practices(need), places(cells),
				communities());
	}

	private static List<StatisticsCell> latest(DeficitStatistics.Issue issue) {
		int year = issue.years().stream().mapToInt(Integer::intValue).max().orElse(0);
		return issue.cells().stream().filter((cell) -> cell.year() == year).toList();
	}

	private List<WhiteSpots.Unanswered> deficits(Map<String, Integer> need) {
		return this.graph.list(DEFICITS, Map.of(), (row) -> {
			String id = row.get("id").asString();
			return new WhiteSpots.Unanswered(id, row.get("name").asString(), need.get(id), row.get("demand").asInt(),
					row.get("programmes").asInt());
		})
			.stream()
			.sorted(Comparator.comparingInt((WhiteSpots.Unanswered one) -> -number(one.about()))
				.thenComparingInt((one) -> -one.demand())
				.thenComparingInt(WhiteSpots.Unanswered::programmes))
			.limit(WhiteSpots.MOST)
			.toList();
	}

	private List<WhiteSpots.Untaken> practices(Map<String, Integer> need) {
		return this.graph.list(PRACTICES, Map.of(), (row) -> {
			List<String> answers = Rows.texts(row, "deficits");
			Integer about = answers.stream()
				.map(need::get)
				.filter(Objects::nonNull)
				.max(Comparator.naturalOrder())
				.orElse(null);
			return new WhiteSpots.Untaken(row.get("id").asString(), row.get("title").asString(),
					Rows.text(row, "organisation"), answers.size(), about, row.get("shown").asInt());
		})
			.stream()
			.sorted(Comparator.comparingInt((WhiteSpots.Untaken one) -> -number(one.about()))
				.thenComparingInt((one) -> -one.deficits()))
			.limit(WhiteSpots.MOST)
			.toList();
	}

	private static int number(@Nullable Integer about) {
		return Optional.ofNullable(about).orElse(0);
	}

	private List<WhiteSpots.Unreached> places(List<StatisticsCell> cells) {
		List<StatisticsCell> needs = cells.stream()
			.filter((cell) -> cell.district() != null && cell.subject() == null)
			.sorted(Comparator.comparingInt(StatisticsCell::about)
				.reversed()
				.thenComparing(StatisticsCell::itemId)
				.thenComparing((cell) -> Objects.requireNonNullElse(cell.district(), "")))
			.toList();
		Map<String, List<String>> organisations = new HashMap<>();
		this.graph
			.list(PLACES, Map.of("districts", needs.stream().map(StatisticsCell::district).distinct().toList()),
					(row) -> Map.entry(row.get("district").asString(), Rows.texts(row, "organisations")))
			.forEach((row) -> organisations.put(row.getKey(), row.getValue()));
		Map<String, Borne> borne = new HashMap<>();
		this.graph
			.list(BEARERS, Map.of("deficits", needs.stream().map(StatisticsCell::itemId).distinct().toList()),
					(row) -> Map.entry(row.get("deficit").asString(),
							new Borne(row.get("name").asString(),
									row.get("bearers")
										.asList((one) -> new WhiteSpots.Bearer(one.get("id").asString(),
												one.get("name").asString(), one.get("answers").asInt())))))
			.forEach((row) -> borne.put(row.getKey(), row.getValue()));
		Map<String, Set<String>> reached = new HashMap<>();
		List<WhiteSpots.Unreached> found = new ArrayList<>();
		for (StatisticsCell cell : needs) {
			Borne bearers = borne.get(cell.itemId());
			String district = cell.district();
			// what nobody uses anywhere stands among the deficits
			if (bearers != null && district != null && found.size() < WhiteSpots.MOST) {
				Set<String> near = reached.computeIfAbsent(cell.itemId(), (id) -> near(bearers));
				if (organisations.getOrDefault(district, List.of()).stream().noneMatch(near::contains)) {
					found.add(new WhiteSpots.Unreached(cell.itemId(), bearers.name(), district, cell.about(),
							bearers.organisations().stream().limit(BEARERS_SHOWN).toList()));
				}
			}
		}
		return found;
	}

	private Set<String> near(Borne bearers) {
		return this.networks
			.distances(bearers.organisations().stream().map(WhiteSpots.Bearer::id).collect(Collectors.toSet()),
					WhiteSpots.NEAR)
			.keySet();
	}

	private List<WhiteSpots.Silent> communities() {
		LocalDate since = LocalDate.now(this.clock).minusMonths(WhiteSpots.SILENT_MONTHS);
		return this.graph.list(COMMUNITIES, Map.of("since", since, "limit", WhiteSpots.MOST), (row) -> {
			String last = Rows.text(row, "last");
			return new WhiteSpots.Silent(row.get("id").asString(), row.get("name").asString(),
					(last != null) ? LocalDate.parse(last) : null);
		});
	}

	/** A deficit with the organisations that use an answer to it. */
	private record Borne(String name, List<WhiteSpots.Bearer> organisations) {

	}

}
