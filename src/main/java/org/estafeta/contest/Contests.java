package org.estafeta.contest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.people.OwnRecord;
import org.estafeta.registration.EventDesks;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;
import org.estafeta.taxonomy.Deficits;

/**
 * The stages of contests and their juries. Everybody may read the stages; who judges is
 * for those who run the contest.
 */
@Service
public class Contests {

	/** The most stages of a contest. */
	public static final int MOST_STAGES = 10;

	/** The most criteria of a stage. */
	public static final int MOST_CRITERIA = 30;

	/** The most jurors of a stage. */
	public static final int MOST_JURORS = 30;

	private static final int MOST_POINTS = 1000;

	private static final String CRITERIA = "criteria";

	private static final String SUMMARY = "contest";

	private static final CypherQuery STAGES = CypherQuery.named("contest/stages");

	private static final CypherQuery STAGE_EVENT = CypherQuery.named("contest/stage-event");

	private static final CypherQuery SAVE = CypherQuery.named("contest/save-stage");

	private static final CypherQuery GO_ON = CypherQuery.named("contest/go-on");

	private static final CypherQuery SHEETS = CypherQuery.named("contest/sheets");

	private static final CypherQuery NAME_JURY = CypherQuery.named("contest/name-jury");

	private static final CypherQuery LOCK = CypherQuery.named("contest/lock");

	private final Graph graph;

	private final Writes writes;

	private final EventDesks desks;

	private final Accounts accounts;

	private final Deficits deficits;

	private final Notices notices;

	private final Clock clock;

	Contests(Graph graph, Writes writes, EventDesks desks, Accounts accounts, Deficits deficits, Notices notices,
			Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.desks = desks;
		this.accounts = accounts;
		this.deficits = deficits;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * The day of today, by which works are late.
	 * @return the day
	 */
	public LocalDate today() {
		return this.desks.today();
	}

	/**
	 * The stages of a contest.
	 * @param event the contest
	 * @return its stages by number; none for an event that is no contest
	 */
	public List<ContestStage> stages(String event) {
		return stages(event, null, null);
	}

	/**
	 * The stages of all contests that touch some days.
	 * @param from the first day
	 * @param to the last day
	 * @return the stages by name of the contest and number
	 */
	public List<ContestStage> between(LocalDate from, LocalDate to) {
		return stages(null, from, to);
	}

	private List<ContestStage> stages(@Nullable String event, @Nullable LocalDate from, @Nullable LocalDate to) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("event", event);
		parameters.put("from", from);
		parameters.put("to", to);
		return this.graph.list(STAGES, parameters, ContestRow::stage);
	}

	ContestStage stage(String id) {
		return this.graph.one(STAGE_EVENT, Map.of("stage", id), (row) -> row.get("event").asString())
			.stream()
			.flatMap((event) -> stages(event).stream())
			.filter((stage) -> stage.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "contest-stage"));
	}

	/**
	 * Whether somebody runs a contest.
	 * @param caller who
	 * @param event the contest
	 * @return true for those who may run contests and edit this one
	 */
	public boolean mayRun(Caller caller, String event) {
		return caller.may(Action.RUN_CONTESTS) && this.desks.mayRun(caller, event);
	}

	void requireRun(Caller caller, String event) {
		this.desks.of(caller, event);
		if (!mayRun(caller, event)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
	}

	/**
	 * Adds a stage after the others.
	 * @param caller who
	 * @param event the contest
	 * @param edit the stage
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * contest, with kind NOT_FOUND when there is no such event
	 */
	public String add(Caller caller, String event, StageEdit edit) {
		requireRun(caller, event);
		Map<String, @Nullable Object> row = tidy(edit);
		String id = Uuid7.next(this.clock);
		write(caller, event, (touched) -> {
			List<ContestStage> before = stages(event);
			if (before.size() >= MOST_STAGES) {
				throw new EstafetaException(ErrorKind.CONFLICT, "contest-stages", MOST_STAGES);
			}
			save(event, id, before.size() + 1, row);
		});
		return id;
	}

	/**
	 * Changes a stage that nobody has judged in.
	 * @param caller who
	 * @param id the stage
	 * @param version the version that the caller started from
	 * @param edit what it is from now on
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * contest, with kind CONFLICT when it was changed since or judging has begun, with
	 * kind NOT_FOUND when there is no such stage
	 */
	public void change(Caller caller, String id, int version, StageEdit edit) {
		String event = stage(id).event();
		requireRun(caller, event);
		Map<String, @Nullable Object> row = tidy(edit);
		write(caller, event, (touched) -> {
			ContestStage stands = atVersion(id, version);
			if (stands.judged() || stands.closed()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "contest-judged");
			}
			save(event, id, stands.number(), row);
		});
	}

	ContestStage atVersion(String id, int version) {
		ContestStage stands = stage(id);
		if (stands.version() != version) {
			throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
		}
		return stands;
	}

	private void save(String event, String id, int number, Map<String, @Nullable Object> tidy) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("event", event);
		row.put("id", id);
		row.put("number", number);
		this.graph.list(SAVE, row, (saved) -> true);
		goOn(id);
	}

	void goOn(String stage) {
		this.graph.list(GO_ON, Map.of("stage", stage), (row) -> true);
	}

	private Map<String, @Nullable Object> tidy(StageEdit edit) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("name", reader.needed("name", edit.name()));
		if (edit.to().isBefore(edit.from())) {
			reader.problem("to", "field-order", "to");
		}
		Integer goOn = edit.goOn();
		if (goOn != null && (goOn < 1 || goOn > MOST_POINTS)) {
			reader.problem("goOn", "field-number", MOST_POINTS);
		}
		row.put("from", edit.from());
		row.put("to", edit.to());
		row.put("deadline", edit.deadline());
		row.put("goOn", goOn);
		row.put("blind", edit.blind());
		row.put("way", edit.way().name());
		row.put(CRITERIA, criteria(reader, edit.criteria()));
		reader.check();
		return row;
	}

	private List<Map<String, @Nullable Object>> criteria(FieldReader reader, List<Criterion> criteria) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
			reader.problem(CRITERIA, "contest-criteria", MOST_CRITERIA);
		}
		for (Criterion one : criteria) {
			if (one.most() < 1 || one.most() > MOST_POINTS || !(one.weight() > 0) || one.weight() > MOST_POINTS) {
				reader.problem(CRITERIA, "field-number", MOST_POINTS);
			}
			String deficit = one.deficit();
			if (deficit != null && this.deficits.byIds(List.of(deficit)).isEmpty()) {
				reader.problem(CRITERIA, "contest-deficit");
			}
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("id", Uuid7.next(this.clock));
			row.put("number", rows.size());
			row.put("name", reader.needed(CRITERIA, one.name()));
			row.put("most", one.most());
			row.put("weight", one.weight());
			row.put("deficit", deficit);
			rows.add(row);
		}
		return rows;
	}

	/**
	 * Names the jury of a stage. Those who are new are told; those who have marked a work
	 * stay.
	 * @param caller who
	 * @param id the stage
	 * @param version the version that the caller started from
	 * @param jury the accounts of the jurors
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * contest, with kind BAD_REQUEST when an account is not known or closed, with kind
	 * CONFLICT when the stage was changed since or is closed, or when somebody who has
	 * marked a work is left out, with kind NOT_FOUND when there is no such stage
	 */
	public void nameJury(Caller caller, String id, int version, Collection<String> jury) {
		ContestStage stage = stage(id);
		requireRun(caller, stage.event());
		Set<String> named = new LinkedHashSet<>(jury);
		if (named.isEmpty() || named.size() > MOST_JURORS || named.stream()
			.anyMatch((account) -> this.accounts.find(account).filter((one) -> !one.closed()).isEmpty())) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "contest-jury", MOST_JURORS);
		}
		write(caller, stage.event(), (touched) -> {
			if (atVersion(id, version).closed()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "contest-closed");
			}
			if (!sheets(id).stream().map(JurySheet::juror).allMatch(named::contains)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "contest-marked");
			}
			List<String> told = this.graph
				.list(NAME_JURY, Map.of("stage", id, "accounts", List.copyOf(named)),
						(row) -> row.get("known").asBoolean() ? "" : row.get("account").asString())
				.stream()
				.filter((account) -> !account.isEmpty())
				.toList();
			this.notices.tell(told, NoticeKind.JURY_NAMED, stage.title(), page(stage.event()));
		});
	}

	List<JurySheet> sheets(String stage) {
		return this.graph.list(SHEETS, Map.of("stage", stage), ContestRow::sheet);
	}

	static String page(String event) {
		return "/events/" + event + "/contest";
	}

	/**
	 * Who can be named to judge.
	 * @param caller who asks
	 * @return the open accounts
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not run contests
	 */
	public List<Juror> possibleJurors(Caller caller) {
		caller.require(Action.RUN_CONTESTS);
		return this.accounts.all()
			.stream()
			.filter((account) -> !account.closed())
			.map((Account account) -> new Juror(account.id(), account.name()))
			.toList();
	}

	/**
	 * Writes of one contest, one at a time. What is personal is not listed in the change
	 * log.
	 * @param caller who
	 * @param event the contest
	 * @param work what is written
	 */
	void write(Caller caller, String event, Consumer<Touched> work) {
		Writes.Order order = caller.may(Action.RUN_CONTESTS)
				? new Writes.Order(caller.actor(Action.RUN_CONTESTS), SUMMARY, false) : OwnRecord.ORDER;
		this.writes.apply(order, (touched) -> {
			touched.addUnlisted(1);
			if (this.graph.list(LOCK, Map.of("event", event), (row) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "event-not-found", event);
			}
			work.accept(touched);
			return event;
		});
	}

}
