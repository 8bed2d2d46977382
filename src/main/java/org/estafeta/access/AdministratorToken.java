package org.estafeta.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;

/**
 * The token that opens writing until there are accounts. It is drawn once, at the first
 * start on an empty graph, and only its hash is kept. With 256 random bits a plain hash
 * is as safe as a slow one.
 */
@Service
public class AdministratorToken {

	private static final CypherQuery FIND = CypherQuery.named("access/token-hash");

	private static final CypherQuery CREATE = CypherQuery.named("access/create-token");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	AdministratorToken(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Draws the token when there is none yet.
	 * @return the token, to be shown once; empty when one was drawn before
	 */
	public Optional<String> drawOnce() {
		if (storedHash().isPresent()) {
			return Optional.empty();
		}
		String token = Secret.draw();
		boolean created = this.writes.apply(new Writes.Order("start", "administrator token", false), (touched) -> {
			boolean isNew = this.graph
				.one(CREATE, Map.of("hash", Secret.hash(token), "at", ZonedDateTime.now(this.clock)),
						(row) -> row.get("isNew").asBoolean())
				.orElse(false);
			touched.addUnlisted(isNew ? 1 : 0);
			return isNew;
		}).answer();
		return created ? Optional.of(token) : Optional.empty();
	}

	/**
	 * Whether a text is the token; takes the same time for every wrong one.
	 * @param candidate the text
	 * @return true for the token itself
	 */
	public boolean matches(String candidate) {
		return hasHash(Secret.hash(candidate));
	}

	/**
	 * Whether a hash is that of the token.
	 * @param candidate the hash
	 * @return true for that of the token itself
	 */
	boolean hasHash(String candidate) {
		return storedHash()
			.filter((hash) -> MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII),
					candidate.getBytes(StandardCharsets.US_ASCII)))
			.isPresent();
	}

	private Optional<String> storedHash() {
		return this.graph.one(FIND, Map.of(), (row) -> row.get("hash").asString());
	}

}
