package org.estafeta.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Place;
import org.estafeta.shared.SortKey;

/**
 * Makes and changes organisations. One that has closed gets the day since when, and stays
 * with all that it is tied to.
 */
@Service
public class OrganisationEditor {

	private static final CypherQuery CURRENT = CypherQuery.named("editing/organisation");

	private static final CypherQuery SAVE = CypherQuery.named("editing/save-organisation");

	private static final CypherQuery ALIKE = CypherQuery.named("editing/organisations-alike");

	private static final Place NOWHERE = new Place(null, null);

	private final Graph graph;

	private final EditWrites writes;

	private final EditRights rights;

	OrganisationEditor(Graph graph, EditWrites writes, EditRights rights) {
		this.graph = graph;
		this.writes = writes;
		this.rights = rights;
	}

	/**
	 * What stands.
	 * @param caller who is going to edit it
	 * @param id the organisation
	 * @return what can be edited of it
	 * @throws EstafetaException with kind NOT_FOUND when there is no such organisation,
	 * with kind FORBIDDEN when the caller may not edit it
	 */
	public OrganisationEdit current(Caller caller, String id) {
		OrganisationEdit current = stands(id);
		this.rights.require(caller, id, List.of(id));
		return current;
	}

	private OrganisationEdit stands(String id) {
		return this.graph.one(CURRENT, Map.of("id", id), EditRow::organisation)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "organisation-not-found", id));
	}

	/**
	 * Makes an organisation.
	 * @param caller who
	 * @param edit what was typed
	 * @param sure whether the caller has seen those of the same name and means another
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field; with kind CONFLICT
	 * at the name when there is one of that name and the caller is not sure; at the
	 * region when it is nowhere that the caller looks after
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not
	 */
	public String create(Caller caller, OrganisationEdit edit, boolean sure) {
		caller.require(Action.EDIT_CATALOGUE);
		OrganisationEdit tidy = tidy(edit, "", NOWHERE);
		if (!sure) {
			this.graph.list(ALIKE, alike(tidy, ""), (row) -> row.get("name").asString())
				.stream()
				.findFirst()
				.ifPresent((name) -> {
					throw new FieldsRefused(ErrorKind.CONFLICT,
							List.of(new FieldsRefused.Problem("name", "organisation-alike", List.of(name))));
				});
		}
		return this.writes.create(caller, "create-organisation", NodeKind.ORGANISATION, (id, touched) -> {
			this.writes.save(SAVE, id, properties(tidy), Map.of());
			this.writes.place(id, place(tidy), touched);
			this.rights.requireWithin(caller, id, List.of(), "region");
		});
	}

	/**
	 * Those that a new organisation may be the same as.
	 * @param edit what was typed
	 * @return ids of organisations with the same name in the same region, at most ten
	 */
	public List<String> alike(OrganisationEdit edit) {
		return this.graph.list(ALIKE, alike(edit, ""), (row) -> row.get("id").asString());
	}

	private static Map<String, @Nullable Object> alike(OrganisationEdit edit, String id) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("sortKey", SortKey.of((edit.name() != null) ? edit.name() : ""));
		row.put("region", edit.region());
		row.put("inn", null);
		row.put("except", id);
		return row;
	}

	/**
	 * Changes an organisation.
	 * @param caller who
	 * @param id the organisation
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such organisation,
	 * with kind FORBIDDEN when the caller may not edit it, with kind CONFLICT when it was
	 * changed since
	 */
	public void change(Caller caller, String id, String version, OrganisationEdit edit) {
		OrganisationEdit tidy = tidy(edit, id, place(current(caller, id)));
		this.writes.change(caller, "edit-organisation", NodeKind.ORGANISATION, id, (touched) -> {
			OrganisationEdit before = stands(id);
			EditWrites.requireSame(version, before.version());
			if (tidy.equals(before)) {
				return false;
			}
			this.writes.save(SAVE, id, properties(tidy), Map.of());
			if (!place(before).equals(place(tidy))) {
				this.writes.place(id, place(tidy), touched);
			}
			return true;
		});
	}

	private static Place place(OrganisationEdit edit) {
		return new Place(edit.city(), edit.region());
	}

	private OrganisationEdit tidy(OrganisationEdit typed, String id, Place before) {
		FieldReader reader = new FieldReader();
		String name = reader.needed("name", typed.name());
		String shortName = reader.line("shortName", typed.shortName());
		List<String> aliases = reader.lines("aliases", typed.aliases());
		Organisation.Kind kind = typed.kind();
		if (kind == null) {
			reader.problem("kind", "field-needed", "kind");
		}
		String city = reader.line("city", typed.city());
		String region = reader.line("region", typed.region());
		// what came without a region from a file may stay so
		if (!before.equals(new Place(city, region))) {
			reader.place(city, region);
		}
		String inn = digits(reader.line("inn", typed.inn()));
		if (inn != null && !StateNumber.isInn(inn)) {
			reader.problem("inn", "field-inn", "inn");
		}
		else if (inn != null) {
			requireFree(reader, inn, id);
		}
		String ogrn = digits(reader.line("ogrn", typed.ogrn()));
		if (ogrn != null && !StateNumber.isOgrn(ogrn)) {
			reader.problem("ogrn", "field-ogrn", "ogrn");
		}
		ImpreciseDate closedOn = reader.date("closedOn", typed.closedOn());
		String citation = reader.line("citation", typed.citation());
		reader.check();
		return new OrganisationEdit(name, shortName, aliases, kind,
				typed.levels().stream().distinct().sorted().toList(), city, region, inn, ogrn,
				FieldReader.edtf(closedOn), citation);
	}

	private void requireFree(FieldReader reader, String inn, String id) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("sortKey", null);
		row.put("region", null);
		row.put("inn", inn);
		row.put("except", id);
		this.graph.list(ALIKE, row, (other) -> other.get("name").asString())
			.stream()
			.findFirst()
			.ifPresent((name) -> reader.problem("inn", "field-inn-taken", name));
	}

	private static @Nullable String digits(@Nullable String typed) {
		return (typed != null) ? typed.replaceAll("[\\s\\u00A0-]", "") : null;
	}

	private static Map<String, @Nullable Object> properties(OrganisationEdit edit) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", edit.name());
		properties.put("sortKey", SortKey.of(String.valueOf(edit.name())));
		properties.put("shortName", edit.shortName());
		properties.put("aliases", edit.aliases().isEmpty() ? null : edit.aliases());
		properties.put("kind", String.valueOf(edit.kind()));
		properties.put("levels", edit.levels().stream().map(Enum::name).toList());
		properties.put("city", edit.city());
		properties.put("region", edit.region());
		properties.put("inn", edit.inn());
		properties.put("ogrn", edit.ogrn());
		properties.put("closedOn", edit.closedOn());
		properties.put("citation", edit.citation());
		return properties;
	}

}
