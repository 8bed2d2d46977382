package org.estafeta.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.shared.Uuid7;

/**
 * Counts all indicators of the last school years and keeps in the ledger what has begun
 * or ceased to count since the count before. The day is the finest time of the ledger:
 * what is counted several times on one day is kept as it stood at the last of them.
 */
@Service
public class IndicatorCounter {

	/** How many school years are counted, the present one among them. */
	public static final int YEARS = 5;

	private static final CypherQuery LOCK = CypherQuery.named("indicator/lock");

	private static final CypherQuery ENTRIES = CypherQuery.named("indicator/entries");

	private static final CypherQuery OPEN = CypherQuery.named("indicator/open");

	private static final CypherQuery CLOSE = CypherQuery.named("indicator/close");

	private static final CypherQuery FORGET = CypherQuery.named("indicator/forget-person");

	private static final String TODAY = "today";

	private final Map<Indicator, CypherQuery> queries = new EnumMap<>(Indicator.class);

	private final Graph graph;

	private final Writes writes;

	private final ChangeLog log;

	private final Clock clock;

	private final ReentrantLock counting = new ReentrantLock();

	private @Nullable Counted last;

	IndicatorCounter(Graph graph, Writes writes, ChangeLog log, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.log = log;
		this.clock = clock;
		for (Indicator indicator : Indicator.values()) {
			this.queries.put(indicator, CypherQuery.named(query(indicator)));
		}
	}

	private static String query(Indicator indicator) {
		return switch (indicator) {
			case RESOURCES -> "indicator/1-1";
			case RESOURCE_ACCESS -> "indicator/2-1";
			case ASSESSMENTS -> "indicator/2-2";
			case PROGRAMMES -> "indicator/2-3";
			case CONTESTS -> "indicator/3-1";
			case CALENDAR -> "indicator/3-2";
			case METHODICAL_EVENTS -> "indicator/3-3";
			case INNOVATION_SITES -> "indicator/4-1";
			case INNOVATIVE_PRACTICES -> "indicator/4-2";
			case SCHOOL_SUPPORT -> "indicator/5-1";
			case YOUNG_TEACHERS -> "indicator/5-2";
			case REVIEW_MATERIALS -> "indicator/6-1";
			case NETWORKING -> "indicator/7-1";
		};
	}

	/**
	 * Counts at somebody's wish.
	 * @param caller who keeps indicators
	 * @return how many entries of the ledger have begun or ceased to count
	 * @throws org.estafeta.shared.EstafetaException with kind FORBIDDEN when they do not
	 */
	public int count(Caller caller) {
		caller.require(Action.KEEP_INDICATORS);
		return count();
	}

	/**
	 * Counts, unless nothing was written and no day has passed since the count before.
	 * @return how many entries of the ledger have begun or ceased to count
	 */
	int count() {
		this.counting.lock();
		try {
			LocalDate today = LocalDate.now(this.clock);
			if (new Counted(this.log.last(), today).equals(this.last)) {
				return 0;
			}
			long before = this.log.last();
			Map<Indicator, Set<Row>> found = new EnumMap<>(Indicator.class);
			this.queries.forEach((indicator, query) -> found.put(indicator,
					new HashSet<>(this.graph.list(query, Map.of("years", years(today)), Row::of))));
			Writes.Outcome<Integer> outcome = keep(found, today);
			// what others have written while it was counted is counted the next time
			this.last = new Counted((outcome.seq() == before + 1) ? outcome.seq() : before, today);
			return outcome.answer();
		}
		finally {
			this.counting.unlock();
		}
	}

	// The present year only as far as it has come: what is planned counts once it is
	// done.
	private static List<Map<String, Object>> years(LocalDate today) {
		int present = SchoolYear.of(today).start();
		return IntStream.rangeClosed(present - YEARS + 1, present).mapToObj(SchoolYear::new).map((year) -> {
			LocalDate end = year.lastMonth().atEndOfMonth();
			return Map.<String, Object>of("year", year.start(), "from", year.firstMonth().atDay(1).toString(), "to",
					(end.isAfter(today) ? today : end).toString());
		}).toList();
	}

	private Writes.Outcome<Integer> keep(Map<Indicator, Set<Row>> found, LocalDate today) {
		List<Integer> years = years(today).stream().map((year) -> (Integer) year.get("year")).toList();
		return this.writes.apply(new Writes.Order("indicators", "count-indicators", false), (touched) -> {
			boolean fresh = this.graph.one(LOCK, Map.of(TODAY, today), (row) -> row.get("fresh").asBoolean())
				.orElseThrow();
			int moved = 0;
			for (Map.Entry<Indicator, Set<Row>> one : found.entrySet()) {
				moved += keep(one.getKey(), one.getValue(), years, today);
			}
			if (moved > 0 || fresh) {
				touched.addUnlisted(Math.max(1, moved));
			}
			return moved;
		});
	}

	private int keep(Indicator indicator, Set<Row> rows, List<Integer> years, LocalDate today) {
		Map<Row, String> standing = new HashMap<>();
		List<String> gone = new ArrayList<>();
		this.graph
			.list(ENTRIES, Map.of("code", indicator.code(), "years", years),
					(row) -> Map.entry(Row.of(row), row.get("id").asString()))
			.forEach((entry) -> {
				String twin = standing.put(entry.getKey(), entry.getValue());
				if (twin != null) {
					gone.add(twin);
				}
			});
		List<Map<String, @Nullable Object>> fresh = rows.stream()
			.filter((row) -> !standing.containsKey(row))
			.map((row) -> row.parameters(Uuid7.next(this.clock)))
			.toList();
		standing.forEach((row, id) -> {
			if (!rows.contains(row)) {
				gone.add(id);
			}
		});
		if (!gone.isEmpty()) {
			this.graph.list(CLOSE, Map.of("ids", gone, TODAY, today), (row) -> true);
		}
		if (!fresh.isEmpty()) {
			this.graph.list(OPEN, Map.of("rows", fresh, "code", indicator.code(), TODAY, today), (row) -> true);
		}
		return gone.size() + fresh.size();
	}

	@EventListener
	void forget(ProfileRemoval removal) {
		this.graph.list(FORGET, Map.of("person", removal.teacherId()), (row) -> row.get("gone").asInt());
	}

	/** Up to where the log was counted, and on which day. */
	private record Counted(long seq, LocalDate day) {

	}

	/** What one thing counts for; two that are the same in all of this count as one. */
	private record Row(int year, boolean base, String key, String label, @Nullable String place, int weight,
			int people) {

		static Row of(org.neo4j.driver.Record row) {
			return new Row(row.get("year").asInt(), row.get("base").asBoolean(), row.get("key").asString(),
					row.get("label").asString(), Rows.text(row, "place"), row.get("weight").asInt(),
					row.get("people").asInt());
		}

		Map<String, @Nullable Object> parameters(String id) {
			Map<String, @Nullable Object> parameters = new HashMap<>();
			parameters.put("id", id);
			parameters.put("year", this.year);
			parameters.put("base", this.base);
			parameters.put("key", this.key);
			parameters.put("label", this.label);
			parameters.put("place", this.place);
			parameters.put("weight", this.weight);
			parameters.put("people", this.people);
			return parameters;
		}

	}

}
