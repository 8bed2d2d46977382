package org.estafeta.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;
import org.estafeta.taxonomy.Deficits;

/**
 * Makes and changes programmes, opens their groups, and takes programmes off the list. A
 * programme that is off the list keeps its page, its groups and its history.
 */
@Service
public class ProgrammeEditor {

	/** The most academic hours of a programme. */
	public static final int LONGEST = 2000;

	private static final CypherQuery CURRENT = CypherQuery.named("editing/programme");

	private static final CypherQuery SAVE = CypherQuery.named("editing/save-programme");

	private static final CypherQuery TIE = CypherQuery.named("editing/tie-programme");

	private static final CypherQuery RETIRE = CypherQuery.named("editing/retire-programme");

	private static final CypherQuery GROUP = CypherQuery.named("editing/tie-group");

	private final Graph graph;

	private final EditWrites writes;

	private final EditRights rights;

	private final EventEditor events;

	private final Organisations organisations;

	private final Deficits deficits;

	private final Clock clock;

	ProgrammeEditor(Graph graph, EditWrites writes, EditRights rights, EventEditor events, Organisations organisations,
			Deficits deficits, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.rights = rights;
		this.events = events;
		this.organisations = organisations;
		this.deficits = deficits;
		this.clock = clock;
	}

	/**
	 * What stands.
	 * @param caller who is going to edit it
	 * @param id the programme
	 * @return what can be edited of it
	 * @throws EstafetaException with kind NOT_FOUND when there is no such programme, with
	 * kind FORBIDDEN when the caller may not edit it
	 */
	public ProgrammeEdit current(Caller caller, String id) {
		ProgrammeEdit current = stands(id);
		this.rights.require(caller, id, current.providers());
		return current;
	}

	private ProgrammeEdit stands(String id) {
		return this.graph.one(CURRENT, Map.of("id", id), EditRow::programme)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "programme-not-found", id));
	}

	/**
	 * Whether somebody may edit a programme.
	 * @param caller who
	 * @param id the programme
	 * @return true when they may
	 * @throws EstafetaException with kind NOT_FOUND when there is no such programme
	 */
	public boolean may(Caller caller, String id) {
		return this.rights.mayEdit(caller, id, stands(id).providers());
	}

	/**
	 * Makes a programme.
	 * @param caller who
	 * @param edit what was typed
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field, or when the caller
	 * neither answers for one of the organisations that offer it nor looks after one
	 */
	public String create(Caller caller, ProgrammeEdit edit) {
		ProgrammeEdit tidy = tidy(caller, edit);
		return this.writes.create(caller, "create-programme", NodeKind.PROGRAMME, (id, touched) -> {
			this.writes.save(SAVE, id, properties(tidy), Map.of());
			tie(id, tidy);
			this.rights.requireWithin(caller, id, tidy.providers(), "providers");
		});
	}

	/**
	 * Changes a programme.
	 * @param caller who
	 * @param id the programme
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such programme, with
	 * kind FORBIDDEN when the caller may not edit it, with kind CONFLICT when it was
	 * changed since
	 */
	public void change(Caller caller, String id, String version, ProgrammeEdit edit) {
		current(caller, id);
		ProgrammeEdit tidy = tidy(caller, edit);
		this.writes.change(caller, "edit-programme", NodeKind.PROGRAMME, id, (touched) -> {
			ProgrammeEdit before = stands(id);
			EditWrites.requireSame(version, before.version());
			if (tidy.equals(before)) {
				return false;
			}
			this.writes.save(SAVE, id, properties(tidy), Map.of());
			tie(id, tidy);
			this.rights.requireWithin(caller, id, tidy.providers(), "providers");
			return true;
		});
	}

	private void tie(String id, ProgrammeEdit edit) {
		this.graph.list(TIE, Map.of("id", id, "providers", edit.providers(), "deficits", edit.deficits()),
				(row) -> row.get("id").asString());
	}

	/**
	 * Takes a programme off the list, or puts it back.
	 * @param caller who
	 * @param id the programme
	 * @param retired whether it is offered no more
	 * @throws EstafetaException with kind NOT_FOUND when there is no such programme, with
	 * kind FORBIDDEN when the caller may not edit it
	 */
	public void retire(Caller caller, String id, boolean retired) {
		current(caller, id);
		String summary = retired ? "retire-programme" : "offer-programme";
		this.writes.change(caller, summary, NodeKind.PROGRAMME, id, (touched) -> {
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("id", id);
			row.put("on", retired ? LocalDate.now(this.clock) : null);
			row.put("at", ZonedDateTime.now(this.clock));
			return !this.graph.list(RETIRE, row, (saved) -> true).isEmpty();
		});
	}

	/**
	 * Opens a group: an event that is held for one programme in one school year.
	 * @param caller who
	 * @param id the programme
	 * @param year the school year, by the calendar year in which it begins
	 * @param edit the event as it was typed
	 * @return the id of the event
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such programme, with
	 * kind FORBIDDEN when the caller may not edit it, with kind CONFLICT when it is off
	 * the list
	 */
	public String openGroup(Caller caller, String id, int year, EventEdit edit) {
		current(caller, id);
		return this.events.create(caller, edit, (event) -> {
			if (this.graph.list(GROUP, Map.of("event", event, "programme", id, "year", year), (row) -> true)
				.isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "programme-retired");
			}
		});
	}

	private ProgrammeEdit tidy(Caller caller, ProgrammeEdit typed) {
		FieldReader reader = new FieldReader();
		String title = reader.needed("title", typed.title());
		String kindName = reader.needed("kindName", typed.kindName());
		String summary = reader.text("summary", typed.summary(), FieldReader.TEXT);
		String hours = hours(reader, typed.hours());
		String targetGroup = reader.line("targetGroup", typed.targetGroup());
		List<String> providers = reader.lines("providers", typed.providers()).stream().sorted().toList();
		if (this.organisations.byIds(providers).size() < providers.size()) {
			reader.problem("providers", "field-organisations", "providers");
		}
		else if (!caller.may(Action.EDIT_CATALOGUE)
				&& providers.stream().noneMatch((one) -> this.rights.mayEdit(caller, one))) {
			reader.problem("providers", "field-own-provider", "providers");
		}
		String provider = reader.line("provider", typed.provider());
		String region = reader.line("region", typed.region());
		String year = FieldReader.edtf(reader.date("year", typed.year()));
		List<String> addressed = reader.lines("deficits", typed.deficits()).stream().sorted().toList();
		if (this.deficits.byIds(addressed).size() < addressed.size()) {
			reader.problem("deficits", "field-deficits", "deficits");
		}
		String citation = reader.line("citation", typed.citation());
		reader.check();
		return new ProgrammeEdit(title, kindName, summary, hours, typed.form(), targetGroup, providers, provider,
				region, year, addressed, citation);
	}

	private static @Nullable String hours(FieldReader reader, @Nullable String typed) {
		String text = reader.line("hours", typed);
		if (text != null
				&& (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST)) {
			reader.problem("hours", "field-number", LONGEST);
			return null;
		}
		return (text != null) ? String.valueOf(Integer.parseInt(text)) : null;
	}

	private static Map<String, @Nullable Object> properties(ProgrammeEdit edit) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", edit.title());
		properties.put("sortKey", SortKey.of(String.valueOf(edit.title())));
		properties.put("kindName", edit.kindName());
		properties.put("summary", edit.summary());
		properties.put("hours", (edit.hours() != null) ? Integer.valueOf(edit.hours()) : null);
		properties.put("form", (edit.form() != null) ? edit.form().name() : null);
		properties.put("targetGroup", edit.targetGroup());
		properties.put("provider", edit.provider());
		properties.put("region", edit.region());
		properties.put("year", edit.year());
		properties.put("citation", edit.citation());
		return properties;
	}

}
