package org.estafeta.evidence;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * Records, corrects and takes back statements for and against practices. Every version
 * stays in the history.
 */
@Service
public class EvidenceRecords {

	/** The most statements about one practice, former versions included. */
	static final int MAX_STATEMENTS = 500;

	/** The longest reason for taking something back, in characters. */
	static final int MAX_REASON = 500;

	private static final int MAX_VERSIONS = 100;

	private static final CypherQuery LOCK = CypherQuery.named("evidence/lock");

	private static final CypherQuery STATEMENTS = CypherQuery.named("evidence/statements");

	private static final CypherQuery VERSIONS = CypherQuery.named("evidence/statement-versions");

	private static final CypherQuery SAVE = CypherQuery.named("evidence/save-statement");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	EvidenceRecords(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Records a statement.
	 * @param practiceId the practice
	 * @param input what it says
	 * @param judge who records it
	 * @return its id
	 * @throws EstafetaException with kind NOT_FOUND when there is no such published
	 * practice or organisation, with kind BAD_REQUEST when something does not fit, with
	 * kind LIMIT_EXCEEDED when there are too many
	 */
	public String add(String practiceId, EvidenceInput input, Judge judge) {
		EvidenceInput checked = EvidenceCheck.of(input);
		String id = Uuid7.next(this.clock);
		write("add-evidence", practiceId, judge, (touched) -> {
			if (history(List.of(practiceId)).size() >= MAX_STATEMENTS) {
				throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "evidence-full", MAX_STATEMENTS);
			}
			save(id, 1, practiceId, checked, null, judge);
		});
		return id;
	}

	/**
	 * Corrects a statement; one that was taken back stands again.
	 * @param practiceId the practice
	 * @param id the statement
	 * @param version the version that the correction starts from
	 * @param input what it says now, in full
	 * @param judge who corrects it
	 * @throws EstafetaException as {@link #add}, and with kind CONFLICT when somebody has
	 * changed it meanwhile
	 */
	public void correct(String practiceId, String id, int version, EvidenceInput input, Judge judge) {
		EvidenceInput checked = EvidenceCheck.of(input);
		write("correct-evidence", practiceId, judge, (touched) -> {
			newest(practiceId, id, version);
			save(id, version + 1, practiceId, checked, null, judge);
		});
	}

	/**
	 * Takes a statement back; it stays in the history.
	 * @param practiceId the practice
	 * @param id the statement
	 * @param version its version
	 * @param reason why
	 * @param judge who takes it back
	 * @throws EstafetaException as {@link #correct}
	 */
	public void retract(String practiceId, String id, int version, String reason, Judge judge) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > MAX_REASON) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "evidence-reason", MAX_REASON);
		}
		write("retract-evidence", practiceId, judge, (touched) -> {
			EvidenceStatement last = newest(practiceId, id, version);
			save(id, version + 1, practiceId, last.content(), why, judge);
		});
	}

	/**
	 * The versions of a statement.
	 * @param practiceId the practice
	 * @param id the statement
	 * @return the newest first, {@value #MAX_VERSIONS} at most
	 * @throws EstafetaException with kind NOT_FOUND when there is no such statement about
	 * this practice
	 */
	public List<EvidenceStatement> versions(String practiceId, String id) {
		List<EvidenceStatement> versions = this.graph.list(VERSIONS,
				Map.of("practice", practiceId, "id", id, "limit", MAX_VERSIONS), EvidenceRow::statement);
		if (versions.isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "evidence-not-found");
		}
		return versions;
	}

	/**
	 * All that was ever said about practices.
	 * @param practiceIds the practices
	 * @return all versions of all statements, the oldest first
	 */
	public List<EvidenceStatement> history(Collection<String> practiceIds) {
		return this.graph.list(STATEMENTS, Map.of("ids", List.copyOf(practiceIds), "history", true),
				EvidenceRow::statement);
	}

	private EvidenceStatement newest(String practiceId, String id, int version) {
		EvidenceStatement newest = versions(practiceId, id).getFirst();
		if (newest.version() != version) {
			throw new EstafetaException(ErrorKind.CONFLICT, "evidence-changed", version, newest.version());
		}
		return newest;
	}

	private void write(String summary, String practiceId, Judge judge, Consumer<Touched> work) {
		this.writes.apply(new Writes.Order(judge.role(), summary, false), (touched) -> {
			this.graph.list(LOCK, Map.of(), (row) -> row.get("name").asString());
			work.accept(touched);
			touched.add(NodeKind.PRACTICE, practiceId);
			return practiceId;
		});
	}

	private void save(String id, int version, String practiceId, EvidenceInput input, @Nullable String retraction,
			Judge judge) {
		Map<String, @Nullable Object> row = new HashMap<>(Map.of("id", id, "version", version, "practice", practiceId,
				"properties", EvidenceRow.properties(input), "retracted", retraction != null, "at",
				ZonedDateTime.now(this.clock), "by", judge.role()));
		row.put("reason", retraction);
		row.put("account", judge.accountId());
		row.put("organisation", input.organisationId());
		boolean placeFound = this.graph.one(SAVE, row, (saved) -> saved.get("placeFound").asBoolean())
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "practice-not-found", practiceId));
		if (!placeFound) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "evidence-place");
		}
	}

}
