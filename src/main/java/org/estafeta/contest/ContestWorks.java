package org.estafeta.contest;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.practice.Practices;
import org.estafeta.registration.OwnParticipation;
import org.estafeta.registration.ParticipantState;
import org.estafeta.registration.Participants;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;

/**
 * The works of contests. Whoever runs a contest sees all of them. Jurors see those of
 * their stages, without names where the stage is judged blind. Authors see their own. The
 * others see the works of closed stages with their places alone: the author of one of the
 * three first places who agreed to it, otherwise the organisation.
 */
@Service
public class ContestWorks {

	/** The last place whose author is named, if they agree. */
	public static final int LAST_NAMED = 3;

	private static final CypherQuery CHANGE = CypherQuery.named("contest/change-work");

	private static final CypherQuery WITHDRAW = CypherQuery.named("contest/withdraw-work");

	private static final CypherQuery WORKS = CypherQuery.named("contest/works");

	private static final CypherQuery CREATE = CypherQuery.named("contest/create-work");

	private static final CypherQuery FORGET = CypherQuery.named("contest/forget-person");

	private static final CypherQuery NEXT = CypherQuery.named("contest/next-work");

	private final Graph graph;

	private final Contests contests;

	private final Participants participants;

	private final Practices practices;

	private final Clock clock;

	ContestWorks(Graph graph, Contests contests, Participants participants, Practices practices, Clock clock) {
		this.graph = graph;
		this.contests = contests;
		this.participants = participants;
		this.practices = practices;
		this.clock = clock;
	}

	List<ContestWork> stand(String event) {
		return this.graph.list(WORKS, Map.of("event", event), ContestRow::work);
	}

	List<ContestWork> stand(ContestStage stage) {
		return stand(stage.event()).stream().filter((work) -> work.stage().equals(stage.id())).toList();
	}

	/**
	 * The works of a stage as somebody may see them.
	 * @param caller who
	 * @param stage the stage
	 * @return the works by number
	 */
	public List<ContestWork> of(Caller caller, ContestStage stage) {
		boolean all = this.contests.mayRun(caller, stage.event());
		String account = caller.account();
		boolean juror = account != null && stage.isJudgedBy(account);
		return stand(stage).stream()
			.filter((work) -> all || juror || stage.closed() || isOwn(work, account))
			.map((work) -> seen(work, stage, all || isOwn(work, account), juror))
			.toList();
	}

	private static boolean isOwn(ContestWork work, @Nullable String account) {
		return account != null && work.owners().contains(account);
	}

	private static ContestWork seen(ContestWork work, ContestStage stage, boolean whole, boolean juror) {
		if (whole) {
			return work;
		}
		if (!stage.closed()) {
			return (juror && stage.blind()) ? work.nameless() : work;
		}
		WorkResult result = work.result();
		boolean named = work.showName() && result != null && result.place() <= LAST_NAMED;
		return named ? work : work.unnamed();
	}

	/**
	 * Enters a work, for the first stage.
	 * @param caller who: somebody who has a place, or who runs the contest and enters it
	 * for others
	 * @param event the contest
	 * @param edit the work
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind CONFLICT when there is no stage yet, the
	 * deadline has passed or the caller has no place, with kind NOT_FOUND when there is
	 * no such event
	 */
	public String enter(Caller caller, String event, WorkEdit edit) {
		String account = caller.person();
		boolean runs = this.contests.mayRun(caller, event);
		boolean others = runs && (edit.author() != null || edit.organisation() != null);
		Map<String, @Nullable Object> row = tidy(edit, others);
		String id = Uuid7.next(this.clock);
		this.contests.write(caller, event, (touched) -> {
			ContestStage first = first(event);
			row.put("participant", others ? null : participant(account, event));
			row.put("event", event);
			row.put("id", id);
			row.put("number",
					this.graph.one(NEXT, Map.of("event", event), (next) -> next.get("number").asInt()).orElse(1));
			row.put("at", ZonedDateTime.now(this.clock));
			this.graph.list(CREATE, row, (saved) -> true);
			this.contests.goOn(first.id());
		});
		return id;
	}

	/**
	 * Changes a work that nobody has marked, as long as works are taken.
	 * @param caller whose it is, or who runs the contest
	 * @param event the contest
	 * @param id the work
	 * @param edit the work; whose it is stays as it is
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such work that is
	 * theirs, with kind CONFLICT when the deadline has passed or it was marked
	 */
	public void change(Caller caller, String event, String id, WorkEdit edit) {
		Map<String, @Nullable Object> row = tidy(edit, false);
		row.put("id", id);
		this.contests.write(caller, event, (touched) -> {
			requireOpen(caller, event, id);
			this.graph.list(CHANGE, row, (saved) -> true);
		});
	}

	/**
	 * Takes back a work that nobody has marked, as long as works are taken.
	 * @param caller whose it is, or who runs the contest
	 * @param event the contest
	 * @param id the work
	 * @throws EstafetaException as for {@link #change}
	 */
	public void withdraw(Caller caller, String event, String id) {
		this.contests.write(caller, event, (touched) -> {
			requireOpen(caller, event, id);
			this.graph.list(WITHDRAW, Map.of("id", id), (gone) -> true);
		});
	}

	private void requireOpen(Caller caller, String event, String id) {
		ContestStage first = first(event);
		boolean runs = this.contests.mayRun(caller, event);
		if (stand(first).stream()
			.noneMatch((work) -> work.id().equals(id) && (runs || isOwn(work, caller.account())))) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "contest-work");
		}
		if (this.contests.sheets(first.id()).stream().anyMatch((sheet) -> sheet.work().equals(id))) {
			throw new EstafetaException(ErrorKind.CONFLICT, "contest-judged");
		}
	}

	// Before the registration lets go of the person, by which their works are found.
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void forget(ProfileRemoval removal) {
		this.graph.list(FORGET, Map.of("person", removal.teacherId()), (row) -> row.get("gone").asInt());
	}

	private ContestStage first(String event) {
		ContestStage first = this.contests.stages(event)
			.stream()
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "contest-none"));
		if (first.closed() || this.contests.today().isAfter(first.deadline())) {
			throw new EstafetaException(ErrorKind.CONFLICT, "contest-late", first.deadline().toString());
		}
		return first;
	}

	private String participant(String account, String event) {
		return this.participants.of(account, event)
			.filter((own) -> own.state() == ParticipantState.REGISTERED)
			.map(OwnParticipation::id)
			.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "contest-register"));
	}

	private Map<String, @Nullable Object> tidy(WorkEdit edit, boolean others) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("title", reader.needed("title", edit.title()));
		row.put("summary", reader.text("summary", edit.summary(), FieldReader.TEXT));
		row.put("link", reader.https("link", edit.link()));
		row.put("nomination", reader.line("nomination", edit.nomination()));
		row.put("author", others ? reader.line("author", edit.author()) : null);
		row.put("organisation", others ? edit.organisation() : null);
		row.put("showName", edit.showName());
		String practice = edit.practice();
		if (practice != null && this.practices.byIds(List.of(practice)).isEmpty()) {
			reader.problem("practice", "field-practice");
		}
		row.put("practice", practice);
		reader.check();
		return row;
	}

}
