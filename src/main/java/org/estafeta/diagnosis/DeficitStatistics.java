package org.estafeta.diagnosis;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

/**
 * How many people have which deficits, as far as that may be shown. The numbers are made
 * once a quarter, kept as they are shown, and the same for every reader until the next
 * issue: there is nothing to ask twice and to subtract.
 */
@Service
public class DeficitStatistics {

	private static final int SEPTEMBER = 9;

	private static final CypherQuery PEOPLE = CypherQuery.named("diagnosis/counted-people");

	private static final CypherQuery DISTRICTS = CypherQuery.named("diagnosis/count-districts");

	private static final CypherQuery LOCK = CypherQuery.named("diagnosis/lock-issue");

	private static final CypherQuery SAVE = CypherQuery.named("diagnosis/save-issue");

	private static final CypherQuery ISSUE = CypherQuery.named("diagnosis/issue");

	private final Graph graph;

	private final Writes writes;

	private final Deficits deficits;

	private final Clock clock;

	private final CellGuard guard;

	@Autowired
	DeficitStatistics(Graph graph, Writes writes, Deficits deficits, Clock clock) {
		this(graph, writes, deficits, clock, new CellGuard(new SecureRandom()::nextGaussian));
	}

	DeficitStatistics(Graph graph, Writes writes, Deficits deficits, Clock clock, CellGuard guard) {
		this.graph = graph;
		this.writes = writes;
		this.deficits = deficits;
		this.clock = clock;
		this.guard = guard;
	}

	/**
	 * The numbers of the present issue.
	 * @return the issue; empty before the first
	 */
	public Optional<Issue> current() {
		return this.graph.one(ISSUE, Map.of(), StatisticsRow::issue);
	}

	/**
	 * The school year of a day.
	 * @param day the day
	 * @return the year of its September
	 */
	public static int schoolYear(LocalDate day) {
		return (day.getMonthValue() < SEPTEMBER) ? day.getYear() - 1 : day.getYear();
	}

	/**
	 * Makes the numbers of this quarter unless they are there. As long as an issue shows
	 * nothing at all, the next day makes another.
	 * @return whether an issue was made
	 */
	public boolean issueIfDue() {
		LocalDate today = LocalDate.now(this.clock);
		if (isFresh(current().orElse(null), today)) {
			return false;
		}
		return this.writes.apply(OwnRecord.ORDER, (touched) -> {
			this.graph.list(LOCK, Map.of(), (row) -> row.get("name").asString());
			// another replica may have made it meanwhile
			if (isFresh(current().orElse(null), today)) {
				return false;
			}
			touched.addUnlisted(1);
			this.graph.list(SAVE, StatisticsRow.parameters(new Issue(today, cells(today))),
					(row) -> row.get("name").asString());
			return true;
		}).answer();
	}

	private static boolean isFresh(@Nullable Issue issue, LocalDate today) {
		if (issue == null) {
			return false;
		}
		return issue.cells().isEmpty() ? !issue.issuedOn().isBefore(today)
				: quarter(issue.issuedOn()).equals(quarter(today));
	}

	private static YearMonth quarter(LocalDate day) {
		return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
	}

	private List<StatisticsCell> cells(LocalDate today) {
		Map<String, String> groupOf = groups();
		Set<String> groups = new HashSet<>(groupOf.values());
		int districts = this.graph.one(DISTRICTS, Map.of(), (row) -> row.get("count").asInt()).orElse(0);
		List<StatisticsCell> cells = new ArrayList<>();
		for (int year = schoolYear(today) - 1; year <= schoolYear(today); year++) {
			List<CountedPerson> people = this.graph.list(PEOPLE,
					Map.of("from", LocalDate.of(year, SEPTEMBER, 1), "until", LocalDate.of(year + 1, SEPTEMBER, 1)),
					(row) -> StatisticsRow.person(row, groupOf));
			cells.addAll(this.guard.tables(year, people, groups, districts));
		}
		return cells;
	}

	private Map<String, String> groups() {
		Map<String, String> groupOf = new HashMap<>();
		KeysetRequest request = KeysetRequest.first(KeysetRequest.MAX_LIMIT);
		while (true) {
			Slice<Deficit> page = this.deficits.page(DeficitFilter.ALL, request);
			for (Deficit deficit : page.rows()) {
				String group = deficit.groupId();
				if (group != null) {
					groupOf.put(deficit.id(), group);
				}
			}
			if (!page.hasNext()) {
				return groupOf;
			}
			request = KeysetRequest.after(KeysetRequest.MAX_LIMIT, page.rows().getLast().position());
		}
	}

	/**
	 * Numbers that were made together.
	 *
	 * @param issuedOn the day they were made
	 * @param cells the numbers that may be shown
	 */
	public record Issue(LocalDate issuedOn, List<StatisticsCell> cells) {

		public Issue {
			cells = List.copyOf(cells);
		}

		/**
		 * Which school years it tells of.
		 * @return the years of their Septembers, the latest first
		 */
		public List<Integer> years() {
			int latest = schoolYear(this.issuedOn);
			return List.of(latest, latest - 1);
		}

		/**
		 * The numbers of one deficit or group.
		 * @param year the school year
		 * @param itemId the deficit or group
		 * @return its numbers, the greatest first
		 */
		public List<StatisticsCell> of(int year, String itemId) {
			return this.cells.stream()
				.filter((cell) -> cell.year() == year && cell.itemId().equals(itemId))
				.sorted((one, other) -> Integer.compare(other.about(), one.about()))
				.toList();
		}

	}

}
