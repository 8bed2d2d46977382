package org.estafeta.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * Sheets of criteria. Everybody may read those that are or were in use; drafts are for
 * those who run reviews. What was published is never changed: a new version is made.
 */
@Service
public class CriteriaSheets {

	/** The most criteria of a sheet. */
	public static final int MOST_CRITERIA = 60;

	/** The upper end of the longest scale. */
	public static final int MOST_POINTS = 100;

	/** The greatest weight. */
	public static final int MOST_WEIGHT = 100;

	private static final CypherQuery SAVE = CypherQuery.named("review/save-sheet");

	private static final CypherQuery SET = CypherQuery.named("review/set-sheet");

	private static final CypherQuery LOCK = CypherQuery.named("review/lock-family");

	private final SheetStore store;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	CriteriaSheets(SheetStore store, Graph graph, Writes writes, Clock clock) {
		this.store = store;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * The sheets that somebody may see.
	 * @param caller who
	 * @return all versions, by what they are for and name, the newest first
	 */
	public List<CriteriaSheet> all(Caller caller) {
		return this.store.all().stream().filter((sheet) -> maySee(caller, sheet)).toList();
	}

	/**
	 * The sheets that new reviews go by.
	 * @return those that are published
	 */
	public List<CriteriaSheet> published() {
		return this.store.all().stream().filter((sheet) -> sheet.status() == SheetStatus.PUBLISHED).toList();
	}

	/**
	 * Reads a sheet.
	 * @param caller who
	 * @param id the sheet
	 * @return the sheet
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see
	 */
	public CriteriaSheet get(Caller caller, String id) {
		CriteriaSheet sheet = this.store.get(id);
		if (!maySee(caller, sheet)) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "sheet-not-found");
		}
		return sheet;
	}

	private static boolean maySee(Caller caller, CriteriaSheet sheet) {
		return sheet.publishedOn() != null || caller.may(Action.RUN_REVIEWS);
	}

	/**
	 * Begins a sheet.
	 * @param caller who
	 * @param edit what was written
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they may not run reviews
	 */
	public String create(Caller caller, SheetEdit edit) {
		caller.require(Action.RUN_REVIEWS);
		Map<String, @Nullable Object> row = tidy(edit);
		String id = Uuid7.next(this.clock);
		write(caller, id, (at) -> save(id, id, 1, row, at));
		return id;
	}

	/**
	 * Changes a draft.
	 * @param caller who
	 * @param id the sheet
	 * @param version the version that the caller started from
	 * @param edit what it is from now on
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they may not run reviews, with
	 * kind NOT_FOUND when there is no such sheet, with kind CONFLICT when it was changed
	 * since or is no draft
	 */
	public void change(Caller caller, String id, int version, SheetEdit edit) {
		caller.require(Action.RUN_REVIEWS);
		CriteriaSheet known = this.store.get(id);
		Map<String, @Nullable Object> row = tidy(edit);
		write(caller, known.family(), (at) -> {
			CriteriaSheet stands = at(id, version);
			if (stands.status() != SheetStatus.DRAFT) {
				throw new EstafetaException(ErrorKind.CONFLICT, "sheet-published");
			}
			save(id, stands.family(), stands.number(), row, at);
		});
	}

	/**
	 * Publishes a draft, in place of the version before it.
	 * @param caller who
	 * @param id the sheet
	 * @param version the version that the caller started from
	 * @throws EstafetaException as for {@link #change}
	 */
	public void publish(Caller caller, String id, int version) {
		caller.require(Action.RUN_REVIEWS);
		write(caller, this.store.get(id).family(), (at) -> {
			if (at(id, version).status() != SheetStatus.DRAFT) {
				throw new EstafetaException(ErrorKind.CONFLICT, "sheet-published");
			}
			set(id, SheetStatus.PUBLISHED, LocalDate.now(this.clock), at);
		});
	}

	/**
	 * Sets a sheet aside, so that no new review goes by it.
	 * @param caller who
	 * @param id the sheet
	 * @param version the version that the caller started from
	 * @throws EstafetaException as for {@link #change}, with kind CONFLICT also when it
	 * is set aside already
	 */
	public void archive(Caller caller, String id, int version) {
		caller.require(Action.RUN_REVIEWS);
		write(caller, this.store.get(id).family(), (at) -> {
			if (at(id, version).status() == SheetStatus.ARCHIVED) {
				throw new EstafetaException(ErrorKind.CONFLICT, "sheet-archived");
			}
			set(id, SheetStatus.ARCHIVED, null, at);
		});
	}

	/**
	 * Begins the next version of a sheet as a copy of one.
	 * @param caller who
	 * @param id the version to copy
	 * @return the id of the draft
	 * @throws EstafetaException with kind FORBIDDEN when they may not run reviews, with
	 * kind NOT_FOUND when there is no such sheet, with kind CONFLICT when a next version
	 * is being written already
	 */
	public String renew(Caller caller, String id) {
		caller.require(Action.RUN_REVIEWS);
		CriteriaSheet known = this.store.get(id);
		String next = Uuid7.next(this.clock);
		write(caller, known.family(), (at) -> {
			List<CriteriaSheet> family = this.store.all()
				.stream()
				.filter((one) -> one.family().equals(known.family()))
				.toList();
			if (family.stream().anyMatch((one) -> one.status() == SheetStatus.DRAFT)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "sheet-draft");
			}
			int number = family.stream().mapToInt(CriteriaSheet::number).max().orElse(0) + 1;
			save(next, known.family(), number,
					tidy(new SheetEdit(known.title(), known.about(), known.subject(),
							known.criteria()
								.stream()
								.map((one) -> new SheetEdit.Criterion(one.title(), one.hint(), one.group(),
										one.health(), one.weight(), one.most(), one.optional()))
								.toList())),
					at);
		});
		return next;
	}

	private CriteriaSheet at(String id, int version) {
		CriteriaSheet stands = this.store.get(id);
		if (stands.version() != version) {
			throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
		}
		return stands;
	}

	private void write(Caller caller, String family, Consumer<ZonedDateTime> work) {
		this.writes.apply(new Writes.Order(caller.actor(Action.RUN_REVIEWS), "criteria-sheet", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(LOCK, Map.of("family", family), (row) -> true);
			work.accept(ZonedDateTime.now(this.clock));
			return family;
		});
	}

	private void save(String id, String family, int number, Map<String, @Nullable Object> tidy, ZonedDateTime at) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("id", id);
		row.put("family", family);
		row.put("number", number);
		row.put("at", at);
		this.graph.list(SAVE, row, (saved) -> true);
	}

	private void set(String id, SheetStatus status, @Nullable LocalDate day, ZonedDateTime at) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", id);
		row.put("status", status.name());
		row.put("publishedOn", day);
		row.put("at", at);
		this.graph.list(SET, row, (saved) -> true);
	}

	private Map<String, @Nullable Object> tidy(SheetEdit edit) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("title", reader.needed("title", edit.title()));
		row.put("about", reader.text("about", edit.about(), FieldReader.TEXT));
		SheetSubject subject = edit.subject();
		if (subject == null) {
			reader.problem("subject", "field-needed", "subject");
		}
		row.put("subject", (subject != null) ? subject.name() : null);
		if (edit.criteria().isEmpty() || edit.criteria().size() > MOST_CRITERIA) {
			reader.problem("criteria", "sheet-criteria", MOST_CRITERIA);
		}
		List<Map<String, @Nullable Object>> criteria = new ArrayList<>();
		for (int i = 0; i < Math.min(MOST_CRITERIA, edit.criteria().size()); i++) {
			criteria.add(tidy(reader, i, edit.criteria().get(i)));
		}
		row.put("criteria", criteria);
		reader.check();
		return row;
	}

	private Map<String, @Nullable Object> tidy(FieldReader reader, int number, SheetEdit.Criterion edit) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", Uuid7.next(this.clock));
		row.put("number", number);
		row.put("title", reader.needed("title-" + number, edit.title()));
		row.put("hint", reader.text("hint-" + number, edit.hint(), FieldReader.TEXT));
		row.put("group", edit.health() ? null : reader.line("group-" + number, edit.group()));
		row.put("health", edit.health());
		Double weight = edit.weight();
		if (weight == null || !(weight > 0 && weight <= MOST_WEIGHT)) {
			reader.problem("weight-" + number, "sheet-weight", MOST_WEIGHT);
		}
		row.put("weight", weight);
		Integer most = edit.most();
		if (most == null || most < 1 || most > MOST_POINTS) {
			reader.problem("most-" + number, "field-number", MOST_POINTS);
		}
		row.put("most", most);
		row.put("optional", edit.optional());
		return row;
	}

}
