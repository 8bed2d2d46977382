package org.estafeta.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;

/**
 * The programmes of events. Everybody may read them.
 */
@Service
public class EventProgrammes {

	/** The most parts of a programme. */
	public static final int MOST = 200;

	private static final String PRACTICE = "practicePage";

	private static final Pattern ADDRESS = Pattern
		.compile("(?:.*/practices/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?");

	private static final CypherQuery LIST = CypherQuery.named("registration/programme");

	private static final CypherQuery SAVE = CypherQuery.named("registration/save-slot");

	private static final CypherQuery REMOVE = CypherQuery.named("registration/remove-slot");

	private final Graph graph;

	private final EventDesks desks;

	private final Practices practices;

	private final Clock clock;

	EventProgrammes(Graph graph, EventDesks desks, Practices practices, Clock clock) {
		this.graph = graph;
		this.desks = desks;
		this.practices = practices;
		this.clock = clock;
	}

	/**
	 * The programme of an event.
	 * @param event the event
	 * @return its parts by time; none when there is no programme
	 */
	public List<EventSlot> of(String event) {
		return this.graph.list(LIST, Map.of("event", event), RegistrationRow::slot);
	}

	/**
	 * A part to be changed.
	 * @param caller who is going to change it
	 * @param event the event
	 * @param id the part
	 * @return what stands
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind NOT_FOUND when there is no such part
	 */
	public EventSlot get(Caller caller, String event, String id) {
		this.desks.requireRun(caller, event);
		return stands(event, id);
	}

	private EventSlot stands(String event, String id) {
		return of(event).stream()
			.filter((slot) -> slot.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "slot-not-found"));
	}

	/**
	 * Adds a part.
	 * @param caller who
	 * @param event the event
	 * @param edit what was typed
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field, or the programme is
	 * full
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind NOT_FOUND when there is no such event
	 */
	public String add(Caller caller, String event, SlotEdit edit) {
		this.desks.requireRun(caller, event);
		Map<String, @Nullable Object> row = tidy(edit);
		String id = Uuid7.next(this.clock);
		this.desks.write(event, (touched) -> {
			if (of(event).size() >= MOST) {
				throw new FieldsRefused(ErrorKind.BAD_REQUEST,
						List.of(new FieldsRefused.Problem("title", "programme-full", List.of(MOST))));
			}
			save(event, id, row);
		});
		return id;
	}

	/**
	 * Changes a part.
	 * @param caller who
	 * @param event the event
	 * @param id the part
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind CONFLICT when it was changed since, with kind NOT_FOUND when there
	 * is no such part
	 */
	public void change(Caller caller, String event, String id, int version, SlotEdit edit) {
		this.desks.requireRun(caller, event);
		Map<String, @Nullable Object> row = tidy(edit);
		this.desks.write(event, (touched) -> {
			if (stands(event, id).version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			save(event, id, row);
		});
	}

	/**
	 * Removes a part.
	 * @param caller who
	 * @param event the event
	 * @param id the part
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind NOT_FOUND when there is no such part
	 */
	public void remove(Caller caller, String event, String id) {
		get(caller, event, id);
		this.desks.write(event, (touched) -> this.graph.list(REMOVE, Map.of("event", event, "id", id), (row) -> true));
	}

	private void save(String event, String id, Map<String, @Nullable Object> tidy) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("event", event);
		row.put("id", id);
		this.graph.list(SAVE, row, (saved) -> true);
	}

	private Map<String, @Nullable Object> tidy(SlotEdit edit) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		LocalDate day = reader.day("day", edit.day());
		LocalTime begins = time(reader, "begins", reader.needed("begins", edit.begins()));
		LocalTime ends = time(reader, "ends", reader.line("ends", edit.ends()));
		if (begins != null && ends != null && !ends.isAfter(begins)) {
			reader.problem("ends", "field-order", "ends");
		}
		row.put("day", day);
		row.put("begins", begins);
		row.put("ends", ends);
		row.put("title", reader.needed("title", edit.title()));
		row.put("place", reader.line("place", edit.place()));
		row.put("speakers", reader.line("speakers", edit.speakers()));
		row.put("practice", practice(reader, edit.practice()));
		reader.check();
		return row;
	}

	private static @Nullable LocalTime time(FieldReader reader, String field, @Nullable String typed) {
		if (typed == null || typed.isEmpty()) {
			return null;
		}
		try {
			String text = typed.replace('.', ':').replace(" ", "");
			return LocalTime.parse((text.indexOf(':') == 1) ? "0" + text : text);
		}
		catch (DateTimeParseException ex) {
			reader.problem(field, "field-time");
			return null;
		}
	}

	private @Nullable String practice(FieldReader reader, @Nullable String typed) {
		String text = reader.line(PRACTICE, typed);
		if (text == null) {
			return null;
		}
		Matcher known = ADDRESS.matcher(text);
		if (!known.matches() || this.practices.byIds(List.of(known.group(1))).isEmpty()) {
			reader.problem(PRACTICE, "field-practice");
			return null;
		}
		return known.group(1);
	}

}
