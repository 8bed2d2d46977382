package org.estafeta.editing;

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
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Place;
import org.estafeta.shared.SortKey;

/**
 * Makes and changes events, and calls them off. An event that is called off stays in the
 * catalogue as such.
 */
@Service
public class EventEditor {

	private static final CypherQuery CURRENT = CypherQuery.named("editing/event");

	private static final CypherQuery SAVE = CypherQuery.named("editing/save-event");

	private static final CypherQuery TIE = CypherQuery.named("editing/tie-event");

	private final Graph graph;

	private final EditWrites writes;

	private final EditRights rights;

	private final Organisations organisations;

	private final Practices practices;

	EventEditor(Graph graph, EditWrites writes, EditRights rights, Organisations organisations, Practices practices) {
		this.graph = graph;
		this.writes = writes;
		this.rights = rights;
		this.organisations = organisations;
		this.practices = practices;
	}

	/**
	 * What stands.
	 * @param caller who is going to edit it
	 * @param id the event
	 * @return what can be edited of it
	 * @throws EstafetaException with kind NOT_FOUND when there is no such event, with
	 * kind FORBIDDEN when the caller may not edit it
	 */
	public EventEdit current(Caller caller, String id) {
		EventEdit current = stands(id);
		this.rights.require(caller, id, current.hosts());
		return current;
	}

	private EventEdit stands(String id) {
		return this.graph.one(CURRENT, Map.of("id", id), EditRow::event)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "event-not-found", id));
	}

	/**
	 * Makes an event.
	 * @param caller who
	 * @param edit what was typed
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field, or when the caller
	 * neither answers for one of the organisations that hold it nor looks after where it
	 * is
	 */
	public String create(Caller caller, EventEdit edit) {
		return create(caller, edit, (id) -> {
		});
	}

	/**
	 * Makes an event of which something more is to be kept in the same write.
	 * @param caller who
	 * @param edit what was typed
	 * @param more keeps it, by the id of the event
	 * @return its id
	 * @throws FieldsRefused as for any event
	 */
	String create(Caller caller, EventEdit edit, Consumer<String> more) {
		EventEdit tidy = tidy(caller, edit, new Place(null, null));
		return this.writes.create(caller, "create-event", NodeKind.EVENT, (id, touched) -> {
			Map<String, @Nullable Object> properties = properties(tidy);
			properties.put("exchange", false);
			this.writes.save(SAVE, id, properties, Map.of());
			tie(id, tidy);
			more.accept(id);
			this.writes.place(id, place(tidy), touched);
			this.rights.requireWithin(caller, id, tidy.hosts(), "hosts");
		});
	}

	/**
	 * Changes an event.
	 * @param caller who
	 * @param id the event
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such event, with
	 * kind FORBIDDEN when the caller may not edit it, with kind CONFLICT when it was
	 * changed since
	 */
	public void change(Caller caller, String id, String version, EventEdit edit) {
		EventEdit tidy = tidy(caller, edit, place(current(caller, id)));
		this.writes.change(caller, "edit-event", NodeKind.EVENT, id, (touched) -> {
			EventEdit before = stands(id);
			EditWrites.requireSame(version, before.version());
			if (tidy.equals(before)) {
				return false;
			}
			this.writes.save(SAVE, id, properties(tidy), Map.of());
			tie(id, tidy);
			if (!place(before).equals(place(tidy))) {
				this.writes.place(id, place(tidy), touched);
			}
			this.rights.requireWithin(caller, id, tidy.hosts(), "hosts");
			return true;
		});
	}

	private void tie(String id, EventEdit edit) {
		this.graph.list(TIE, Map.of("id", id, "hosts", edit.hosts(), "practices", edit.practices()),
				(row) -> row.get("id").asString());
	}

	private static Place place(EventEdit edit) {
		return new Place(edit.city(), edit.region());
	}

	private EventEdit tidy(Caller caller, EventEdit typed, Place before) {
		FieldReader reader = new FieldReader();
		String title = reader.needed("title", typed.title());
		String kindName = reader.needed("kindName", typed.kindName());
		ImpreciseDate start = reader.date("start", typed.start());
		ImpreciseDate end = reader.date("end", typed.end());
		reader.order("end", start, end);
		String city = reader.line("city", typed.city());
		String region = reader.line("region", typed.region());
		// what came without a region from a file may stay so
		if (!before.equals(new Place(city, region))) {
			reader.place(city, region);
		}
		List<String> hosts = reader.lines("hosts", typed.hosts()).stream().sorted().toList();
		if (this.organisations.byIds(hosts).size() < hosts.size()) {
			reader.problem("hosts", "field-organisations", "hosts");
		}
		else if (!caller.may(Action.EDIT_CATALOGUE)
				&& hosts.stream().noneMatch((host) -> this.rights.mayEdit(caller, host))) {
			reader.problem("hosts", "field-own-host", "hosts");
		}
		List<String> practices = reader.lines("practices", typed.practices()).stream().sorted().toList();
		if (this.practices.byIds(practices).size() < practices.size()) {
			reader.problem("practices", "field-practices", "practices");
		}
		String organiser = reader.line("organiser", typed.organiser());
		String participants = reader.text("participants", typed.participants(), FieldReader.TEXT);
		String note = reader.text("note", typed.note(), FieldReader.TEXT);
		String citation = reader.line("citation", typed.citation());
		reader.check();
		return new EventEdit(title, kindName, typed.scope(), FieldReader.edtf(start), FieldReader.edtf(end), city,
				region, hosts, organiser, practices, participants, note, typed.cancelled(), citation);
	}

	private static Map<String, @Nullable Object> properties(EventEdit edit) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", edit.title());
		properties.put("sortKey", SortKey.of(String.valueOf(edit.title())));
		properties.put("kindName", edit.kindName());
		properties.put("scope", (edit.scope() != null) ? edit.scope().name() : null);
		properties.put("start", edit.start());
		properties.put("startYear", startYear(edit.start()));
		properties.put("end", edit.end());
		properties.put("city", edit.city());
		properties.put("region", edit.region());
		properties.put("organiser", edit.organiser());
		properties.put("participants", edit.participants());
		properties.put("note", edit.note());
		properties.put("cancelled", edit.cancelled() ? Boolean.TRUE : null);
		properties.put("citation", edit.citation());
		return properties;
	}

	private static @Nullable Integer startYear(@Nullable String start) {
		if (start == null) {
			return null;
		}
		return ImpreciseDate.parse(start)
			.map(ImpreciseDate::earliest)
			.map((day) -> Integer.valueOf(day.getYear()))
			.orElse(null);
	}

}
