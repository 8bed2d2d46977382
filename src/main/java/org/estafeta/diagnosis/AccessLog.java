package org.estafeta.diagnosis;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;

/**
 * Who has looked at a person's deficits, when and what for. Only the person reads it. It
 * names no deficit, and stays when the deficits are gone.
 */
@Service
public class AccessLog {

	/** The most entries that are listed. */
	public static final int SHOWN = 200;

	private static final CypherQuery APPEND = CypherQuery.named("diagnosis/record-view");

	private static final CypherQuery OF_PERSON = CypherQuery.named("diagnosis/views");

	private final Graph graph;

	private final Clock clock;

	AccessLog(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	/**
	 * Notes within a write that somebody reads or adds. What cannot be noted is not shown
	 * either: a failure here ends the write.
	 * @param grant by what leave they do so
	 * @param kind what they do
	 * @return when it was noted
	 */
	ZonedDateTime append(DiagnosisPolicy.Grant grant, Kind kind) {
		return this.graph
			.one(APPEND,
					Map.of("teacher", grant.teacherId(), "at", ZonedDateTime.now(this.clock), "by",
							Objects.requireNonNull(grant.reader()), "purpose",
							Objects.requireNonNull(grant.purpose()).name(), "kind", kind.name()),
					(row) -> row.get("at").asZonedDateTime())
			.orElseThrow();
	}

	/**
	 * Who has looked at the deficits of the owner of an account.
	 * @param accountId the account
	 * @return the entries, the newest first, {@value #SHOWN} at most
	 */
	public List<Entry> of(String accountId) {
		return this.graph.list(OF_PERSON, Map.of("account", accountId, "limit", SHOWN), DiagnosisRow::entry);
	}

	/** What somebody has done. */
	public enum Kind {

		/** Looked at the deficits. */
		VIEWED,
		/** Added one. */
		ADDED

	}

	/**
	 * That somebody has looked.
	 *
	 * @param at when
	 * @param by how they are called
	 * @param purpose what for
	 * @param kind what they have done
	 */
	public record Entry(Instant at, String by, Purpose purpose, Kind kind) {

	}

}
