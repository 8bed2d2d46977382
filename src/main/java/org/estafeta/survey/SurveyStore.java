package org.estafeta.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Reads surveys from the graph, whoever may see them.
 */
@Component
class SurveyStore {

	private static final CypherQuery SURVEYS = CypherQuery.named("survey/surveys");

	private final Graph graph;

	private final Clock clock;

	SurveyStore(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	Survey get(String id) {
		return find(id).orElseThrow(SurveyStore::notFound);
	}

	static EstafetaException notFound() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "survey-not-found");
	}

	Optional<Survey> find(String id) {
		return list(List.of(id)).stream().findFirst();
	}

	/**
	 * Reads surveys.
	 * @param ids their ids
	 * @return the surveys in the order of the ids; unknown ones are passed over
	 */
	List<Survey> list(List<String> ids) {
		LocalDate today = today();
		return this.graph.list(SURVEYS, Map.of("ids", ids), (row) -> survey(row, today))
			.stream()
			.sorted(Comparator.comparingInt((Survey one) -> ids.indexOf(one.id())))
			.toList();
	}

	private static Survey survey(Record row, LocalDate today) {
		Value s = row.get("s");
		LocalDate opensOn = s.get("opensOn").asLocalDate();
		LocalDate closesOn = s.get("closesOn").asLocalDate();
		return new Survey(s.get("id").asString(), s.get("title").asString(), Rows.text(s, "lead"), subject(row),
				opensOn, closesOn, Rows.day(s, "closedOn"), status(s.get("state").asString(), opensOn, closesOn, today),
				s.get("published").asBoolean(), s.get("answers").asInt() > 0, s.get("version").asInt(),
				row.get("questions").asList(SurveyStore::question));
	}

	private static @Nullable SurveySubject subject(Record row) {
		String kind = Rows.text(row.get("s"), "subjectKind");
		return (kind != null) ? new SurveySubject(NodeKind.valueOf(kind), Rows.text(row, "subject"),
				row.get("subjectTitle").asString()) : null;
	}

	private static SurveyStatus status(String state, LocalDate opensOn, LocalDate closesOn, LocalDate today) {
		if (!state.equals("RELEASED")) {
			return SurveyStatus.valueOf(state);
		}
		if (today.isBefore(opensOn)) {
			return SurveyStatus.PLANNED;
		}
		return today.isAfter(closesOn) ? SurveyStatus.CLOSED : SurveyStatus.OPEN;
	}

	private static SurveyQuestion question(Value q) {
		String effect = Rows.text(q, "effect");
		return new SurveyQuestion(q.get("id").asString(), q.get("text").asString(),
				SurveyQuestionKind.valueOf(q.get("kind").asString()), q.get("needed").asBoolean(),
				(effect != null) ? ModelEffect.valueOf(effect) : null, Rows.texts(q, "options"));
	}

}
