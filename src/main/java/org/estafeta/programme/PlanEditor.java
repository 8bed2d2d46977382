package org.estafeta.programme;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.cyclogram.Cyclogram;
import org.estafeta.editing.ProgrammeEditor;
import org.estafeta.event.Programme;
import org.estafeta.event.Programmes;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;

/**
 * Writes the plans of programmes, one change at a time for each year. Every change stays
 * on record; after the approval each has a reason.
 */
@Service
public class PlanEditor {

	/** The most groups of a line. */
	public static final int MOST_GROUPS = 100;

	/** The most places of a line. */
	public static final int MOST_PLACES = 20_000;

	private static final int MONTHS = 12;

	private static final CypherQuery LOCK = CypherQuery.named("programme/lock-plan");

	private static final CypherQuery SAVE = CypherQuery.named("programme/save-plan-line");

	private static final CypherQuery REMOVE = CypherQuery.named("programme/remove-plan-line");

	private static final CypherQuery APPROVE = CypherQuery.named("programme/approve-plan");

	private static final CypherQuery KEEP = CypherQuery.named("programme/keep-plan-change");

	private final ProgrammePlans plans;

	private final Programmes programmes;

	private final Cyclogram cyclogram;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	PlanEditor(ProgrammePlans plans, Programmes programmes, Cyclogram cyclogram, Graph graph, Writes writes,
			Clock clock) {
		this.plans = plans;
		this.programmes = programmes;
		this.cyclogram = cyclogram;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * A line that is going to be changed.
	 * @param caller who is going to
	 * @param year the year
	 * @param id the line
	 * @return what stands
	 * @throws EstafetaException with kind NOT_FOUND when there is no such line, with kind
	 * FORBIDDEN when the caller does not plan
	 */
	public PlanLine line(Caller caller, int year, String id) {
		caller.require(Action.PLAN_PROGRAMMES);
		return this.plans.lines(year)
			.stream()
			.filter((line) -> line.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "plan-line-not-found"));
	}

	/**
	 * Adds a line, or changes one.
	 * @param caller who
	 * @param year the year
	 * @param version the version of the plan that the caller started from
	 * @param id the line; null for a new one
	 * @param edit what was typed
	 * @return the id of the line
	 * @throws FieldsRefused when something does not fit in its field, when the programme
	 * has a line of that month already, or when the reason of a correction is missing
	 * @throws EstafetaException with kind CONFLICT when the plan was changed since, with
	 * kind NOT_FOUND when there is no such line, with kind FORBIDDEN when the caller does
	 * not plan
	 */
	public String save(Caller caller, int year, int version, @Nullable String id, PlanLineEdit edit) {
		return write(caller, year, version, (head) -> {
			PlanLine before = (id != null) ? line(caller, year, id) : null;
			Typed typed = read(edit, head, year, before);
			String line = (before != null) ? before.id() : Uuid7.next(this.clock);
			Map<String, @Nullable Object> row = typed.row(year, line);
			this.graph.list(SAVE, row, (saved) -> true);
			Figures stood = (before != null) ? before.figures() : null;
			if (before != null
					&& (before.month() != typed.month() || !before.programme().equals(typed.programme().id()))) {
				// what moved is told as gone from there and new here
				keep(caller, year, head,
						new Moved(this.programmes.get(before.programme()).title(), before.month(), stood, null),
						typed.reason());
				stood = null;
			}
			keep(caller, year, head, new Moved(typed.programme().title(), typed.month(), stood, typed.figures()),
					typed.reason());
			return line;
		});
	}

	private Typed read(PlanLineEdit edit, ProgrammePlans.Head head, int year, @Nullable PlanLine before) {
		FieldReader reader = new FieldReader();
		String id = reader.needed("planProgramme", edit.programme());
		Programme programme = this.programmes.byIds(List.of(id)).get(id);
		boolean known = before != null && before.programme().equals(id);
		if (!id.isEmpty() && (programme == null || (programme.retired() && !known))) {
			reader.problem("planProgramme", "plan-programme");
		}
		reader.needed("planMonth", edit.month());
		Integer month = Figures.number(reader, "planMonth", edit.month(), MONTHS);
		reader.needed("planGroups", edit.groups());
		Integer groups = Figures.number(reader, "planGroups", edit.groups(), MOST_GROUPS);
		reader.needed("planPlaces", edit.places());
		Integer places = Figures.number(reader, "planPlaces", edit.places(), MOST_PLACES);
		Integer hours = Figures.number(reader, "planHours", edit.hours(), ProgrammeEditor.LONGEST);
		String reason = reason(reader, head, edit.reason());
		if (month != null && this.plans.lines(year)
			.stream()
			.anyMatch((line) -> line.month() == month && line.programme().equals(id)
					&& (before == null || !before.id().equals(line.id())))) {
			reader.problem("planMonth", "plan-line-there");
		}
		reader.check();
		if (programme == null || month == null || groups == null || places == null) {
			throw new IllegalStateException("A line that says too little was let pass");
		}
		return new Typed(programme, month, new Figures(groups, places, hours), reason);
	}

	private static @Nullable String reason(FieldReader reader, ProgrammePlans.Head head, @Nullable String typed) {
		return (head.status() == PlanStatus.APPROVED) ? reader.needed("planReason", typed) : null;
	}

	/**
	 * Removes a line.
	 * @param caller who
	 * @param year the year
	 * @param version the version of the plan that the caller started from
	 * @param id the line
	 * @param reason why an approved plan is changed; not read before
	 * @throws FieldsRefused when the reason of a correction is missing
	 * @throws EstafetaException as for saving
	 */
	public void remove(Caller caller, int year, int version, String id, @Nullable String reason) {
		write(caller, year, version, (head) -> {
			PlanLine line = line(caller, year, id);
			FieldReader reader = new FieldReader();
			String told = reason(reader, head, reason);
			reader.check();
			this.graph.list(REMOVE, Map.of("id", id), (row) -> true);
			keep(caller, year, head,
					new Moved(this.programmes.get(line.programme()).title(), line.month(), line.figures(), null), told);
			return id;
		});
	}

	/**
	 * Approves a plan as of today.
	 * @param caller who
	 * @param year the year
	 * @param version the version of the plan that the caller has looked at
	 * @throws EstafetaException with kind CONFLICT when the plan is empty, approved
	 * already or was changed since, with kind FORBIDDEN when the caller does not plan
	 */
	public void approve(Caller caller, int year, int version) {
		write(caller, year, version, (head) -> {
			if (head.status() == PlanStatus.APPROVED) {
				throw new EstafetaException(ErrorKind.CONFLICT, "plan-approved");
			}
			if (this.plans.lines(year).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "plan-empty");
			}
			this.graph.list(APPROVE, Map.of("year", year, "on", this.cyclogram.today()), (row) -> true);
			keep(caller, year, head, null, null);
			return "";
		});
	}

	private String write(Caller caller, int year, int version, Function<ProgrammePlans.Head, String> work) {
		caller.require(Action.PLAN_PROGRAMMES);
		ProgrammePlans.requireYear(year);
		return this.writes
			.apply(new Writes.Order(caller.actor(Action.PLAN_PROGRAMMES), "programme-plan", false), (touched) -> {
				touched.addUnlisted(1);
				this.graph.list(LOCK, Map.of("year", year), (row) -> true);
				ProgrammePlans.Head head = this.plans.head(year);
				if (head.version() != version) {
					throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
				}
				return work.apply(head);
			})
			.answer();
	}

	private void keep(Caller caller, int year, ProgrammePlans.Head head, @Nullable Moved moved,
			@Nullable String reason) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("year", year);
		row.put("at", ZonedDateTime.now(this.clock));
		row.put("by", caller.account());
		row.put("afterApproval", head.status() == PlanStatus.APPROVED);
		row.put("approval", moved == null);
		row.put("title", (moved != null) ? moved.title() : null);
		row.put("month", (moved != null) ? moved.month() : null);
		put(row, "Before", (moved != null) ? moved.before() : null);
		put(row, "", (moved != null) ? moved.after() : null);
		row.put("reason", reason);
		this.graph.list(KEEP, row, (kept) -> true);
	}

	private static void put(Map<String, @Nullable Object> row, String suffix, @Nullable Figures figures) {
		row.put("groups" + suffix, (figures != null) ? figures.groups() : null);
		row.put("places" + suffix, (figures != null) ? figures.places() : null);
		row.put("hours" + suffix, (figures != null) ? figures.hours() : null);
	}

	private record Moved(String title, int month, @Nullable Figures before, @Nullable Figures after) {

	}

	private record Typed(Programme programme, int month, Figures figures, @Nullable String reason) {

		private Map<String, @Nullable Object> row(int year, String id) {
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("id", id);
			row.put("year", year);
			row.put("programme", this.programme.id());
			row.put("month", this.month);
			row.put("groups", this.figures.groups());
			row.put("places", this.figures.places());
			row.put("hours", this.figures.hours());
			return row;
		}

	}

}
