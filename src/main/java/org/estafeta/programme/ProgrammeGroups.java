package org.estafeta.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.editing.EventEdit;
import org.estafeta.editing.ProgrammeEditor;
import org.estafeta.event.Programme;
import org.estafeta.event.ProgrammeTie;
import org.estafeta.event.Programmes;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.registration.DeskEdit;
import org.estafeta.registration.EventDesks;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.ImpreciseDate;

/**
 * The groups of programmes.
 */
@Service
public class ProgrammeGroups {

	private static final CypherQuery GROUPS = CypherQuery.named("programme/groups");

	private static final String KIND = "группа ДПП";

	private final Graph graph;

	private final Programmes programmes;

	private final ProgrammeEditor editor;

	private final EventDesks desks;

	ProgrammeGroups(Graph graph, Programmes programmes, ProgrammeEditor editor, EventDesks desks) {
		this.graph = graph;
		this.programmes = programmes;
		this.editor = editor;
		this.desks = desks;
	}

	/**
	 * The groups of a programme.
	 * @param programme the programme
	 * @return all its groups, the latest first
	 */
	public List<ProgrammeGroup> of(String programme) {
		return list(programme, null);
	}

	/**
	 * The groups of a school year.
	 * @param year the year, by the calendar year in which it begins
	 * @return the groups of all programmes, the latest first
	 */
	public List<ProgrammeGroup> in(int year) {
		return list(null, year);
	}

	private List<ProgrammeGroup> list(@Nullable String programme, @Nullable Integer year) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("programme", programme);
		parameters.put("year", year);
		return this.graph.list(GROUPS, parameters,
				(row) -> new ProgrammeGroup(row.get("event").asString(), row.get("title").asString(),
						row.get("programme").asString(), row.get("year").asInt(), Rows.date(row, "start"),
						Rows.date(row, "end"), row.get("cancelled").asBoolean(), Rows.number(row, "capacity"),
						row.get("registered").asInt(), row.get("waiting").asInt(), row.get("present").asInt(),
						row.get("completed").asInt()));
	}

	/**
	 * Opens a group with registration for it. Its year is that of its first day.
	 * @param caller who
	 * @param id the programme
	 * @param edit the group as it was typed
	 * @return the id of the event that the group is
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws org.estafeta.shared.EstafetaException with kind NOT_FOUND when there is no
	 * such programme, with kind FORBIDDEN when the caller may not edit it, with kind
	 * CONFLICT when it is off the list
	 */
	public String open(Caller caller, String id, GroupEdit edit) {
		Programme programme = this.programmes.get(id);
		FieldReader reader = new FieldReader();
		reader.needed("start", edit.start());
		ImpreciseDate start = reader.date("start", edit.start());
		LocalDate first = (start != null) ? start.earliest() : null;
		if (start != null
				&& (first == null || first.getYear() < SchoolYear.EARLIEST || first.getYear() > SchoolYear.LATEST)) {
			reader.problem("start", "field-date", "start");
		}
		Integer places = Figures.number(reader, "places", edit.places(), EventDesks.MOST);
		reader.check();
		if (first == null) {
			throw new IllegalStateException("A group without a beginning was let pass");
		}
		int year = SchoolYear.of(first).start();
		String event = this.editor.openGroup(caller, id, year, event(programme, year, edit));
		this.desks.arrange(caller, event, 0,
				new DeskEdit(text(places), null, null, text(programme.hours()), null, null));
		return event;
	}

	private EventEdit event(Programme programme, int year, GroupEdit edit) {
		List<String> hosts = edit.hosts().isEmpty()
				? this.programmes.providers(List.of(programme.id())).stream().map(ProgrammeTie::otherId).toList()
				: edit.hosts();
		String typed = edit.title();
		long before = of(programme.id()).stream().filter((group) -> group.year() == year).count();
		String title = (typed != null && !typed.isBlank()) ? typed
				: shortened(programme.title()) + ", группа " + (before + 1);
		String region = (edit.region() != null && !edit.region().isBlank()) ? edit.region() : programme.region();
		return new EventEdit(title, KIND, null, edit.start(), edit.end(), edit.city(), region, hosts,
				hosts.isEmpty() ? programme.provider() : null, List.of(), null, null, false, null);
	}

	private static String shortened(String title) {
		int most = FieldReader.LINE - 20;
		return (title.length() > most) ? title.substring(0, most) : title;
	}

	private static @Nullable String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : null;
	}

}
