package org.estafeta.live;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.Notice;
import org.estafeta.notice.NoticeKind;

/**
 * The notices of an account in an order that stays. Times do not give one: of two writes
 * the later may be committed first. So notices are numbered when somebody listens, each
 * once, and whatever is committed after that has a greater number.
 */
@Service
public class NoticeLog {

	private static final int BATCH = 50;

	private static final CypherQuery ANY = CypherQuery.named("live/any-unnumbered");

	private static final CypherQuery LOCK = CypherQuery.named("live/lock-numbers");

	private static final CypherQuery NUMBER = CypherQuery.named("live/number-notices");

	private static final CypherQuery LAST = CypherQuery.named("live/last-number");

	private static final CypherQuery AFTER = CypherQuery.named("live/notices-after");

	private final Graph graph;

	private final Writes writes;

	NoticeLog(Graph graph, Writes writes) {
		this.graph = graph;
		this.writes = writes;
	}

	/**
	 * Where the notices of an account end now.
	 * @param account the account
	 * @return the number of the last; 0 when there is none
	 */
	public long end(String account) {
		number(account);
		return this.graph.one(LAST, Map.of("account", account), (row) -> row.get("number").asLong()).orElse(0L);
	}

	/**
	 * The notices of an account after a number.
	 * @param account the account
	 * @param number the number
	 * @return the next of them in their order
	 */
	public List<Numbered> after(String account, long number) {
		number(account);
		return this.graph.list(AFTER, Map.of("account", account, "number", number, "limit", BATCH),
				(row) -> new Numbered(row.get("number").asLong(),
						new Notice(row.get("id").asString(), row.get("at").asZonedDateTime().toInstant(),
								NoticeKind.valueOf(row.get("kind").asString()), row.get("title").asString(),
								row.get("address").asString(), Rows.text(row, "detail"), row.get("read").asBoolean())));
	}

	private void number(String account) {
		if (this.graph.one(ANY, Map.of("account", account), (row) -> row.get("any").asBoolean()).orElse(false)) {
			this.writes.apply(new Writes.Order("live", "number-notices", false), (touched) -> {
				this.graph.list(LOCK, Map.of("account", account), (row) -> row.get("id").asString());
				// what another replica has numbered meanwhile shows only now, behind the
				// lock
				int fresh = this.graph.one(NUMBER, Map.of("account", account), (row) -> row.get("fresh").asInt())
					.orElse(0);
				touched.addUnlisted(fresh);
				return fresh;
			});
		}
	}

	/**
	 * A notice with its place.
	 *
	 * @param number its number among those of its account
	 * @param notice the notice
	 */
	public record Numbered(long number, Notice notice) {

	}

}
