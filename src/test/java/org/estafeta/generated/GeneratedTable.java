package org.estafeta.generated;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.shared.NodeKind;

/**
 * The tables that a generated world is loaded from, in the order of loading.
 */
public enum GeneratedTable {

	/** Organisations. */
	ORGANISATIONS("organisations", NodeKind.ORGANISATION),
	/** Teachers with where they work. */
	TEACHERS("teachers", null),
	/** Communities. */
	COMMUNITIES("communities", NodeKind.COMMUNITY),
	/** Members of communities. */
	MEMBERS("members", null),
	/** Mentorships between teachers or between organisations. */
	MENTORSHIPS("mentorships", null),
	/** Programmes. */
	PROGRAMMES("programmes", NodeKind.PROGRAMME),
	/** Who completed which programme. */
	COMPLETIONS("completions", null),
	/** Events. */
	EVENTS("events", NodeKind.EVENT),
	/** Who took part in which event. */
	PARTICIPATIONS("participations", null),
	/** Practices. */
	PRACTICES("practices", NodeKind.PRACTICE),
	/** Adoptions. */
	ADOPTIONS("adoptions", NodeKind.ADOPTION),
	/** Facts of transfer with their links. */
	FACTS("facts", null),
	/** Who spoke about which practice at which event. */
	PRESENTATIONS("presentations", null);

	private final CypherQuery query;

	private final @Nullable NodeKind kind;

	GeneratedTable(String file, @Nullable NodeKind kind) {
		this.query = CypherQuery.named("generated/" + file);
		this.kind = kind;
	}

	CypherQuery query() {
		return this.query;
	}

	@Nullable NodeKind kind() {
		return this.kind;
	}

}
