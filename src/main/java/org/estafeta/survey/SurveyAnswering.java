package org.estafeta.survey;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;

/**
 * Takes answers. An answer is never kept as a whole: each question counts it by itself,
 * words go to a place that is drawn, and that the person has answered stands apart from
 * it, tied to their account alone. The change log has the entry of any private record.
 */
@Service
public class SurveyAnswering {

	/** The longest answer in words. */
	public static final int TEXT = 1000;

	private static final CypherQuery TAKE_TURN = CypherQuery.named("survey/take-turn");

	private static final CypherQuery COUNT = CypherQuery.named("survey/count-answer");

	private static final CypherQuery KEEP_TEXT = CypherQuery.named("survey/keep-text");

	private static final CypherQuery FORGET = CypherQuery.named("survey/forget-person");

	private final SecureRandom random = new SecureRandom();

	private final Surveys surveys;

	private final SurveyStore store;

	private final SurveyClosing closing;

	private final Graph graph;

	private final Writes writes;

	SurveyAnswering(Surveys surveys, SurveyStore store, SurveyClosing closing, Graph graph, Writes writes) {
		this.surveys = surveys;
		this.store = store;
		this.closing = closing;
		this.graph = graph;
		this.writes = writes;
	}

	/**
	 * Takes an answer, once of each person.
	 * @param caller who
	 * @param id the survey
	 * @param replies what they answer; questions may be left out unless they are needed
	 * @throws FieldsRefused when something needed is missing or does not fit, by the
	 * fields {@code q-} and the id of the question
	 * @throws EstafetaException with kind NOT_FOUND when there is no such survey, with
	 * kind FORBIDDEN when it does not ask them, with kind CONFLICT when it is not open,
	 * they have answered, or its questions have changed
	 */
	public void answer(Caller caller, String id, List<SurveyReply> replies) {
		String account = caller.person();
		Survey known = this.surveys.get(caller, id);
		requireOpen(known);
		if (!this.surveys.isAsked(caller, known)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "survey-not-asked");
		}
		Map<String, Reply> read = read(known, replies);
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			this.closing.lock(id);
			Survey stands = this.store.get(id);
			requireOpen(stands);
			if (this.surveys.hasAnswered(caller, stands)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "survey-answered");
			}
			if (!stands.questions().equals(known.questions())) {
				throw new EstafetaException(ErrorKind.CONFLICT, "survey-changed");
			}
			this.graph.list(TAKE_TURN, Map.of("account", account, "survey", id), (row) -> true);
			keep(id, read);
			return true;
		});
	}

	private static void requireOpen(Survey survey) {
		if (survey.status() != SurveyStatus.OPEN) {
			throw new EstafetaException(ErrorKind.CONFLICT, "survey-closed");
		}
	}

	private void keep(String id, Map<String, Reply> read) {
		List<Map<String, Object>> rows = new ArrayList<>();
		read.forEach((question, reply) -> rows.add(Map.of("question", question, "cells", reply.cells())));
		Map<String, Integer> before = new HashMap<>();
		this.graph.list(COUNT, Map.of("id", id, "rows", rows), (row) -> Objects
			.requireNonNullElse(before.put(row.get("question").asString(), row.get("before").asInt()), 0));
		read.forEach((question, reply) -> {
			String text = reply.text();
			if (text != null) {
				int end = before.getOrDefault(question, 0);
				this.graph.list(KEEP_TEXT,
						Map.of("question", question, "end", end, "place", this.random.nextInt(end + 1), "text", text),
						(row) -> true);
			}
		});
	}

	private static Map<String, Reply> read(Survey survey, List<SurveyReply> replies) {
		Map<String, SurveyReply> given = new HashMap<>();
		replies.forEach((reply) -> given.put(reply.question(), reply));
		if (given.size() < replies.size() || !survey.questions()
			.stream()
			.map(SurveyQuestion::id)
			.collect(Collectors.toSet())
			.containsAll(given.keySet())) {
			throw new EstafetaException(ErrorKind.CONFLICT, "survey-changed");
		}
		FieldReader fields = new FieldReader();
		Map<String, Reply> read = new LinkedHashMap<>();
		for (SurveyQuestion question : survey.questions()) {
			SurveyReply reply = given.get(question.id());
			Reply one = (reply != null) ? read(fields, question, reply) : null;
			if (one != null) {
				read.put(question.id(), one);
			}
			else if (question.needed()) {
				fields.problem(field(question), "survey-needed");
			}
		}
		fields.check();
		if (read.isEmpty()) {
			fields.problem(field(survey.questions().getFirst()), "survey-empty");
		}
		fields.check();
		return read;
	}

	/**
	 * The field that a question is answered in.
	 * @param question the question
	 * @return the name of the field
	 */
	public static String field(SurveyQuestion question) {
		return "q-" + question.id();
	}

	private static @Nullable Reply read(FieldReader fields, SurveyQuestion question, SurveyReply reply) {
		if (question.kind() == SurveyQuestionKind.TEXT) {
			String text = fields.text(field(question), reply.text(), Integer.MAX_VALUE);
			if (text != null && text.length() > TEXT) {
				fields.problem(field(question), "survey-text-long", TEXT);
			}
			return (text != null) ? new Reply(List.of(), text) : null;
		}
		int first = question.kind().first();
		TreeSet<Integer> cells = new TreeSet<>();
		for (Integer choice : reply.choices()) {
			if (choice < first || choice >= first + question.choices()) {
				fields.problem(field(question), "survey-choice");
				return new Reply(List.of(), null);
			}
			cells.add(choice - first);
		}
		if (cells.size() > 1 && question.kind() != SurveyQuestionKind.SEVERAL) {
			fields.problem(field(question), "survey-one");
		}
		return cells.isEmpty() ? null : new Reply(List.copyOf(cells), null);
	}

	// Within the write that removes the profile.
	@EventListener
	void forget(ProfileRemoval removal) {
		this.graph.list(FORGET, Map.of("person", removal.teacherId()), (row) -> row.get("gone").asInt());
	}

	/**
	 * What is counted of an answer.
	 *
	 * @param cells the places of what was chosen, from 0
	 * @param text what was said in words
	 */
	private record Reply(List<Integer> cells, @Nullable String text) {

	}

}
