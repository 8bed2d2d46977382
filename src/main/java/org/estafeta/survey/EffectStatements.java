package org.estafeta.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * Statements of the effects of the model by year, with their sources. Everybody reads
 * them, those who keep surveys write them.
 */
@Service
public class EffectStatements {

	/** The first year that something can be stated of. */
	public static final int FIRST_YEAR = 2000;

	private static final CypherQuery LIST = CypherQuery.named("survey/statements");

	private static final CypherQuery SAVE = CypherQuery.named("survey/save-statement");

	private static final CypherQuery REMOVE = CypherQuery.named("survey/remove-statement");

	private static final CypherQuery LOCK = CypherQuery.named("survey/lock-statement");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	EffectStatements(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * All statements.
	 * @return the statements, the latest years first
	 */
	public List<EffectStatement> all() {
		return list(null);
	}

	private List<EffectStatement> list(@Nullable String id) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		return this.graph.list(LIST, parameters, EffectStatements::statement);
	}

	private static EffectStatement statement(Record row) {
		Value n = row.get("n");
		return new EffectStatement(n.get("id").asString(), ModelEffect.valueOf(n.get("effect").asString()),
				n.get("year").asInt(), n.get("text").asString(), n.get("source").asString(),
				Objects.requireNonNullElse(Rows.text(n, "address"), ""), n.get("version").asInt());
	}

	/**
	 * Reads a statement.
	 * @param id its id
	 * @return the statement
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	public EffectStatement get(String id) {
		return list(id).stream()
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "statement-not-found"));
	}

	/**
	 * States something.
	 * @param caller who
	 * @param edit what was written
	 * @return the id of the statement
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they keep no surveys
	 */
	public String create(Caller caller, EffectStatementEdit edit) {
		caller.require(Action.KEEP_SURVEYS);
		Map<String, @Nullable Object> row = tidy(edit);
		String id = Uuid7.next(this.clock);
		write(caller, id, null, () -> save(id, row));
		return id;
	}

	/**
	 * Changes a statement.
	 * @param caller who
	 * @param id the statement
	 * @param version the version that they started from
	 * @param edit what it is from now on
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they keep no surveys, with kind
	 * NOT_FOUND when there is none, with kind CONFLICT when it was changed since
	 */
	public void change(Caller caller, String id, int version, EffectStatementEdit edit) {
		caller.require(Action.KEEP_SURVEYS);
		get(id);
		Map<String, @Nullable Object> row = tidy(edit);
		write(caller, id, version, () -> save(id, row));
	}

	/**
	 * Takes a statement back.
	 * @param caller who
	 * @param id the statement
	 * @param version the version that they started from
	 * @throws EstafetaException as for {@link #change}
	 */
	public void remove(Caller caller, String id, int version) {
		caller.require(Action.KEEP_SURVEYS);
		write(caller, id, version, () -> this.graph.list(REMOVE, Map.of("id", id), (row) -> true));
	}

	private void write(Caller caller, String id, @Nullable Integer version, Runnable work) {
		this.writes.apply(new Writes.Order(caller.actor(Action.KEEP_SURVEYS), "effect-statement", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(LOCK, Map.of("id", id), (row) -> true);
			if (version != null && get(id).version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			work.run();
			return id;
		});
	}

	private void save(String id, Map<String, @Nullable Object> tidy) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("id", id);
		row.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(SAVE, row, (saved) -> true);
	}

	private Map<String, @Nullable Object> tidy(EffectStatementEdit edit) {
		FieldReader fields = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		ModelEffect effect = edit.effect();
		if (effect == null) {
			fields.problem("effect", "survey-effect-needed");
		}
		row.put("effect", (effect != null) ? effect.name() : null);
		Integer year = edit.year();
		int now = LocalDate.now(this.clock).getYear();
		if (year == null || year < FIRST_YEAR || year > now) {
			fields.problem("year", "survey-year", String.valueOf(FIRST_YEAR), String.valueOf(now));
		}
		row.put("year", year);
		String text = fields.text("text", edit.text(), FieldReader.TEXT);
		if (text == null) {
			fields.problem("text", "field-needed", "text");
		}
		row.put("text", text);
		row.put("source", fields.needed("source", edit.source()));
		row.put("address", fields.https("address", edit.address()));
		fields.check();
		return row;
	}

}
