package org.estafeta.notice;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * What people follow: they are told of everything that happens to it from then on.
 */
@Service
public class Follows {

	/** The most that one person follows. */
	public static final int MOST = 500;

	private static final CypherQuery FOLLOW = CypherQuery.named("notice/follow");

	private static final CypherQuery LEAVE = CypherQuery.named("notice/leave");

	private static final CypherQuery IS_FOLLOWED = CypherQuery.named("notice/is-followed");

	private static final CypherQuery FOLLOWED = CypherQuery.named("notice/followed");

	private final Graph graph;

	private final Writes writes;

	private final ChangeLog log;

	Follows(Graph graph, Writes writes, ChangeLog log) {
		this.graph = graph;
		this.writes = writes;
		this.log = log;
	}

	/**
	 * Begins to follow a node.
	 * @param account who
	 * @param kind the kind of what
	 * @param id its id
	 * @throws EstafetaException with kind NOT_FOUND when nobody can see such a node, with
	 * kind CONFLICT when the account follows too much
	 */
	public void follow(String account, NodeKind kind, String id) {
		this.writes.apply(new Writes.Order("account", "follow", false), (touched) -> {
			touched.addUnlisted(1);
			follow(account, kind, id, this.log.last());
			return account;
		});
	}

	/**
	 * Begins to follow a node within a write that is under way.
	 * @param account who
	 * @param kind the kind of what
	 * @param id its id
	 * @param since the number of the last change that the account is not told of
	 * @throws EstafetaException with kind NOT_FOUND when nobody can see such a node, with
	 * kind CONFLICT when the account follows too much
	 */
	public void follow(String account, NodeKind kind, String id, long since) {
		requireOpen(kind);
		int followed = this.graph
			.one(FOLLOW, Map.of("account", account, "label", kind.label(), "id", id, "since", since),
					(row) -> row.get("followed").asInt())
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "follow-not-found"));
		if (followed > MOST) {
			throw new EstafetaException(ErrorKind.CONFLICT, "follow-many", MOST);
		}
	}

	/**
	 * Ends to follow a node.
	 * @param account who
	 * @param kind the kind of what
	 * @param id its id
	 */
	public void leave(String account, NodeKind kind, String id) {
		requireOpen(kind);
		this.writes.apply(new Writes.Order("account", "leave", false), (touched) -> {
			List<String> left = this.graph.list(LEAVE, Map.of("account", account, "label", kind.label(), "id", id),
					(row) -> row.get("id").asString());
			touched.addUnlisted(left.size());
			return left.size();
		});
	}

	/**
	 * Whether somebody follows a node.
	 * @param account who
	 * @param kind the kind of what
	 * @param id its id
	 * @return true when they do
	 */
	public boolean isFollowed(String account, NodeKind kind, String id) {
		return this.graph
			.one(IS_FOLLOWED, Map.of("account", account, "label", kind.label(), "id", id),
					(row) -> row.get("followed").asBoolean())
			.orElse(false);
	}

	/**
	 * What somebody follows.
	 * @param account who
	 * @return what is open to everybody of it, in the order of the names
	 */
	public List<Followed> of(String account) {
		return this.graph.list(FOLLOWED, Map.of("account", account),
				(row) -> new Followed(NodeKind.ofLabel(row.get("label").asString()).orElseThrow(),
						row.get("id").asString(), row.get("title").asString()));
	}

	// People and what they do are nobody's to follow.
	private static void requireOpen(NodeKind kind) {
		if (kind == NodeKind.TEACHER || kind == NodeKind.ADOPTION) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "follow-not-found");
		}
	}

	/**
	 * Something that is followed.
	 *
	 * @param kind its kind
	 * @param id its id
	 * @param title how it is called
	 */
	public record Followed(NodeKind kind, String id, String title) {

	}

}
