package org.estafeta.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * What is planned for indicators, year by year, with what was planned before.
 */
@Service
public class IndicatorTargets {

	/** The greatest number that can be planned. */
	public static final double MOST = 1_000_000;

	private static final double WHOLE = 100;

	private static final CypherQuery LOCK = CypherQuery.named("indicator/lock-targets");

	private static final CypherQuery TARGETS = CypherQuery.named("indicator/targets");

	private static final CypherQuery VERSIONS = CypherQuery.named("indicator/versions");

	private static final CypherQuery SET = CypherQuery.named("indicator/set-target");

	private static final String TERRITORY = "territory";

	private static final String VALUE = "value";

	private final Graph graph;

	private final Writes writes;

	private final Scopes scopes;

	private final Clock clock;

	IndicatorTargets(Graph graph, Writes writes, Scopes scopes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.scopes = scopes;
		this.clock = clock;
	}

	/**
	 * All that is planned.
	 * @param territory for which place, null for all together
	 * @return the targets in the order of Table 1 and of the years
	 */
	List<IndicatorTarget> all(@Nullable String territory) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("code", null);
		parameters.put(TERRITORY, territory);
		return this.graph.list(TARGETS, parameters, IndicatorTargets::target);
	}

	/**
	 * What is and was planned for an indicator.
	 * @param indicator which
	 * @param year the school year
	 * @param territory for which place, null for all together
	 * @return the targets, that which stands first
	 */
	public List<IndicatorTarget> versions(Indicator indicator, int year, @Nullable String territory) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("code", indicator.code());
		parameters.put("year", year);
		parameters.put(TERRITORY, territory);
		return this.graph.list(VERSIONS, parameters, IndicatorTargets::target);
	}

	private static IndicatorTarget target(Record row) {
		return new IndicatorTarget(Indicator.of(row.get("code").asString()).orElseThrow(), row.get("year").asInt(),
				row.get(VALUE).asDouble(), Rows.text(row, "note"), row.get("version").asInt(),
				row.get("recordedAt").asZonedDateTime().toInstant(), row.get("role").asString());
	}

	/**
	 * Refuses years that are neither counted nor the next one.
	 * @param year the calendar year in which a school year begins
	 * @throws EstafetaException with kind BAD_REQUEST
	 */
	void checkYear(int year) {
		int present = SchoolYear.of(LocalDate.now(this.clock)).start();
		int earliest = present - IndicatorCounter.YEARS + 1;
		if (year < earliest || year > present + 1) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "indicator-year", String.valueOf(earliest),
					String.valueOf(present + 1));
		}
	}

	/**
	 * Plans something.
	 * @param caller who keeps all indicators
	 * @param edit what
	 * @param version the version that the caller started from, 0 when nothing was planned
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they do not, with kind
	 * BAD_REQUEST for years that are neither counted nor the next one, with kind CONFLICT
	 * when it was changed since
	 */
	public void set(Caller caller, TargetEdit edit, int version) {
		caller.require(Action.KEEP_INDICATORS);
		this.scopes.requireAll(caller);
		checkYear(edit.year());
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("note", reader.line("note", edit.note()));
		row.put(TERRITORY, reader.line(TERRITORY, edit.territory()));
		row.put(VALUE, value(edit, reader));
		reader.check();
		row.put("id", Uuid7.next(this.clock));
		row.put("code", edit.indicator().code());
		row.put("year", edit.year());
		row.put("version", version + 1);
		row.put("at", ZonedDateTime.now(this.clock));
		row.put("role", caller.actor(Action.KEEP_INDICATORS));
		this.writes.apply(new Writes.Order(caller.actor(Action.KEEP_INDICATORS), "set-target", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(LOCK, Map.of("code", edit.indicator().code()), (locked) -> true);
			int stands = versions(edit.indicator(), edit.year(), edit.territory()).stream()
				.mapToInt(IndicatorTarget::version)
				.max()
				.orElse(0);
			if (stands != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			return this.graph.list(SET, row, (set) -> true);
		});
	}

	private static double value(TargetEdit edit, FieldReader reader) {
		double most = switch (edit.indicator().measure()) {
			case NUMBER -> MOST;
			case SHARE -> WHOLE;
			case PRESENCE -> 1;
		};
		Double value = edit.value();
		boolean whole = edit.indicator().measure() == Indicator.Measure.SHARE || value == null
				|| value == Math.rint(value);
		if (value == null || !whole || !(value >= 0 && value <= most)) {
			reader.problem("target", whole ? "field-target" : "field-target-whole", String.valueOf((long) most));
			return 0;
		}
		return value;
	}

}
