package org.estafeta.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * Takes practices into the bank, version by version, and out of it.
 */
@Service
public class Bank {

	/** The longest reason. */
	public static final int MAX_REASON = 500;

	private static final CypherQuery ADD = CypherQuery.named("practice/add-practice");

	private static final CypherQuery REVISE = CypherQuery.named("practice/revise-practice");

	private static final CypherQuery TIE = CypherQuery.named("practice/tie-practice");

	private static final CypherQuery KEEP = CypherQuery.named("practice/keep-version");

	private static final CypherQuery VERSIONS = CypherQuery.named("practice/versions");

	private static final CypherQuery CURRENT = CypherQuery.named("practice/current-content");

	private static final CypherQuery SET_STATUS = CypherQuery.named("practice/set-status");

	private static final CypherQuery ARCHIVED = CypherQuery.named("practice/archived");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Bank(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Takes a new practice into the bank, within a write that is under way.
	 * @param content what it says
	 * @param approvals how many experts approved it
	 * @param touched collects the practice
	 * @return its id
	 */
	public String add(PracticeContent content, int approvals, Touched touched) {
		String id = Uuid7.next(this.clock);
		this.graph.one(ADD, Map.of("id", id, "properties", content.properties(), "at", now()),
				(row) -> row.get("id").asString());
		tie(id, content);
		keep(id, 1, LocalDate.now(this.clock), approvals, content);
		touched.add(NodeKind.PRACTICE, id);
		return id;
	}

	/**
	 * Makes a new version of a practice, within a write that is under way.
	 * @param id the practice
	 * @param base the version that the new one was made from
	 * @param content what it says from now on
	 * @param approvals how many experts approved it
	 * @param touched collects the practice
	 * @return the number of the new version
	 * @throws EstafetaException with kind CONFLICT when the practice has had another
	 * version since, or is no longer in the bank
	 */
	public int revise(String id, int base, PracticeContent content, int approvals, Touched touched) {
		Current current = current(id);
		int version = this.graph
			.one(REVISE, Map.of("id", id, "base", base, "properties", content.properties(), "at", now()),
					(row) -> row.get("version").asInt())
			.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "practice-revised"));
		// the first version of a practice from a file was never kept
		keep(id, base, current.since(), 0, current.content());
		tie(id, content);
		keep(id, version, LocalDate.now(this.clock), approvals, content);
		touched.add(NodeKind.PRACTICE, id);
		return version;
	}

	private void tie(String id, PracticeContent content) {
		Map<String, @Nullable Object> row = new HashMap<>(Map.of("id", id, "deficits", content.deficitIds()));
		row.put("organisation", content.organisationId());
		this.graph.list(TIE, row, (tied) -> tied.get("id").asString());
	}

	private void keep(String id, int number, LocalDate on, int approvals, PracticeContent content) {
		Map<String, @Nullable Object> row = new HashMap<>(
				Map.of("practice", id, "id", Uuid7.next(this.clock), "number", number, "publishedOn", on, "approvals",
						approvals, "properties", content.properties(), "deficits", content.deficitIds()));
		row.put("organisation", content.organisationId());
		this.graph.list(KEEP, row, (kept) -> kept.get("number").asInt());
	}

	/**
	 * What a practice in the bank says now.
	 * @param id the practice
	 * @return its content with the number of its version
	 * @throws EstafetaException with kind NOT_FOUND when it is not published
	 */
	public Current current(String id) {
		return this.graph.one(CURRENT, Map.of("id", id), Bank::current)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "practice-not-found", id));
	}

	private static Current current(Record row) {
		Value node = row.get("n");
		return new Current(node.get("version").asInt(1), node.get("createdAt").asZonedDateTime().toLocalDate(),
				PracticeContent.of(node.asMap(), Rows.text(row, "organisationId"), Rows.texts(row, "deficitIds")));
	}

	/**
	 * The versions of a practice.
	 * @param id the practice
	 * @return the versions, the newest first; empty for a practice that was never revised
	 * here, and for one that is not published
	 */
	public List<PracticeVersion> versions(String id) {
		return this.graph.list(VERSIONS, Map.of("id", id), (row) -> {
			Value node = row.get("version");
			return new PracticeVersion(node.get("number").asInt(), node.get("publishedOn").asLocalDate(),
					node.get("approvals").asInt(), PracticeContent.of(node.asMap(), Rows.text(node, "organisationId"),
							Rows.texts(node, "deficitIds")));
		});
	}

	/**
	 * Takes a practice out of the bank: it is no longer recommended, and nobody finds it.
	 * Nothing of it is lost.
	 * @param id the practice
	 * @param reason why
	 * @param actor who decides: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when it is not published, with kind
	 * BAD_REQUEST when there is no reason
	 */
	public void archive(String id, String reason, String actor) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > MAX_REASON) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "archive-reason", MAX_REASON);
		}
		setStatus(id, Practice.Status.PUBLISHED, Practice.Status.ARCHIVED, why,
				new Writes.Order(actor, "archive-practice", false));
	}

	/**
	 * Takes a practice back into the bank.
	 * @param id the practice
	 * @param actor who decides: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when it is not archived
	 */
	public void restore(String id, String actor) {
		setStatus(id, Practice.Status.ARCHIVED, Practice.Status.PUBLISHED, null,
				new Writes.Order(actor, "restore-practice", false));
	}

	private void setStatus(String id, Practice.Status from, Practice.Status to, @Nullable String reason,
			Writes.Order order) {
		Map<String, @Nullable Object> row = new HashMap<>(
				Map.of("id", id, "from", from.name(), "to", to.name(), "at", now()));
		row.put("reason", reason);
		this.writes.apply(order, (touched) -> {
			touched.add(NodeKind.PRACTICE, id);
			return this.graph.one(SET_STATUS, row, (set) -> set.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "practice-not-found", id));
		});
	}

	/**
	 * The practices that were taken out of the bank.
	 * @param limit how many at most
	 * @return the practices, the one that was taken out last first
	 */
	public List<Archived> archived(int limit) {
		return this.graph.list(ARCHIVED, Map.of("limit", limit),
				(row) -> new Archived(row.get("id").asString(), row.get("title").asString(), Rows.text(row, "reason"),
						row.get("at").isNull() ? null : row.get("at").asZonedDateTime().toLocalDate()));
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

	/**
	 * What a practice says now.
	 *
	 * @param version the number of its version
	 * @param since the day the practice came into the graph
	 * @param content what it says
	 */
	public record Current(int version, LocalDate since, PracticeContent content) {

	}

	/**
	 * A practice that was taken out of the bank.
	 *
	 * @param id its id
	 * @param title its name
	 * @param reason why; null when nobody said
	 * @param at when; null when unknown
	 */
	public record Archived(String id, String title, @Nullable String reason, @Nullable LocalDate at) {

	}

}
