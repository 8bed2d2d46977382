package org.estafeta.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;

/**
 * Closes surveys for good when their last day is over. An answer and the closing wait for
 * the same lock, so that whoever has read results once never reads others. Who has
 * answered is forgotten then: nobody can answer any more.
 */
@Component
class SurveyClosing {

	private static final CypherQuery DUE = CypherQuery.named("survey/due");

	private static final CypherQuery LOCK = CypherQuery.named("survey/lock");

	private static final CypherQuery CLOSE = CypherQuery.named("survey/close");

	private final Graph graph;

	private final Writes writes;

	private final SurveyStore store;

	private final Clock clock;

	SurveyClosing(Graph graph, Writes writes, SurveyStore store, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Closes all surveys whose last day is over.
	 * @return how many
	 */
	int closeDue() {
		Map<String, LocalDate> today = Map.of("today", this.store.today());
		int closed = 0;
		for (String id : this.graph.list(DUE, today, (row) -> row.get("id").asString())) {
			closed += this.writes.apply(new Writes.Order("product", "survey-closed", false), (touched) -> {
				lock(id);
				Survey survey = this.store.get(id);
				boolean due = survey.closedOn() == null && survey.status() == SurveyStatus.CLOSED;
				if (due) {
					touched.addUnlisted(1);
					close(id, survey.closesOn());
				}
				return due ? 1 : 0;
			}).answer();
		}
		return closed;
	}

	/**
	 * Locks a survey within a write.
	 * @param id the survey
	 */
	void lock(String id) {
		this.graph.list(LOCK, Map.of("id", id), (row) -> true);
	}

	/**
	 * Closes a survey within a write that has locked it.
	 * @param id the survey
	 * @param closedOn the day that was the last one
	 */
	void close(String id, LocalDate closedOn) {
		this.graph.list(CLOSE, Map.of("id", id, "closedOn", closedOn, "at", ZonedDateTime.now(this.clock)),
				(row) -> true);
	}

}
