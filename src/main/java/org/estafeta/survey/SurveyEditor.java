package org.estafeta.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;

/**
 * Makes and changes surveys. Once somebody has answered, the questions stay as they are:
 * a copy is made instead. A closed survey never opens again, because results before and
 * after one more answer would tell that answer.
 */
@Service
public class SurveyEditor {

	private static final CypherQuery SAVE = CypherQuery.named("survey/save");

	private static final CypherQuery SET = CypherQuery.named("survey/set");

	private static final CypherQuery REMOVE = CypherQuery.named("survey/remove");

	private final SurveyStore store;

	private final Surveys surveys;

	private final SurveyClosing closing;

	private final SurveyReader reader;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	SurveyEditor(SurveyStore store, Surveys surveys, SurveyClosing closing, SurveyReader reader, Graph graph,
			Writes writes, Clock clock) {
		this.store = store;
		this.surveys = surveys;
		this.closing = closing;
		this.reader = reader;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Begins a survey as a draft.
	 * @param caller who
	 * @param edit what was written
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they may not keep surveys about
	 * this, with kind NOT_FOUND when there is no such subject
	 */
	public String create(Caller caller, SurveyEdit edit) {
		caller.require(Action.KEEP_SURVEYS);
		Map<String, @Nullable Object> row = this.reader.tidy(edit);
		requireSubject(caller, edit);
		String id = Uuid7.next(this.clock);
		write(caller, id, () -> save(id, row));
		return id;
	}

	private void requireSubject(Caller caller, SurveyEdit edit) {
		if (!this.surveys.mayKeep(caller, edit.subject())) {
			throw closed();
		}
	}

	private static EstafetaException closed() {
		return new EstafetaException(ErrorKind.FORBIDDEN, "scope-closed");
	}

	/**
	 * Changes a survey that nobody has answered.
	 * @param caller who
	 * @param id the survey
	 * @param version the version that they started from
	 * @param edit what it is from now on
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they may not keep it, with kind
	 * NOT_FOUND when there is none that they may see, with kind CONFLICT when it was
	 * changed since, was answered or is closed
	 */
	public void change(Caller caller, String id, int version, SurveyEdit edit) {
		known(caller, id);
		Map<String, @Nullable Object> row = this.reader.tidy(edit);
		requireSubject(caller, edit);
		one(caller, id, version, (stands) -> {
			require(stands.status() != SurveyStatus.CLOSED, "survey-closed");
			require(!stands.answered(), "survey-answered-already");
			save(id, row);
		});
	}

	/**
	 * Makes a draft ready: it opens on its first day.
	 * @param caller who
	 * @param id the survey
	 * @param version the version that they started from
	 * @throws EstafetaException as for {@link #change}, with kind CONFLICT also when it
	 * is no draft or its last day is over
	 */
	public void release(Caller caller, String id, int version) {
		known(caller, id);
		one(caller, id, version, (stands) -> {
			require(stands.status() == SurveyStatus.DRAFT, "survey-no-draft");
			require(!stands.closesOn().isBefore(this.store.today()), "survey-over");
			set(id, "state", "RELEASED");
		});
	}

	/**
	 * Moves the last day of a survey that is not closed.
	 * @param caller who
	 * @param id the survey
	 * @param version the version that they started from
	 * @param typed the last day, in any usual form
	 * @throws FieldsRefused when it is no day or is over
	 * @throws EstafetaException as for {@link #change}
	 */
	public void move(Caller caller, String id, int version, @Nullable String typed) {
		Survey known = known(caller, id);
		FieldReader fields = new FieldReader();
		LocalDate day = fields.day("closesOn", typed);
		if (day == null) {
			fields.problem("closesOn", "field-day");
		}
		else if (day.isBefore(this.store.today()) || day.isBefore(known.opensOn())) {
			fields.problem("closesOn", "survey-over");
		}
		fields.check();
		one(caller, id, version, (stands) -> {
			require(stands.status() != SurveyStatus.CLOSED, "survey-closed");
			set(id, "closesOn", day);
		});
	}

	/**
	 * Closes a survey before its last day is over, for good.
	 * @param caller who
	 * @param id the survey
	 * @param version the version that they started from
	 * @throws EstafetaException as for {@link #change}, with kind CONFLICT also when it
	 * is not open
	 */
	public void close(Caller caller, String id, int version) {
		known(caller, id);
		one(caller, id, version, (stands) -> {
			require(stands.status() == SurveyStatus.OPEN, "survey-closed");
			this.closing.close(id, this.store.today());
		});
	}

	/**
	 * Says whether everybody may see the results once the survey is closed.
	 * @param caller who
	 * @param id the survey
	 * @param version the version that they started from
	 * @param published whether they may
	 * @throws EstafetaException as for {@link #change}
	 */
	public void publish(Caller caller, String id, int version, boolean published) {
		known(caller, id);
		one(caller, id, version, (stands) -> set(id, "published", published));
	}

	/**
	 * Begins a draft with the questions of a survey.
	 * @param caller who
	 * @param id the survey
	 * @return the id of the draft
	 * @throws EstafetaException with kind FORBIDDEN when they may not keep it, with kind
	 * NOT_FOUND when there is none that they may see
	 */
	public String copy(Caller caller, String id) {
		Survey known = known(caller, id);
		SurveySubject subject = known.subject();
		boolean lost = subject != null && subject.id() == null;
		List<SurveyEdit.Question> questions = known.questions()
			.stream()
			.map((one) -> new SurveyEdit.Question(one.text(), one.kind(), one.needed(), one.effect(), one.options()))
			.toList();
		LocalDate today = this.store.today();
		return create(caller,
				new SurveyEdit(known.title(), known.lead(), (subject != null && !lost) ? subject.kind() : null,
						(subject != null) ? subject.id() : null, today.toString(), today.plusWeeks(2).toString(),
						questions));
	}

	/**
	 * Removes a survey that nobody has answered.
	 * @param caller who
	 * @param id the survey
	 * @param version the version that they started from
	 * @throws EstafetaException as for {@link #change}
	 */
	public void remove(Caller caller, String id, int version) {
		known(caller, id);
		one(caller, id, version, (stands) -> {
			require(!stands.answered(), "survey-answered-already");
			this.graph.list(REMOVE, Map.of("id", id), (row) -> true);
		});
	}

	private Survey known(Caller caller, String id) {
		Survey survey = this.surveys.get(caller, id);
		caller.require(Action.KEEP_SURVEYS);
		if (!this.surveys.mayKeep(caller, survey)) {
			throw closed();
		}
		return survey;
	}

	private void one(Caller caller, String id, int version, Consumer<Survey> work) {
		write(caller, id, () -> {
			Survey stands = this.store.get(id);
			require(stands.version() == version, "edit-changed");
			work.accept(stands);
		});
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new EstafetaException(ErrorKind.CONFLICT, otherwise);
		}
	}

	private void write(Caller caller, String id, Runnable work) {
		this.writes.apply(new Writes.Order(caller.actor(Action.KEEP_SURVEYS), "survey", false), (touched) -> {
			touched.addUnlisted(1);
			this.closing.lock(id);
			work.run();
			return id;
		});
	}

	private void set(String id, String property, @Nullable Object value) {
		this.graph.list(SET, Map.of("id", id, "values", Collections.singletonMap(property, value), "at",
				ZonedDateTime.now(this.clock)), (row) -> true);
	}

	private void save(String id, Map<String, @Nullable Object> tidy) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("id", id);
		row.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(SAVE, row, (saved) -> true);
	}

}
