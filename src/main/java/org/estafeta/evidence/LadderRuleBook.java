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

/**
 * The published rules of the ladder. A version is never changed: the next one takes its
 * place, and badges follow with the next reading, for nothing of them is stored.
 */
@Service
public class LadderRuleBook {

	/** The longest reason, in characters. */
	public static final int MAX_NOTE = 1000;

	private static final int MAX_VERSIONS = 200;

	/** How the change log calls a publication. */
	static final String PUBLISH = "publish-ladder-rules";

	private static final CypherQuery RULES = CypherQuery.named("evidence/rules");

	private static final CypherQuery LOCK = CypherQuery.named("evidence/lock");

	private static final CypherQuery SAVE = CypherQuery.named("evidence/save-rules");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	LadderRuleBook(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * The rules that hold now.
	 * @return the newest version
	 */
	public LadderRules inForce() {
		return this.graph.one(RULES, Map.of("limit", 1), EvidenceRow::rules).orElseThrow();
	}

	/**
	 * All versions.
	 * @return the newest first, {@value #MAX_VERSIONS} at most
	 */
	public List<LadderRules> versions() {
		return this.graph.list(RULES, Map.of("limit", MAX_VERSIONS), EvidenceRow::rules);
	}

	/**
	 * Reads one version.
	 * @param version its number
	 * @return the rules
	 * @throws EstafetaException with kind NOT_FOUND when there is no such version
	 */
	public LadderRules version(int version) {
		return versions().stream()
			.filter((rules) -> rules.version() == version)
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "ladder-not-found", version));
	}

	/**
	 * Publishes a new version.
	 * @param version the version that it starts from
	 * @param thresholds its figures
	 * @param note why they are so
	 * @param judge who publishes it
	 * @return the new version
	 * @throws EstafetaException with kind CONFLICT when somebody published one meanwhile,
	 * with kind BAD_REQUEST when a figure does not fit or nobody says why
	 */
	public LadderRules publish(int version, LadderThresholds thresholds, String note, Judge judge) {
		thresholds.check();
		String why = note.strip();
		if (why.isEmpty() || why.length() > MAX_NOTE) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "ladder-note", MAX_NOTE);
		}
		return this.writes.apply(new Writes.Order(judge.role(), PUBLISH, false), (touched) -> {
			this.graph.list(LOCK, Map.of(), (row) -> row.get("name").asString());
			LadderRules former = inForce();
			if (former.version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "ladder-changed", version, former.version());
			}
			ZonedDateTime now = ZonedDateTime.now(this.clock);
			Map<String, @Nullable Object> row = new HashMap<>(Map.of("version", version + 1, "thresholds",
					thresholds.figures(), "note", why, "at", now, "by", judge.role()));
			row.put("account", judge.accountId());
			this.graph.list(SAVE, row, (saved) -> saved.get("version").asInt());
			touched.addUnlisted(1);
			return new LadderRules(version + 1, thresholds, why, now.toInstant(), judge.role());
		}).answer();
	}

}
