package org.estafeta.notice;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.Uuid7;

/**
 * What people are told. Each sees their own and nobody else's.
 */
@Service
public class Notices {

	/** The most that are shown; older ones go when there are more. */
	public static final int MOST = 200;

	private static final CypherQuery TELL = CypherQuery.named("notice/tell");

	private static final CypherQuery LIST = CypherQuery.named("notice/notices");

	private static final CypherQuery UNREAD = CypherQuery.named("notice/unread");

	private static final CypherQuery READ = CypherQuery.named("notice/read");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Notices(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Tells people something, as part of the write that it is about: either both are kept
	 * or neither.
	 * @param accounts whom to tell
	 * @param kind what happened
	 * @param title how that is called which it happened to
	 * @param address the path of its page
	 */
	public void tell(Collection<String> accounts, NoticeKind kind, String title, String address) {
		if (!accounts.isEmpty()) {
			List<Map<String, String>> rows = accounts.stream()
				.map((account) -> Map.of("account", account, "id", Uuid7.next(this.clock)))
				.toList();
			this.graph.list(TELL, Map.of("rows", rows, "kind", kind.name(), "title", title, "address", address, "at",
					ZonedDateTime.now(this.clock)), (row) -> row.get("id").asString());
		}
	}

	/**
	 * What somebody was told.
	 * @param account whose notices
	 * @return the notices, the newest first, at most {@value #MOST}
	 */
	public List<Notice> of(String account) {
		return this.graph.list(LIST, Map.of("account", account, "limit", MOST),
				(row) -> new Notice(row.get("id").asString(), row.get("at").asZonedDateTime().toInstant(),
						NoticeKind.valueOf(row.get("kind").asString()), row.get("title").asString(),
						row.get("address").asString(), Rows.text(row, "detail"), row.get("read").asBoolean()));
	}

	/**
	 * How much somebody has not seen yet.
	 * @param account whose notices
	 * @return how many
	 */
	public int unread(String account) {
		return this.graph.one(UNREAD, Map.of("account", account), (row) -> row.get("unread").asInt()).orElse(0);
	}

	/**
	 * Notes that somebody has seen all that they were told.
	 * @param account whose notices
	 */
	public void readAll(String account) {
		this.writes.apply(new Writes.Order("account", "read-notices", false), (touched) -> {
			int read = this.graph.one(READ, Map.of("account", account, "most", MOST), (row) -> row.get("read").asInt())
				.orElse(0);
			touched.addUnlisted(read);
			return read;
		});
	}

}
