package org.estafeta.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.editing.EditRights;
import org.estafeta.event.Events;
import org.estafeta.event.Participation;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.people.OwnRecord;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;

/**
 * What is arranged for events. Whoever may edit an event arranges it; everybody may read
 * it but for the link and the cost.
 */
@Service
public class EventDesks {

	/** The most people that an event can have room for. */
	public static final int MOST = 5000;

	private static final int LONGEST = 1000;

	private static final int DEAREST = 100_000_000;

	private static final CypherQuery DESK = CypherQuery.named("registration/desk");

	private static final CypherQuery SAVE = CypherQuery.named("registration/save-desk");

	private static final CypherQuery LOCK = CypherQuery.named("registration/lock");

	private static final CypherQuery PROMOTE = CypherQuery.named("registration/promote");

	private final Graph graph;

	private final Writes writes;

	private final Events events;

	private final EditRights rights;

	private final Notices notices;

	private final Clock clock;

	EventDesks(Graph graph, Writes writes, Events events, EditRights rights, Notices notices, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.events = events;
		this.rights = rights;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * The day of today, by which registration opens and closes.
	 * @return the day
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * What is arranged for an event.
	 * @param caller who asks
	 * @param event the event
	 * @return its desk, with its link and cost for those who may edit the event alone
	 * @throws EstafetaException with kind NOT_FOUND when there is no such event
	 */
	public EventDesk of(Caller caller, String event) {
		EventDesk desk = stands(event);
		return mayRun(caller, event) ? desk : desk.forEverybody();
	}

	EventDesk stands(String event) {
		return this.graph.one(DESK, Map.of("event", event), RegistrationRow::desk)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "event-not-found", event));
	}

	/**
	 * Whether somebody may arrange an event and see who takes part.
	 * @param caller who
	 * @param event the event
	 * @return true for those who may edit it
	 */
	public boolean mayRun(Caller caller, String event) {
		List<String> hosts = this.events.participations(List.of(event))
			.stream()
			.filter(Participation::host)
			.map(Participation::organisationId)
			.toList();
		return this.rights.mayEdit(caller, event, hosts);
	}

	void requireRun(Caller caller, String event) {
		this.events.get(event);
		if (!mayRun(caller, event)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
	}

	/**
	 * Arranges an event. Where there is more room than before, those who waited longest
	 * get a place and are told so.
	 * @param caller who
	 * @param event the event
	 * @param version the version that the caller started from; 0 for the first time
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind CONFLICT when it was arranged otherwise since, with kind NOT_FOUND
	 * when there is no such event
	 */
	public void arrange(Caller caller, String event, int version, DeskEdit edit) {
		requireRun(caller, event);
		Map<String, @Nullable Object> row = tidy(edit);
		write(event, (touched) -> {
			if (stands(event).version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			row.put("event", event);
			row.put("id", Uuid7.next(this.clock));
			this.graph.list(SAVE, row, (saved) -> true);
			promote(event);
		});
	}

	private static Map<String, @Nullable Object> tidy(DeskEdit edit) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("capacity", number(reader, "capacity", edit.capacity(), MOST));
		LocalDate opens = reader.day("opensOn", edit.opensOn());
		LocalDate closes = reader.day("closesOn", edit.closesOn());
		if (opens != null && closes != null && closes.isBefore(opens)) {
			reader.problem("closesOn", "field-order", "closesOn");
		}
		row.put("opensOn", opens);
		row.put("closesOn", closes);
		row.put("hours", number(reader, "hours", edit.hours(), LONGEST));
		row.put("link", reader.https("joinLink", edit.link()));
		row.put("cost", number(reader, "cost", edit.cost(), DEAREST));
		reader.check();
		return row;
	}

	private static @Nullable Integer number(FieldReader reader, String field, @Nullable String typed, int most) {
		String text = reader.line(field, typed);
		if (text == null) {
			return null;
		}
		if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
			reader.problem(field, "field-number", most);
			return null;
		}
		return Integer.valueOf(text);
	}

	/**
	 * Writes of one event, one at a time.
	 * @param event the event
	 * @param work what is written
	 */
	void write(String event, Consumer<Touched> work) {
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			if (this.graph.list(LOCK, Map.of("event", event), (row) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "event-not-found", event);
			}
			work.accept(touched);
			return event;
		});
	}

	/**
	 * Gives free places to those who waited longest, and tells them.
	 * @param event the event, locked
	 */
	void promote(String event) {
		EventDesk desk = stands(event);
		if (desk.waiting() == 0 || desk.free() == 0) {
			return;
		}
		Collection<String> told = this.graph
			.list(PROMOTE, Map.of("event", event, "free", desk.free()),
					(row) -> row.get("account").isNull() ? "" : row.get("account").asString())
			.stream()
			.filter((account) -> !account.isEmpty())
			.toList();
		this.notices.tell(told, NoticeKind.PLACE_FREE, desk.title(), "/events/" + event);
	}

}
