package org.estafeta.evidence;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

/**
 * The strands of foreign toolkits, and which of them stand beside which practice.
 */
@Service
public class Strands {

	/** The most strands that are listed. */
	public static final int MAX = 500;

	/** The longest note, in characters. */
	static final int MAX_NOTE = 500;

	private static final CypherQuery STRANDS = CypherQuery.named("evidence/strands");

	private static final CypherQuery LOCK = CypherQuery.named("evidence/lock");

	private static final CypherQuery RELATE = CypherQuery.named("evidence/relate-strand");

	private static final CypherQuery PART = CypherQuery.named("evidence/part-strand");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Strands(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * The strands by toolkit and name.
	 * @param contains only those with this text in a name, null for all
	 * @return the strands, {@value #MAX} at most
	 */
	public List<Strand> list(@Nullable String contains) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("limit", MAX));
		parameters.put("contains", (contains != null) ? SortKey.of(contains) : null);
		return this.graph.list(STRANDS, parameters, EvidenceRow::strand);
	}

	/**
	 * Sets a strand beside a practice, or gives that another note.
	 * @param practiceId the practice
	 * @param strandId the strand
	 * @param note what the two have in common, null or blank for nothing
	 * @param judge who says so
	 * @throws EstafetaException with kind NOT_FOUND when there is no such published
	 * practice or strand, with kind BAD_REQUEST when the note is too long
	 */
	public void relate(String practiceId, String strandId, @Nullable String note, Judge judge) {
		String kept = (note != null && !note.isBlank()) ? note.strip() : null;
		if (kept != null && kept.length() > MAX_NOTE) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "evidence-note", MAX_NOTE);
		}
		write("relate-strand", RELATE, practiceId, strandId, kept, judge);
	}

	/**
	 * Takes a strand away from a practice; that it stood there stays in the history.
	 * @param practiceId the practice
	 * @param strandId the strand
	 * @param judge who says so
	 * @throws EstafetaException with kind NOT_FOUND when it does not stand there
	 */
	public void part(String practiceId, String strandId, Judge judge) {
		write("part-strand", PART, practiceId, strandId, null, judge);
	}

	private void write(String summary, CypherQuery query, String practiceId, String strandId, @Nullable String note,
			Judge judge) {
		Map<String, @Nullable Object> row = new HashMap<>(Map.of("practice", practiceId, "strand", strandId, "at",
				ZonedDateTime.now(this.clock), "by", judge.role()));
		row.put("note", note);
		row.put("account", judge.accountId());
		this.writes.apply(new Writes.Order(judge.role(), summary, false), (touched) -> {
			this.graph.list(LOCK, Map.of(), (locked) -> locked.get("name").asString());
			touched.add(NodeKind.PRACTICE, practiceId);
			return this.graph.one(query, row, (done) -> done.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "evidence-strand"));
		});
	}

}
