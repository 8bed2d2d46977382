package org.estafeta.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * What mentor and mentee plan, where they met and what they measure.
 */
@Service
public class MentorshipParts {

	/** The most steps, meetings or measures of a mentorship, each. */
	public static final int MOST = 200;

	private static final int LONGEST = 24 * 60;

	private static final CypherQuery SAVE = CypherQuery.named("mentoring/save-part");

	private static final CypherQuery REMOVE = CypherQuery.named("mentoring/remove-part");

	private static final String TITLE = "title";

	private static final String AFTER = "after";

	private final Graph graph;

	private final MentorshipWrites writes;

	private final Clock clock;

	MentorshipParts(Graph graph, MentorshipWrites writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Plans a step.
	 * @param caller who works in the mentorship
	 * @param id the mentorship
	 * @param title what
	 * @param due by when
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they know of,
	 * with kind FORBIDDEN when they do not work in it, with kind CONFLICT when it is not
	 * active or full
	 */
	public void addStep(Caller caller, String id, @Nullable String title, LocalDate due) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put(TITLE, reader.needed(TITLE, title));
		values.put("due", due);
		reader.check();
		this.writes.work(caller, id, (stands) -> {
			requireRoom(content(stands).steps());
			save(id, "STEP", Uuid7.next(this.clock), values);
		});
	}

	/**
	 * Says when a step was done, or that it was not.
	 * @param caller who works in the mentorship
	 * @param id the mentorship
	 * @param step the step
	 * @param version the version of the step that they started from
	 * @param doneOn when, null for not done
	 * @throws org.estafeta.shared.FieldsRefused when the day is to come
	 * @throws EstafetaException as for a new step, and with kind CONFLICT when it was
	 * changed since
	 */
	public void finishStep(Caller caller, String id, String step, int version, @Nullable LocalDate doneOn) {
		FieldReader reader = new FieldReader();
		requirePast(reader, "doneOn", doneOn);
		reader.check();
		this.writes.work(caller, id, (stands) -> {
			Mentorship.Step old = content(stands).steps()
				.stream()
				.filter((one) -> one.id().equals(step))
				.findFirst()
				.orElseThrow(MentorshipAccess::notFound);
			requireVersion(old.version(), version);
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put("doneOn", doneOn);
			save(id, "STEP", step, values);
		});
	}

	/**
	 * Notes a meeting.
	 * @param caller who works in the mentorship
	 * @param id the mentorship
	 * @param talk the meeting; its id does not matter
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException as for a new step
	 */
	public void addTalk(Caller caller, String id, Mentorship.Talk talk) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("topic", reader.needed("topic", talk.topic()));
		values.put("note", reader.text("note", talk.note(), FieldReader.TEXT));
		requirePast(reader, "on", talk.on());
		if (talk.minutes() < 1 || talk.minutes() > LONGEST) {
			reader.problem("minutes", "mentoring-minutes", LONGEST);
		}
		reader.check();
		values.put("on", talk.on());
		values.put("minutes", talk.minutes());
		this.writes.work(caller, id, (stands) -> {
			requireRoom(content(stands).talks());
			save(id, "MEETING", Uuid7.next(this.clock), values);
		});
	}

	/**
	 * Names something that is measured before and after; schools only.
	 * @param caller who works in the mentorship
	 * @param id the mentorship
	 * @param measure the measure; its id and version do not matter
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException as for a new step, and with kind CONFLICT between people
	 */
	public void addMeasure(Caller caller, String id, Mentorship.Measure measure) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put(TITLE, reader.needed(TITLE, measure.title()));
		values.put("unit", reader.needed("unit", measure.unit()));
		values.put("before", number(reader, "before", measure.before()));
		values.put(AFTER, number(reader, AFTER, measure.after()));
		values.put("rises", measure.rises());
		reader.check();
		this.writes.work(caller, id, (stands) -> {
			if (!stands.isOfSchools()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "mentorship-measures");
			}
			requireRoom(content(stands).measures());
			save(id, "MEASURE", Uuid7.next(this.clock), values);
		});
	}

	/**
	 * Says what was measured after.
	 * @param caller who works in the mentorship
	 * @param id the mentorship
	 * @param measure the measure
	 * @param version the version of the measure that they started from
	 * @param after the number, null for none
	 * @throws org.estafeta.shared.FieldsRefused when it is no number
	 * @throws EstafetaException as for a new step, and with kind CONFLICT when it was
	 * changed since
	 */
	public void measure(Caller caller, String id, String measure, int version, @Nullable Double after) {
		FieldReader reader = new FieldReader();
		Double number = number(reader, AFTER, after);
		reader.check();
		this.writes.work(caller, id, (stands) -> {
			Mentorship.Measure old = content(stands).measures()
				.stream()
				.filter((one) -> one.id().equals(measure))
				.findFirst()
				.orElseThrow(MentorshipAccess::notFound);
			requireVersion(old.version(), version);
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put(AFTER, number);
			save(id, "MEASURE", measure, values);
		});
	}

	/**
	 * Takes away a step, a meeting or a measure.
	 * @param caller who works in the mentorship
	 * @param id the mentorship
	 * @param part its id
	 * @throws EstafetaException as for a new step, and with kind NOT_FOUND when there is
	 * no such part
	 */
	public void remove(Caller caller, String id, String part) {
		this.writes.work(caller, id, (stands) -> {
			if (this.graph.list(REMOVE, Map.of("id", id, "part", part), (row) -> true).isEmpty()) {
				throw MentorshipAccess.notFound();
			}
		});
	}

	private void save(String id, String kind, String part, Map<String, @Nullable Object> values) {
		this.graph.list(SAVE, Map.of("id", id, "kind", kind, "part", part, "values", values), (row) -> true);
	}

	private void requirePast(FieldReader reader, String field, @Nullable LocalDate day) {
		if (day != null && day.isAfter(this.writes.today())) {
			reader.problem(field, "mentoring-future");
		}
	}

	private static @Nullable Double number(FieldReader reader, String field, @Nullable Double number) {
		if (number != null && !Double.isFinite(number)) {
			reader.problem(field, "mentoring-measure");
		}
		return number;
	}

	private static Mentorship.Content content(Mentorship stands) {
		return Objects.requireNonNull(stands.content());
	}

	private static void requireRoom(List<?> parts) {
		if (parts.size() >= MOST) {
			throw new EstafetaException(ErrorKind.CONFLICT, "mentorship-parts", MOST);
		}
	}

	private static void requireVersion(int stands, int version) {
		if (stands != version) {
			throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
		}
	}

}
