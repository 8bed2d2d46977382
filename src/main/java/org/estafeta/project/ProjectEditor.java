package org.estafeta.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.community.CommunityMembers;
import org.estafeta.cyclogram.Portfolios;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;
import org.estafeta.taxonomy.Deficits;

/**
 * Writes projects: their plan, the work on them and their report, by those who lead them.
 */
@Service
public class ProjectEditor {

	private static final int LEAST_GRADE = 1;

	private static final int MOST_GRADE = 5;

	private static final CypherQuery SAVE = CypherQuery.named("project/save");

	private static final CypherQuery PRODUCED = CypherQuery.named("project/produced");

	private static final CypherQuery SET_PART = CypherQuery.named("project/set-part");

	private static final CypherQuery ADD_NOTE = CypherQuery.named("project/add-note");

	private static final CypherQuery SET_MEMBER = CypherQuery.named("project/set-member");

	private final ProjectWrites writes;

	private final Graph graph;

	private final Portfolios portfolios;

	private final CommunityMembers communities;

	private final Practices practices;

	private final Deficits deficits;

	private final Clock clock;

	ProjectEditor(ProjectWrites writes, Graph graph, Portfolios portfolios, CommunityMembers communities,
			Practices practices, Deficits deficits, Clock clock) {
		this.writes = writes;
		this.graph = graph;
		this.portfolios = portfolios;
		this.communities = communities;
		this.practices = practices;
		this.deficits = deficits;
		this.clock = clock;
	}

	/**
	 * Begins a draft, led by whoever begins it.
	 * @param caller who
	 * @param edit the plan
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they may not propose projects,
	 * or not for this community
	 */
	public String propose(Caller caller, ProjectEdit edit) {
		caller.require(Action.PROPOSE_PROJECTS);
		String account = caller.person();
		Map<String, @Nullable Object> row = tidy(caller, edit);
		String id = Uuid7.next(this.clock);
		this.writes.create(caller, () -> save(id, account, row));
		return id;
	}

	/**
	 * Changes the plan of a project that the council does not have.
	 * @param caller who
	 * @param id the project
	 * @param version the version that the caller started from
	 * @param edit the plan
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they do not lead it, with kind
	 * CONFLICT when it was changed since or is with the council
	 */
	public void change(Caller caller, String id, int version, ProjectEdit edit) {
		Map<String, @Nullable Object> row = tidy(caller, edit);
		this.writes.led(caller, id, "change-project", (project) -> {
			if (project.version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			ProjectWrites.require(project.status().isWritten());
			save(id, null, row);
		});
	}

	private void save(String id, @Nullable String leader, Map<String, @Nullable Object> tidy) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("id", id);
		row.put("leader", leader);
		row.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(SAVE, row, (saved) -> true);
	}

	/**
	 * Brings a draft before the council.
	 * @param caller who
	 * @param id the project
	 * @throws EstafetaException with kind FORBIDDEN when they do not lead it, with kind
	 * CONFLICT when the council has it
	 */
	public void submit(Caller caller, String id) {
		this.writes.led(caller, id, "submit-project", (project) -> {
			ProjectWrites.require(project.status().isWritten());
			this.writes.status(id, ProjectStatus.PROPOSED, Map.of());
		});
	}

	/**
	 * Begins, rests, goes on with or stops the work.
	 * @param caller who
	 * @param id the project
	 * @param next how it stands from now on
	 * @throws EstafetaException with kind FORBIDDEN when they do not lead it, with kind
	 * CONFLICT when it cannot become that
	 */
	public void move(Caller caller, String id, ProjectStatus next) {
		this.writes.led(caller, id, "move-project", (project) -> {
			ProjectWrites.require(project.status().mayBecome(next));
			this.writes.status(id, next, Map.of());
		});
	}

	/**
	 * Says that a milestone was reached, or that it was not after all.
	 * @param caller who
	 * @param id the project
	 * @param milestone the milestone
	 * @param doneOn when, null for not
	 * @throws EstafetaException with kind FORBIDDEN when they do not lead it, with kind
	 * NOT_FOUND when there is no such milestone, with kind CONFLICT when work is not
	 * going on
	 */
	public void reach(Caller caller, String id, String milestone, @Nullable LocalDate doneOn) {
		if (doneOn != null && doneOn.isAfter(LocalDate.now(this.clock))) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "project-future");
		}
		part(caller, id, milestone, "MILESTONE", doneOn, null);
	}

	/**
	 * Says how much of a result was reached.
	 * @param caller who
	 * @param id the project
	 * @param result the result
	 * @param achieved how much, in its unit
	 * @throws EstafetaException as for {@link #reach}
	 */
	public void achieve(Caller caller, String id, String result, double achieved) {
		part(caller, id, result, "RESULT", null, achieved);
	}

	private void part(Caller caller, String id, String part, String kind, @Nullable LocalDate doneOn,
			@Nullable Double achieved) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", id);
		row.put("part", part);
		row.put("kind", kind);
		row.put("doneOn", doneOn);
		row.put("achieved", achieved);
		this.writes.led(caller, id, "work-on-project", (project) -> {
			ProjectWrites.require(project.status().isAtWork());
			if (this.graph.list(SET_PART, row, (set) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "project-part");
			}
		});
	}

	/**
	 * Notes how the work goes on.
	 * @param caller who
	 * @param id the project
	 * @param text what
	 * @throws EstafetaException with kind FORBIDDEN when they do not lead it
	 */
	public void note(Caller caller, String id, String text) {
		String tidy = needed(text);
		this.writes.led(caller, id, "note-project", (project) -> this.graph.list(ADD_NOTE,
				Map.of("id", id, "part", Uuid7.next(this.clock), "text", tidy, "day", LocalDate.now(this.clock)),
				(row) -> true));
	}

	/**
	 * Says what somebody is in the group.
	 * @param caller who says it
	 * @param id the project
	 * @param account the account of the person
	 * @param role what they are, null when they leave
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not lead it,
	 * with kind CONFLICT when it would be without a leader, with kind NOT_FOUND when
	 * there is no such account
	 */
	public void setMember(Caller caller, String id, String account, @Nullable ProjectRole role) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", id);
		row.put("account", account);
		row.put("role", (role != null) ? role.name() : null);
		this.writes.led(caller, id, "group-of-project", (project) -> {
			boolean remains = role == ProjectRole.LEADER || project.people()
				.stream()
				.anyMatch((one) -> one.role() == ProjectRole.LEADER && !one.account().equals(account));
			if (!remains) {
				throw new EstafetaException(ErrorKind.CONFLICT, "project-leaderless");
			}
			if (this.graph.list(SET_MEMBER, row, (set) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "project-account");
			}
		});
	}

	/**
	 * Reports what came of it; the council accepts the report or gives it back.
	 * @param caller who
	 * @param id the project
	 * @param report what was done and learned
	 * @param produced the ids of practices that it produced
	 * @throws EstafetaException with kind FORBIDDEN when they do not lead it, with kind
	 * CONFLICT when it is not running, with kind NOT_FOUND when a practice is not in the
	 * bank
	 */
	public void report(Caller caller, String id, String report, List<String> produced) {
		String tidy = needed(report);
		if (this.practices.byIds(produced).size() != produced.stream().distinct().count()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "project-practice");
		}
		this.writes.led(caller, id, "report-project", (project) -> {
			ProjectWrites.require(project.status() == ProjectStatus.RUNNING);
			this.graph.list(PRODUCED, Map.of("id", id, "practices", produced), (row) -> true);
			this.writes.status(id, ProjectStatus.REPORTED, Map.of("report", tidy));
		});
	}

	static String needed(@Nullable String typed) {
		FieldReader reader = new FieldReader();
		String text = reader.text("remark", typed, FieldReader.TEXT);
		if (text == null) {
			reader.problem("remark", "field-needed", "remark");
		}
		reader.check();
		return (text != null) ? text : "";
	}

	private Map<String, @Nullable Object> tidy(Caller caller, ProjectEdit edit) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("title", reader.needed("title", edit.title()));
		String goal = reader.text("goal", edit.goal(), FieldReader.TEXT);
		if (goal == null) {
			reader.problem("goal", "field-needed", "goal");
		}
		row.put("goal", goal);
		row.put("startsOn", edit.startsOn());
		row.put("endsOn", edit.endsOn());
		if (edit.endsOn().isBefore(edit.startsOn())) {
			reader.problem("to", "field-order", "to");
		}
		if (this.portfolios.all()
			.stream()
			.flatMap((portfolio) -> portfolio.formats().stream())
			.noneMatch((one) -> one.id().equals(edit.format()))) {
			reader.problem("format", "cyclogram-format");
		}
		row.put("format", edit.format());
		row.put("programme", reader.line("programme", edit.programme()));
		row.put("community", edit.community());
		row.put("deficits", edit.deficits());
		if (this.deficits.byIds(edit.deficits()).size() != edit.deficits().stream().distinct().count()) {
			reader.problem("deficits", "project-deficit");
		}
		row.put("parts", parts(reader, edit));
		reader.check();
		if (edit.community() != null && !this.communities.standing(caller, edit.community()).mayRun()) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "project-community");
		}
		return row;
	}

	private List<Map<String, @Nullable Object>> parts(FieldReader reader, ProjectEdit edit) {
		List<Map<String, @Nullable Object>> parts = new ArrayList<>();
		for (ProjectEdit.Milestone one : edit.milestones()) {
			if (one.due().isBefore(edit.startsOn()) || one.due().isAfter(edit.endsOn())) {
				reader.problem("due", "project-outside");
			}
			part(parts, "MILESTONE", reader.needed("title", one.title())).put("day", one.due());
		}
		for (ProjectEdit.Result one : edit.results()) {
			Map<String, @Nullable Object> row = part(parts, "RESULT", reader.needed("title", one.title()));
			row.put("unit", reader.needed("unit", one.unit()));
			row.put("amount", one.target());
		}
		for (ProjectEdit.Resource one : edit.resources()) {
			Map<String, @Nullable Object> row = part(parts, "RESOURCE", reader.needed("title", one.title()));
			row.put("unit", reader.needed("unit", one.unit()));
			row.put("amount", one.amount());
			row.put("have", one.have());
		}
		for (ProjectEdit.Risk one : edit.risks()) {
			if (!isGrade(one.probability()) || !isGrade(one.impact())) {
				reader.problem("risk", "project-grade");
			}
			Map<String, @Nullable Object> row = part(parts, "RISK", reader.needed("title", one.title()));
			row.put("probability", one.probability());
			row.put("impact", one.impact());
			row.put("response", reader.text("response", one.response(), FieldReader.TEXT));
		}
		if (parts.size() > FieldReader.MANY * 4) {
			reader.problem("title", "field-many", FieldReader.MANY * 4, "title");
		}
		return parts;
	}

	private Map<String, @Nullable Object> part(List<Map<String, @Nullable Object>> parts, String kind, String title) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", Uuid7.next(this.clock));
		row.put("kind", kind);
		row.put("title", title);
		parts.add(row);
		return row;
	}

	private static boolean isGrade(int grade) {
		return grade >= LEAST_GRADE && grade <= MOST_GRADE;
	}

}
