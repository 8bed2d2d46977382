package org.estafeta.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * Reads mentorships from the graph, whoever may see them.
 */
@Component
class MentorshipStore {

	private static final CypherQuery OF_ACCOUNT = CypherQuery.named("mentoring/ids-of-account");

	private static final CypherQuery OF_ORGANISATIONS = CypherQuery.named("mentoring/ids-of-organisation");

	private static final CypherQuery ALL = CypherQuery.named("mentoring/ids");

	private static final CypherQuery READ = CypherQuery.named("mentoring/mentorships");

	private final Graph graph;

	MentorshipStore(Graph graph) {
		this.graph = graph;
	}

	List<Mentorship> ofAccount(String account) {
		return read(this.graph.list(OF_ACCOUNT, Map.of("account", account), (row) -> row.get("id").asString()));
	}

	/**
	 * Reads those between schools, or those between people.
	 * @param schools which of the two
	 * @return the mentorships, the newest first
	 */
	List<Mentorship> all(boolean schools) {
		return read(this.graph.list(ALL, Map.of("schools", schools), (row) -> row.get("id").asString()));
	}

	/**
	 * Reads those between schools that one takes part in.
	 * @param organisation the school
	 * @return the mentorships, the newest first
	 */
	List<Mentorship> ofOrganisation(String organisation) {
		return read(this.graph.list(OF_ORGANISATIONS, Map.of("organisation", organisation),
				(row) -> row.get("id").asString()));
	}

	Optional<Mentorship> get(String id) {
		return read(List.of(id)).stream().findFirst();
	}

	private List<Mentorship> read(List<String> ids) {
		return this.graph.list(READ, Map.of("ids", ids), MentorshipStore::mentorship);
	}

	private static Mentorship mentorship(Record row) {
		Value n = row.get("n");
		List<Mentorship.Side> mentors = new ArrayList<>();
		Map<String, Mentorship.Side> mentee = new HashMap<>();
		row.get("sides").asList(Function.identity()).forEach((one) -> {
			Mentorship.Side side = new Mentorship.Side(one.get("id").asString(), one.get("name").asString(),
					Rows.text(one, "organisation"), Rows.text(one, "place"), Rows.day(one, "agreedOn"));
			if (one.get("mentor").asBoolean()) {
				mentors.add(side);
			}
			else {
				mentee.put("mentee", side);
			}
		});
		List<Mentorship.Talk> talks = row.get("talks").asList(MentorshipStore::talk);
		Mentorship.Content content = new Mentorship.Content(Rows.text(n, "goal"), Rows.day(n, "until"),
				Rows.text(n, "basis"), Rows.texts(row, "aims"), row.get("steps").asList(MentorshipStore::step), talks,
				row.get("measures").asList(MentorshipStore::measure), Rows.number(n, "mentorPeople"),
				Rows.number(n, "menteePeople"));
		return new Mentorship(n.get("id").asString(), MentoringModel.valueOf(n.get("model").asString()),
				MentorshipStatus.valueOf(n.get("status").asString()), mentors,
				mentee.getOrDefault("mentee", new Mentorship.Side("", "", null, null, null)), content,
				n.get("proposedOn").asLocalDate(), Rows.day(n, "startedOn"), ending(n), talks.size(),
				n.get("version").asInt());
	}

	private static Mentorship.@Nullable Ending ending(Value n) {
		LocalDate on = Rows.day(n, "endedOn");
		return (on != null) ? new Mentorship.Ending(on, MentorshipOutcome.valueOf(n.get("outcome").asString()),
				Rows.text(n, "result"), Rows.number(n, "mark")) : null;
	}

	private static Mentorship.Step step(Value one) {
		return new Mentorship.Step(one.get("id").asString(), one.get("title").asString(), one.get("due").asLocalDate(),
				Rows.day(one, "doneOn"), one.get("version").asInt());
	}

	private static Mentorship.Talk talk(Value one) {
		return new Mentorship.Talk(one.get("id").asString(), one.get("on").asLocalDate(), one.get("minutes").asInt(),
				one.get("topic").asString(), Rows.text(one, "note"));
	}

	private static Mentorship.Measure measure(Value one) {
		return new Mentorship.Measure(one.get("id").asString(), one.get("title").asString(), one.get("unit").asString(),
				one.get("before").asDouble(), Rows.decimal(one, "after"), one.get("rises").asBoolean(),
				one.get("version").asInt());
	}

}
