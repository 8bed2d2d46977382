package org.estafeta.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.stereotype.Component;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;

/**
 * Reads projects from the graph, whoever may see them.
 */
@Component
class ProjectStore {

	private static final CypherQuery LIST = CypherQuery.named("project/list");

	private static final String TITLE = "title";

	private final Graph graph;

	ProjectStore(Graph graph) {
		this.graph = graph;
	}

	static Writes.Order order(Caller caller, String summary) {
		return new Writes.Order((caller.account() != null) ? "account" : "administrator", summary, false);
	}

	/**
	 * Reads projects with the votes of the council.
	 * @param id the one that is asked for, null for all
	 * @param filter of which the community, the deficit and the practice are looked at,
	 * so that pages of these need not read all projects
	 * @return the projects by title
	 */
	List<Stored> list(@Nullable String id, ProjectFilter filter) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		parameters.put("community", filter.community());
		parameters.put("deficit", filter.deficit());
		parameters.put("practice", filter.practice());
		return this.graph.list(LIST, parameters, ProjectStore::stored);
	}

	private static Stored stored(Record row) {
		Value community = row.get("community");
		Project.Named carrier = community.isNull() ? null : named(community.get("id"), community.get("name"));
		List<Value> parts = row.get("parts").asList(Function.identity());
		List<Project.Person> people = row.get("people")
			.asList((one) -> new Project.Person(text(one, "id"), text(one, "name"),
					ProjectRole.valueOf(text(one, "role"))));
		Map<String, Vote> votes = new HashMap<>();
		row.get("votes")
			.asList(Function.identity())
			.forEach((one) -> votes.put(text(one, "account"), Vote.valueOf(text(one, "vote"))));
		Project project = new Project(text(row, "id"), text(row, TITLE), text(row, "goal"),
				row.get("startsOn").asLocalDate(), row.get("endsOn").asLocalDate(),
				ProjectStatus.valueOf(text(row, "status")), row.get("version").asInt(),
				new Project.Place(named(row.get("format"), row.get("formatName")),
						named(row.get("portfolio"), row.get("portfolioName")), Rows.text(row, "programme")),
				carrier, Rows.texts(row, "deficits"), Rows.texts(row, "practices"), parts(parts), people,
				new Project.Outcome(Rows.text(row, "protocol"),
						row.get("decidedOn").isNull() ? null : row.get("decidedOn").asLocalDate(),
						Rows.text(row, "remarks"), Rows.text(row, "report")));
		return new Stored(project, votes);
	}

	private static Project.Parts parts(List<Value> parts) {
		return new Project.Parts(
				of(parts, "MILESTONE",
						(one) -> new Project.Milestone(text(one, "id"), text(one, TITLE), one.get("day").asLocalDate(),
								one.get("doneOn").isNull() ? null : one.get("doneOn").asLocalDate())),
				of(parts, "RESULT",
						(one) -> new Project.Result(text(one, "id"), text(one, TITLE), text(one, "unit"),
								one.get("amount").asDouble(), Rows.decimal(one, "achieved"))),
				of(parts, "RESOURCE",
						(one) -> new Project.Resource(text(one, "id"), text(one, TITLE), text(one, "unit"),
								one.get("amount").asDouble(), one.get("have").asBoolean())),
				of(parts, "RISK",
						(one) -> new Project.Risk(text(one, "id"), text(one, TITLE), one.get("probability").asInt(),
								one.get("impact").asInt(), Rows.text(one, "response"))),
				of(parts, "NOTE",
						(one) -> new Project.Note(text(one, "id"), one.get("day").asLocalDate(), text(one, TITLE))));
	}

	private static <T> List<T> of(List<Value> parts, String kind, Function<Value, T> mapping) {
		return parts.stream().filter((part) -> kind.equals(text(part, "kind"))).map(mapping).toList();
	}

	private static Project.Named named(Value id, Value name) {
		return new Project.Named(id.asString(), name.asString());
	}

	private static String text(MapAccessor row, String property) {
		return Optional.ofNullable(Rows.text(row, property)).orElse("");
	}

	/**
	 * A project with what the council said.
	 *
	 * @param project the project
	 * @param votes what each account voted
	 */
	record Stored(Project project, Map<String, Vote> votes) {

		Stored {
			votes = Map.copyOf(votes);
		}

	}

}
