package org.estafeta.cyclogram;

import java.time.Clock;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * Adds activities beside those of the document, and changes those that were added. Each
 * is a change of the history and can be undone there.
 */
@Service
public class ActivityEditor {

	private static final CypherQuery SAVE = CypherQuery.named("cyclogram/save-activity");

	private static final CypherQuery REMOVE = CypherQuery.named("cyclogram/remove-activity");

	private static final CypherQuery LOCK = CypherQuery.named("cyclogram/lock");

	private static final int MONTHS = Month.values().length;

	private final Cyclogram cyclogram;

	private final Portfolios portfolios;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	ActivityEditor(Cyclogram cyclogram, Portfolios portfolios, Graph graph, Writes writes, Clock clock) {
		this.cyclogram = cyclogram;
		this.portfolios = portfolios;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Adds an activity.
	 * @param caller who
	 * @param edit what was typed
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not keep the
	 * cyclogram
	 */
	public String add(Caller caller, ActivityEdit edit) {
		caller.require(Action.PLAN_YEAR);
		Map<String, Object> tidy = tidy(edit);
		String id = Uuid7.next(this.clock);
		write(caller, "add-activity", id, () -> save(id, tidy));
		return id;
	}

	/**
	 * An activity that is going to be changed.
	 * @param caller who is going to
	 * @param id the activity
	 * @return what stands
	 * @throws EstafetaException with kind NOT_FOUND when there is no such activity, with
	 * kind FORBIDDEN when the caller does not keep the cyclogram or the document brought
	 * it
	 */
	public Activity current(Caller caller, String id) {
		caller.require(Action.PLAN_YEAR);
		Activity stands = this.cyclogram.activity(id);
		if (!stands.own()) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "cyclogram-foreign");
		}
		return stands;
	}

	/**
	 * Changes an activity that was added here.
	 * @param caller who
	 * @param id the activity
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException as for {@link #current}, and with kind CONFLICT when it
	 * was changed since
	 */
	public void change(Caller caller, String id, String version, ActivityEdit edit) {
		current(caller, id);
		Map<String, Object> tidy = tidy(edit);
		write(caller, "change-activity", id, () -> {
			lock(id);
			if (!current(caller, id).version().equals(version)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			save(id, tidy);
		});
	}

	/**
	 * Removes an activity that was added here.
	 * @param caller who
	 * @param id the activity
	 * @throws EstafetaException as for {@link #current}, and with kind CONFLICT when
	 * something was said of it in any year
	 */
	public void remove(Caller caller, String id) {
		current(caller, id);
		write(caller, "remove-activity", id, () -> {
			lock(id);
			if (this.graph.one(REMOVE, Map.of("id", id), (row) -> row.get("removed").asInt()).orElse(0) == 0) {
				throw new EstafetaException(ErrorKind.CONFLICT, "cyclogram-used");
			}
		});
	}

	private void lock(String id) {
		this.graph.list(LOCK, Map.of("id", id), (row) -> true);
	}

	private void save(String id, Map<String, Object> tidy) {
		Map<String, Object> row = new HashMap<>(tidy);
		row.put("id", id);
		row.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(SAVE, row, (saved) -> true);
	}

	private void write(Caller caller, String summary, String id, Runnable work) {
		this.writes.apply(new Writes.Order(caller.actor(Action.PLAN_YEAR), summary, false), (touched) -> {
			work.run();
			touched.addUnlisted(1);
			touched.keep(KeptLabel.ACTIVITY, List.of(id));
			return id;
		});
	}

	private Map<String, Object> tidy(ActivityEdit edit) {
		FieldReader reader = new FieldReader();
		String name = reader.needed("activityName", edit.name());
		String format = reader.needed("format", edit.format());
		if (!format.isEmpty() && this.portfolios.all()
			.stream()
			.flatMap((portfolio) -> portfolio.formats().stream())
			.noneMatch((one) -> one.id().equals(format))) {
			reader.problem("format", "cyclogram-format");
		}
		Month from = month(reader, "firstMonth", edit.from());
		Month to = month(reader, "lastMonth", edit.to());
		List<String> executors = reader.lines("executors", edit.executors());
		if (executors.isEmpty()) {
			reader.problem("executors", "cyclogram-executors");
		}
		reader.check();
		List<Integer> months = new ArrayList<>();
		for (int i = 0; i <= Math.floorMod(to.getValue() - from.getValue(), MONTHS); i++) {
			months.add(from.plus(i).getValue());
		}
		return Map.of("name", name, "format", format, "months", months, "executors", executors, "timing",
				timing(months));
	}

	private static Month month(FieldReader reader, String field, @Nullable Integer number) {
		if (number == null || number < 1 || number > MONTHS) {
			reader.problem(field, "cyclogram-month");
			return Month.AUGUST;
		}
		return Month.of(number);
	}

	// In the words that the document has for its own.
	private static String timing(List<Integer> months) {
		if (months.size() == MONTHS) {
			return "в течение года";
		}
		Locale russian = Locale.of("ru");
		String first = Month.of(months.getFirst()).getDisplayName(TextStyle.FULL_STANDALONE, russian);
		String last = Month.of(months.getLast()).getDisplayName(TextStyle.FULL_STANDALONE, russian);
		return first.equals(last) ? first : first + '-' + last;
	}

}
