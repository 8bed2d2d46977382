package org.estafeta.innovation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.project.Vote;
import org.estafeta.shared.Scope;

/**
 * Reads applications from the graph, whoever may see them.
 */
@Component
class ApplicationStore {

	private static final CypherQuery LIST = CypherQuery.named("innovation/applications");

	private final Graph graph;

	ApplicationStore(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Reads applications with the votes of the council.
	 * @param id the one that is asked for, null for all
	 * @return the applications, the last submitted first
	 */
	List<Stored> list(@Nullable String id) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		return this.graph.list(LIST, parameters, ApplicationStore::stored);
	}

	private static Stored stored(Record row) {
		Value n = row.get("n");
		Map<String, Vote> votes = new HashMap<>();
		row.get("votes")
			.asList(Function.identity())
			.forEach((one) -> votes.put(one.get("account").asString(), Vote.valueOf(one.get("vote").asString())));
		SiteApplication application = new SiteApplication(n.get("id").asString(), n.get("title").asString(),
				n.get("aim").asString(), SiteForm.valueOf(n.get("form").asString()),
				Scope.valueOf(n.get("scope").asString()), n.get("startsOn").asLocalDate(),
				n.get("endsOn").asLocalDate(), ApplicationStatus.valueOf(n.get("status").asString()),
				n.get("version").asInt(), named(row.get("host")).orElseThrow(), named(row.get("team")).orElse(null),
				Rows.text(row, "continued"), Rows.text(row, "site"), Rows.day(n, "submittedOn"),
				new SiteApplication.Outcome(Rows.text(n, "protocol"), Rows.day(n, "decidedOn"), Rows.text(n, "remarks"),
						Rows.text(n, "orderReference")));
		return new Stored(application, Rows.text(row, "author"), votes);
	}

	private static Optional<SiteApplication.Named> named(Value node) {
		return node.isNull() ? Optional.empty()
				: Optional.of(new SiteApplication.Named(node.get("id").asString(), node.get("name").asString()));
	}

	/**
	 * An application with what not everybody sees.
	 *
	 * @param application the application
	 * @param author the account of whoever wrote it, null when it is closed
	 * @param votes the votes of the council by account
	 */
	record Stored(SiteApplication application, @Nullable String author, Map<String, Vote> votes) {

		Stored {
			votes = Map.copyOf(votes);
		}

	}

}
