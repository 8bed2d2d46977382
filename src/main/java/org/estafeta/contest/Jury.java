package org.estafeta.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * What juries say of works, and the results. A juror sees their own marks; what the
 * others say is seen after the stage is closed alone, by the jurors and those who run the
 * contest; authors see then what is said of their works, without the names of jurors.
 */
@Service
public class Jury {

	private static final int LONGEST = 2000;

	private static final CypherQuery SAVE = CypherQuery.named("contest/save-sheet");

	private static final CypherQuery CLOSE = CypherQuery.named("contest/close-stage");

	private static final CypherQuery TIE_PRACTICES = CypherQuery.named("contest/tie-practices");

	private static final CypherQuery TIE_ORGANISATIONS = CypherQuery.named("contest/tie-organisations");

	private final Graph graph;

	private final Contests contests;

	private final ContestWorks works;

	private final Notices notices;

	Jury(Graph graph, Contests contests, ContestWorks works, Notices notices) {
		this.graph = graph;
		this.contests = contests;
		this.works = works;
		this.notices = notices;
	}

	List<JurySheet> stand(String stage) {
		return this.contests.sheets(stage);
	}

	/**
	 * What the jury says of the works of a stage, as somebody may see it.
	 * @param caller who
	 * @param stage the stage
	 * @return the sheets by work and juror; the juror is empty where the caller may not
	 * know them
	 */
	public List<JurySheet> of(Caller caller, ContestStage stage) {
		String account = caller.account();
		if (account == null) {
			return List.of();
		}
		if (!stage.closed()) {
			return stage.isJudgedBy(account)
					? stand(stage.id()).stream().filter((sheet) -> sheet.juror().equals(account)).toList() : List.of();
		}
		if (stage.isJudgedBy(account) || this.contests.mayRun(caller, stage.event())) {
			return stand(stage.id());
		}
		List<String> own = this.works.stand(stage)
			.stream()
			.filter((work) -> work.owners().contains(account))
			.map(ContestWork::id)
			.toList();
		return own.isEmpty() ? List.of()
				: stand(stage.id()).stream()
					.filter((sheet) -> own.contains(sheet.work()))
					.map((sheet) -> new JurySheet(sheet.work(), "", sheet.points(), sheet.comments(), sheet.finished(),
							sheet.version()))
					.toList();
	}

	/**
	 * Marks a work.
	 * @param caller a juror of the stage
	 * @param id the stage
	 * @param mark what is said
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not judge in the
	 * stage or has an interest in the work, with kind BAD_REQUEST when points are missing
	 * or out of range, with kind CONFLICT when the stage is closed or the marks were
	 * changed since, with kind NOT_FOUND when there is no such stage or work
	 */
	public void mark(Caller caller, String id, JurySheet mark) {
		String account = caller.person();
		ContestStage known = this.contests.stage(id);
		if (!known.isJudgedBy(account)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "contest-juror");
		}
		this.contests.write(caller, known.event(), (touched) -> {
			ContestStage stage = this.contests.stage(id);
			if (stage.closed()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "contest-closed");
			}
			ContestWork work = this.works.stand(stage)
				.stream()
				.filter((one) -> one.id().equals(mark.work()))
				.findFirst()
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "contest-work"));
			if (work.barred().contains(account)) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "contest-interest");
			}
			check(stage, mark);
			int version = stand(id).stream()
				.filter((one) -> one.work().equals(mark.work()) && one.juror().equals(account))
				.findFirst()
				.map(JurySheet::version)
				.orElse(0);
			if (version != mark.version()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			this.graph.list(SAVE,
					Map.of("juror", account, "stage", id, "work", mark.work(), "key",
							id + ' ' + mark.work() + ' ' + account, "points", mark.points(), "comments",
							mark.comments(), "finished", mark.finished()),
					(row) -> true);
		});
	}

	private static void check(ContestStage stage, JurySheet mark) {
		boolean fits = mark.points().size() == stage.criteria().size()
				&& mark.comments().size() == stage.criteria().size()
				&& mark.comments().stream().allMatch((comment) -> comment.length() <= LONGEST);
		for (int i = 0; fits && i < mark.points().size(); i++) {
			double points = mark.points().get(i);
			fits = points >= 0 && points <= stage.criteria().get(i).most();
		}
		if (!fits) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "contest-points");
		}
	}

	/**
	 * What is missing before a stage can be closed.
	 * @param caller who runs the contest
	 * @param stage the stage
	 * @return who owes marks of which works, by juror and number; a work that nobody may
	 * judge has no juror
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * contest
	 */
	public List<Owed> owed(Caller caller, ContestStage stage) {
		this.contests.requireRun(caller, stage.event());
		List<JurySheet> sheets = stand(stage.id());
		List<Owed> owed = new ArrayList<>();
		for (ContestWork work : this.works.stand(stage)) {
			List<Juror> judges = stage.jurors()
				.stream()
				.filter((juror) -> !work.barred().contains(juror.account()))
				.toList();
			if (judges.isEmpty()) {
				owed.add(new Owed(work.number(), Optional.empty()));
			}
			judges.stream()
				.filter((juror) -> sheets.stream()
					.noneMatch((sheet) -> sheet.finished() && sheet.work().equals(work.id())
							&& sheet.juror().equals(juror.account())))
				.forEach((juror) -> owed.add(new Owed(work.number(), Optional.of(juror))));
		}
		return owed;
	}

	/**
	 * Closes a stage: makes the results, lets works go on to the next stage, and tells
	 * the participants.
	 * @param caller who
	 * @param id the stage
	 * @param version the version that the caller started from
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * contest, with kind CONFLICT when marks are missing, there is no work, the stage
	 * before it is open, or it was changed since, with kind NOT_FOUND when there is no
	 * such stage
	 */
	public void close(Caller caller, String id, int version) {
		String event = this.contests.stage(id).event();
		this.contests.requireRun(caller, event);
		this.contests.write(caller, event, (touched) -> {
			ContestStage stage = this.contests.atVersion(id, version);
			List<ContestStage> stages = this.contests.stages(event);
			List<ContestWork> all = this.works.stand(stage);
			boolean early = stages.stream().anyMatch((one) -> one.number() < stage.number() && !one.closed());
			if (stage.closed() || early || all.isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "contest-order");
			}
			if (!owed(caller, stage).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "contest-owed");
			}
			List<WorkResult> results = Ranking.of(stage, finished(stage, all));
			List<Map<String, Object>> rows = results.stream().map(Jury::row).toList();
			List<String> told = this.graph.list(CLOSE, Map.of("stage", id, "results", rows),
					(row) -> row.get("account").asString());
			touched.addAll(NodeKind.PRACTICE,
					this.graph.list(TIE_PRACTICES, Map.of("event", event), (row) -> row.get("practice").asString()));
			touched.addAll(NodeKind.ORGANISATION, this.graph.list(TIE_ORGANISATIONS,
					Map.of("event", event, "results", rows), (row) -> row.get("organisation").asString()));
			touched.add(NodeKind.EVENT, event);
			stages.stream()
				.filter((one) -> one.number() == stage.number() + 1)
				.forEach((next) -> this.contests.goOn(next.id()));
			this.notices.tell(told.stream().distinct().toList(), NoticeKind.CONTEST_RESULT, stage.title(),
					Contests.page(event));
		});
	}

	private static Map<String, Object> row(WorkResult result) {
		Map<String, Object> row = new HashMap<>();
		row.put("work", result.work());
		row.put("points", result.points());
		row.put("place", result.place());
		row.put("goesOn", result.goesOn());
		row.put("low", result.low());
		row.put("high", result.high());
		row.put("apart", result.apart());
		row.put("result", Integer.toString(result.place()));
		return row;
	}

	/**
	 * The sheets that count, of jurors who may judge.
	 * @param stage the stage
	 * @param all its works
	 * @return the sheets by work
	 */
	Map<String, List<JurySheet>> finished(ContestStage stage, List<ContestWork> all) {
		List<JurySheet> sheets = stand(stage.id());
		Map<String, List<JurySheet>> finished = new LinkedHashMap<>();
		all.forEach((work) -> finished.put(work.id(),
				sheets.stream()
					.filter((sheet) -> sheet.finished() && sheet.work().equals(work.id())
							&& !work.barred().contains(sheet.juror()))
					.toList()));
		return finished;
	}

	/**
	 * A mark that is missing.
	 *
	 * @param work the number of the work
	 * @param juror who owes it; empty when nobody may judge the work
	 */
	public record Owed(int work, Optional<Juror> juror) {

	}

}
